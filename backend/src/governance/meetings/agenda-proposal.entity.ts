import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import type { ItemKind } from './meeting.entity';

export const PROPOSAL_STATES = ['waiting', 'taken', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A point that a member asks to see on the agenda, and what the secretariat answered. */
@Entity('agenda_proposal')
@Index(['bodyId', 'state'])
export class AgendaProposal extends Row {
  @Column('varchar') bodyId!: string;
  @Column('varchar') organisationId!: string;
  /** The meeting it was proposed for, then the one that took it; null: the next one. */
  @Column('varchar', { nullable: true }) meetingId!: string | null;
  @Column('varchar', { nullable: true }) itemId!: string | null;
  @Index() @Column('varchar') personId!: string;
  @Column('varchar') personName!: string;
  @Column('varchar') quality!: string;
  @Column('varchar') kind!: ItemKind;
  @Column('varchar') title!: string;
  @Column('text') text!: string;
  /** How long it would take. */
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('varchar') state!: ProposalState;
  @Column('varchar') proposedAt!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('varchar', { nullable: true }) answeredBy!: string | null;
  @Column('varchar', { nullable: true }) answeredAt!: string | null;
}
