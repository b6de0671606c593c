import { caller } from '../caller.mjs';
import { DOSSIER } from './meeting.mjs';

/** Boards that sit without a browser: each puts the dossier on its agenda, everybody comes, everybody is in favour. */
export async function sitElsewhere({ baseUrl }, mires) {
  const { groups } = await (await fetch(`${baseUrl}/api/session/demo`)).json();
  for (const mire of mires) {
    const { people } = groups.find(({ title }) => title === `CA-${mire}`);
    const { email } = people.find(({ function: what }) => what.startsWith('Secrétariat'));
    await sit(await caller(baseUrl, email), `CA-${mire}`);
  }
}

async function sit(call, body) {
  const { id: bodyId } = (await call('GET', '/directory/bodies')).find(({ code }) => code === body);
  const ready = await call('GET', `/bodies/${bodyId}/ready`);
  const stepIds = ready.filter(({ title }) => title === DOSSIER).map(({ stepId }) => stepId);
  const { today: date } = await call('GET', '/session');
  const { id } = await call('POST', '/meetings', { bodyId, date, start: '09:30', mode: 'on-site', stepIds });
  const { voices, agenda } = await call('POST', `/meetings/${id}/convene`, {});
  for (const { voiceId } of voices)
    await call('PUT', `/meetings/${id}/attendance`, { voiceId, presence: 'present' });
  await call('POST', `/meetings/${id}/open`, {});
  const moved = await call('POST', `/items/${agenda[0].id}/motions`, { outcome: 'adopted' });
  const motion = moved.agenda[0].motions.at(-1);
  const votes = voices.map(({ voiceId }) => ({ voiceId, choice: 'for' }));
  await call('POST', `/motions/${motion.id}/hands`, { votes });
  await call('POST', `/motions/${motion.id}/close`, {});
  await call('POST', `/meetings/${id}/close`, {});
}
