import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the journal: who did what to which thing, chained to the line before. */
@Entity('journal')
@Index(['subject', 'subjectId'])
@Index(['organisationId', 'seq'])
export class JournalEntry {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('integer') seq!: number;
  @Column('varchar') at!: string;
  @Column('varchar') actorId!: string;
  @Column('varchar') actorName!: string;
  /** In which quality the person acted. */
  @Column('varchar') quality!: string;
  @Column('varchar') action!: string;
  @Column('varchar') subject!: string;
  @Column('varchar') subjectId!: string;
  /** Whose affair it was, for those who may read only their own organisation's lines. */
  @Column('varchar', { nullable: true }) organisationId!: string | null;
  /** What a reader sees of the thing, in French. */
  @Column('varchar') label!: string;
  /** Canonical JSON. */
  @Column('text') facts!: string;
  @Column('varchar') previous!: string;
  /** SHA-256 over all the above in canonical JSON. */
  @Column('varchar') hash!: string;
}
