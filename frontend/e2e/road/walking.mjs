import { axe, fits, open, PHONE, settled, shots, speaks, WIDE } from '../harness.mjs';

/** The text that the road carries, as lists and titles name it. */
export const D02 = /Politique de collecte/;

/** Opens a window and signs in on the form, as anybody with an account does. */
export async function enter(house, { email }, viewport) {
  const page = await open({ baseUrl: house.baseUrl, ...(viewport && { viewport }) });
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill('demonstration');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await title(page, 'À faire');
  return page;
}

/** Waits until the page bears this title. */
export const title = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Waits until these words stand somewhere on the page. */
export const reads = (place, words) => place.getByText(words).filter({ visible: true }).first().waitFor();

export const press = (place, name) => place.getByRole('button', { name }).click();
export const follow = (place, name) => place.getByRole('link', { name }).first().click();

/** Presses a button that asks first, and says yes to its question. */
export async function confirm(page, name, yes = name) {
  await press(page.getByRole('main'), name);
  await press(page.getByRole('dialog'), yes);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Looks something up in a list, and waits until the list is what was asked for. */
export async function search(page, box, words) {
  const asked = new URLSearchParams({ q: words }).toString();
  await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/api/') && answer.url().includes(asked)),
    page.getByRole('searchbox', { name: box }).fill(words),
  ]);
  await settled(page);
}

/** Goes to a room of the application by its rail. */
export async function go(page, room) {
  await page
    .getByRole('navigation', { name: 'Rubriques' })
    .filter({ visible: true })
    .getByRole('link', { name: room })
    .click();
  await title(page, room);
  await settled(page);
}

/** How the road looks at its pages; the walk of every page sees them in all four ways. */
const LOOKS = [
  { viewport: WIDE, colorScheme: 'light' },
  { viewport: PHONE, colorScheme: 'dark' },
];

/** Looks at the page as it stands, wide in light and on a phone in the dark: its pictures, axe, its words, and whether it fits. */
export function look(page, name) {
  const work = async () => {
    await fits(page);
    await speaks(page);
    await axe(page);
  };
  return shots(page, `road-${name}`, work, LOOKS);
}

/** Fails unless what was found is what was expected. */
export function same(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}
