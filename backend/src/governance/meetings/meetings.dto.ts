import { PreparedItemView, PreparedView } from './prepared.dto';
import { MotionOutcome } from '../circuits/outcomes';
import { OpinionView } from '../dossiers/opinions.dto';
import { Ballot, Choice, MotionState } from './ballot';
import { AttendanceLineView, SubstituteView } from './attendance.dto';
import { ItemKind, MeetingState, Mode, Presence } from './meeting.entity';

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
  /** How long it lasts, in days by quarters; null while nobody has said. */
  durationDays!: number | null;
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
  /** The substitute who speaks instead of the member. */
  speakerName!: string | null;
  speakerMandateId!: string | null;
  /** Who may sit instead of the member; only told to whoever keeps the list. */
  substitutes!: SubstituteView[];
  /** The proxy on file, and the points it is for; null: all of them. */
  proxyId!: string | null;
  proxyItems!: string[] | null;
  /** When they came or left for good; null when nothing changed while the meeting was held. */
  since!: string | null;
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
  /** « Pour, avec réserve »; null without one. */
  reserve!: string | null;
}
export class CountView {
  for!: number;
  against!: number;
  abstain!: number;
}
export class MotionView {
  id!: string;
  outcome!: MotionOutcome;
  text!: string;
  amendmentId!: string | null;
  digest!: string;
  state!: MotionState;
  /** By name, by counted hands, or in secret: then `votes` stays empty, and only `answeredBy` tells who came. */
  ballot!: Ballot;
  /** How many voices have answered, of those that may. */
  answered!: number;
  of!: number;
  /** The voices that have answered; how, only `votes` says. */
  answeredBy!: string[];
  /** Every vote once the poll is closed; before that, only the reader's own. */
  votes!: VoteView[];
  /** « 10 pour, 0 contre, 0 abstention — adopté à l’unanimité »; null while open. */
  result!: string | null;
  /** How many gave each answer; null while open. */
  counts!: CountView | null;
  /** « 6 pour sur 10 votes exprimés, majorité simple : 6 > 4. »; null while open, and where it was not kept. */
  sum!: string | null;
  /** Why the poll would decide nothing if it closed now: a member left and the quorum with them; null when it would. */
  hindrance!: string | null;
  decisionId!: string | null;
  decisionNumber!: string | null;
  openedAt!: string;
  closedAt!: string | null;
  /** vote, hands, count, no-objection, close, withdraw */
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
  /** The amendment that it would change, for a sub-amendment. */
  on!: string | null;
  /** In the order in which they are voted: open, next, later, rejected, withdrawn, moot */
  standing!: string;
}
/** A voice that withdrew from a point for a conflict of interest. */
export class RecusalView {
  voiceId!: string;
  name!: string;
  reason!: string;
  notedBy!: string;
  notedAt!: string;
}
/** An earlier stage to which a dossier may be sent back, and what would follow. */
export class ReturnView {
  stage!: string;
  name!: string;
  says!: string;
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
  /** Voices that do not vote on this point. */
  recusals!: RecusalView[];
  /** Whether the body may decide on this point with those who are there. */
  quorumReached!: boolean;
  /** Outcomes that a motion may ask for now. */
  outcomes!: MotionOutcome[];
  /** Stages to which a motion may send the dossier back; empty where `returned` is not among the outcomes. */
  returnsTo!: ReturnView[];
  /** Whether a motion may be about some of the pieces only. */
  divisible!: boolean;
  /** Opinions asked about the dossier. */
  opinions!: OpinionView[];
  /** Why the dossier cannot wait; null for an ordinary one. */
  urgent!: string | null;
  /** Why nothing is to be decided here any more, when the dossier left the road; null otherwise. */
  gone!: string | null;
  /** Hours, preparatory note and papers. */
  prepared!: PreparedItemView;
  /** note, remove, move, recuse, unrecuse */
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
  /** Where the agenda stands, how to join, proxies on file. */
  prepared!: PreparedView;
  /** Who came and left while the meeting was held, with the quorum after each. */
  comings!: AttendanceLineView[];
  /** The point that is treated now, as the secretary shows it to everybody. */
  currentItemId!: string | null;
  /** How a motion may be voted on here. */
  ballots!: Ballot[];
  agenda!: ItemView[];
  /** convene, open, close, stop, attend, add-item, order, current, minutes */
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
  urgent!: boolean;
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
