import {
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

export class PieceInput {
  /** document | activity */
  @IsIn(['document', 'activity']) type!: string;
  @IsUUID() subjectId!: string;
}
/** A proposal: the drafts named here are frozen and set on their way. */
export class DossierInput {
  @Length(3, 200) title!: string;
  @Length(1, 10) circuit!: string;
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => PieceInput) pieces!: PieceInput[];
  @IsOptional() @Length(0, 4000) note?: string;
  /** Why it cannot wait; empty or absent for an ordinary dossier. */
  @IsOptional() @Length(0, 2000) urgent?: string;
  /** Walk the whole circuit, even past bodies whose decision still covers the texts. */
  @IsOptional() @IsBoolean() whole?: boolean;
}
export class ProposeAgainInput {
  /** Walk the whole circuit again, even past bodies whose decision still covers the texts. */
  @IsOptional() @IsBoolean() whole?: boolean;
}
/** The texts that a dossier carries from now on. */
export class PiecesInput {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => PieceInput) pieces!: PieceInput[];
}
/** Which texts one thinks of proposing, and by which circuit. */
export class PlanQuery {
  @Length(1, 10) circuit!: string;
  /** « document:identifier », separated by commas. */
  @Matches(/^(document|activity):[0-9a-f-]{36}(,(document|activity):[0-9a-f-]{36})*$/) pieces!: string;
  @IsOptional() @IsUUID() dossier?: string;
}
/** One change of a text, and whether it touches the substance. */
export class ChangeView {
  subjectId!: string;
  label!: string;
  /** substantial | minor | wording */
  weight!: string;
}
export class SkippedView {
  stage!: string;
  name!: string;
  reason!: string;
}
/** How far texts would have to go if they were proposed now. */
export class PlanView {
  start!: string;
  startName!: string;
  skipped!: SkippedView[];
  changes!: ChangeView[];
  /** Weight of the heaviest change; null when nothing was decided before. */
  weight!: string | null;
}
export class ProposableView {
  type!: string;
  subjectId!: string;
  label!: string;
  circuit!: string | null;
}
