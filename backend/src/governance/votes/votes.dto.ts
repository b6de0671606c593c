import { Choice } from '../meetings/ballot';

/** What the ballot box gives back for a vote: a slip, not the whole meeting, so that a large body votes at once. */
export class VoteReceiptView {
  motionId!: string;
  voiceId!: string;
  /** As it was cast; null for a secret vote, of which only this is known: the ballot is in. */
  choice!: Choice | null;
  /** own | proxy */
  how!: string;
  reserve!: string | null;
}
