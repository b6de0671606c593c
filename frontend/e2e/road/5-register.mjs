import { settled, step } from '../harness.mjs';
import { PEOPLE } from './people.mjs';
import { D02, enter, follow, go, look, press, reads, same, search, title } from './walking.mjs';

/** MIREC's register shows the text in force, the Forem confirms its end of F03, and MIREC's findings drop. */
export async function register(house) {
  const page = await step('T02 of MIREC shows the notice in its new version', () => notice(house));
  const before = await step('MIREC’s map says that F03 is not confirmed', () => unconfirmed(page));
  await step('the Forem confirms F03 for its end', () => confirmFlow(house));
  await step('the map no longer says it, and MIREC has one finding less', () => confirmed(page, before));
  await step('on 1 June 2019 D02 stood in its first version, and nobody could touch it', () => past(page));
  await page.context().close();
}

async function notice(house) {
  const page = await enter(house, PEOPLE.mirecDirector);
  await look(page, 'a-faire-direction');
  await go(page, 'Registre');
  await look(page, 'registre');
  await follow(page.getByRole('row').filter({ hasText: 'T02' }), 'Accompagnement vers l’emploi');
  const information = page
    .getByRole('main')
    .locator('section')
    .filter({ hasText: 'Information des personnes' });
  await reads(information.getByRole('listitem').filter({ hasText: 'D02' }), 'Version 3');
  await look(page, 't02');
  return page;
}

/** How many findings MIREC has, as its page of findings counts them. */
async function findings(page) {
  await page.goto('/constats');
  await title(page, 'Constats');
  await settled(page);
  const rows = await page.getByRole('row').filter({ hasText: 'MIREC' }).all();
  const told = await Promise.all(rows.map((row) => row.textContent()));
  same('findings about the repealed decree', told.filter((row) => /D02.*11 mars 2004/.test(row)).length, 0);
  return told.length;
}

async function unconfirmed(page) {
  await go(page, 'Flux');
  await look(page, 'flux');
  await page.goto('/flux/carte');
  await title(page, 'Carte des flux');
  await page.getByRole('button', { name: /^F03,.*non confirmé/ }).waitFor();
  await look(page, 'carte-avant');
  return findings(page);
}

async function confirmFlow(house) {
  const page = await enter(house, PEOPLE.forem);
  await look(page, 'a-faire-forem');
  await go(page, 'Flux');
  await search(page, 'Chercher un flux', 'F03');
  await follow(page.getByRole('row').filter({ hasText: 'MIREC' }), /Retour d’informations/);
  await title(page, /^F03/);
  await press(page.getByRole('main'), 'Confirmer');
  await page.getByRole('dialog', { name: 'Confirmer le flux F03' }).waitFor();
  await look(page, 'f03-confirmer');
  await press(page.getByRole('dialog'), 'Confirmer');
  await reads(page, 'Flux confirmé');
  await look(page, 'f03');
  same('rooms', await page.getByRole('link', { name: 'Registre' }).count(), 0);
  await page.context().close();
}

async function confirmed(page, before) {
  await page.goto('/flux/carte');
  await title(page, 'Carte des flux');
  await page.getByRole('button', { name: /^F03,/ }).waitFor();
  same('marks', await page.getByRole('button', { name: /^F03,.*non confirmé/ }).count(), 0);
  await look(page, 'carte');
  await press(page, /Tableau/);
  await look(page, 'carte-tableau');
  same('findings', await findings(page), before - 1);
  await look(page, 'constats-mirec');
}

async function past(page) {
  await go(page, 'Documents');
  await press(page, /^État au/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('01/06/2019');
  await press(dialog, 'Regarder');
  await reads(page, 'Vous regardez l’état au');
  await follow(page, D02);
  await reads(page, 'Version 1, en vigueur pour MIREC depuis le 14 avril 2019.');
  const main = page.getByRole('main');
  for (const verb of [/^Commenter/, /^Réviser/, /^Amender/, /^Proposer/, /^Modifier/])
    same(`buttons ${verb}`, await main.getByRole('button', { name: verb }).count(), 0);
  await look(page, 'd02-en-2019');
  await press(page, 'Revenir à aujourd’hui');
}
