import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { ListQuery } from '../kernel/page';
import { STATES } from './activity.entity';

export const BASES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const SORTS = ['code', 'name', 'updatedAt', 'state', 'organisation'].flatMap((by) => [by, `-${by}`]);

/** A word of the address that may stand several times: any of its values. */
const Several = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()));

export class ActivityQuery extends ListQuery {
  @IsOptional() @IsIn(SORTS) declare sort?: string;
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @Several() @IsIn(BASES, { each: true }) basis?: string[];
  @IsOptional() @Several() @IsIn(STATES, { each: true }) state?: string[];
  /** yes: only the sector's models. */
  @IsOptional() @IsIn(['yes', 'no']) sector?: string;
  @IsOptional() @Several() @IsIn(['yes', 'no'], { each: true }) aipd?: string[];
  /** yes: only entries with something to mend. */
  @IsOptional() @IsIn(['yes']) findings?: string;
}
export class PurposeInput {
  @Length(1, 40) id!: string;
  @Length(3, 2000) text!: string;
  @IsIn(BASES) legalBasis!: string;
  @IsOptional() @Length(0, 80) legalText?: string | null;
  @IsOptional() @Length(0, 80) article?: string | null;
}
export class DataCategoryInput {
  @Length(1, 60) code!: string;
  @Length(0, 1000) detail!: string;
}
export class RetentionInput {
  @Length(1, 200) category!: string;
  /** May be left blank while it is being looked for: a finding then says so. */
  @Length(0, 200) term!: string;
  @Length(0, 300) start!: string;
  @IsOptional() @Length(0, 500) archive?: string | null;
  @Length(0, 300) fate!: string;
}
export class ActivityInput {
  @Matches(/^T\d{2,5}$/) code!: string;
  @Length(3, 200) name!: string;
  @Length(0, 4000) description!: string;
  @IsIn(['controller', 'joint', 'processor']) role!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes!: PurposeInput[];
  @IsArray() @IsString({ each: true }) @Length(1, 300, { each: true }) persons!: string[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DataCategoryInput)
  dataCategories!: DataCategoryInput[];
  @IsArray() @IsString({ each: true }) @Length(1, 300, { each: true }) recipients!: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionInput) retention!: RetentionInput[];
  @Length(0, 1000) transfers!: string;
  @IsArray() @IsString({ each: true }) @Length(1, 500, { each: true }) measures!: string[];
  @IsArray() @IsString({ each: true }) @Length(1, 200, { each: true }) systems!: string[];
  /** Codes of documents: « D02 ». */
  @IsArray() @Matches(/^D\d{2,3}$/, { each: true }) documents!: string[];
  @IsBoolean() aipdRequired!: boolean;
  @Length(0, 1000) aipdReason!: string;
}
/** A new entry: of the sector (its model) or of one organisation. */
export class ActivityCreationInput extends ActivityInput {
  @IsUUID() organisationId!: string;
  /** false: an entry of the umbrella's own register; otherwise its entries are the sector's models. */
  @IsOptional() @IsBoolean() sector?: boolean;
}
export class ActivityChangeInput extends ActivityInput {
  /** The version that was on the screen. */
  @IsInt() version!: number;
}
export class ActivityRow {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  sector!: boolean;
  state!: string;
  number!: number;
  legalBases!: string;
  aipd!: boolean;
  special!: boolean;
  updatedAt!: string;
  findings!: number;
  /** How many fields differ from the sector's model. */
  deviations!: number;
}
export class ActivityPage {
  rows!: ActivityRow[];
  total!: number;
  page!: number;
  size!: number;
  /** create */
  allowed!: string[];
}
export class PurposeView extends PurposeInput {
  /** « décret du 13 décembre 2023, art. 4 »; null without a text. */
  legalTextLabel!: string | null;
  legalBasisLabel!: string;
  repealedUntil!: string | null;
  /** Whether someone still has to check the citation. */
  toVerify!: boolean;
}
export class DataCategoryView extends DataCategoryInput {
  label!: string;
  /** ordinary | special | judicial | niss | highly-personal */
  kind!: string;
}
/** The notice that informs the persons, as it holds for the organisation. */
export class NoticeView {
  /** null when no document bears that code. */
  documentId!: string | null;
  code!: string;
  title!: string;
  number!: number | null;
  from!: string | null;
  decisionNumber!: string | null;
}
export class ActivityFinding {
  rule!: string;
  severity!: string;
  sentence!: string;
  article!: string;
  remedy!: string;
  /** Section of the page that mends it: purposes, data, retention… */
  section!: string;
  /** Identifier of the field on the page and in the form. */
  anchor!: string;
  /** « Finalité 1, texte ». */
  place!: string;
}
export class ActivityHistoryLine {
  at!: string;
  actor!: string;
  quality!: string;
  /** « a révisé ». */
  verb!: string;
}
export class ActivityRevisionRow {
  id!: string;
  number!: number;
  digest!: string;
  at!: string;
  authorName!: string;
  summary!: string;
}
export class ActivityView {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  sector!: boolean;
  modelId!: string | null;
  state!: string;
  number!: number;
  version!: number;
  description!: string;
  role!: string;
  purposes!: PurposeView[];
  persons!: string[];
  dataCategories!: DataCategoryView[];
  recipients!: string[];
  retention!: RetentionInput[];
  transfers!: string;
  measures!: string[];
  systems!: string[];
  documents!: string[];
  aipdRequired!: boolean;
  aipdReason!: string;
  notices!: NoticeView[];
  inForceFrom!: string | null;
  decisionNumber!: string | null;
  decisionId!: string | null;
  dossierId!: string | null;
  findings!: ActivityFinding[];
  revisions!: ActivityRevisionRow[];
  history!: ActivityHistoryLine[];
  /** Fields in which the entry differs from the sector's model it follows. */
  deviations!: string[];
  updatedAt!: string;
  updatedBy!: string;
  /** revise, propose */
  allowed!: string[];
}
export class RegisterFieldView {
  id!: string;
  label!: string;
  help!: string;
  askedBy!: string[];
  lock!: string;
}
export class RegisterGroupView {
  group!: string;
  label!: string;
  fields!: RegisterFieldView[];
}
export class TermView {
  code!: string;
  label!: string;
  kind!: string;
}
export class CitableTextView extends TermView {
  until!: string | null;
  articles!: TermView[];
}
/** What the form offers: the fields with their help, the categories of data, the bases, the texts of law. */
export class RegisterWordsView {
  groups!: RegisterGroupView[];
  dataCategories!: TermView[];
  /** kind: text when the basis asks for a legal text (art. 6(3)), free otherwise. */
  bases!: TermView[];
  legalTexts!: CitableTextView[];
  roles!: TermView[];
  /** Words to choose from while writing; others may be written. */
  persons!: string[];
  recipients!: string[];
  measures!: string[];
  fates!: string[];
}
