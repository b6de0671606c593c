import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { Decision } from '../decisions/decision.entity';
import { isSuspensive } from '../decisions/entries.service';
import { counted, MinutesWords } from '../decisions/wording.service';
import { Choice, CHOICES } from '../meetings/ballot';
import { Motion } from '../votes/motion.entity';
import { Tally } from '../votes/tally';
import { Held } from './minutes-held';
import { MinutesBlock } from './minutes.entity';

const ANSWERS: Record<Choice, string> = { for: 'Pour', against: 'Contre', abstain: 'Abstention' };

/** What minutes say of one motion: what was decided or why nothing was, the sum, and who answered what. */
export function motionBlock(held: Held, motion: Motion): MinutesBlock[] {
  const { words, decisions } = held;
  const { tally, state } = motion;
  if (state === 'open') return [vote('proposal', ended(motion.text))];
  if (state === 'withdrawn')
    return [vote('proposal', ended(fill(words.notCarried['withdrawn']!, { motion: motion.text })))];
  if (!tally) return [];
  const decision = decisions.get(motion.id);
  const sum = [...sumLines(words, tally), ...votesLine(held, motion)];
  if (decision) {
    const details = [...sum, ...boundTo(held, decision)];
    const how = tally.unanimous ? 'unanimity' : 'majority';
    const given = (decision.terms?.mandates ?? []).map(({ who, task: text, due }): MinutesBlock => ({
      kind: 'action',
      text,
      who,
      due,
      fixed: true,
    }));
    return [{ kind: 'decision', text: decision.text, how, details, fixed: true }, ...given];
  }
  const [first, ...more] = failure(words, motion, tally);
  const reason = motion.reason ? [fill(words.result['reason']!, { reason: motion.reason })] : [];
  return [vote('vote', first!, [...more, ...reason, ...sum])];
}

const vote = (kind: 'vote' | 'proposal', text: string, details: readonly string[] = []): MinutesBlock => ({
  kind, text, ...(details.length && { details }), fixed: true,
}); // prettier-ignore

function failure({ notCarried }: MinutesWords, { text: motion }: Motion, tally: Tally): string[] {
  if (!tally.quorumReached) return [notCarried['noQuorum']!];
  const isTie = tally.for > 0 && tally.for === tally.against;
  return [ended(fill(notCarried['rejected']!, { motion })), ...(isTie ? [notCarried['tie']!] : [])];
}

function sumLines(words: MinutesWords, tally: Tally): string[] {
  const figures = {
    for: counted(words, 'for', tally.for),
    against: counted(words, 'against', tally.against),
    abstentions: counted(words, 'abstentions', tally.abstain),
  };
  const needed = counted(words, 'voices', tally.needed);
  return [
    capital(fill(words.result[tally.unanimous ? 'unanimous' : 'figures']!, figures)),
    ...(tally.unanimous || !tally.quorumReached ? [] : [fill(words.result['needed']!, { needed })]),
    ...(tally.chairDecided && tally.carried ? [words.result['chairDecided']!] : []),
  ];
}

/** Who answered what; after a secret ballot nobody's answer is written anywhere. */
function votesLine({ words, paper, votes, voices }: Held, motion: Motion): string[] {
  if (isSecret(motion)) return [paper.votes['secret']!];
  const cast = votes.get(motion.id) ?? [];
  if (cast.length === 0) return [];
  const named = CHOICES.flatMap((choice) => {
    const ids = new Set(cast.filter((one) => one.choice === choice).map(({ voiceId }) => voiceId));
    const names = voices.filter(({ voiceId }) => ids.has(voiceId)).map(({ voiceName }) => voiceName);
    return names.length ? [`${ANSWERS[choice]}\u202f: ${names.join(', ')}`] : [];
  });
  return [`${words.headings['votes']}\u202f: ${named.join('\u202f; ')}.`];
}

/** Whether a ballot hides who answered what. */
export const isSecret = ({ ballot }: Motion): boolean => ballot === 'secret';

/** The number of a decision and the digests it stands for: the bond between these words and the text. */
function boundTo({ words, organisation }: Held, given: Decision): string[] {
  const { number, pieces, inForceFrom: from } = given;
  const { decision } = words;
  return [
    `${fill(decision['number']!, { number })}.`,
    ...pieces.flatMap(({ label, digest, localDigest }) => [
      `${label}. ${fill(decision['digest']!, { digest })}`,
      ...(localDigest ? [fill(decision['variantDigest']!, { digest: localDigest })] : []),
    ]),
    ...(from && pieces.length
      ? [fill(decision['inForce']!, { from: longDay(from), organisation: organisation.code })]
      : []),
    ...(isSuspensive(given) && pieces.length ? [decision['suspended']!] : []),
    ...(pieces.length ? [decision['notCovered']!] : []),
  ];
}

/** One full stop at the end, also after words that somebody typed with theirs. */
const ended = (sentence: string) => `${sentence.replace(/\.$/, '')}.`;

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
