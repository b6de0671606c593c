import { Caller } from './world';

// oxlint-disable-next-line no-explicit-any -- answers are read as the browser reads them
type View = any;

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
): Promise<View> {
  const ready = (await secretary.get(`/bodies/${bodyId}/ready`)).body as unknown as {
    stepId: string;
    dossierId: string;
  }[];
  const stepIds = ready.filter((step) => step.dossierId === dossierId).map(({ stepId }) => stepId);
  const planned = await done(
    secretary.post('/meetings', { bodyId, date, start: '09:30', mode: 'on-site', stepIds }),
  );
  const convened = await done(secretary.post(`/meetings/${planned.id}/convene`));
  const voice = (code: string) =>
    convened.voices.find(({ organisationCode }: View) => organisationCode === code).voiceId;
  const put = (body: object) => done(secretary.put(`/meetings/${planned.id}/attendance`, body));
  for (const { voiceId, organisationCode } of convened.voices)
    await put({ voiceId, presence: away.absent?.includes(organisationCode) ? 'absent' : 'present' });
  for (const [giver, taker] of away.represented ?? [])
    await put({
      voiceId: voice(giver),
      presence: 'represented',
      holderVoiceId: voice(taker),
      proxyNote: 'Courriel reçu la veille',
    });
  return done(secretary.post(`/meetings/${planned.id}/open`));
}

/** Puts a motion to the vote, writes down every hand raised in favour, closes the poll and hands back the motion. */
export async function raiseHands(
  secretary: Caller,
  sitting: View,
  item: View,
  ask: { outcome?: string; amendmentId?: string; motionId?: string; terms?: object },
): Promise<View> {
  const motionOf = (meeting: View) => meeting.agenda.find(({ id }: View) => id === item.id).motions;
  const id = ask.motionId ?? motionOf(await done(secretary.post(`/items/${item.id}/motions`, ask))).at(-1).id;
  const here = sitting.agenda ? (await done(secretary.get(`/meetings/${sitting.id}`))).voices : [];
  const written = sitting.mode === 'written';
  const votes = here
    .filter(({ presence }: View) => written || presence === 'present' || presence === 'represented')
    .map(({ voiceId }: View) => ({ voiceId, choice: 'for' }));
  await done(secretary.post(`/motions/${id}/hands`, { votes }));
  return motionOf(await done(secretary.post(`/motions/${id}/close`))).find(
    (motion: View) => motion.id === id,
  );
}

async function done(answer: Promise<{ status: number; body: View }>): Promise<View> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${body?.type}: ${body?.detail}`);
  return body;
}
