import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A voice that asks for a meeting instead of a written procedure, and why. */
@Entity('meeting_request')
@Index(['meetingId', 'voiceId'], { unique: true })
export class MeetingRequest extends Row {
  @Column('varchar') meetingId!: string;
  @Column('varchar') voiceId!: string;
  @Column('varchar') voiceName!: string;
  @Column('varchar') askedBy!: string;
  /** ISO 8601 instant. */
  @Column('varchar') askedAt!: string;
  @Column('text') reason!: string;
}
