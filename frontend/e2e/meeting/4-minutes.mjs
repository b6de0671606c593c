import { PHONE, settled, step } from '../harness.mjs';
import { convene, openSession } from '../road/meeting.mjs';
import { confirm, enter, follow, go, look, press, reads, title } from '../road/walking.mjs';
import { arrived } from './files.mjs';
import { PEOPLE } from './people.mjs';
import { dayOf, PROPOSED } from './words.mjs';

const WRITTEN = 'Les membres souhaitent que la note compare trois modèles.';
const CORRECTED = 'Damien Digitale a demandé que la note chiffre aussi le temps de travail.';

/** The minutes, from what was noted to the signed paper; hands back their number. */
export async function minutes(house, desk, at) {
  await step('the minutes have written themselves, and the secretary writes in a section', () => write(desk));
  const number = await step('they are sent round under a number', () => circulate(desk));
  await step('a member asks for a correction from his phone', () => correct(house));
  await step('the secretary takes it', () => take(desk));
  await step('they are approved at the next meeting, where nobody objects', () => approve(desk, at));
  await step('the chair signs with a password', () => sign(house, at));
  await step('the secretary signs too, and the minutes are signed', () => countersign(desk));
  await step('anyone of the body takes them as PDF, sealed or not, and as DOCX', () => files(desk, at));
  return number;
}

async function write(page) {
  await follow(page, 'Procès-verbal');
  await title(page, 'Procès-verbal');
  await settled(page);
  await page.getByRole('button', { name: new RegExp(`^Modifier.*${PROPOSED}`) }).click();
  await press(page, 'Ajouter un paragraphe');
  await page
    .getByRole('textbox', { name: /^Texte du paragraphe/ })
    .last()
    .fill(WRITTEN);
  await press(page, 'Terminer');
  await reads(page, 'Modifié à la main');
  await reads(page, WRITTEN);
}

async function circulate(page) {
  await confirm(page, 'Diffuser');
  await reads(page, 'Diffusé sous le n°');
  const [number] = /PV-CA-INTERMIRE-\d+-\d+/.exec(
    await page.getByText('Diffusé sous le n°').first().textContent(),
  );
  return number;
}

async function correct(house) {
  const page = await enter(house, PEOPLE.mirec, PHONE);
  await page.getByRole('button', { name: /^Avis/ }).click();
  await page
    .getByRole('dialog', { name: 'Derniers avis' })
    .getByRole('link', { name: /rocès-verbal/ })
    .first()
    .click();
  await title(page, 'Procès-verbal');
  await page.getByRole('button', { name: new RegExp(`^Demander une correction.*${PROPOSED}`) }).click();
  const dialog = page.getByRole('dialog', { name: 'Demander une correction' });
  await dialog.getByLabel('Texte demandé').fill(CORRECTED);
  await dialog.getByLabel('Motif').fill('C’est ce que j’ai dit en séance.');
  await look(page, 'pv-correction');
  await press(dialog, 'Demander');
  await dialog.waitFor({ state: 'hidden' });
  await reads(page, CORRECTED);
  await page.context().close();
}

async function take(page) {
  await page.reload();
  await reads(page, 'C’est ce que j’ai dit en séance.');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await reads(page.getByRole('article'), CORRECTED);
  await look(page, 'pv-corrige');
}

async function approve(page, at) {
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Préparer une réunion');
  await title(page, 'Nouvelle réunion');
  await page.getByLabel('Instance', { exact: true }).selectOption({ label: 'CA-INTERMIRE — CA d’InterMire' });
  await page.getByLabel('Date', { exact: true }).fill(dayOf(1));
  await page.getByRole('checkbox', { name: /points habituels/ }).uncheck();
  await press(page, 'Préparer la réunion');
  await page.waitForURL(/reunions\/[0-9a-f-]{36}/);
  const next = new URL(page.url()).pathname;
  await page.goto(`${at}/proces-verbal`);
  await press(page.getByRole('main'), 'Inscrire l’approbation');
  await press(page.getByRole('dialog'), 'Inscrire');
  await reads(page, 'Approbation inscrite à');
  await page.goto(next);
  await convene(page);
  await press(page, /^Noter présents les \d+ absents/);
  await reads(page, /quorum atteint/);
  await openSession(page);
  await follow(page.getByRole('main'), /Approbation du procès-verbal PV-CA/);
  await page.getByRole('main').getByRole('button', { name: 'Approuver', exact: true }).click();
  await press(page.getByRole('dialog'), 'Ouvrir le vote');
  await press(page.getByRole('main'), 'Personne ne s’oppose');
  await press(page.getByRole('dialog'), 'Constater l’unanimité');
  await reads(page, /personne ne s’étant opposé/);
  await confirm(page, 'Clore la séance', 'Clore');
  await page.goto(`${at}/proces-verbal`);
  await reads(page, /^approuvé$/);
}

async function sign(house, at) {
  const page = await enter(house, PEOPLE.chair);
  await page.goto(`${at}/proces-verbal`);
  await press(page.getByRole('main'), 'Signer');
  await password(page, 'demonstratio');
  await reads(page.getByRole('dialog'), /Rien n’a été signé/);
  await signed(page);
  await page.context().close();
}

const password = async (page, words) => {
  const dialog = page.getByRole('dialog', { name: 'Signer le procès-verbal' });
  await dialog.getByLabel('Votre mot de passe').fill(words);
  await press(dialog, 'Signer');
};

async function signed(page) {
  await password(page, 'demonstration');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'PDF signé' }).waitFor();
}

async function countersign(page) {
  await page.reload();
  await press(page.getByRole('main'), 'Signer');
  await signed(page);
  await reads(page, /^signé$/);
  await look(page, 'pv-signe');
}

async function files(page, at) {
  await page.goto(`${at}/proces-verbal`);
  await arrived(page, page.getByRole('link', { name: 'PDF signé' }), '%PDF');
  await arrived(page, page.getByRole('link', { name: 'PDF', exact: true }), '%PDF');
  await press(page, 'Autres fichiers');
  await arrived(page, page.getByRole('menuitem', { name: 'Texte (DOCX)' }), 'PK');
}
