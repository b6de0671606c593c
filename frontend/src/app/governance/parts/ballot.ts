import { VoiceView, VoteView } from '../../api/contract';
import { Choice, CHOICE_ORDER } from './words';

/** One answer of a poll that is closed: how many gave it, and who. */
export interface Answer {
  readonly choice: Choice;
  readonly count: number;
  /** Names of the voices, in the order of the attendance list. */
  readonly names: readonly string[];
}

/** The sum of a poll, answer by answer, always in the same order; nobody is lost on the way. */
export function sum(votes: readonly VoteView[], voices: readonly VoiceView[]): Answer[] {
  const nameOf = new Map(voices.map(({ voiceId, name }) => [voiceId, name]));
  const place = new Map(voices.map(({ voiceId }, index) => [voiceId, index]));
  const inOrder = votes.toSorted((a, b) => (place.get(a.voiceId) ?? 0) - (place.get(b.voiceId) ?? 0));
  return CHOICE_ORDER.map((choice) => {
    const given = inOrder.filter((vote) => vote.choice === choice);
    return { choice, count: given.length, names: given.map(({ voiceId }) => nameOf.get(voiceId) ?? '—') };
  });
}
