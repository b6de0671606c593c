import { step } from '../harness.mjs';
import { convene, dossier, hands, openSession, plan, put } from './meeting.mjs';
import { OTHER_BOARDS, PEOPLE } from './people.mjs';
import { sitElsewhere } from './elsewhere.mjs';
import { confirm, enter, follow, look, press, reads, title } from './walking.mjs';

const OWN_HOURS = 'Du lundi au jeudi, de 8 h 30 à 12 h.';

/** Eleven boards decide, each for itself: MIREC adopts, MIREV with its own hours, MIREL postpones, MIRESEM is silent. */
export async function boards(house) {
  await step('MIREC adopts', () => decide(house, PEOPLE.mirecDirector, 'Adopter'));
  await step('MIREV writes its own hours and adopts with a variant', () => variant(house));
  await step('MIREL postpones, and says why', () =>
    decide(house, PEOPLE.mirelDirector, 'Reporter', 'Le conseil veut lire l’avis de son délégué.'),
  );
  await step('seven other boards adopt', () => sitElsewhere(house, OTHER_BOARDS));
  await step('the matrix shows nine out of eleven', () => matrix(house));
}

/** The director, who keeps the minutes of the board, holds the meeting. */
async function decide(house, director, verb, reason) {
  const page = await enter(house, director);
  await inSession(page, verb, reason);
  await page.context().close();
}

async function inSession(page, verb, reason) {
  await dossier(page);
  await plan(page);
  await convene(page);
  await press(page, /^Noter présents/);
  await reads(page, 'quorum atteint');
  await openSession(page);
  await look(page, `ca-${verb.toLowerCase().replaceAll(' ', '-')}`);
  await put(page, verb, reason);
  await press(page, 'À main levée');
  await hands(page);
  await reads(page, 'acceptée');
  await confirm(page, 'Clore la séance', 'Clore');
}

async function variant(house) {
  const page = await enter(house, PEOPLE.mirevDirector);
  await dossier(page);
  await follow(page.getByRole('main'), /^D02 Politique de collecte/);
  await follow(page, 'Lire le texte entier');
  await follow(page, 'Textes locaux');
  const hours = page.getByRole('region', { name: 'Quand venir nous voir' });
  await press(hours, 'Écrire notre texte');
  await hours.getByRole('textbox', { name: 'Votre texte' }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(OWN_HOURS);
  await hours.getByLabel('Motif').fill('Permanences propres à Verviers.');
  await look(page, 'textes-locaux');
  await press(hours, 'Enregistrer');
  await reads(hours, 'texte de MIREV');
  await inSession(page, 'Adopter avec variante');
  await page.context().close();
}

async function matrix(house) {
  const page = await enter(house, PEOPLE.drafter);
  await page.goto('/dossiers');
  await follow(page, 'Matrice d’adoption');
  await title(page, 'Matrice d’adoption');
  const row = page.getByRole('row').filter({ hasText: 'D02 Politique bénéficiaires, version 2' });
  await row.getByRole('cell', { name: '9/11' }).waitFor();
  await look(page, 'matrice');
  await page.context().close();
}
