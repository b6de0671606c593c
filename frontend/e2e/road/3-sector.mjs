import { caller } from '../caller.mjs';
import { step } from '../harness.mjs';
import { dossier, hands, openSession, convene, plan, put } from './meeting.mjs';
import { PEOPLE } from './people.mjs';
import { confirm, enter, follow, look, press, reads } from './walking.mjs';

/** The directors approve in writing, then the board of InterMire adopts in session. */
export async function sector(house) {
  const desk = await enter(house, PEOPLE.secretary);
  const meeting = await step('the secretary asks the CDD in writing', () => ask(desk));
  await step('three directors answer in their browsers', () => answer(house));
  await step('when the others have answered too, the procedure is closed and the text approved', () =>
    close(house, desk, meeting),
  );
  await step('the board of InterMire adopts in session', () => adopt(desk));
  await desk.context().close();
}

async function ask(page) {
  await dossier(page);
  const day = new Date();
  day.setDate(day.getDate() + 14);
  await plan(page, { until: day.toISOString().slice(0, 10), written: true });
  await confirm(page, 'Ouvrir la procédure');
  await reads(page, 'vote ouvert');
  await look(page, 'cdd-procedure');
  return page.url().split('/').at(-1).split('?')[0];
}

async function answer(house) {
  for (const who of [PEOPLE.mirecDirector, PEOPLE.mirevDirector, PEOPLE.mirenaDirector]) {
    const page = await enter(house, who);
    const mine = page.getByRole('region', { name: 'Ce qui vous attend' });
    await follow(mine.getByRole('listitem').filter({ hasText: 'Collège des directeurs' }), /Répondre|Voter/);
    await reads(page, 'Ma voix');
    if (who === PEOPLE.mirecDirector) await look(page, 'cdd-direction');
    await press(page, 'Pour');
    await press(page, 'Confirmer : Pour');
    await reads(page, 'Vote enregistré');
    await page.context().close();
  }
}

async function close(house, page, meeting) {
  const demo = await (await fetch(`${house.baseUrl}/api/session/demo`)).json();
  const { people } = demo.groups.find(({ title }) => title === 'CDD');
  for (const { email } of people) {
    const call = await caller(house.baseUrl, email);
    const { voices, agenda } = await call('GET', `/meetings/${meeting}`);
    const [motion] = agenda[0].motions;
    const left = voices.find(
      ({ voiceId, mine }) => mine && !motion.votes.some((vote) => vote.voiceId === voiceId),
    );
    if (left) await call('POST', `/motions/${motion.id}/votes`, { voiceId: left.voiceId, choice: 'for' });
  }
  await confirm(page, 'Clore la procédure', 'Clore');
  await reads(page, 'approuvé');
  await look(page, 'cdd-approuve');
}

async function adopt(page) {
  await dossier(page);
  await plan(page);
  await convene(page);
  await press(page, /^Noter présents/);
  await reads(page, 'quorum atteint');
  await openSession(page);
  await put(page, 'Adopter');
  await press(page, 'À main levée');
  await hands(page);
  await reads(page, /CA-INTERMIRE-\d{4}-\d+/);
  await confirm(page, 'Clore la séance', 'Clore');
  await dossier(page);
  await look(page, 'dossier-aux-mire');
}
