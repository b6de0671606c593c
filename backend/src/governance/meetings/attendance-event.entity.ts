import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import type { Presence } from './meeting.entity';

/** Someone came, left, gave their proxy or was replaced, at an hour of a meeting: the line of the attendance list. */
@Entity('attendance_event')
@Index(['meetingId', 'position'], { unique: true })
export class AttendanceEvent extends Row {
  @Column('varchar') meetingId!: string;
  @Column('varchar') voiceId!: string;
  /** When it happened, ISO 8601; when it was written down is `notedAt`. */
  @Column('varchar') at!: string;
  /** Order in which the lines were written. */
  @Column('integer') position!: number;
  @Column('varchar') presence!: Presence;
  @Column('varchar', { nullable: true }) holderVoiceId!: string | null;
  @Column('text', { nullable: true }) proxyNote!: string | null;
  @Column('varchar', { nullable: true }) proxyId!: string | null;
  @Column('simple-json', { nullable: true }) proxyItems!: string[] | null;
  @Column('varchar', { nullable: true }) speakerMandateId!: string | null;
  @Column('varchar', { nullable: true }) speakerPersonId!: string | null;
  @Column('varchar', { nullable: true }) speakerName!: string | null;
  @Column('varchar') notedBy!: string;
  @Column('varchar') notedAt!: string;
}
