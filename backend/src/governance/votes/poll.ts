import { Choice } from '../meetings/ballot';

/** Voices that have withdrawn from the point, and how many of them are there or represented. */
export interface Withdrawn {
  readonly voices: number;
  readonly present: number;
  readonly represented: number;
}
export type Votes = Readonly<Record<Choice, number>>;
/** What is to be counted. */
export interface Poll {
  /** Voices of the body in office that day. */
  readonly voices: number;
  /** Voices present; in a written procedure, voices that answered. */
  readonly present: number;
  /** Voices represented by proxy. */
  readonly represented: number;
  /** Those of all these that withdrew: no vote of theirs is among the votes. */
  readonly recused: Withdrawn;
  readonly votes: Votes;
  /** What the chair said; null when nobody presides or the chair said nothing. */
  readonly chairChoice: Choice | null;
  /** Whether the chair's own vote is among the votes; a chair without a voice speaks only when they are equal. */
  readonly chairVoiceCounted: boolean;
  /** By written procedure: who kept silent until the deadline is counted as the rules say. */
  readonly written: boolean;
  readonly withoutObjection?: boolean;
  readonly left?: number;
}

/** How many gave each answer. */
export function count(choices: readonly Choice[]): Votes {
  const votes = { for: 0, against: 0, abstain: 0 };
  for (const choice of choices) votes[choice] += 1;
  return votes;
}

/** Throws `RangeError` for figures that cannot be: more votes than voices that may answer. */
export function refuseImpossible({
  voices,
  present,
  represented,
  recused,
  votes,
  chairChoice,
  chairVoiceCounted,
}: Poll): void {
  const cast = votes.for + votes.against + votes.abstain;
  const isWrong =
    present + represented > voices ||
    recused.voices > voices ||
    recused.present + recused.represented > recused.voices ||
    cast > present - recused.present + represented - recused.represented ||
    Math.min(...Object.values(recused), present - recused.present, represented - recused.represented) < 0 ||
    Math.min(votes.for, votes.against, votes.abstain) < 0 ||
    (chairVoiceCounted && chairChoice !== null && votes[chairChoice] === 0);
  if (isWrong)
    throw new RangeError(
      `Impossible poll: ${JSON.stringify({ voices, present, represented, recused, votes, chairChoice })}`,
    );
}
