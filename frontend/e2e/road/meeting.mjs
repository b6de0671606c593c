import { settled } from '../harness.mjs';
import { confirm, follow, press, reads, title } from './walking.mjs';

export const DOSSIER = 'D02 Politique bénéficiaires, version 2';

/** Opens the dossier from the list of dossiers. */
export async function dossier(page) {
  await page.goto('/dossiers');
  await follow(page, DOSSIER);
  await title(page, DOSSIER);
  await settled(page);
}

/** Fills a day as the field wants it typed. */
export async function setDay(page, label, day) {
  const field = page.getByLabel(label, { exact: true });
  const native = (await field.getAttribute('type')) === 'date';
  await field.fill(native ? day : day.split('-').reverse().join('/'));
}

/** From the dossier: a meeting of the body whose turn it is, today, with the dossier on its agenda. */
export async function plan(page, { written, until } = {}) {
  await follow(page.getByRole('main'), /^Préparer l’ordre du jour/);
  await title(page, 'Nouvelle réunion');
  const { today } = await (await page.request.get('/api/session')).json();
  if (written) await page.getByLabel(/Par écrit/).check();
  await setDay(page, written ? 'Ouverture' : 'Date', today);
  if (until) await setDay(page, 'Réponses jusqu’au', until);
  await page.getByRole('checkbox', { name: DOSSIER }).check();
  await press(page, 'Préparer la réunion');
  await page.waitForURL(/reunions\/[0-9a-f-]{36}/);
  await reads(page.getByRole('main'), 'Ordre du jour');
}

export const convene = (page) => confirm(page, 'Convoquer');
export const openSession = (page) => confirm(page, 'Ouvrir la séance');

/** Puts the point that is shown to the vote. */
export async function put(page, verb, reason) {
  await page.getByRole('main').getByRole('button', { name: verb, exact: true }).click();
  if (reason) await page.getByRole('dialog').getByRole('textbox', { name: 'Motif' }).fill(reason);
  await press(page.getByRole('dialog'), 'Ouvrir le vote');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** In the dialogue of raised hands: all those who have not answered are in favour, and the poll closes. */
export async function hands(page) {
  const dialog = page.getByRole('dialog', { name: 'À main levée' });
  await press(dialog, 'Unanimité');
  await press(dialog, 'Noter et clôturer le vote');
  await dialog.waitFor({ state: 'hidden' });
}
