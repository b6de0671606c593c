import { axe, check, fits, open, shots, signIn } from './harness.mjs';

/** Every address of the application with someone who may open it, and the name of its pictures. */
const PAGES = [
  { name: 'connexion', path: '/connexion' },
  { name: 'a-faire', path: '/', as: /CDD|MIREV/ },
];

/** The first invented person whose body or function answers to what is asked. */
async function someone(page, as) {
  const { groups } = await (await page.request.get('/api/session/demo')).json();
  const people = groups.flatMap(({ title, people: seated }) => seated.map((one) => ({ ...one, title })));
  const found = people.find((one) => as.test(one.title) || as.test(one.function));
  if (!found) throw new Error(`Nobody in the demonstration answers to ${as}`);
  return found.email;
}

/** Opens every page, wide and on a phone, light and dark: axe has nothing to say, and nothing sticks out. */
export default async function pages({ baseUrl }) {
  for (const { name, path, as } of PAGES) {
    await check(`${path} is accessible and fits`, async () => {
      const page = await open({ baseUrl });
      if (as) await signIn(page, await someone(page, as));
      await page.goto(path);
      await shots(page, name, async () => {
        await axe(page);
        await fits(page);
      });
      await page.context().close();
    });
  }
}
