import { PHONE, settled, step } from './harness.mjs';
import { PEOPLE } from './meeting/people.mjs';
import { dayOf } from './meeting/words.mjs';
import { confirm, enter, follow, go, look, press, reads, same, title } from './road/walking.mjs';

const POINT = 'Renouvellement de la convention avec le prestataire de formation';
const STATEMENT =
  'La convention échoit le 31 décembre. Le prestataire propose les mêmes conditions pour deux ans.';
const RESERVE = 'À condition que le prix soit revu chaque année.';
const REASON = 'Le prix mérite une discussion entre directions.';

/** The directors are asked in writing; one answers with a reserve, another asks for a meeting, and nothing is decided. */
export default async function writtenProcedure(house) {
  const desk = await step('the secretary asks the directors in writing', () => ask(house));
  await step('a director answers, with a reserve', () => answer(house));
  await step('another asks for a meeting from her phone: the procedure stops', () => stop(house));
  await step('whoever answered sees it stopped, and why', () => told(house));
  await step('the minutes say who asked for a meeting', () => minutes(desk));
  await step('the secretary finds the point again when she prepares that meeting', () => again(desk));
}

/** A new meeting of the directors, not yet written. */
async function plan(page) {
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Préparer une réunion');
  await title(page, 'Nouvelle réunion');
  await page.getByLabel('Instance', { exact: true }).selectOption({ label: 'CDD — Collège des directeurs' });
}

async function ask(house) {
  const page = await enter(house, PEOPLE.secretary);
  await plan(page);
  await page.getByLabel(/Par écrit/).check();
  await page.getByLabel('Ouverture', { exact: true }).fill(dayOf(0));
  await page.getByLabel('Réponses jusqu’au', { exact: true }).fill(dayOf(14));
  await page.getByLabel(/Texte adressé aux membres/).fill(STATEMENT);
  await look(page, 'ecrit-nouvelle');
  await press(page, 'Préparer la réunion');
  await page.waitForURL(/reunions\/[0-9a-f-]{36}/);
  await press(page, 'Ajouter un point');
  const dialog = page.getByRole('dialog', { name: 'Ajouter un point' });
  await dialog.getByLabel('Ce que c’est').selectOption('Décision');
  await dialog.getByLabel('Titre du point').fill(POINT);
  await press(dialog, 'Ajouter');
  await page.getByRole('link', { name: POINT }).waitFor();
  await confirm(page, 'Ouvrir la procédure');
  await reads(page, 'vote ouvert');
  await look(page, 'ecrit-ouverte');
  return page;
}

/** A director opens the procedure from what waits for them. */
async function open(house, person, viewport) {
  const page = await enter(house, person, viewport);
  const mine = page.getByRole('region', { name: 'Ce qui vous attend' });
  await follow(mine.getByRole('listitem').filter({ hasText: 'Collège des directeurs' }), /Répondre|Voter/);
  await reads(page, STATEMENT);
  return page;
}

async function answer(house) {
  const page = await open(house, PEOPLE.mirec);
  await press(page, 'Pour');
  await press(page, 'Ajouter une réserve');
  await page.getByLabel('Ma réserve').fill(RESERVE);
  await look(page, 'ecrit-reserve');
  await press(page, 'Confirmer : Pour, avec réserve');
  await reads(page, 'Vote enregistré');
  await reads(page, /À condition que le prix soit revu chaque année/);
  await page.context().close();
}

async function stop(house) {
  const page = await open(house, PEOPLE.mirel, PHONE);
  await press(page.getByRole('main'), 'Demander une réunion');
  const dialog = page.getByRole('dialog', { name: 'Demander une réunion' });
  await dialog.getByRole('textbox').fill(REASON);
  await look(page, 'ecrit-demander');
  await dialog.getByRole('button', { name: /demander une réunion/i }).click();
  await dialog.waitFor({ state: 'hidden' });
  await reads(page, 'arrêtée');
  same('answers that may still be given', await page.getByRole('button', { name: 'Pour' }).count(), 0);
  await page.context().close();
}

async function told(house) {
  const page = await enter(house, PEOPLE.mirec);
  await page.getByRole('button', { name: /^Avis/ }).click();
  const notices = page.getByRole('dialog', { name: 'Derniers avis' });
  await notices
    .getByRole('link', { name: /Collège des directeurs/ })
    .first()
    .click();
  await reads(page, /Le prix mérite une discussion entre directions/);
  await reads(page, 'arrêtée');
  await look(page, 'ecrit-arretee');
  await page.context().close();
}

async function minutes(page) {
  await page.reload();
  await reads(page, 'arrêtée');
  await follow(page, 'Procès-verbal');
  await title(page, 'Procès-verbal');
  await settled(page);
  await reads(page.getByRole('article'), /Élise Églantine/);
  await reads(page.getByRole('article'), /Le prix mérite une discussion entre directions/);
  await look(page, 'ecrit-proces-verbal');
}

async function again(page) {
  await plan(page);
  await page.getByLabel('Date', { exact: true }).fill(dayOf(7));
  await press(page, 'Préparer la réunion');
  await page.waitForURL(/reunions\/[0-9a-f-]{36}/);
  await press(page, 'Ajouter un point');
  const dialog = page.getByRole('dialog', { name: 'Ajouter un point' });
  const box = dialog.getByLabel('Ce que c’est');
  const told = await box.locator('option').filter({ hasText: POINT }).textContent();
  await box.selectOption({ label: told.trim() });
  await press(dialog, 'Ajouter');
  await page.getByRole('link', { name: POINT }).waitFor();
}
