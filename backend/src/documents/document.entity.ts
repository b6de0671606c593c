import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';
import { Block, DocumentContent, LocalContent } from './text/content';

/** Who last touched a passage of a draft, and when; a passage that was struck keeps its line. */
export type DraftTrail = Readonly<Record<string, { readonly by: string; readonly at: string }>>;

/** A harmonised document of the sector. Its texts are revisions. */
@Entity('document')
export class Document extends Row {
  /** « D02 ». */
  @Index({ unique: true }) @Column('varchar') code!: string;
  @Column('varchar') title!: string;
  /** Code and title without accents or capitals, for the search. */
  @Column('varchar') folded!: string;
  /** The circuit it has to go through. */
  @Column('varchar') circuit!: string;
  @Column('varchar') organisationId!: string;
  /** The text being worked on; null when nobody is revising it. */
  @Column('simple-json', { nullable: true }) draft!: DocumentContent | null;
  /** Number of the revision that the draft started from; 0 for a first text. */
  @Column('integer', { default: 0 }) draftBase!: number;
  /** Grows with every change of the draft. */
  @Column('integer', { default: 0 }) draftVersion!: number;
  @Column('varchar', { nullable: true }) draftBy!: string | null;
  @Column('varchar', { nullable: true }) draftAt!: string | null;
  /** What the draft changes, in a sentence; null when its author has not said it. */
  @Column('text', { nullable: true }) draftSummary!: string | null;
  /** Who last changed each passage of the draft. */
  @Column('simple-json', { nullable: true }) draftTrail!: DraftTrail | null;
  /** The dossier that carries it now; with a draft, the dossier was returned and the text may be changed. */
  @Column('varchar', { nullable: true }) dossierId!: string | null;
}

/** The local values that one Mire is preparing for one document. */
@Entity('local_text')
@Index(['documentId', 'organisationId'], { unique: true })
export class LocalText extends Row {
  @Column('varchar') documentId!: string;
  @Column('varchar') organisationId!: string;
  @Column('simple-json') content!: LocalContent;
  @Column('integer', { default: 1 }) version!: number;
  @Column('varchar') updatedBy!: string;
  @Column('varchar') updatedAt!: string;
}

/** A remark on a passage, or an answer to one. */
@Entity('comment')
export class Comment extends Row {
  @Index() @Column('varchar') documentId!: string;
  @Column('varchar') passageId!: string;
  @Column('varchar', { nullable: true }) parentId!: string | null;
  @Column('varchar') authorId!: string;
  @Column('varchar') authorName!: string;
  @Column('varchar') quality!: string;
  @Column('text') text!: string;
  @Column('varchar') at!: string;
  @Column('varchar', { nullable: true }) closedAt!: string | null;
  @Column('varchar', { nullable: true }) closedBy!: string | null;
}

export const AMENDMENT_STATES = ['proposed', 'adopted', 'rejected', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** Another wording that someone proposes for a passage of a frozen text. */
@Entity('amendment')
export class Amendment extends Row {
  @Index() @Column('varchar') documentId!: string;
  @Column('varchar') revisionId!: string;
  @Column('varchar') passageId!: string;
  @Column('varchar') heading!: string;
  @Column('simple-json') body!: readonly Block[];
  @Column('text') reason!: string;
  @Column('varchar') authorId!: string;
  @Column('varchar') authorName!: string;
  @Column('varchar') at!: string;
  @Column('varchar') state!: AmendmentState;
  /** The amendment that it would change, for a sub-amendment. */
  @Column('varchar', { nullable: true }) onId!: string | null;
}
