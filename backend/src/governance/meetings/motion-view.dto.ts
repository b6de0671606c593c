import { MotionOutcome } from '../circuits/outcomes';
import { Ballot, Choice, MotionState } from './ballot';

/** What one voice answered. */
export class VoteView {
  voiceId!: string;
  choice!: Choice;
  how!: string;
  /** « Pour, avec réserve »; null without one. */
  reserve!: string | null;
}
/** How many gave each answer. */
export class CountView {
  for!: number;
  against!: number;
  abstain!: number;
}
/** A motion with its poll, as one reader may see it. */
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
