import { startServer } from '../../scripts/server.mjs';
import { caller } from './caller.mjs';
import { step } from './harness.mjs';

const DRAFTER = 'basile.bouvreuil@demo.intermire.invalid';
const SECRETARY = 'camille.coquelicot@demo.intermire.invalid';

/** A meeting of the GT with an open poll, everybody present; its identifiers and who has which voice. */
async function openPoll(baseUrl, today) {
  const drafter = await caller(baseUrl, DRAFTER);
  const { rows } = await drafter('GET', '/documents');
  const { id: subjectId } = rows.find(({ code }) => code === 'D02');
  const pieces = [{ type: 'document', subjectId }];
  await drafter('POST', '/dossiers', { title: 'D02, version 2', circuit: 'A', pieces });
  const secretary = await caller(baseUrl, SECRETARY);
  const bodies = await secretary('GET', '/directory/bodies');
  const { id: bodyId } = bodies.find(({ code }) => code === 'GT-RGPD');
  const ready = await secretary('GET', `/bodies/${bodyId}/ready`);
  const stepIds = ready.map(({ stepId }) => stepId);
  const { id } = await secretary('POST', '/meetings', {
    bodyId,
    date: today,
    start: '09:30',
    mode: 'on-site',
    stepIds,
  });
  const { voices, agenda } = await secretary('POST', `/meetings/${id}/convene`, {});
  for (const { voiceId } of voices)
    await secretary('PUT', `/meetings/${id}/attendance`, { voiceId, presence: 'present' });
  await secretary('POST', `/meetings/${id}/open`, {});
  const moved = await secretary('POST', `/items/${agenda.at(-1).id}/motions`, { outcome: 'endorsed' });
  const { seats } = await secretary('GET', `/directory/bodies/${bodyId}`);
  return { meetingId: id, motionId: moved.agenda.flatMap(({ motions }) => motions).at(-1).id, seats };
}

/** Kills the server in the middle of a vote: what it acknowledged is there when it comes back, and nothing twice. */
export default async function powerCut({ baseUrl, dataDir, stop }) {
  let server = { baseUrl, stop };
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
  const { meetingId, motionId } = await step('a poll is open in the GT', () => openPoll(baseUrl, today));
  const demo = await (await fetch(`${baseUrl}/api/session/demo`)).json();
  const { people } = demo.groups.find(({ title }) => title === 'GT-RGPD');
  const members = people.filter(({ function: what }) => what.startsWith('Membre'));
  const acknowledged = [];
  await step('the power goes while eleven members vote', async () => {
    const votes = await Promise.all(
      members.map(async ({ email }) => {
        const member = await caller(baseUrl, email);
        const { voices } = await member('GET', `/meetings/${meetingId}`);
        return { member, voiceId: voices.find(({ mine }) => mine).voiceId };
      }),
    );
    const cast = votes.map(({ member, voiceId }) =>
      member('POST', `/motions/${motionId}/votes`, { choice: 'for', voiceId }).then(
        () => acknowledged.push(voiceId),
        () => undefined,
      ),
    );
    await Promise.any(cast);
    await server.stop('SIGKILL');
    await Promise.all(cast);
    if (!acknowledged.length) throw new Error('no vote was acknowledged before the cut');
  });
  await step(`the ${acknowledged.length} acknowledged votes are there again, none twice`, async () => {
    server = await startServer({ dataDir });
    const secretary = await caller(server.baseUrl, SECRETARY);
    await secretary('POST', `/motions/${motionId}/close`, {});
    const { agenda } = await secretary('GET', `/meetings/${meetingId}`);
    const { votes } = agenda.flatMap(({ motions }) => motions).find(({ id }) => id === motionId);
    const kept = votes.map(({ voiceId }) => voiceId);
    const lost = acknowledged.filter((voiceId) => !kept.includes(voiceId));
    if (lost.length) throw new Error(`${lost.length} acknowledged votes are lost`);
    if (new Set(kept).size !== kept.length) throw new Error('a voice counts twice');
    await server.stop();
  });
}
