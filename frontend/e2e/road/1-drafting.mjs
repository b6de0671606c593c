import { open, settled, step } from '../harness.mjs';
import { PEOPLE } from './people.mjs';
import { D02, enter, follow, go, look, press, reads, same, title } from './walking.mjs';

const SENTENCE =
  'La Région wallonne confie cette mission d’intérêt public aux missions régionales pour l’emploi par le ';
const HOURS = 'Quelles sont vos heures d’ouverture ?';

/** The task force revises D02: from a finding to a dossier on its way. */
export async function drafting(house) {
  await step('a wrong password is refused in a sentence', () => wrongPassword(house));
  const page = await step('the drafter chooses his role and sees what waits for him', () => arrive(house));
  await step('the text in force cites a decree that was repealed, and says so', () => finding(page));
  await step('he rewrites the legal basis, which two people cannot overwrite in silence', () =>
    rewrite(house, page),
  );
  await step('he leaves the opening hours to each Mire', () => localHours(page));
  await step('he reads the text as MIRENA will', () => asMirena(page));
  await step('he answers two comments', () => answer(page));
  await step('he proposes the dossier to the GT', () => propose(page));
  await page.context().close();
}

async function wrongPassword(house) {
  const page = await open(house);
  await page.goto('/');
  await title(page, 'Se connecter');
  await page.getByLabel('Adresse e-mail').fill(PEOPLE.drafter.email);
  await page.getByLabel('Mot de passe').fill('demonstratio');
  await press(page, 'Se connecter');
  await reads(page.getByRole('alert'), /mot de passe/);
  await look(page, 'connexion-refusee');
  await page.context().close();
}

async function arrive(house) {
  const page = await open(house);
  await page.goto('/');
  await press(page, new RegExp(PEOPLE.drafter.name));
  await title(page, 'À faire');
  await reads(page, '2 commentaires sans réponse sur D02');
  await look(page, 'a-faire-tsf');
  return page;
}

async function finding(page) {
  await go(page, 'Documents');
  await look(page, 'documents');
  await follow(page, D02);
  await reads(page, /décret du 11 mars 2004, abrogé depuis le 1er juillet 2024/);
  await look(page, 'd02-en-vigueur');
  await press(page, 'Ouvrir le projet');
  await reads(page, 'Projet parti de la version 1');
}

/** Takes up the pen on one passage; hands back its form. */
async function take(page, passage) {
  await press(page, `Modifier le passage « ${passage} »`);
  const form = page.getByRole('form', { name: 'Modifier le passage' });
  await form.waitFor();
  return form;
}

/** Puts the words of the passage in place of those that stand there, with the decree in force cited from the library. */
async function cite(page, form, words) {
  const text = form.getByRole('textbox', { name: 'Texte du passage' });
  await text.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
  await press(form, 'Texte légal…');
  const library = page.getByRole('dialog', { name: 'Citer un texte légal' });
  await library.getByLabel('Chercher').fill('2023 missions');
  // An order that carries the decree out bears its date too.
  await library.getByRole('button', { name: 'décret du 13 décembre 2023', exact: true }).click();
  await page.keyboard.type('.');
}

async function rewrite(house, page) {
  const other = await enter(house, PEOPLE.colleague);
  await other.goto(page.url());
  const [mine, theirs] = [
    await take(page, 'Sur quelle base légale'),
    await take(other, 'Sur quelle base légale'),
  ];
  await cite(other, theirs, 'La base légale est le ');
  await look(other, 'd02-editeur');
  await press(theirs, 'Enregistrer');
  await theirs.waitFor({ state: 'hidden' });
  await cite(page, mine, SENTENCE);
  await press(mine, 'Enregistrer');
  await reads(page, /a changé pendant que vous l’écriviez/);
  await reads(page.getByRole('region', { name: 'Le texte enregistré' }), /La base légale est le/);
  await reads(page.getByRole('region', { name: 'Votre texte' }), /confie cette mission/);
  await look(page, 'd02-deux-textes');
  await press(page, 'Garder le mien');
  await mine.waitFor({ state: 'hidden' });
  await reads(
    page.getByRole('region', { name: 'Sur quelle base légale' }),
    /confie cette mission.*décret du 13 décembre 2023/,
  );
  same('findings', await page.getByText(/abrogé depuis/).count(), 0);
  await other.context().close();
}

async function localHours(page) {
  const form = await take(page, 'Quand venir nous voir');
  await form.getByLabel(/^Local/).check();
  await form.getByLabel('Question posée à chaque Mire').fill(HOURS);
  await press(form, 'Enregistrer');
  await form.waitFor({ state: 'hidden' });
  await reads(page, HOURS);
  await look(page, 'd02-projet');
}

async function asMirena(page) {
  await press(page, 'Voir comme');
  await page
    .getByRole('menuitem', { name: /MIRENA/ })
    .or(page.getByRole('menuitemradio', { name: /MIRENA/ }))
    .click();
  await page.waitForURL(/comme=MIRENA/);
  await settled(page);
  await reads(page, /Mission régionale pour l’emploi des arrondissements de Namur et Dinant/);
  await look(page, 'd02-comme-mirena');
}

async function answer(page) {
  await follow(page, /^Commentaires/);
  for (let left = 2; left; left -= 1) {
    const note = page.getByRole('region', { name: /^Notes sur/ }).first();
    await press(note, 'Répondre');
    await note.getByRole('textbox', { name: 'Votre réponse' }).fill('C’est corrigé dans le projet.');
    if (left === 2) await look(page, 'd02-commentaires');
    await press(note, 'Répondre');
    await reads(note, 'C’est corrigé dans le projet.');
    await press(note, 'Clore');
    await page
      .getByRole('button', { name: 'Clore' })
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
  await reads(page, 'Tout est clos');
}

async function propose(page) {
  await press(page.getByRole('main'), 'Proposer au GT');
  const form = page.getByRole('dialog', { name: 'Proposer au GT' });
  await form.getByLabel('Titre du dossier').fill('D02 Politique bénéficiaires, version 2');
  await form
    .getByLabel('Note aux instances')
    .fill('Le texte cite le décret de 2023 et laisse les horaires à chaque Mire.');
  await press(form, 'Proposer au GT');
  await title(page, 'D02 Politique bénéficiaires, version 2');
  await look(page, 'dossier-propose');
}
