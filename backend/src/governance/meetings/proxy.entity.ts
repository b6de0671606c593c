import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

export const PROXY_STATES = ['given', 'accepted', 'declined', 'revoked'] as const;
export type ProxyState = (typeof PROXY_STATES)[number];

/** A proxy that a member gave in writing before a meeting: to whom, for what, with which instruction. */
@Entity('proxy')
@Index(['meetingId', 'giverVoiceId'])
export class Proxy extends Row {
  @Column('varchar') meetingId!: string;
  @Column('varchar') organisationId!: string;
  @Column('varchar') giverVoiceId!: string;
  @Column('varchar') giverPersonId!: string;
  @Column('varchar') giverName!: string;
  @Column('varchar') holderVoiceId!: string;
  @Column('varchar') holderName!: string;
  /** The points it is for; null: the whole meeting. */
  @Column('simple-json', { nullable: true }) items!: string[] | null;
  @Column('text', { nullable: true }) instruction!: string | null;
  /** The words that the giver confirmed on their own screen; null when a signed file was brought. */
  @Column('text', { nullable: true }) statement!: string | null;
  @Column('varchar', { nullable: true }) fileName!: string | null;
  @Column('varchar', { nullable: true }) mime!: string | null;
  @Column('integer', { nullable: true }) size!: number | null;
  @Index() @Column('varchar', { nullable: true }) sha256!: string | null;
  @Column('varchar') state!: ProxyState;
  @Column('varchar') givenAt!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('varchar', { nullable: true }) answeredBy!: string | null;
  @Column('varchar', { nullable: true }) answeredAt!: string | null;
  @Column('varchar', { nullable: true }) revokedAt!: string | null;
}
