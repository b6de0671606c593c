import { MeetingRequest } from '../meetings/meeting-request.entity';
import { halting } from '../meetings/written-rule';
import { WrittenView } from '../meetings/written.dto';
import { Onlooker, open } from './onlooker';

/** What is particular to a written procedure; null for a meeting. */
export function writtenView(
  { meeting, rules, voices }: Onlooker,
  made: readonly MeetingRequest[],
): WrittenView | null {
  if (meeting.mode !== 'written') return null;
  const requests = made.map(({ voiceId, voiceName, askedAt, reason }) => ({
    voiceId, name: voiceName, askedAt, reason,
  })); // prettier-ignore
  return { statement: meeting.statement, needed: halting(rules, voices.length), requests };
}

/** What its reader may do with it: ask for a meeting, once for each voice, or write its text until it is opened. */
export function writtenMoves(onlooker: Onlooker, made: readonly MeetingRequest[]): string[] {
  const { meeting, rules, voices, speaking, votes, plans } = onlooker;
  if (meeting.mode !== 'written') return [];
  const hasAsked = (id: string) => made.some(({ voiceId }) => voiceId === id);
  const mayAsk = halting(rules, voices.length) > 0 && [...speaking.keys()].some((id) => !hasAsked(id));
  return open({
    stop: votes && mayAsk && meeting.state === 'open',
    state: plans && meeting.state === 'planned',
  });
}
