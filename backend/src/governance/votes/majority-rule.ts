import { BodyRules } from '../../rulebook/words';
import { Poll, Votes } from './poll';

type Rules = Pick<BodyRules, 'majority' | 'abstentions' | 'tie' | 'writtenProcedure'>;

/** The majority that a poll needed, and what it is a part of. */
export interface AppliedRule {
  /** `all`: in writing, every voice has to consent. */
  readonly kind: BodyRules['majority']['kind'] | 'all';
  readonly of: 'cast' | 'present' | 'voices';
  readonly base: number;
  /** Whether abstentions are part of it. */
  readonly abstentions: boolean;
}

/** The majority that a poll needed, so that the sum can be shown with it. */
export function ruleOf(
  { majority, abstentions, writtenProcedure }: Rules,
  poll: Poll,
  base: number,
): AppliedRule {
  if (poll.written && writtenProcedure.unanimity)
    return { kind: 'all', of: 'voices', base: poll.voices - poll.recused.voices, abstentions: true };
  const { kind, of } = majority;
  return kind === 'simple'
    ? { kind, of: 'cast', base, abstentions: false }
    : { kind, of, base, abstentions: of === 'present' || abstentions === 'counted' };
}

/** What the majority is a part of; a simple one weighs only votes for and against. */
export function baseOf({ majority, abstentions }: Rules, votes: Votes, there: number): number {
  const weighed = votes.for + votes.against;
  if (majority.kind === 'simple') return weighed;
  return majority.of === 'present' ? there : weighed + (abstentions === 'counted' ? votes.abstain : 0);
}

/** How many votes in favour carry a motion. */
export function neededOf(
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
export function doesChairDecide(
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
