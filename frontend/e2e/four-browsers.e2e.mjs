import { caller } from './caller.mjs';
import { PHONE, settled, shots, step } from './harness.mjs';
import { PEOPLE } from './road/people.mjs';
import { enter, look, press, same } from './road/walking.mjs';

const VOTERS = ['mirecDirector', 'mirelDirector', 'mirenaDirector', 'mirevDirector'];
const POINT = 'Choix d’un prestataire pour la formation';

/** Four directors vote at once on their phones; the wall and the secretary's desk see it without being touched. */
export default async function fourBrowsers(house) {
  const call = await caller(house.baseUrl, PEOPLE.secretary.email);
  const meeting = await step('the college of directors sits, everybody there', () => sitting(call));
  const at = `/reunions/${meeting.id}`;
  const phones = await step('four members follow it on their phones', () =>
    Promise.all(VOTERS.map((name) => follower(house, PEOPLE[name], at, PHONE))),
  );
  const desk = await step('the secretary sits at her desk', () => follower(house, PEOPLE.secretary, at));
  const wall = await step('the room screen is on the wall', () =>
    follower(house, PEOPLE.secretary, `${at}/salle`),
  );
  await step('the secretary turns to the point, and everybody is shown it', () => turn(desk, phones));
  await step('a vote opens on every phone and on the wall, by itself', () => opens(desk, phones, wall));
  await step('four vote at the same time, and the wall counts them live', () => vote(phones, wall, desk));
  await step('the poll is closed: the result and its sum stand on the wall and on the phones', () =>
    close(desk, phones, wall),
  );
  await step('a secret vote tells that they came, and not what they answered', () =>
    secret(desk, phones, wall),
  );
  await step('nobody objects to the last motion: one press, and all have consented', () =>
    consent(desk, wall),
  );
}

async function sitting(call) {
  const { rows } = await call('GET', '/directory/bodies').then((found) => ({
    rows: found.rows ?? found,
  }));
  const { today } = await call('GET', '/session');
  const body = rows.find(({ code }) => code === 'CDD');
  const { id } = await call('POST', '/meetings', {
    bodyId: body.id, date: today, start: '09:30', mode: 'on-site', place: 'Namur',
  }); // prettier-ignore
  for (const title of ['Communications', POINT])
    await call('POST', `/meetings/${id}/items`, {
      kind: title === POINT ? 'decision' : 'information',
      title,
    });
  const { voices } = await call('POST', `/meetings/${id}/convene`);
  for (const { voiceId } of voices)
    await call('PUT', `/meetings/${id}/attendance`, { voiceId, presence: 'present' });
  return call('POST', `/meetings/${id}/open`);
}

async function follower(house, person, address, viewport) {
  const page = await enter(house, person, viewport);
  const live = page.waitForResponse((answer) => answer.url().endsWith('/live'));
  await page.goto(address);
  same('the answer of the live news', (await live).status(), 200);
  await settled(page);
  return page;
}

/** By itself, and long before a page would ask again. */
const soon = (page, words) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 8000 });

async function turn(desk, phones) {
  await desk.getByRole('link', { name: POINT }).first().click();
  await press(desk, 'Passer à ce point');
  for (const phone of phones) await soon(phone, `Point en cours : ${POINT}`);
}

async function put(desk, text, way) {
  await desk.getByRole('main').getByRole('button', { name: 'Approuver', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('radio', { name: way }).check();
  await look(desk, `vote-ouvrir-${way.toLowerCase().replace(/[^a-z]+/g, '-')}`);
  await press(dialog, 'Ouvrir le vote');
  await dialog.waitFor({ state: 'hidden' });
}

async function opens(desk, phones, wall) {
  await put(desk, 'Confier la formation à Argile, pour un an, au prix de son offre du 3 novembre', 'Par nom');
  for (const page of [...phones, wall]) await soon(page, /Confier la formation à Argile/);
  await look(phones[0], 'vote-telephone');
}

async function say(phone, answer) {
  const own = phone.getByRole('group', { name: /^Ma voix/ });
  await press(own, answer);
  await press(own, `Confirmer : ${answer}`);
}

async function vote(phones, wall, desk) {
  const answers = ['Pour', 'Pour', 'Contre', 'Pour'];
  await Promise.all(phones.map((phone, index) => say(phone, answers[index])));
  for (const phone of phones) await soon(phone, /Vote enregistré/);
  await soon(wall, /^4\s+voix ont répondu sur/);
  await soon(desk, /^4\s+réponses sur/);
  await look(phones[0], 'vote-telephone-donne');
  await shots(wall, 'vote-salle');
}

async function close(desk, phones, wall) {
  await press(desk.getByRole('main'), 'Clôturer le vote');
  await press(desk.getByRole('dialog'), 'Clôturer le vote');
  for (const page of [wall, ...phones]) {
    await soon(page, /3 pour, 1 contre, 0 abstention/);
    await soon(page, /3 pour sur 4 votes exprimés, majorité simple/);
  }
  await shots(wall, 'vote-salle-resultat');
  await look(phones[0], 'vote-telephone-resultat');
}

async function secret(desk, phones, wall) {
  await put(desk, 'Désigner la personne qui suivra la formation', 'Au scrutin secret');
  for (const phone of phones) await soon(phone, 'Scrutin secret');
  await look(phones[1], 'vote-telephone-secret');
  await Promise.all(phones.map((phone, index) => say(phone, index ? 'Pour' : 'Contre')));
  for (const phone of phones) await soon(phone, 'Bulletin déposé');
  await soon(wall, /^Scrutin secret\s*:\s+4\s+bulletins déposés sur/);
  await look(phones[1], 'vote-telephone-secret-donne');
  await press(desk.getByRole('main'), 'Clôturer le vote');
  await press(desk.getByRole('dialog'), 'Clôturer le vote');
  await soon(wall, /3 pour, 1 contre, 0 abstention/);
  await shots(desk, 'vote-bureau-secret');
}

async function consent(desk, wall) {
  await put(desk, 'Remercier les formateurs', 'Par nom');
  await press(desk.getByRole('main'), 'Personne ne s’oppose');
  await press(desk.getByRole('dialog'), 'Constater l’unanimité');
  await soon(wall, /personne ne s’étant opposé/);
}
