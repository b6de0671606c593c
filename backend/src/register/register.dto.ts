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
import { Type } from 'class-transformer';
import { ListQuery } from '../kernel/page';

export const BASES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export class ActivityQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(BASES) basis?: string;
  @IsOptional() @IsIn(['draft', 'running', 'in-force', 'closed']) state?: string;
  /** yes: only the sector's models. */
  @IsOptional() @IsIn(['yes', 'no']) sector?: string;
  @IsOptional() @IsIn(['yes', 'no']) aipd?: string;
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
  @Length(1, 200) term!: string;
  @Length(1, 300) start!: string;
  @IsOptional() @Length(0, 500) archive?: string | null;
  @Length(1, 300) fate!: string;
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
export class ActivityCreation extends ActivityInput {
  @IsUUID() organisationId!: string;
}
export class ActivityChange extends ActivityInput {
  /** The version that was on the screen. */
  @IsInt() version!: number;
}
export class FacetCount {
  value!: string;
  label!: string;
  count!: number;
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
}
export class ActivityPage {
  rows!: ActivityRow[];
  total!: number;
  page!: number;
  size!: number;
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
  documentId!: string;
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
  updatedAt!: string;
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
/** What the form offers: the fields with their help, the categories of data, the bases, the texts of law. */
export class RegisterWordsView {
  groups!: RegisterGroupView[];
  dataCategories!: TermView[];
  bases!: TermView[];
  legalTexts!: TermView[];
}
