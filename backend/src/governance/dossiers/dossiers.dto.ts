import { ArrayNotEmpty, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { ListQuery } from '../../kernel/page';
import { DOSSIER_STATES, DossierState } from './dossier.entity';
import { OpinionView } from './opinions.dto';
import { StepState } from './step.entity';

export class DossierQuery extends ListQuery {
  @IsOptional() @IsIn(DOSSIER_STATES) state?: DossierState;
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
  /** The day it was taken out of the dossier, and whether it was `refused`, `removed` or `postponed`; null while it is carried. */
  leftOn!: string | null;
  leftWhy!: string | null;
}
/** What a body decided about one text of the dossier, where it did not decide on all at once. */
export class PieceOutcomeView {
  subjectId!: string;
  label!: string;
  outcome!: string;
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
  /** Text by text, where the body did not decide on all of them alike; empty otherwise. */
  parts!: PieceOutcomeView[];
  /** Why it was sent back or refused, or why nobody had to decide here again. */
  reason!: string | null;
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
  urgent!: boolean;
}
export class DossierPage {
  /** propose */
  allowed!: string[];
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
/** A meeting that has the dossier on its agenda and has not decided. */
export class ListedView {
  meetingId!: string;
  bodyCode!: string;
  date!: string;
  /** Whether a vote on it is open now. */
  voting!: boolean;
}
export class UrgencyView {
  reason!: string;
  declaredOn!: string;
  declaredBy!: string;
}
/** Another dossier, by its number. */
export class DossierLinkView {
  id!: string;
  number!: string;
  title!: string;
}
export class DossierView extends DossierRow {
  /** Why it cannot wait; null for an ordinary dossier. */
  urgency!: UrgencyView | null;
  opinions!: OpinionView[];
  /** Where it stands on an agenda now. */
  listed!: ListedView[];
  authorName!: string;
  note!: string | null;
  /** The dossier that it was parted from, and those that parted from it with a text that was postponed. */
  partedFrom!: DossierLinkView | null;
  parted!: DossierLinkView[];
  circuitName!: string;
  circuitPurpose!: string;
  pieces!: PieceView[];
  /** Texts that the dossier no longer carries. */
  left!: PieceView[];
  stages!: StageView[];
  history!: HistoryLine[];
  /** withdraw, remind, propose-again, pieces, urge, calm, ask-opinion */
  allowed!: string[];
}
