import { settled, step } from '../harness.mjs';
import { enter, follow, go, look, press, reads, title } from '../road/walking.mjs';
import { PEOPLE } from './people.mjs';
import { ACTION } from './words.mjs';

/** What is left of a meeting when everybody has gone: the registers, what somebody is charged with, the calendar. */
export async function after(house, desk, number) {
  await step('the registers show the minutes and the decisions under their numbers', () =>
    registers(desk, number),
  );
  await step('the member finds what he is charged with, and says that he is at it', () => charged(house));
  await step('the calendar shows the meeting held', () => held(desk));
}

async function registers(page, number) {
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Registres');
  await title(page, 'Registre des procès-verbaux');
  const row = page.getByRole('row').filter({ hasText: number });
  await reads(row, 'signé');
  await follow(page.getByRole('main'), 'Décisions');
  await title(page, 'Registre des décisions');
  await settled(page);
  await reads(page, /guichet commun/);
}

async function charged(house) {
  const page = await enter(house, PEOPLE.mirec);
  await reads(page.getByRole('region', { name: 'Ce qui vous attend' }), new RegExp(ACTION));
  await go(page, 'Suivi');
  await follow(page, ACTION);
  await title(page, new RegExp(ACTION));
  await look(page, 'suivi-action');
  await press(page.getByRole('main'), 'Mettre en cours');
  await page.getByRole('dialog').getByRole('textbox').fill('Premiers chiffres demandés aux onze Mire.');
  await press(page.getByRole('dialog'), 'Mettre en cours');
  await reads(page, 'Premiers chiffres demandés aux onze Mire.');
  await page.context().close();
}

async function held(page) {
  await go(page, 'Réunions');
  await follow(page.getByRole('main'), 'Calendrier');
  await title(page, 'Calendrier');
  await settled(page);
  const row = page.getByRole('row').filter({ hasText: 'CA-INTERMIRE' });
  await reads(row, '3 tenues');
}
