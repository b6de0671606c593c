import { axe, check, fits, open, settled, shots, signIn, speaks } from './harness.mjs';

const COORDINATION = 'adele.aubepine@demo.intermire.invalid';
const SECRETARY = 'camille.coquelicot@demo.intermire.invalid';

/** Every address, who opens it (nobody: signed out), and, for a list, the name of the first record behind it. */
const PAGES = [
  { name: 'connexion', path: '/connexion' },
  { name: 'verifier', path: '/verifier' },
  { name: 'premiere-connexion', path: '/premiere-connexion' },
  { name: 'a-faire', path: '/', as: COORDINATION },
  { name: 'registre', path: '/registre', as: COORDINATION, record: 'traitement' },
  { name: 'exporter', path: '/registre/exporter?format=ods', as: COORDINATION },
  { name: 'importer', path: '/registre/importer', as: COORDINATION },
  { name: 'lacunes', path: '/registre/lacunes', as: COORDINATION },
  { name: 'registre-public', path: '/registre/public', as: COORDINATION },
  { name: 'impact', path: '/impact?genre=system&nom=Casimire', as: COORDINATION },
  { name: 'annonces', path: '/impact/annonces', as: COORDINATION },
  { name: 'constats-du-secteur', path: '/constats/secteur', as: COORDINATION },
  { name: 'flux', path: '/flux', as: COORDINATION, record: 'un-flux' },
  { name: 'documents', path: '/documents', as: COORDINATION, record: 'document' },
  { name: 'dossiers', path: '/dossiers', as: COORDINATION, record: 'dossier' },
  { name: 'matrice', path: '/dossiers/matrice', as: COORDINATION },
  { name: 'communiquer', path: '/dossiers/decisions', as: COORDINATION },
  { name: 'suivi', path: '/suivi', as: COORDINATION },
  { name: 'nouveau-dossier', path: '/dossiers/nouveau', as: COORDINATION },
  { name: 'parcours', path: '/dossiers/parcours', as: COORDINATION },
  { name: 'parcours-d', path: '/dossiers/parcours/D', as: COORDINATION },
  { name: 'reunions', path: '/reunions', as: COORDINATION, record: 'reunion' },
  { name: 'calendrier', path: '/reunions/calendrier', as: COORDINATION },
  { name: 'calendrier-serie', path: '/reunions/calendrier/serie', as: COORDINATION },
  { name: 'espaces', path: '/espaces', as: COORDINATION, record: 'espace' },
  { name: 'avis', path: '/avis', as: COORDINATION },
  { name: 'courriels', path: '/courriels', as: COORDINATION },
  { name: 'registre-pv', path: '/reunions/registres', as: SECRETARY },
  { name: 'registre-decisions', path: '/reunions/registres/decisions', as: SECRETARY },
  { name: 'conformite', path: '/conformite', as: COORDINATION },
  { name: 'annuaire', path: '/annuaire', as: COORDINATION, record: 'organisation' },
  {
    name: 'instances',
    path: '/annuaire/instances',
    as: COORDINATION,
    record: 'instance',
    below: ['mandats', 'importer'],
  },
  { name: 'comptes', path: '/annuaire/comptes', as: COORDINATION },
  { name: 'journal', path: '/journal', as: COORDINATION },
  { name: 'droits', path: '/droits', as: COORDINATION },
  { name: 'recherche', path: '/recherche?q=horaires', as: COORDINATION },
  { name: 'introuvable', path: '/nulle-part', as: COORDINATION },
];

/** Wide and on a phone, light and dark: axe has nothing to say, people wrote the words, and nothing sticks out of the window. */
async function visit(page, path, name) {
  await page.goto(path);
  await shots(page, name, async () => {
    await axe(page);
    await fits(page);
    await speaks(page);
  });
}

/** The address of the first record that a list shows. */
async function firstRecord(page, path) {
  await page.goto(path);
  await settled(page);
  const link = page.locator(`main a[href^="${path}/"]:visible`).first();
  await link.waitFor({ timeout: 5000 });
  return link.getAttribute('href');
}

/** Opens every page of the application and looks at it. */
export default async function pages({ baseUrl }) {
  for (const { name, path, as, record, below = [] } of PAGES) {
    const page = await open({ baseUrl });
    if (as) await signIn(page, as);
    await check(`${path} is accessible and fits`, () => visit(page, path, name));
    if (record) {
      await check(`so is the first record of ${path}`, async () =>
        visit(page, await firstRecord(page, path), record),
      );
      for (const word of below)
        await check(`so is its page ${word}`, async () =>
          visit(page, `${await firstRecord(page, path)}/${word}`, `${record}-${word}`),
        );
    }
    await page.context().close();
  }
}
