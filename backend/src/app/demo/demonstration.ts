import { House } from '../server';
import { Journal, NOBODY } from '../../audit/journal';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Db } from '../../database/db';
import { addDays } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Ground } from '../app.module';
import { Cast } from './meetings';
import { Office } from './office';
import { D02_2019, propose, REGISTER_2024, UNDER_WAY, walk } from './past';
import { activityInput, recordFlows } from './records';
import { beginRevision, unfinished } from './revision';
import { foundSector, PersonWords } from './sector';

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

/** Lives the demonstration's past again, call by call, and stops where the story of D02 begins. */
export async function loadDemonstration(app: House, ground: Ground, say: Say): Promise<void> {
  const { book, clock } = ground;
  const today = clock.today();
  const office = new Office(app);
  const travel = (day: string) => {
    clock.travel(day);
    office.nextDay();
  };
  say('  Démonstration : annuaire, instances et mandats…');
  travel('2017-09-01');
  await foundSector(app, office);
  const cast = await castOf(app, office);
  const mires = cast.mires;
  const texts = book.texts('documents');
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
  await walk(
    cast,
    travel,
    await propose(cast, 'D02 Politique bénéficiaires, version 1', [{ type: 'document', subjectId: d02.id }]),
    year2019,
  );

  say('  Démonstration : registre sectoriel T01, T02 et T05 (2024)…');
  const year2024 = REGISTER_2024(mires);
  travel(year2024.tsf);
  const words = book.words<{ activities: Parameters<typeof activityInput>[0][] }>(
    'demo/activities.yaml',
  ).activities;
  const activities = new Map<string, string>();
  for (const one of words) {
    const made = await drafter().post('/register/activities', {
      ...activityInput(one),
      organisationId: cast.id('INTERMIRE'),
    });
    activities.set(one.code, made.id);
  }
  const pieces = [...activities.values()].map((subjectId) => ({ type: 'activity', subjectId }));
  await walk(
    cast,
    travel,
    await propose(cast, 'Registre sectoriel : accueil, accompagnement et échanges avec le Forem', pieces),
    year2024,
  );

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
  const t05 = await drafter().get(`/register/activities/${activities.get('T05')}`);
  const revised = { ...activityInput(words.find(({ code }) => code === 'T05')!), version: t05.version };
  await drafter().put(`/register/activities/${t05.id}`, {
    ...revised,
    description: `${t05.description} Les refus et les absences sont communiqués à la Mire avant d’être transmis.`,
  });
  await walk(
    cast,
    travel,
    await propose(cast, 'T05 Échanges avec le Forem : information préalable', [
      { type: 'activity', subjectId: t05.id },
    ]),
    now,
  );
  travel(addDays(today, -6));
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
async function castOf(app: House, office: Office): Promise<Cast & { readonly mires: readonly string[] }> {
  const { people } = app.get(Rulebook).words<{ people: PersonWords[] }>('demo/people.yaml');
  const admin = people.find(({ mandates }) => mandates.some(({ role }) => role === 'coordination'))!;
  const desk = office.as(admin.email);
  const organisations: { id: string; code: string; kind: string }[] =
    await desk.get('/directory/organisations');
  const bodies: { id: string; code: string }[] = await desk.get('/directory/bodies');
  const ids = new Map([...organisations, ...bodies].map(({ code, id }) => [code, id]));
  const mires = organisations.filter(({ kind }) => kind === 'mire').map(({ code }) => code);
  return Object.assign(new Cast(office, people, ids), { mires });
}
