import { House } from '../server';
import { Journal, NOBODY } from '../../audit/journal';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Db } from '../../database/db';
import { BodyRow, OrganisationView } from '../../directory/directory.dto';
import { instantAt } from '../../governance/moments';
import { Clock } from '../../kernel/clock';
import { addDays } from '../../kernel/days';
import { ActivityView } from '../../register/register-views.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { Ground } from '../app.module';
import { Cast } from './meetings';
import { liveLastMonths } from './last-months';
import { Office } from './office';
import { askOpinion, giveOpinion } from './opinions';
import { D02_2019, propose, REGISTER_2024, UNDER_WAY, walk } from './past';
import { recordFlows } from './records';
import { FIRST_MODELS, RegisterTales } from './register';
import { beginRevision, unfinished } from './revision';
import { live2018 } from './year-2018';
import { foundSector, PersonWords } from './sector';

/** When the office opens. */
const MORNING = '08:30';
const LOADED = 'app.demonstration-loaded';
type Say = (line: string) => void;

/** Whether a database holds the demonstration. */
export function wasDemonstration(db: Db): Promise<boolean> {
  return db.of(JournalEntry).existsBy({ action: LOADED });
}

/** Marks a database as one of invented people, whose passwords are public. */
export function wasLoaded(app: House): Promise<unknown> {
  return app.get(Journal).record(NOBODY, {
    action: LOADED,
    subject: 'Installation',
    subjectId: '-',
    label: 'Démonstration chargée',
  });
}

/**
 * Lives the demonstration's past again, call by call, and stops where the story of D02 begins. `road` leaves out what
 * the road of that dossier does not need: the register then holds its first three models only.
 */
export async function loadDemonstration(
  app: House,
  ground: Ground,
  say: Say,
  extent: 'whole' | 'road' = 'whole',
): Promise<void> {
  const { book, clock } = ground;
  const today = clock.today();
  const office = new Office(app);
  const travel = (day: string) => {
    clock.travel(instantAt(day, MORNING));
    office.nextDay();
  };
  say('  Démonstration : annuaire, instances et mandats…');
  travel('2017-09-01');
  await foundSector(app, office);
  const cast = await castOf(app, office);
  const mires = cast.mires;
  const texts = book.texts('documents');
  const tales = new RegisterTales(cast, book, mires);
  if (extent === 'whole') {
    say('  Démonstration : les réunions de 2018…');
    await live2018(cast, travel, book);
  }
  const drafter = () => cast.holder('tsf-member', { body: 'TSF' });

  say('  Démonstration : D02, de la TSF aux douze conseils d’administration (2019)…');
  const year2019 = D02_2019(mires);
  travel(year2019.tsf);
  const title =
    'Politique de collecte, de traitement et de conservation des données des bénéficiaires d’un accompagnement';
  const d02 = await drafter().post('/documents', {
    code: 'D02',
    title,
    circuit: 'A',
    markdown: texts.get('D02.v1.md'),
  });
  const piece = { type: 'document', subjectId: d02.id };
  const heard = [{ dossierId: await propose(cast, 'D02 Politique bénéficiaires, version 1', [piece]) }];
  if (extent === 'whole')
    heard.push(await tales.propose('Registre sectoriel : mesure du permis de conduire', ['T13']));
  await walk(cast, travel, heard, year2019);
  if (extent === 'whole') {
    travel('2021-01-15');
    await tales.close('T13');
  }

  say('  Démonstration : registre sectoriel T01, T02 et T05 (2024)…');
  const year2024 = REGISTER_2024(mires);
  travel(year2024.tsf);
  const title2024 = 'Registre sectoriel : accueil, accompagnement et échanges avec le Forem';
  await walk(cast, travel, [await tales.propose(title2024, FIRST_MODELS)], year2024);
  if (extent === 'whole') {
    say('  Démonstration : le reste du registre, du secteur, des Mire et d’InterMire (2025)…');
    await tales.rest(travel);
    await tales.departures(travel, '2026-02-09', '2026-02-24');
  }

  say('  Démonstration : flux et confirmations…');
  const flows = book.words<{ flows: Parameters<typeof recordFlows>[2] }>('demo/flows.yaml').flows;
  const ends = new Map(
    (book.vocabularies.get('flow-ends')?.terms ?? []).map(({ code, label }) => [code, label]),
  );
  travel(addDays(today, -120));
  await recordFlows(cast, mires, flows, ends);

  say('  Démonstration : un dossier en cours et la révision de D02…');
  const now = UNDER_WAY(today);
  travel(now.tsf);
  const t05 = await drafter().get<ActivityView>(`/register/activities/${tales.id('T05')}`);
  await drafter().put(`/register/activities/${t05.id}`, {
    ...tales.input('T05'),
    version: t05.version,
    description: `${t05.description} Les refus et les absences sont communiqués à la Mire avant d’être transmis.`,
  });
  const second = [{ type: 'activity', subjectId: t05.id }];
  const dossierId = await propose(cast, 'T05 Échanges avec le Forem : information préalable', second);
  await askOpinion(cast, dossierId, now.tsf, book, 'given');
  travel(addDays(now.gt, -4));
  await giveOpinion(cast, dossierId, book);
  await walk(cast, travel, [{ dossierId }], now);
  if (extent === 'whole') await liveLastMonths(cast, travel, today, book);
  travel(addDays(today, -6));
  await askOpinion(cast, dossierId, addDays(today, -6), book, 'asked');
  const markdown = unfinished(texts.get('D02.v1.md')!, texts.get('D02.v2.md')!, ['fondement', 'horaires']);
  await beginRevision(cast, d02.id, markdown);
  await cast.holder('secretary', { body: 'GT-RGPD' }).post('/meetings', {
    bodyId: cast.id('GT-RGPD'), date: addDays(today, 11), start: '09:30', place: 'InterMire, Gosselies', mode: 'mixed', stepIds: [],
  }); // prettier-ignore
  clock.travel(undefined);
  await wasLoaded(app);
  say('  Démonstration chargée.');
}

/** The people of the demonstration, with the identifiers of organisations and bodies. */
export async function castOf(
  app: House,
  office: Office,
): Promise<Cast & { readonly mires: readonly string[] }> {
  const { people } = app.get(Rulebook).words<{ people: PersonWords[] }>('demo/people.yaml');
  const admin = people.find(({ mandates }) => mandates.some(({ role }) => role === 'coordination'))!;
  const desk = office.as(admin.email);
  const organisations = await desk.get<OrganisationView[]>('/directory/organisations');
  const bodies = await desk.get<BodyRow[]>('/directory/bodies');
  const ids = new Map([...organisations, ...bodies].map(({ code, id }) => [code, id]));
  const mires = organisations.filter(({ kind }) => kind === 'mire').map(({ code }) => code);
  return Object.assign(new Cast(office, people, ids, app.get(Clock)), { mires });
}
