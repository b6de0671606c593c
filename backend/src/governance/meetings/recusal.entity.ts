import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A voice that withdrew from one point of an agenda: its member declared a conflict of interest (CSA, art. 9:8). */
@Entity('recusal')
@Index(['itemId', 'voiceId'], { unique: true })
export class Recusal extends Row {
  @Column('varchar') itemId!: string;
  @Column('varchar') voiceId!: string;
  /** What the interest is, as the minutes will say it. */
  @Column('text') reason!: string;
  /** Who wrote it down, and when. */
  @Column('varchar') notedBy!: string;
  @Column('varchar') notedAt!: string;
}
