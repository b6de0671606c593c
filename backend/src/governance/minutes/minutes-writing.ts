import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { counted } from '../decisions/wording.service';
import { halting } from '../meetings/written-rule';
import { Held } from './minutes-held';

/** On what terms a body was asked in writing, what silence meant, and who asked for a meeting instead. */
export function inWriting(held: Held): string[] {
  const { words, rules, meeting } = held;
  const { written = {} } = words;
  const { days, unanimity, silence } = rules.writtenProcedure;
  return [
    fill(written['basis']!, { rule: `${days} jours pour répondre` }),
    unanimity ? written['unanimity'] : '',
    written[silence === 'consent' ? 'silenceConsent' : 'silenceAbstention'],
    ...(meeting.state === 'stopped' ? stopped(held) : requests(held)),
  ].flatMap((line) => line || []);
}

function stopped({ words: { written = {} }, meeting, ...held }: Held): string[] {
  const { stoppedBy: who, stopReason: reason, closedAt } = meeting;
  const date = closedAt ? dayOf(closedAt) : '';
  if (held.requests.length > 1)
    return [fill(written['stoppedByMany']!, { date }), ...asked({ words: { written }, ...held })];
  return [fill(written['stopped']!, { who, date }), reason ? `Motif\u202f: ${reason}` : ''];
}

/** Nobody stopped it: how many had to ask, and who did. */
function requests({ words, rules, voices, requests: made }: Held): string[] {
  const { written = {} } = words;
  const needed = halting(rules, voices.length);
  if (needed === 0) return [];
  if (needed === 1) return [written['mayStop']!];
  const facts = { needed, made: counted(words, 'requests', made.length) };
  return [fill(written['mayStopTogether']!, facts), ...asked({ words, requests: made })];
}

interface Asked {
  readonly words: Pick<Held['words'], 'written'>;
  readonly requests: Held['requests'];
}
const asked = ({ words: { written = {} }, requests: made }: Asked): string[] =>
  made.map(({ voiceName, askedAt, reason }) =>
    fill(written['request']!, { who: voiceName, date: dayOf(askedAt), reason: reason.replace(/\.$/, '') }),
  );

const dayOf = (stamp: string) => longDay(dayIn(new Date(stamp)));
