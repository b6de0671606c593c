import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { ListQuery } from '../../kernel/page';
import { MOTION_OUTCOMES, MotionOutcome } from '../circuits/outcomes';
import { CHOICES, Choice, MotionState } from './ballot';
import { ITEM_KINDS, ItemKind, MeetingState, Mode, MODES, Presence, PRESENCES } from './meeting.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class MeetingQuery extends ListQuery {
  @IsOptional() @IsUUID() body?: string;
  @IsOptional() @IsUUID() organisation?: string;
}
export class MeetingInput {
  @IsUUID() bodyId!: string;
  @Matches(DAY) date!: string;
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsIn(MODES) mode!: Mode;
  /** Last day to answer; only for a written procedure. */
  @IsOptional() @Matches(DAY) deadline?: string | null;
  /** Stations of dossiers to put on the agenda. */
  @IsOptional() @IsArray() @IsUUID('all', { each: true }) stepIds?: string[];
}
export class ItemInput {
  @IsIn(ITEM_KINDS) kind!: ItemKind;
  @Length(3, 300) title!: string;
  @IsOptional() @IsUUID() stepId?: string | null;
}
export class ItemNoteInput {
  @Length(0, 20_000) note!: string;
  /** The version of the point that was on the screen. */
  @IsInt() version!: number;
}
export class AgendaOrderInput {
  @ArrayNotEmpty() @IsUUID('all', { each: true }) itemIds!: string[];
}
export class AttendanceInput {
  @IsUUID() voiceId!: string;
  @IsIn(PRESENCES) presence!: Presence;
  /** The voice that holds the proxy, when represented. */
  @IsOptional() @IsUUID() holderVoiceId?: string | null;
  /** Where the written proxy is: « courriel du 3 décembre ». */
  @IsOptional() @Length(0, 300) proxyNote?: string | null;
}
export class ConflictsInput {
  /** Empty: none was declared. */
  @Length(0, 4000) conflicts!: string;
}
export class MotionInput {
  @IsIn(MOTION_OUTCOMES) outcome!: MotionOutcome;
  @IsOptional() @Length(0, 4000) text?: string;
  @IsOptional() @IsUUID() amendmentId?: string | null;
  /** Digest of the pieces that the secretary had on the screen. */
  @IsOptional() @Length(64, 64) digest?: string;
}
export class VoteInput {
  @IsIn(CHOICES) choice!: Choice;
  @IsUUID() voiceId!: string;
}
export class HandsInput {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => VoteInput) votes!: VoteInput[];
}

export class MeetingRow {
  id!: string;
  bodyId!: string;
  bodyCode!: string;
  organisationCode!: string;
  title!: string;
  date!: string;
  start!: string | null;
  mode!: Mode;
  deadline!: string | null;
  state!: MeetingState;
  items!: number;
  decisions!: number;
}
export class MeetingPage {
  rows!: MeetingRow[];
  total!: number;
  page!: number;
  size!: number;
}
export class VoiceView {
  voiceId!: string;
  name!: string;
  organisationCode!: string;
  presence!: Presence;
  holderVoiceId!: string | null;
  holderName!: string | null;
  proxyNote!: string | null;
  chair!: boolean;
  /** Whether the reader may vote with this voice. */
  mine!: boolean;
}
export class QuorumView {
  voices!: number;
  present!: number;
  represented!: number;
  needed!: number;
  reached!: boolean;
  /** « 9 voix présentes, 1 représentée — quorum atteint (7) ». */
  sentence!: string;
}
export class VoteView {
  voiceId!: string;
  choice!: Choice;
  how!: string;
}
export class MotionView {
  id!: string;
  outcome!: MotionOutcome;
  text!: string;
  amendmentId!: string | null;
  digest!: string;
  state!: MotionState;
  /** How many voices have answered, of those that may. */
  answered!: number;
  of!: number;
  /** Every vote once the poll is closed; before that, only the reader's own. */
  votes!: VoteView[];
  /** « 10 pour, 0 contre, 0 abstention — adopté à l’unanimité »; null while open. */
  result!: string | null;
  decisionId!: string | null;
  decisionNumber!: string | null;
  openedAt!: string;
  closedAt!: string | null;
  /** vote, hands, close, withdraw */
  allowed!: string[];
}
export class ItemPieceView {
  type!: string;
  subjectId!: string;
  revisionId!: string;
  label!: string;
  number!: number;
  previousNumber!: number | null;
  changes!: number;
  link!: string;
}
export class PendingAmendmentView {
  id!: string;
  label!: string;
  author!: string;
  reason!: string;
}
export class ItemView {
  id!: string;
  position!: number;
  kind!: ItemKind;
  title!: string;
  note!: string;
  version!: number;
  stepId!: string | null;
  dossierId!: string | null;
  /** Digest over the pieces, to be sent back with a motion. */
  digest!: string | null;
  pieces!: ItemPieceView[];
  amendments!: PendingAmendmentView[];
  motions!: MotionView[];
  /** Outcomes that a motion may ask for now. */
  outcomes!: MotionOutcome[];
  allowed!: string[];
}
export class MeetingView extends MeetingRow {
  bodyName!: string;
  place!: string | null;
  convenedAt!: string | null;
  openedAt!: string | null;
  closedAt!: string | null;
  stopReason!: string | null;
  conflicts!: string | null;
  quorum!: QuorumView;
  voices!: VoiceView[];
  agenda!: ItemView[];
  /** convene, open, close, stop, attend, add-item, order, minutes */
  allowed!: string[];
}
export class ReadyStepView {
  stepId!: string;
  dossierId!: string;
  dossierNumber!: string;
  title!: string;
  stageName!: string;
  dueOn!: string;
  late!: boolean;
}
export class MinutesSection {
  heading!: string;
  /** Paragraphs. */
  lines!: string[];
}
export class MinutesView {
  title!: string;
  meetingId!: string;
  /** Whether the meeting is closed, so that the minutes are complete. */
  complete!: boolean;
  sections!: MinutesSection[];
}
export class DecisionPieceView {
  type!: string;
  subjectId!: string;
  revisionId!: string;
  digest!: string;
  label!: string;
  localRevisionId!: string | null;
  localDigest!: string | null;
}
export class DecisionView {
  id!: string;
  number!: string;
  bodyCode!: string;
  bodyName!: string;
  organisationId!: string;
  meetingId!: string;
  dossierId!: string | null;
  outcome!: string;
  date!: string;
  inForceFrom!: string | null;
  text!: string;
  result!: string;
  digest!: string;
  pieces!: DecisionPieceView[];
  /** Whether the text has moved on since: covered | superseded */
  coverage!: string;
}
