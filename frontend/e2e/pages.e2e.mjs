import { axe, check, fits, open, settled, shots, signIn, speaks } from './harness.mjs';

const COORDINATION = 'adele.aubepine@demo.intermire.invalid';
const DIRECTOR = 'damien.digitale@demo.mirec.invalid';
const SECRETARY = 'camille.coquelicot@demo.intermire.invalid';

/**
 * Every address, who opens it (nobody: signed out), and, for a list, the name of the first record behind it, the address
 * under which its records stand when that is another one, and the pages that each of them has.
 */
const PAGES = [
  { name: 'connexion', path: '/connexion' },
  { name: 'verifier', path: '/verifier' },
  { name: 'premiere-connexion', path: '/premiere-connexion' },
  { name: 'public', path: '/public/MIREC' },
  { name: 'a-faire', path: '/', as: COORDINATION },
  { name: 'registre', path: '/registre', as: DIRECTOR, record: 'traitement', below: ['comparer'] },
  { name: 'nouveau-traitement', path: '/registre/nouveau', as: DIRECTOR },
  { name: 'modeles', path: '/registre/modeles', as: DIRECTOR, record: 'modele' },
  { name: 'exporter', path: '/registre/exporter?format=ods', as: COORDINATION },
  { name: 'importer', path: '/registre/importer', as: COORDINATION },
  { name: 'lacunes', path: '/registre/lacunes', as: COORDINATION },
  { name: 'registre-public', path: '/registre/public', as: COORDINATION },
  { name: 'impact', path: '/impact?genre=system&nom=Casimire', as: COORDINATION },
  { name: 'annonces', path: '/impact/annonces', as: COORDINATION },
  { name: 'annoncer', path: '/impact/annoncer', as: COORDINATION },
  { name: 'constats', path: '/constats', as: DIRECTOR },
  { name: 'constats-du-secteur', path: '/constats/secteur', as: COORDINATION },
  { name: 'flux', path: '/flux', as: DIRECTOR, record: 'un-flux', below: ['modifier'] },
  { name: 'carte', path: '/flux/carte', as: DIRECTOR },
  { name: 'nouveau-flux', path: '/flux/nouveau', as: DIRECTOR },
  {
    name: 'documents',
    path: '/documents',
    as: COORDINATION,
    record: 'document',
    below: ['versions', 'commentaires', 'textes-locaux', 'parcours', 'comparaison'],
  },
  { name: 'dossiers', path: '/dossiers', as: COORDINATION, record: 'dossier' },
  { name: 'matrice', path: '/dossiers/matrice', as: COORDINATION },
  { name: 'communiquer', path: '/dossiers/decisions', as: COORDINATION },
  { name: 'suivi', path: '/suivi', as: COORDINATION, record: 'action' },
  { name: 'nouveau-dossier', path: '/dossiers/nouveau', as: COORDINATION },
  { name: 'parcours', path: '/dossiers/parcours', as: COORDINATION },
  { name: 'parcours-d', path: '/dossiers/parcours/D', as: COORDINATION },
  { name: 'reunions', path: '/reunions', as: SECRETARY, record: 'reunion' },
  {
    name: 'reunions-tenues',
    path: '/reunions?etat=held',
    as: DIRECTOR,
    record: 'reunion-tenue',
    under: '/reunions',
    below: ['salle', 'proces-verbal'],
  },
  { name: 'nouvelle-reunion', path: '/reunions/nouvelle', as: SECRETARY },
  { name: 'calendrier', path: '/reunions/calendrier', as: COORDINATION },
  { name: 'calendrier-serie', path: '/reunions/calendrier/serie', as: SECRETARY },
  { name: 'espaces', path: '/espaces', as: COORDINATION, record: 'espace' },
  { name: 'avis', path: '/avis', as: COORDINATION },
  { name: 'courriels', path: '/courriels', as: COORDINATION },
  { name: 'registre-pv', path: '/reunions/registres', as: SECRETARY },
  {
    name: 'registre-decisions',
    path: '/reunions/registres/decisions',
    as: SECRETARY,
    record: 'decision',
    under: '/dossiers/decisions',
  },
  { name: 'conformite', path: '/conformite', as: COORDINATION },
  { name: 'nouveau-dossier-de-conformite', path: '/conformite/nouveau', as: COORDINATION },
  {
    name: 'annuaire',
    path: '/annuaire',
    as: COORDINATION,
    record: 'organisation',
    under: '/annuaire/organisations',
    below: ['modifier'],
  },
  {
    name: 'instances',
    path: '/annuaire/instances',
    as: COORDINATION,
    record: 'instance',
    below: ['mandats', 'importer'],
  },
  {
    name: 'comptes',
    path: '/annuaire/comptes',
    as: COORDINATION,
    record: 'personne',
    under: '/annuaire/personnes',
  },
  { name: 'journal', path: '/journal', as: COORDINATION },
  { name: 'droits', path: '/droits', as: COORDINATION },
  { name: 'textes-legaux', path: '/droits/textes', as: COORDINATION },
  { name: 'manuel', path: '/manuel', as: COORDINATION },
  { name: 'manuel-page', path: '/manuel/tenir-une-reunion', as: COORDINATION },
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

/** The address of the first record that a list shows: under the list's own address unless said otherwise. */
async function firstRecord(page, path, under) {
  await page.goto(path);
  await settled(page);
  const links = page.locator(`main a[href^="${under}/"]:visible`);
  await links.first().waitFor({ timeout: 5000 });
  const found = (await links.evaluateAll((all) => all.map((link) => link.pathname))).find(isRecord);
  if (!found) throw new Error(`${path} leads to no record`);
  return found;
}

/** A record's address ends with its identifier, which no page of the list's own does. */
const isRecord = (path) => /\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(path);

/** One address, and the pages below it. */
async function look(baseUrl, { name, path, as, record, under = path, below = [] }) {
  const page = await open({ baseUrl });
  if (as) await signIn(page, as);
  await check(`${path} is accessible and fits`, () => visit(page, path, name));
  if (record) {
    const first = await check(`${path} leads to a record`, () => firstRecord(page, path, under));
    if (first) await check(`${record} is accessible and fits`, () => visit(page, first, record));
    if (first)
      for (const word of below)
        await check(`so is its page ${word}`, () => visit(page, `${first}/${word}`, `${record}-${word}`));
  }
  await page.context().close();
}

/** How many windows look at once: while one waits for its page, the other is drawn. */
const WINDOWS = 2;

/** Opens every page of the application and looks at it. */
export default async function pages({ baseUrl }) {
  const rest = PAGES.values();
  const walk = async () => {
    for (const place of rest) await look(baseUrl, place);
  };
  await Promise.all(Array.from({ length: WINDOWS }, walk));
}
