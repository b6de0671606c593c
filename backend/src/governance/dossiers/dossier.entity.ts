import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

export const DOSSIER_STATES = ['open', 'returned', 'completed', 'refused', 'withdrawn'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** A dossier: one or more frozen texts on their way through a circuit. */
@Entity('dossier')
export class Dossier extends Row {
  /** « 2026-001 ». */
  @Index({ unique: true }) @Column('varchar') number!: string;
  @Column('varchar') title!: string;
  @Column('varchar') circuit!: string;
  /** Stage of the circuit where it stands. */
  @Column('varchar') stage!: string;
  @Index() @Column('varchar') state!: DossierState;
  /** Whose dossier: the umbrella's for the sector, or one Mire's. */
  @Column('varchar') organisationId!: string;
  @Column('varchar') authorId!: string;
  @Column('varchar') authorName!: string;
  @Column('varchar') openedOn!: string;
  @Column('varchar', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** The dossier that it was parted from, to go on with a text that a body had postponed. */
  @Column('varchar', { nullable: true }) partedFrom!: string | null;
}

/** One frozen text that a dossier carries. */
@Entity('piece')
@Index(['type', 'subjectId'])
export class Piece extends Row {
  @Index() @Column('varchar') dossierId!: string;
  @Column('varchar') type!: string;
  @Column('varchar') subjectId!: string;
  @Column('varchar') revisionId!: string;
  /** What decisions name. */
  @Column('varchar') digest!: string;
  /** The day it was taken out of the dossier, and why: a body refused it alone, its author took it out, or it goes on in another. */
  @Column('varchar', { nullable: true }) leftOn!: string | null;
  @Column('varchar', { nullable: true }) leftWhy!: 'refused' | 'removed' | 'postponed' | null;
}
