import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** One frozen state of something that can be approved. It is never changed. */
@Entity('revision')
@Index(['type', 'subjectId', 'organisationId', 'number'], { unique: true })
export class Revision extends Row {
  /** What kind of thing: `document`, `activity`. */
  @Column('varchar') type!: string;
  @Column('varchar') subjectId!: string;
  /** Whose text: the sector's, or the local values of one organisation. */
  @Column('varchar') organisationId!: string;
  @Column('integer') number!: number;
  /** Canonical JSON (RFC 8785). */
  @Column('text') content!: string;
  /** SHA-256 of the content. */
  @Index() @Column('varchar') digest!: string;
  /** The digest of the revision before. */
  @Column('varchar', { nullable: true }) previous!: string | null;
  @Column('text') summary!: string;
  @Column('varchar') authorId!: string;
  @Column('varchar') authorName!: string;
  @Column('varchar') at!: string;
}
