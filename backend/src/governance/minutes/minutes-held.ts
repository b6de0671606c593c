import { BodyRules } from '../../rulebook/words';
import { Decision } from '../decisions/decision.entity';
import { MinutesWords } from '../decisions/wording.service';
import { AgendaItem, Attendance, Meeting } from '../meetings/meeting.entity';
import { QuorumView, RecusalView } from '../meetings/meetings.dto';
import { Motion, Vote } from '../votes/motion.entity';

/** A section of minutes: facts with their labels, a list, or paragraphs. */
export interface Part {
  readonly heading: string;
  readonly facts?: readonly (readonly [string, string])[];
  readonly items?: readonly string[];
  /** Items carry their numbers. */
  readonly ordered?: boolean;
  readonly lines?: readonly string[];
}
/** Everything that minutes are computed from. */
export interface Held {
  readonly words: MinutesWords;
  readonly meeting: Meeting;
  readonly rules: BodyRules;
  readonly voices: readonly Attendance[];
  readonly quorum: QuorumView;
  readonly items: readonly AgendaItem[];
  readonly motions: ReadonlyMap<string, readonly Motion[]>;
  readonly votes: ReadonlyMap<string, readonly Vote[]>;
  /** Voices that withdrew, by point. */
  readonly recusals: ReadonlyMap<string, readonly RecusalView[]>;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Label of each point's texts, « D02 Politique…, version 2 ». */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
  readonly secretaries: readonly string[];
  readonly organisationCode: string;
  /** The next meeting that was convened before this one ended. */
  readonly next: Meeting | null;
}
