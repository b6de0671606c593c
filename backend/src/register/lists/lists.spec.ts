import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Subjects } from '../../governance/subjects';
import { InForceBook } from '../../revisions/in-force.service';
import { Activity, ActivitySheet } from '../activity.entity';
import { ActivityFacet } from './facet.entity';
import { facetsOf, findableOf } from './register-index.service';

const PATH = '/register/activities';

describe('finding things in the register', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const add = async (who: string, organisation: string, code: string, change = {}) => {
    const body = { ...activityWords(world, code, change), organisationId: sector.id(organisation) };
    const made = await (await world.as(who)).post(PATH, body);
    expect(made.body.detail ?? '').toBe('');
    return made.body;
  };
  const list = async (who: string, query = '') =>
    (await (await world.as(who)).get(`${PATH}?facets=yes&${query}`)).body;
  const codes = ({ rows }: Read) => rows.map(({ code }: { code: string }) => code);
  const facet = ({ facets }: Read, name: string) =>
    Object.fromEntries(
      facets
        .find((one: Read) => one['name'] === name)
        .values.map(({ value, label, count }: Read) => [name === 'organisation' ? label : value, count]),
    );
  const revise = async (who: string, { id, version, ...view }: Read, change: object) => {
    const { code } = view;
    const body = { ...activityWords(world, code), version, ...change };
    const done = await (await world.as(who)).put(`${PATH}/${id}`, body);
    expect(done.body.detail ?? '').toBe('');
    return done.body;
  };

  /** Freezes an entry and puts it in force for its own organisation and for another. */
  const adopt = async (id: string, organisation: string, from: string) => {
    const { db } = world.ground;
    const author = await world.app
      .get(Sessions)
      .actor(await db.of(Person).findOneByOrFail({ email: PEOPLE.basile }));
    const { revisionId } = await db.atomic(() =>
      world.app.get(Subjects).of('activity').freeze(author, id, 'a-dossier'),
    );
    for (const code of ['INTERMIRE', organisation])
      await db.atomic(() =>
        world.app.get(InForceBook).put({
          type: 'activity', subjectId: id, revisionId, organisationId: sector.id(code), localRevisionId: null, from, decisionId: '-',
        }),
      ); // prettier-ignore
  };

  /** That the index says of every entry what its sheet says, and of nothing else. */
  const expectTrueIndex = async () => {
    const { db, book } = world.ground;
    const rows = await db.of(Activity).find({ order: { id: 'ASC' } });
    const sheets = new Map((await db.of(ActivitySheet).find()).map(({ id, content }) => [id, content]));
    const wanted = rows.flatMap((row) => facetsOf(row, sheets.get(row.id)!, book));
    const held = await db.of(ActivityFacet).find();
    const told = (all: readonly ActivityFacet[]) =>
      all
        .map(({ activityId, kind, value, sector: model }) => [activityId, kind, value, Boolean(model)].join())
        .sort();
    expect(told(held)).toEqual(told(wanted));
    const words = await db.query<{ id: string }>('SELECT id FROM activity_words ORDER BY id');
    expect(words.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const row of rows) {
      const { title, body } = findableOf(row, sheets.get(row.id)!, book);
      expect(await holding([...title, ...body])).toContain(row.id);
    }
  };
  const holding = async (words: readonly string[]) => {
    const { db } = world.ground;
    const sql = db.isPostgres
      ? `SELECT "id" FROM "activity_words" WHERE "words" @@ CAST($1 AS tsquery)`
      : `SELECT w.id FROM activity_fts JOIN activity_words w ON w.docid = activity_fts.rowid WHERE activity_fts MATCH ?`;
    const found = await db.query<{ id: string }>(sql, [words.join(db.isPostgres ? ' & ' : ' AND ')]);
    return found.map(({ id }) => id);
  };

  it('finds an entry by any of its words, whatever the accents, capitals and plural, the name before the rest', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T01', { measures: ['Chiffrement du cœur de réseau'] });
    await add(PEOPLE.damien, 'MIREC', 'T02', { name: 'Réseau des cœurs de quartier' });
    expect(codes(await list(PEOPLE.damien, 'q=coeur%20RESEAUX'))).toEqual(['T02', 'T01']);
    expect(codes(await list(PEOPLE.damien, 'q=chiffr'))).toContain('T01');
    expect(codes(await list(PEOPLE.damien, 'q=zzz'))).toEqual([]);
    expect(codes(await list(PEOPLE.damien, 'q=%25%22%27'))).toEqual([]);
    const [, measure] = (await list(PEOPLE.damien, 'q=coeur')).rows;
    expect(measure.excerpt).toEqual({
      label: 'Mesures techniques et organisationnelles',
      before: 'Chiffrement du ',
      found: 'cœur',
      after: ' de réseau',
    });
  });

  it('finds nothing in what one may not read, nor counts it', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T01', { recipients: ['Service secret'] });
    await add(PEOPLE.basile, 'INTERMIRE', 'T02', { recipients: ['Forem'] });
    const seen = await list(PEOPLE.ines, 'q=secret');
    expect(seen).toMatchObject({ total: 0, rows: [] });
    expect(facet(await list(PEOPLE.ines), 'partner')).toEqual({ Forem: 1 });
    expect((await list(PEOPLE.ines, `organisation=${sector.id('MIREC')}`)).total).toBe(0);
  });

  it('counts every facet as if nothing were chosen in it, and under all the other filters', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T01', { systems: ['Casimire'], recipients: ['Forem'] });
    await add(PEOPLE.damien, 'MIREC', 'T02', {
      systems: ['Casimire', 'Drive'],
      recipients: ['Forem', 'SPW'],
    });
    await add(PEOPLE.damien, 'MIREC', 'T05', {
      systems: [],
      recipients: ['AVIQ'],
      more: { nextReview: '2026-01-31' },
    });
    await add(PEOPLE.basile, 'INTERMIRE', 'T02', { systems: ['Drive'] });
    const all = await list(PEOPLE.damien);
    expect(all.total).toBe(4);
    expect(facet(all, 'system')).toEqual({ Casimire: 2, Drive: 2 });
    expect(facet(all, 'organisation')).toEqual({ INTERMIRE: 1, MIREC: 3 });
    expect(facet(all, 'model')).toEqual({ own: 3, sector: 1 });
    expect(facet(all, 'late')).toEqual({ no: 3, yes: 1 });
    const drive = await list(PEOPLE.damien, 'system=Drive&model=own');
    expect(codes(drive)).toEqual(['T02']);
    expect(facet(drive, 'system')).toEqual({ Casimire: 2, Drive: 1 });
    expect(facet(drive, 'model')).toEqual({ own: 1, sector: 1 });
    expect(facet(drive, 'partner')).toEqual({ Forem: 1, SPW: 1 });
    expect(codes(await list(PEOPLE.damien, 'late=yes'))).toEqual(['T05']);
    expect(codes(await list(PEOPLE.damien, 'partner=SPW&partner=Forem&sort=-code&model=own'))).toEqual([
      'T02',
      'T01',
    ]);
  });

  it('takes up the copy that a Mire gets of a model, and what it becomes when the model moves on', async () => {
    const model = await add(PEOPLE.basile, 'INTERMIRE', 'T02', { systems: ['Wisigoth'] });
    await adopt(model.id, 'MIREC', '2026-10-15');
    await expectTrueIndex();
    expect(facet(await list(PEOPLE.damien, `organisation=${sector.id('MIREC')}`), 'system')).toEqual({
      Wisigoth: 1,
    });
    const now = (await (await world.as(PEOPLE.basile)).get(`${PATH}/${model.id}`)).body;
    await revise(PEOPLE.basile, now, { systems: ['Ostrogoth'] });
    await adopt(model.id, 'MIREC', '2026-11-15');
    await expectTrueIndex();
  });

  it('keeps the index true through creation, revision and deletion', async () => {
    const made = await add(PEOPLE.damien, 'MIREC', 'T01', { systems: ['Wisigoth'] });
    await add(PEOPLE.basile, 'INTERMIRE', 'T02');
    await revise(PEOPLE.damien, made, {
      systems: ['Nouveau'],
      description: 'Un mot introuvable ailleurs : zébrure.',
    });
    await expectTrueIndex();
    expect(codes(await list(PEOPLE.damien, 'q=zebrure'))).toEqual(['T01']);
    expect(codes(await list(PEOPLE.damien, 'q=wisigoth'))).toEqual([]);
    const { db } = world.ground;
    await db.atomic(() => db.of(Activity).delete({ id: made.id }));
    await db.atomic(() => db.of(ActivitySheet).delete({ id: made.id }));
    await expectTrueIndex();
  });

  it('lets one place write sheets, and no other', () => {
    const root = join(__dirname, '../..');
    const writers = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('.spec.ts') &&
        /of\(ActivitySheet\)\s*\.(insert|update|save|upsert)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(writers.filter((file) => !file.includes('bench'))).toEqual([
      join('register', 'sheets.service.ts'),
    ]);
  });

  it('keeps one’s views, shares them with one’s organisation, and lets nobody else change them', async () => {
    const [damien, odile, ines] = await Promise.all(
      [PEOPLE.damien, PEOPLE.odile, PEOPLE.ines].map((one) => world.as(one)),
    );
    const body = {
      name: 'À revoir',
      address: 'retard=oui&sort=-code',
      shared: true,
      organisationId: sector.id('MIREC'),
    };
    const { status, body: views } = await damien!.post<Read[]>('/register/views', body);
    expect(status).toBe(201);
    expect(views).toMatchObject([{ name: 'À revoir', shared: true, allowed: ['change', 'delete'] }]);
    expect((await odile!.get<Read[]>('/register/views')).body).toMatchObject([
      { name: 'À revoir', allowed: [] },
    ]);
    expect((await ines!.get('/register/views')).body).toEqual([]);
    const id = views[0]!['id'];
    expect((await odile!.put(`/register/views/${id}`, { ...body, name: 'Pris' })).status).toBe(404);
    expect((await ines!.post('/register/views', body)).status).toBe(404);
    expect(
      (await damien!.put<Read[]>(`/register/views/${id}`, { ...body, name: 'Revues', shared: false })).body,
    ).toMatchObject([{ name: 'Revues', shared: false }]);
    expect((await odile!.get('/register/views')).body).toEqual([]);
    expect((await damien!.delete(`/register/views/${id}`)).body).toEqual([]);
  });

  it('changes many entries at once after showing which, and says which refuse and why', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T01', { systems: ['Casimire'] });
    await add(PEOPLE.damien, 'MIREC', 'T02', { systems: ['casimire', 'Drive'] });
    await add(PEOPLE.damien, 'MIREC', 'T05', { systems: ['Drive'] });
    await add(PEOPLE.basile, 'INTERMIRE', 'T02', { systems: ['Casimire'] });
    const damien = await world.as(PEOPLE.damien);
    const asked = {
      filter: { q: '' },
      field: 'systems',
      operation: 'replace',
      value: 'Casimire',
      by: 'Casimire 2',
    };
    const { body: plan } = await damien.post('/register/bulk/preview', asked);
    expect(plan).toMatchObject({ total: 4, changed: 2, refused: 1, unchanged: 1 });
    expect(plan.lines[1]).toMatchObject({
      code: 'T02',
      before: ['casimire', 'Drive'],
      after: ['Casimire 2', 'Drive'],
    });
    expect(plan.lines[2].refusal).toBe('Vos mandats ne permettent pas de modifier cette fiche.');
    expect(facet(await list(PEOPLE.damien), 'system')['Casimire 2']).toBeUndefined();
    const { body: done } = await damien.post('/register/bulk', { ...asked, digest: plan.digest });
    expect(done).toMatchObject({ changed: 2, refused: 1, unchanged: 1 });
    expect(facet(await list(PEOPLE.damien), 'system')).toEqual({ Casimire: 1, 'Casimire 2': 2, Drive: 2 });
    await expectTrueIndex();
    const again = await damien.post('/register/bulk', { ...asked, digest: plan.digest });
    expect(again).toMatchObject({ status: 409, body: { type: 'register.bulk-moved' } });
  });

  it('sets a day for the entries that are ticked, and refuses one that is none', async () => {
    const { id } = await add(PEOPLE.damien, 'MIREC', 'T01');
    await add(PEOPLE.damien, 'MIREC', 'T02');
    const damien = await world.as(PEOPLE.damien);
    const asked = { ids: [id], field: 'nextReview', operation: 'set', value: '2026-02-30' };
    expect((await damien.post('/register/bulk/preview', asked)).body.type).toBe('register.field-day');
    const order = { ...asked, value: '2026-03-31' };
    const { body: plan } = await damien.post('/register/bulk/preview', order);
    await damien.post('/register/bulk', { ...order, digest: plan.digest });
    expect((await list(PEOPLE.damien, 'late=yes')).rows).toMatchObject([
      { code: 'T01', nextReview: '2026-03-31', late: true },
    ]);
    expect((await damien.post('/register/bulk/preview', { ...order, field: 'code' })).status).toBe(422);
  });
});
