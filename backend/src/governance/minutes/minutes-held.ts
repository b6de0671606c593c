import { BodyRules } from '../../rulebook/words';
import { DecisionCommunication } from '../decisions/decision-follows.entity';
import { Decision } from '../decisions/decision.entity';
import { MinutesWords } from '../decisions/wording.service';
import { AttendanceEvent } from '../meetings/attendance-event.entity';
import { AgendaItem, Attendance, Meeting } from '../meetings/meeting.entity';
import { QuorumView } from '../meetings/attendance.dto';
import { RecusalView } from '../meetings/item-view.dto';
import { MeetingRequest } from '../meetings/meeting-request.entity';
import { Proxy } from '../meetings/proxy.entity';
import { Opinion } from '../opinions/opinion.entity';
import { Motion, Vote } from '../votes/motion.entity';
import { MinutesBlock } from './minutes.entity';
import { PaperWords } from './minutes-words';

export const LAYOUTS = ['facts', 'list', 'numbered', 'prose'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A section of minutes: facts with their labels, a list, or typed paragraphs. */
export interface Part {
  /** « quorum », « item:… »: what corrections and writings hold on to. */
  readonly key: string;
  readonly heading: string;
  readonly layout: Layout;
  readonly blocks: readonly MinutesBlock[];
}
/** Everything that minutes are computed from. */
export interface Held {
  readonly words: MinutesWords;
  readonly paper: PaperWords;
  readonly meeting: Meeting;
  readonly rules: BodyRules;
  readonly voices: readonly Attendance[];
  /** Who came and left, in the order in which it was noted. */
  readonly events: readonly AttendanceEvent[];
  readonly proxies: readonly Proxy[];
  readonly quorum: QuorumView;
  readonly items: readonly AgendaItem[];
  readonly motions: ReadonlyMap<string, readonly Motion[]>;
  readonly votes: ReadonlyMap<string, readonly Vote[]>;
  /** Voices that withdrew, by point. */
  readonly recusals: ReadonlyMap<string, readonly RecusalView[]>;
  /** Voices that asked for a meeting instead of a written procedure, the first one first. */
  readonly requests: readonly MeetingRequest[];
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Label of each point's texts, « D02 Politique…, version 2 ». */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
  /** Opinions asked on the dossiers of the points, and to whom decisions were made known. */
  readonly opinions: readonly Opinion[];
  readonly communications: readonly DecisionCommunication[];
  readonly secretaries: readonly string[];
  readonly body: { readonly name: string; readonly kind: string };
  readonly organisation: { readonly code: string; readonly name: string };
  /** The next meeting that was convened before this one ended, and its points. */
  readonly next: Meeting | null;
  readonly nextItems: readonly AgendaItem[];
}
