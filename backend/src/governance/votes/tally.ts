import { BodyRules } from '../../rulebook/words';
import { Choice } from '../meetings/ballot';

/** What the votes on a motion come to, by the body's own rule. */
export interface Tally {
  /** Voices of the body, present, and represented by proxy. */
  readonly voices: number;
  readonly present: number;
  readonly represented: number;
  /** Voices that had withdrawn from the point; left out where none had. */
  readonly recused?: number;
  readonly quorumNeeded: number;
  readonly quorumReached: boolean;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** How many votes in favour were needed. */
  readonly needed: number;
  readonly chairDecided: boolean;
  readonly unanimous: boolean;
  readonly carried: boolean;
  /** The rule that was applied, so that the sum can be shown with it. */
  readonly rule?: AppliedRule;
  /** Nobody objected when the chair asked, instead of a vote. */
  readonly withoutObjection?: boolean;
  /** Voices that voted and had left when the poll closed: their votes count. */
  readonly left?: number;
}

/** The majority that a poll needed, and what it is a part of. */
export interface AppliedRule {
  /** `all`: in writing, every voice has to consent. */
  readonly kind: BodyRules['majority']['kind'] | 'all';
  readonly of: 'cast' | 'present' | 'voices';
  readonly base: number;
  /** Whether abstentions are part of it. */
  readonly abstentions: boolean;
}

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
type Rules = Pick<
  BodyRules,
  'quorum' | 'majority' | 'abstentions' | 'tie' | 'proxies' | 'writtenProcedure' | 'conflicts'
>;
/** Voices that are there and voices that are represented. */
type There = Pick<Poll, 'present' | 'represented'>;

/** How many gave each answer. */
export function count(choices: readonly Choice[]): Votes {
  const votes = { for: 0, against: 0, abstain: 0 };
  for (const choice of choices) votes[choice] += 1;
  return votes;
}

/** How many voices must be there for a body of that many to decide; a majority of eleven is six. */
export function quorumOf({ quorum }: Pick<BodyRules, 'quorum'>, voices: number): number {
  return quorum.atLeast === 'majority' ? Math.floor(voices / 2) + 1 : quorum.atLeast;
}

/** How many voices count for the quorum of a point, of those that are there: the rules say whether a proxy and a withdrawn voice do. */
export function countedForQuorum(
  { proxies, conflicts }: Pick<BodyRules, 'proxies' | 'conflicts'>,
  { present, represented }: There,
  recused: There,
): number {
  const there = present + (proxies.countForQuorum ? represented : 0);
  const gone = recused.present + (proxies.countForQuorum ? recused.represented : 0);
  return conflicts === 'excluded' ? there - gone : there;
}

/**
 * Counts a poll by the rules of the body (`policies/bodies`): quorum, majority, abstentions, tie, silence, conflicts.
 * A voice that withdrew is neither silent nor part of what a majority is weighed against.
 * Throws `RangeError` for figures that cannot be: more votes than voices that may answer.
 */
export function tally(rules: Rules, poll: Poll): Tally {
  refuseImpossible(poll);
  const { votes, silentConsents } = withSilence(rules, poll);
  const { recused } = poll;
  const quorumNeeded = quorumOf(rules, poll.voices);
  const quorumReached =
    countedForQuorum(rules, poll, recused) + silentConsents >= quorumNeeded && poll.voices > 0;
  const deciding = poll.present + poll.represented - recused.present - recused.represented;
  const base = baseOf(rules, votes, deciding + silentConsents);
  const needed = neededOf(rules, poll, base);
  const chairDecided = quorumReached && doesChairDecide(rules, poll, votes, base);
  const inFavour = votes.for + (chairDecided && poll.chairChoice === 'for' ? 1 : 0);
  const carried = quorumReached && inFavour >= needed;
  return {
    voices: poll.voices,
    present: poll.present,
    represented: poll.represented,
    ...(recused.voices && { recused: recused.voices }),
    quorumNeeded,
    quorumReached,
    ...votes,
    needed,
    chairDecided,
    unanimous: carried && votes.against === 0 && votes.abstain === 0,
    carried,
    rule: ruleOf(rules, poll, base),
    ...(poll.withoutObjection && { withoutObjection: true }),
    ...(poll.left && { left: poll.left }),
  };
}

function ruleOf({ majority, abstentions, writtenProcedure }: Rules, poll: Poll, base: number): AppliedRule {
  if (poll.written && writtenProcedure.unanimity)
    return { kind: 'all', of: 'voices', base: poll.voices - poll.recused.voices, abstentions: true };
  const { kind, of } = majority;
  return kind === 'simple'
    ? { kind, of: 'cast', base, abstentions: false }
    : { kind, of, base, abstentions: of === 'present' || abstentions === 'counted' };
}

function refuseImpossible({
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

/** The votes with what silence means added, in a written procedure; in a meeting who says nothing has not voted. */
function withSilence({ writtenProcedure }: Rules, { voices, recused, votes, written }: Poll) {
  const silent = written ? voices - recused.voices - votes.for - votes.against - votes.abstain : 0;
  return writtenProcedure.silence === 'consent'
    ? { votes: { ...votes, for: votes.for + silent }, silentConsents: silent }
    : { votes: { ...votes, abstain: votes.abstain + silent }, silentConsents: 0 };
}

/** What the majority is a part of; a simple one weighs only votes for and against. */
function baseOf({ majority, abstentions }: Rules, votes: Votes, there: number): number {
  const weighed = votes.for + votes.against;
  if (majority.kind === 'simple') return weighed;
  return majority.of === 'present' ? there : weighed + (abstentions === 'counted' ? votes.abstain : 0);
}

function neededOf(
  { majority, writtenProcedure }: Rules,
  { written, voices, recused }: Poll,
  base: number,
): number {
  if (written && writtenProcedure.unanimity) return Math.max(1, voices - recused.voices);
  switch (majority.kind) {
    case 'simple':
    case 'absolute':
      return Math.floor(base / 2) + 1;
    case 'two-thirds':
      return Math.max(1, Math.ceil((2 * base) / 3));
    case 'unanimity':
      return Math.max(1, base);
  }
}

/** A casting vote breaks a tie, when exactly half is in favour; it makes neither two thirds nor everybody. */
function doesChairDecide(
  { tie, majority, writtenProcedure }: Rules,
  { chairChoice, written }: Poll,
  votes: Votes,
  base: number,
): boolean {
  const isTie = votes.for > 0 && votes.for === votes.against && votes.for * 2 === base;
  const canBreak = majority.kind === 'simple' || majority.kind === 'absolute';
  const asksAll = written && writtenProcedure.unanimity;
  const spoke = chairChoice === 'for' || chairChoice === 'against';
  return tie === 'chair' && spoke && isTie && canBreak && !asksAll;
}
