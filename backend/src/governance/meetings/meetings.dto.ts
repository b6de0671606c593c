import { AttendanceLineView, QuorumView, VoiceView } from './attendance.dto';
import { Ballot } from './ballot';
import { ItemView } from './item-view.dto';
import { MeetingState, Mode } from './meeting.entity';
import { PreparedView } from './prepared.dto';
import { WrittenView } from './written.dto';

/** A meeting as a line of the calendar. */
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
/** A page of the list of meetings. */
export class MeetingPage {
  rows!: MeetingRow[];
  total!: number;
  page!: number;
  size!: number;
}
/** A meeting with everything that one reader may see and do there. */
export class MeetingView extends MeetingRow {
  bodyName!: string;
  place!: string | null;
  /** How many times its day, hour or place has changed. */
  sequence!: number;
  convenedAt!: string | null;
  openedAt!: string | null;
  closedAt!: string | null;
  stopReason!: string | null;
  conflicts!: string | null;
  /** What is particular to a written procedure; null for a meeting. */
  written!: WrittenView | null;
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
  /** convene, open, close, stop, state, attend, leave, add-item, order, current, minutes */
  allowed!: string[];
}
