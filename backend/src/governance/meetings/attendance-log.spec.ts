import fc from 'fast-check';
import { AWAY, earliest, Standing, voicesAt } from './attendance-log';
import { Attendance } from './meeting.entity';
import { refuseLeaving, refuseProxy } from './proxy-rules';
import { thereOf } from './seats';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const RULES = {
  proxies: { maxPerHolder: 1, holder: 'member', written: false, countForQuorum: true },
} as never;
type Line = { voiceId: string; at: string; position: number } & Standing;
type Wish = { voice: number; holder: number; presence: 'present' | 'absent' | 'represented'; minute: number };

const seat = (voiceId: string) =>
  ({ ...AWAY, id: voiceId, voiceId, voiceName: voiceId }) as unknown as Attendance;
const hour = (minute: number) => `2026-09-15T09:${String(minute).padStart(2, '0')}:00.000Z`;

/** What the door does with one wish: a line when the rules and the hour allow it. */
function enter(lines: readonly Line[], { voice, holder, presence, minute }: Wish): readonly Line[] {
  const now = voicesAt(IDS.map(seat), lines, '9');
  const giver = now[voice]!;
  const holderVoiceId = presence === 'represented' ? IDS[holder]! : null;
  const at = [hour(minute), earliest(lines, [giver.voiceId, holderVoiceId ?? ''])].toSorted().at(-1)!;
  try {
    if (presence === 'represented') refuseProxy(RULES, now, giver, { holderVoiceId });
    else if (presence === 'absent') refuseLeaving(now, giver);
  } catch {
    return lines;
  }
  return [...lines, { ...AWAY, voiceId: giver.voiceId, at, position: lines.length, presence, holderVoiceId }];
}

describe('the attendance list', () => {
  const wishes = fc.array(
    fc.record({
      voice: fc.nat(4), holder: fc.nat(4), minute: fc.nat(59),
      presence: fc.constantFrom('present' as const, 'absent' as const, 'represented' as const),
    }),
    { maxLength: 30 },
  ); // prettier-ignore

  it('says at every instant what could be: whoever carries a proxy is there, and carries no more than allowed', () => {
    fc.assert(
      fc.property(wishes, fc.nat(59), (all, minute) => {
        const lines = all.reduce(enter, [] as readonly Line[]);
        const then = voicesAt(IDS.map(seat), lines, hour(minute));
        for (const giver of then.filter(({ presence }) => presence === 'represented')) {
          expect(then.find(({ voiceId }) => voiceId === giver.holderVoiceId)?.presence).toBe('present');
          expect(then.filter(({ holderVoiceId }) => holderVoiceId === giver.holderVoiceId)).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whether it is kept as people come and go or worked out anew, in whatever order the lines are read', () => {
    fc.assert(
      fc.property(wishes, fc.nat(59), fc.nat(), (all, minute, seed) => {
        const lines = all.reduce(enter, [] as readonly Line[]);
        const until = lines.filter(({ at }) => at <= hour(minute)).toSorted((a, b) => a.at.localeCompare(b.at) || a.position - b.position);
        const kept = new Map(IDS.map((id) => [id, 'absent']));
        for (const { voiceId, presence } of until) kept.set(voiceId, presence);
        const shuffled = lines.toSorted((a, b) => ((a.position * 7 + seed) % 11) - ((b.position * 7 + seed) % 11));
        const anew = voicesAt(IDS.map(seat), shuffled, hour(minute));
        expect(anew.map(({ voiceId, presence }) => [voiceId, presence])).toEqual([...kept]);
        expect(thereOf(anew).present).toBe([...kept.values()].filter((one) => one === 'present').length);
      }),
    );
  }); // prettier-ignore
});
