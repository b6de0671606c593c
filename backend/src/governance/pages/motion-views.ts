import { BodyRules } from '../../rulebook/words';
import { Decision } from '../decisions/decision.entity';
import { Ballot, BALLOTS } from '../meetings/ballot';
import { Attendance, Meeting } from '../meetings/meeting.entity';
import { MotionView } from '../meetings/motion-view.dto';
import { Motion, Vote } from '../votes/motion.entity';
import { Votes } from '../votes/poll';
import { resultInWords, sumInWords } from '../votes/result-words';
import { Onlooker, open } from './onlooker';

/** What is known of a poll: who answered, and the votes that its reader may see. */
export interface PollSeen {
  readonly answered: readonly string[];
  readonly votes: readonly Vote[];
  /** Voices that withdrew from the point. */
  readonly recused: ReadonlySet<string>;
  readonly decision: Decision | undefined;
  /** Counted hands, where they have no names. */
  readonly hands: Votes | undefined;
  /** Whether the body could decide on the point with those who are there. */
  readonly quorumReached: boolean;
}

const QUORUM_LOST =
  'Le quorum n’est plus atteint\u202f: si le vote est clôturé maintenant, rien n’est décidé.';

/** A motion as this person may see it: every vote once it is closed, before that only their own. */
export function motionView(motion: Motion, poll: PollSeen, onlooker: Onlooker, late: boolean): MotionView {
  const { id, outcome, text, amendmentId, digest, state, tally, openedAt, closedAt } = motion;
  const { meeting, voices, holds, rules } = onlooker;
  const { answered, votes, recused, decision, hands } = poll;
  const { ballot } = motion;
  const isWritten = meeting.mode === 'written';
  const awaited = awaitedFor(onlooker, recused).length;
  const has = new Set(answered);
  const heard = hands ? hands.for + hands.against + hands.abstain : answered.length;
  const isOpen = state === 'open' && meeting.state === 'open';
  const takesVotes = isOpen && !(isWritten && late);
  return {
    id, outcome, text, amendmentId, digest, state, ballot, openedAt, closedAt,
    answered: heard, answeredBy: [...answered],
    of: Math.max(awaited, heard),
    votes: votes.map(({ voiceId, choice, how, reserve }) => ({ voiceId, choice, how, reserve })),
    result: tally ? resultInWords(tally) : null,
    counts: tally && { for: tally.for, against: tally.against, abstain: tally.abstain },
    sum: (tally && sumInWords(tally)) || null,
    hindrance: isOpen && !isWritten && !poll.quorumReached ? QUORUM_LOST : null,
    decisionId: decision?.id ?? null,
    decisionNumber: decision?.number ?? null,
    allowed: open({
      vote: takesVotes && ballot !== 'counted' && voices.some((voice) => onlooker.mayAnswer(voice, recused) && !has.has(voice.voiceId)),
      hands: takesVotes && holds && !isWritten && ballot === 'named',
      count: takesVotes && holds && !isWritten && ballot === 'counted',
      'no-objection': takesVotes && holds && !isWritten && ballot === 'named' && rules.withoutObjection !== false && !heard,
      close: isOpen && holds && isClosable(meeting, [{ answered: answered.length, of: awaited }], late),
      withdraw: isOpen && holds && !isWritten,
    }),
  }; // prettier-ignore
}

/** How a motion may be voted on by a body of these rules. */
export const ballotsOf = ({ secret, hands }: BodyRules): Ballot[] =>
  BALLOTS.filter((one) => one === 'named' || (one === 'secret' ? secret === 'asked' : hands === 'counted'));

/** Whether polls may be closed: in writing, once everybody answered or the term has run out. */
export function isClosable(
  { mode }: Meeting,
  polls: readonly Pick<MotionView, 'answered' | 'of'>[],
  late: boolean,
): boolean {
  return mode !== 'written' || late || polls.every(({ answered, of }) => answered >= of);
}

/** The voices whose answer a poll waits for: every one in writing, else those that are there, and none that withdrew. */
export function awaitedFor(
  { meeting, voices }: Pick<Onlooker, 'meeting' | 'voices'>,
  recused: ReadonlySet<string>,
): Attendance[] {
  const isWritten = meeting.mode === 'written';
  return voices.filter(
    ({ voiceId, presence }) =>
      !recused.has(voiceId) && (isWritten || presence === 'present' || presence === 'represented'),
  );
}
