import { IsArray, IsIn, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';
import { Lock, LOCKS } from './content';
import { AmendmentState } from './document.entity';

export class DocumentQuery extends ListQuery {
  /** For which organisation « en vigueur » is answered. */
  @IsOptional() @IsUUID() organisation?: string;
}
export class TextQuery extends AsOfQuery {
  /** As this organisation sees it; without it, the sector's own text with its slots. */
  @IsOptional() @IsUUID() organisation?: string;
  /** `draft`, `in-force` or the number of a revision. */
  @IsOptional() @Matches(/^(draft|in-force|\d{1,5})$/) revision?: string;
}
export class CompareQuery {
  @Matches(/^(draft|\d{1,5})$/) from!: string;
  @Matches(/^(draft|\d{1,5})$/) to!: string;
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
  @IsArray() body!: object[];
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
export class CommentInput {
  @Length(1, 60) passageId!: string;
  @Length(1, 4000) text!: string;
  @IsOptional() @IsUUID() parentId?: string | null;
}
export class AmendmentInput {
  @IsUUID() revisionId!: string;
  @Length(1, 60) passageId!: string;
  @Length(0, 200) heading!: string;
  @IsArray() body!: object[];
  @Length(3, 2000) reason!: string;
}
export class LocalPassageInput {
  @IsArray() body!: object[];
  @Length(3, 1000) reason!: string;
  /** Version of the local text that was on the screen; 0 when there was none. */
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
}
export class DocumentView extends DocumentRow {
  draftVersion!: number;
  draftBase!: number;
  draftBy!: string | null;
  draftAt!: string | null;
  revisions!: RevisionRow[];
  findingsList!: CitationFinding[];
  /** revise, comment, amend, propose, write-local */
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
  passages!: PassageView[];
  missing!: number;
  allowed!: string[];
}
export class WordView {
  /** same | added | removed */
  op!: string;
  text!: string;
}
export class PassageChange {
  id!: string;
  heading!: string;
  headingBefore!: string | null;
  /** same | changed | added | removed */
  state!: string;
  lockBefore!: string | null;
  lockAfter!: string | null;
  /** Words in order, paragraphs ending in a line break. */
  words!: WordView[];
}
export class ComparisonView {
  documentId!: string;
  code!: string;
  title!: string;
  from!: string;
  to!: string;
  changed!: number;
  passages!: PassageChange[];
}
export class CommentView {
  id!: string;
  passageId!: string;
  parentId!: string | null;
  authorName!: string;
  quality!: string;
  text!: string;
  at!: string;
  closedAt!: string | null;
  /** answer, close */
  allowed!: string[];
}
export class AmendmentView {
  id!: string;
  documentId!: string;
  revisionId!: string;
  passageId!: string;
  heading!: string;
  body!: object[];
  words!: WordView[];
  reason!: string;
  authorName!: string;
  at!: string;
  state!: AmendmentState;
}
export class LocalSlotView {
  passageId!: string;
  heading!: string;
  question!: string;
  lock!: Lock;
  /** Blocks for the editor; empty when not filled in. */
  body!: object[];
  sectorBody!: object[];
  reason!: string;
  filled!: boolean;
}
export class LocalTextView {
  documentId!: string;
  organisationId!: string;
  organisationCode!: string;
  version!: number;
  slots!: LocalSlotView[];
  allowed!: string[];
}
export class MergeFieldView {
  code!: string;
  label!: string;
}
export class LegalTextView {
  id!: string;
  short!: string;
  title!: string;
  from!: string;
  until!: string | null;
  repealed!: boolean;
  status!: string;
  articles!: ArticleView[];
}
export class ArticleView {
  id!: string;
  label!: string;
  subject!: string;
  status!: string;
}
/** What the editor may insert: fields of the organisation and texts of law. */
export class InsertsView {
  fields!: MergeFieldView[];
  legalTexts!: LegalTextView[];
}
