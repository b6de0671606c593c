import { BodyRules } from '../../rulebook/words';
import { AppliedRule, baseOf, doesChairDecide, neededOf, ruleOf } from './majority-rule';
import { Poll, refuseImpossible } from './poll';
import { countedForQuorum, quorumOf } from './quorum-rule';

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

type Rules = Pick<
  BodyRules,
  'quorum' | 'majority' | 'abstentions' | 'tie' | 'proxies' | 'writtenProcedure' | 'conflicts'
>;
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

/** The votes with what silence means added, in a written procedure; in a meeting who says nothing has not voted. */
function withSilence({ writtenProcedure }: Rules, { voices, recused, votes, written }: Poll) {
  const silent = written ? voices - recused.voices - votes.for - votes.against - votes.abstain : 0;
  return writtenProcedure.silence === 'consent'
    ? { votes: { ...votes, for: votes.for + silent }, silentConsents: silent }
    : { votes: { ...votes, abstain: votes.abstain + silent }, silentConsents: 0 };
}
