import { ReadyStepView } from '../src/governance/meetings/agenda.dto';
import { ItemView } from '../src/governance/meetings/item-view.dto';
import { MeetingView } from '../src/governance/meetings/meetings.dto';
import { MotionView } from '../src/governance/meetings/motion-view.dto';
import { Answer, Caller } from './world';

interface Presence {
  /** Codes of organisations whose voice is not there. */
  readonly absent?: readonly string[];
  /** Pairs of codes: who is represented, and who holds the proxy. */
  readonly represented?: readonly (readonly [string, string])[];
}

/** Opens a meeting of a body on one dossier, everybody present but those said to be away. */
export async function sit(
  secretary: Caller,
  bodyId: string,
  dossierId: string,
  date: string,
  away: Presence = {},
): Promise<MeetingView> {
  const ready = (await secretary.get<ReadyStepView[]>(`/bodies/${bodyId}/ready`)).body;
  const stepIds = ready.filter((step) => step.dossierId === dossierId).map(({ stepId }) => stepId);
  const planned = await done(
    secretary.post<MeetingView>('/meetings', { bodyId, date, start: '09:30', mode: 'on-site', stepIds }),
  );
  const convened = await done(secretary.post<MeetingView>(`/meetings/${planned.id}/convene`));
  const voice = (code: string) =>
    convened.voices.find(({ organisationCode }) => organisationCode === code)!.voiceId;
  const put = (body: object) => done(secretary.put<MeetingView>(`/meetings/${planned.id}/attendance`, body));
  for (const { voiceId, organisationCode } of convened.voices)
    await put({ voiceId, presence: away.absent?.includes(organisationCode) ? 'absent' : 'present' });
  for (const [giver, taker] of away.represented ?? [])
    await put({
      voiceId: voice(giver),
      presence: 'represented',
      holderVoiceId: voice(taker),
      proxyNote: 'Courriel reçu la veille',
    });
  return done(secretary.post<MeetingView>(`/meetings/${planned.id}/open`));
}

/** Puts a motion to the vote, writes down every hand raised in favour, closes the poll and hands back the motion. */
export async function raiseHands(
  secretary: Caller,
  sitting: Pick<MeetingView, 'id' | 'mode'>,
  { id: itemId }: Pick<ItemView, 'id'>,
  ask: { outcome?: string; amendmentId?: string; motionId?: string; terms?: object },
): Promise<MotionView> {
  const motionsOf = ({ agenda }: MeetingView) => agenda.find(({ id }) => id === itemId)!.motions;
  const put = () => done(secretary.post<MeetingView>(`/items/${itemId}/motions`, ask));
  const id = ask.motionId ?? motionsOf(await put()).at(-1)!.id;
  const { voices } = await done(secretary.get<MeetingView>(`/meetings/${sitting.id}`));
  const written = sitting.mode === 'written';
  const votes = voices
    .filter(({ presence }) => written || presence === 'present' || presence === 'represented')
    .map(({ voiceId }) => ({ voiceId, choice: 'for' }));
  await done(secretary.post(`/motions/${id}/hands`, { votes }));
  const closed = await done(secretary.post<MeetingView>(`/motions/${id}/close`));
  return motionsOf(closed).find((motion) => motion.id === id)!;
}

/** What was answered, where the call had to go through. */
async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body, raw } = await answer;
  if (status >= 300) throw new Error(`${status}: ${raw.toString()}`);
  return body;
}
