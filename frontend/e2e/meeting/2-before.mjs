import { PHONE, settled, step } from '../harness.mjs';
import { enter, follow, go, look, press, reads } from '../road/walking.mjs';
import { PEOPLE } from './people.mjs';
import { arrived } from './files.mjs';
import { AMENDED, DOSSIER } from './words.mjs';

/** What happens between the letter and the day: members read, propose other words, and say who speaks for them. */
export async function before(house, desk) {
  await step('a member is told by the bell, reads the note and takes the paper', () => reading(house));
  await step('two of those who wrote the text propose other words for it', () => amend(house));
  await step('a member who cannot come gives her proxy from her phone', () => give(house));
  await step('the secretary accepts it', () => accept(desk));
}

async function reading(house) {
  const page = await enter(house, PEOPLE.mirev, PHONE);
  await page.getByRole('button', { name: /^Avis/ }).click();
  const notices = page.getByRole('dialog', { name: 'Derniers avis' });
  await look(page, 'seance-cloche');
  await notices
    .getByRole('link', { name: /CA d’InterMire/ })
    .first()
    .click();
  await reads(page, 'Qui répond au nom de tous ?');
  await arrived(page, page.getByRole('link', { name: 'demandes-2026.pdf' }), '%PDF');
  await page.context().close();
}

async function amend(house) {
  for (const [index, passage] of AMENDED.entries()) {
    const page = await enter(house, index ? PEOPLE.colleague : PEOPLE.drafter);
    await go(page, 'Dossiers');
    await follow(page, DOSSIER);
    await follow(page.getByRole('main'), /^D02 Politique de collecte/);
    await follow(page, 'Lire le texte entier');
    await press(page, `Amender le passage « ${passage} »`);
    const form = page.getByRole('form', { name: 'Amender le passage' });
    await form.getByRole('textbox', { name: 'Rédaction proposée' }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Une version orale est donnée sur demande.');
    await form.getByLabel('Motif').fill('Plus clair pour les personnes.');
    await press(form, 'Proposer l’amendement');
    await form.waitFor({ state: 'hidden' });
    await page.context().close();
  }
}

async function give(house) {
  const page = await enter(house, PEOPLE.mirel, PHONE);
  await follow(page.getByRole('main'), /^CA d’InterMire, \d/);
  await press(page, 'Donner procuration');
  const dialog = page.getByRole('dialog', { name: 'Donner procuration' });
  const holder = dialog.getByLabel('À qui');
  const label = await holder.locator('option').filter({ hasText: PEOPLE.mirena.name }).textContent();
  await holder.selectOption({ label: label.trim() });
  await dialog.getByLabel(/Consigne de vote/).fill('Pour le texte, amendé ou non.');
  await dialog.getByRole('checkbox', { name: /Je donne procuration/ }).check();
  await look(page, 'seance-procuration');
  await press(dialog, 'Donner procuration');
  await reads(page, /en attente du secrétariat/);
  await page.context().close();
}

async function accept(page) {
  await page.reload();
  await settled(page);
  await reads(page, 'Consigne : Pour le texte, amendé ou non');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await reads(page, /acceptée, elle vaut dès que son porteur est présent/);
}
