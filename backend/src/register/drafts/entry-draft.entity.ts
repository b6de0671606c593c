import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** What someone is writing in an entry and has not saved: theirs alone, found again on any device. */
@Entity('entry_draft')
@Index(['personId', 'target'], { unique: true })
export class EntryDraft extends Row {
  @Column('varchar') personId!: string;
  /** The entry being worked on, or « nouveau:<organisation> » for one that is not begun yet. */
  @Column('varchar') target!: string;
  /** Version of the entry that the draft started from; 0 for a new one. */
  @Column('integer') version!: number;
  /** How many times it was kept: two devices that write at once tell each other apart by it. */
  @Column('integer') edition!: number;
  /** The form as it stands on the screen, half-written lines included. */
  @Column('simple-json') content!: object;
  /** The form as it stood when the writing began. */
  @Column('simple-json') base!: object;
  @Column('varchar') savedAt!: string;
}
