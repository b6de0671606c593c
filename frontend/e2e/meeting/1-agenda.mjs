import { PHONE, settled, step } from '../harness.mjs';
import { setDay } from '../road/meeting.mjs';
import { confirm, D02, enter, follow, go, look, press, reads, title } from '../road/walking.mjs';
import { PEOPLE } from './people.mjs';
import { DOSSIER, OWN, PROPOSED, STANDING } from './words.mjs';

/** The agenda, from an empty day in the calendar to the letter that convenes; hands back the desk and the meeting's address. */
export async function agenda(house) {
  await step('the coordination sends a text on its way to the board', () => dossier(house));
  const desk = await step('the secretary plans a meeting of the board', () => plan(house));
  const at = new URL(desk.url()).pathname;
  await step('she sees it in the calendar, and comes back by it', () => calendar(desk));
  await step('she adds the usual points and a point of her own', () => points(desk));
  await step('a member proposes a point from his phone', () => propose(house));
  await step('she takes it on the agenda', () => take(desk));
  await step('she writes a preparatory note and joins a paper', () => prepare(desk));
  await step('the chair is asked for an agreement, and gives it', () => agree(house, desk));
  await step('the agenda is frozen, and sent', () => send(desk));
  return { desk, at };
}

async function dossier(house) {
  const page = await enter(house, PEOPLE.coordination);
  await go(page, 'Dossiers');
  await follow(page.getByRole('main'), 'Nouveau dossier');
  await title(page, 'Nouveau dossier');
  await page.getByRole('checkbox', { name: D02 }).check();
  await page.getByLabel('Parcours', { exact: true }).selectOption('X, Décision propre à InterMire');
  await page.getByLabel('Titre du dossier').fill(DOSSIER);
  await page.getByLabel('Note aux instances').fill('Le texte cite le décret de 2023.');
  await press(page, 'Proposer le texte');
  await title(page, DOSSIER);
  await page.context().close();
}

async function plan(house) {
  const page = await enter(house, PEOPLE.secretary);
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Préparer une réunion');
  await title(page, 'Nouvelle réunion');
  await page.getByLabel('Instance', { exact: true }).selectOption({ label: 'CA-INTERMIRE — CA d’InterMire' });
  const { today } = await (await page.request.get('/api/session')).json();
  await setDay(page, 'Date', today);
  await page.getByLabel('Lieu').fill('Namur, salle du Beffroi');
  await page.getByRole('checkbox', { name: /points habituels/ }).uncheck();
  await page.getByRole('checkbox', { name: DOSSIER }).check();
  await look(page, 'seance-nouvelle');
  await press(page, 'Préparer la réunion');
  await page.waitForURL(/reunions\/[0-9a-f-]{36}/);
  await reads(page.getByRole('main'), 'Aucune note n’accompagne encore ce point.');
  return page;
}

async function calendar(page) {
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Calendrier');
  await title(page, 'Calendrier');
  await settled(page);
  const row = page.getByRole('row').filter({ hasText: 'CA-INTERMIRE' });
  await row
    .getByRole('link', { name: /en préparation/ })
    .last()
    .click();
  await reads(page.getByRole('main'), 'Ordre du jour');
}

/** Opens the dialogue of a new point, and adds what is chosen in it. */
async function add(page, source, fill = () => undefined) {
  await press(page, 'Ajouter un point');
  const dialog = page.getByRole('dialog', { name: 'Ajouter un point' });
  const box = dialog.getByLabel('Ce que c’est');
  const label = await box.locator('option').filter({ hasText: source }).first().textContent();
  await box.selectOption({ label: label.trim() });
  await fill(dialog);
  await press(dialog, 'Ajouter');
  await dialog.waitFor({ state: 'hidden' });
}

async function points(page) {
  await add(page, /^\s*Les points habituels/);
  await reads(page, STANDING);
  await add(page, /^\s*Décision/, async (dialog) => {
    await dialog.getByLabel('Titre du point').fill(OWN);
    await dialog.getByLabel('Durée prévue').fill('15');
  });
  await page.getByRole('link', { name: OWN }).waitFor();
}

async function propose(house) {
  const page = await enter(house, PEOPLE.mirec, PHONE);
  await follow(page.getByRole('main'), /^CA d’InterMire, \d/);
  await press(page, 'Proposer un point');
  const dialog = page.getByRole('dialog', { name: 'Proposer un point' });
  await dialog.getByLabel('Titre').fill(PROPOSED);
  await dialog.getByLabel(/De quoi il s’agit/).fill('Que les douze asbl répondent ensemble aux demandes.');
  await look(page, 'seance-proposer');
  await press(dialog, 'Proposer');
  await reads(page, 'Point proposé au secrétariat');
  await page.context().close();
}

async function take(page) {
  await add(page, PROPOSED);
  await page.getByRole('link', { name: PROPOSED }).click();
  await reads(page.getByRole('main'), /proposé par Damien Digitale/);
}

async function prepare(page) {
  await press(page, 'Écrire la note');
  const dialog = page.getByRole('dialog', { name: 'Note préparatoire' });
  await dialog.getByLabel('Objet').fill('Répondre ensemble');
  await dialog.getByLabel('Contexte').fill('Quatre demandes ont reçu deux réponses l’an dernier.');
  await dialog.getByLabel('Question posée').fill('Qui répond au nom de tous ?');
  await press(dialog, 'Enregistrer');
  await dialog.waitFor({ state: 'hidden' });
  const file = {
    name: 'demandes-2026.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  };
  await page.getByLabel('Joindre une pièce').setInputFiles(file);
  await page.getByRole('link', { name: 'demandes-2026.pdf' }).waitFor();
  await look(page, 'seance-point-prepare');
}

async function agree(house, desk) {
  await press(desk.getByRole('main'), 'Soumettre à la présidence');
  await press(desk.getByRole('dialog'), 'Soumettre');
  await reads(desk, 'soumis à la présidence');
  const page = await enter(house, PEOPLE.chair);
  const mine = page.getByRole('region', { name: 'Ce qui vous attend' });
  await mine
    .getByRole('listitem')
    .filter({ hasText: /ordre du jour/i })
    .first()
    .getByRole('link')
    .last()
    .click();
  await reads(page, PROPOSED);
  await look(page, 'seance-presidence');
  await press(page.getByRole('main'), 'Marquer mon accord');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Le guichet avant la désignation, si le temps presse.');
  await press(page.getByRole('dialog'), 'Marquer mon accord');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.context().close();
}

async function send(page) {
  await page.reload();
  await reads(page, 'accord de la présidence');
  await reads(page, /Le guichet avant la désignation/);
  await confirm(page, 'Figer');
  await reads(page, 'figé');
  await confirm(page, 'Convoquer');
  await reads(page, /^convoquée$/);
}
