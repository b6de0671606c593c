import { ArrayNotEmpty, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ListQuery } from '../../kernel/page';
import { DOSSIER_STATES, DossierState } from './dossier.entity';
import { StepState } from './step.entity';

export class DossierQuery extends ListQuery {
  @IsOptional() @IsIn(DOSSIER_STATES) state?: DossierState;
}
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
}
export class ReasonInput {
  @Length(3, 2000) reason!: string;
}
export class ReminderInput {
  @ArrayNotEmpty() @IsUUID('all', { each: true }) stepIds!: string[];
}

export class PieceView {
  type!: string;
  subjectId!: string;
  revisionId!: string;
  digest!: string;
  /** « D02 Politique… ». */
  label!: string;
  /** Number of the revision. */
  number!: number;
  /** Number of the revision in force for the sector, to compare with; null when there is none. */
  previousNumber!: number | null;
  /** How many passages or fields change. */
  changes!: number;
  /** Address of the text in the browser. */
  link!: string;
}
export class StepView {
  id!: string;
  stage!: string;
  bodyId!: string;
  bodyCode!: string;
  organisationId!: string;
  organisationCode!: string;
  state!: StepState;
  openedOn!: string;
  dueOn!: string;
  closedOn!: string | null;
  meetingId!: string | null;
  decisionId!: string | null;
  decisionNumber!: string | null;
  /** « 10–0 » or « unanimité »; null before the vote. */
  result!: string | null;
  remindedOn!: string | null;
  /** Days since it was opened, until it was closed or today. */
  lagDays!: number;
  late!: boolean;
}
export class StageView {
  id!: string;
  name!: string;
  verb!: string;
  does!: string;
  each!: boolean;
  /** done | now | todo | stopped */
  state!: string;
  /** « 14/10 », « 10–0 », « 9/11 ». */
  note!: string;
  steps!: StepView[];
}
export class DossierRow {
  id!: string;
  number!: string;
  title!: string;
  circuit!: string;
  stage!: string;
  stageName!: string;
  state!: DossierState;
  openedOn!: string;
  closedOn!: string | null;
  /** Organisations of the last stage that adopted, of how many. */
  adopted!: number;
  of!: number;
  late!: number;
}
export class DossierPage {
  rows!: DossierRow[];
  total!: number;
  page!: number;
  size!: number;
}
export class HistoryLine {
  at!: string;
  actor!: string;
  quality!: string;
  action!: string;
  label!: string;
}
export class DossierView extends DossierRow {
  authorName!: string;
  note!: string | null;
  circuitName!: string;
  circuitPurpose!: string;
  pieces!: PieceView[];
  stages!: StageView[];
  history!: HistoryLine[];
  /** withdraw, remind, propose-again */
  allowed!: string[];
}
