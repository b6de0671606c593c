import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';
import { Lock, LOCKS } from './text/content';

/** Where a document can be: in force for the organisation, being written, before the bodies. */
export const DOCUMENT_STATES = ['in-force', 'drafting', 'on-the-road'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export class DocumentQuery extends ListQuery {
  /** For which organisation « en vigueur » is answered. */
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(DOCUMENT_STATES) state?: DocumentState;
}
export class TextQuery extends AsOfQuery {
  /** As this organisation sees it; without it, the sector's own text with its slots. */
  @IsOptional() @IsUUID() organisation?: string;
  /** `draft`, `in-force` or the number of a revision. */
  @IsOptional() @Matches(/^(draft|in-force|\d{1,5})$/) revision?: string;
}
export class DocumentInput {
  @Matches(/^D\d{2,3}$/) code!: string;
  @Length(3, 300) title!: string;
  @Length(1, 10) circuit!: string;
  /** The text as Markdown with passages (docs/contributing.md, « a document »). */
  @IsOptional() @Length(0, 200_000) markdown?: string;
}
/** A passage as it is now, and as it was on the screen of whoever changed it. */
export class PassageInput {
  @Length(0, 200) heading!: string;
  @IsInt() @Min(1) @Max(3) level!: number;
  @IsIn(LOCKS) lock!: Lock;
  @IsOptional() @Length(0, 300) question?: string | null;
  /** Blocks of the editor (paragraph, bulletList). */
  @IsArray() @ArrayMaxSize(400) body!: object[];
  /** Digest of the passage that was on the screen; empty for a new one. */
  @Matches(/^([0-9a-f]{64})?$/) seen!: string;
  /** Passage after which a new one is placed; empty: at the beginning. */
  @IsOptional() @Length(0, 60) after?: string;
}
export class SeenInput {
  @Length(64, 64) seen!: string;
}
export class ImportInput {
  @Length(1, 200_000) markdown!: string;
  @IsInt() version!: number;
}

export class InForceView {
  number!: number;
  revisionId!: string;
  from!: string;
  until!: string | null;
  decisionId!: string;
  decisionNumber!: string;
  /** Whether the organisation adopted its own values. */
  variant!: boolean;
}
export class DocumentRow {
  id!: string;
  code!: string;
  title!: string;
  circuit!: string;
  latestNumber!: number;
  inForce!: InForceView | null;
  drafting!: boolean;
  dossierId!: string | null;
  /** « GT RGPD »: where its dossier stands; null when none is open. */
  dossierStage!: string | null;
  findings!: number;
  openComments!: number;
}
export class DocumentPage {
  rows!: DocumentRow[];
  total!: number;
  page!: number;
  size!: number;
  /** create */
  allowed!: string[];
}
export class RevisionRow {
  id!: string;
  number!: number;
  digest!: string;
  at!: string;
  authorName!: string;
  summary!: string;
}
export class CitationFinding {
  passageId!: string;
  /** « Le passage cite le décret du 11 mars 2004, abrogé depuis le … ». */
  sentence!: string;
  severity!: string;
  article!: string;
  remedy!: string;
}
/** For whom a text holds. */
export class HolderView {
  organisationId!: string;
  organisationCode!: string;
  number!: number;
  from!: string;
  decisionId!: string;
  decisionNumber!: string;
  /** Whether it holds with the organisation's own values. */
  variant!: boolean;
}
/** A dossier that carries the document, or carried it. */
export class RoadView {
  id!: string;
  number!: string;
  title!: string;
  state!: string;
  stageName!: string;
  openedOn!: string;
  closedOn!: string | null;
}
export class DocumentView extends DocumentRow {
  circuitName!: string;
  /** What sends the draft on its way: « Proposer au GT ». */
  proposeVerb!: string;
  /** The revision that the bodies have before them; null when none is on its way. */
  carriedId!: string | null;
  holders!: HolderView[];
  roads!: RoadView[];
  draftVersion!: number;
  draftBase!: number;
  draftBy!: string | null;
  draftAt!: string | null;
  revisions!: RevisionRow[];
  findingsList!: CitationFinding[];
  /** read-draft, revise, comment, amend, propose, propose-again, read-local, write-local */
  allowed!: string[];
}
/** A run of a passage once it has been filled in for a reader. */
export class RunView {
  text!: string;
  bold!: boolean;
  italic!: boolean;
  /** text | field | missing | law | repealed */
  kind!: string;
  /** Name of the field or identifier of the legal text. */
  ref!: string | null;
}
export class ParagraphView {
  /** paragraph | item */
  kind!: string;
  runs!: RunView[];
}
export class PassageView {
  id!: string;
  heading!: string;
  level!: number;
  lock!: Lock;
  question!: string | null;
  digest!: string;
  /** Blocks for the editor. */
  body!: object[];
  /** The passage as read. */
  paragraphs!: ParagraphView[];
  /** sector | local | missing: where the words of a local passage come from. */
  origin!: string;
  /** Who last changed it in the draft; null elsewhere. */
  changedBy!: string | null;
  changedAt!: string | null;
}
export class TextView {
  documentId!: string;
  code!: string;
  title!: string;
  /** null for the draft. */
  number!: number | null;
  revisionId!: string | null;
  digest!: string | null;
  organisationId!: string | null;
  organisationCode!: string | null;
  draftVersion!: number;
  /** Since when it holds for the organisation; null for another text than the one in force. */
  from!: string | null;
  passages!: PassageView[];
  missing!: number;
  findings!: CitationFinding[];
  allowed!: string[];
}
