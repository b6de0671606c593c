import { Like } from 'typeorm';
import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';

const ENTRIES = '/register/activities';
const DRAFTS = '/register/drafts';

describe('what is being written in an entry', () => {
  let world: World;
  let sector: SmallSector;
  let entry: string;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    const basile = await world.as(PEOPLE.basile);
    const made = await basile.post(ENTRIES, {
      ...activityWords(world, 'T02'),
      organisationId: sector.id('INTERMIRE'),
    });
    entry = made.body.id;
  });
  afterEach(() => world.stop());

  const keep = async (who: string, edition: number, content: object, change: object = {}) =>
    (await world.as(who)).put(DRAFTS, {
      activity: entry,
      version: 1,
      edition,
      content,
      base: { name: 'T02' },
      ...change,
    });
  const found = async (who: string) =>
    (await (await world.as(who)).get(`${DRAFTS}?activity=${entry}`)).body.draft;

  it('is found again on another device, half-written lines included', async () => {
    const half = { name: 'Accompagne', more: { processors: [{ task: 'sans nom encore' }] } };
    expect(await keep(PEOPLE.basile, 0, half)).toMatchObject({ status: 200, body: { edition: 1 } });
    expect(await found(PEOPLE.basile)).toMatchObject({
      version: 1,
      edition: 1,
      content: half,
      base: { name: 'T02' },
    });
  });

  it('is its author’s alone, and changes nothing that others read', async () => {
    await keep(PEOPLE.basile, 0, { name: 'À moi seul' });
    expect(await found(PEOPLE.adele)).toBeNull();
    expect((await (await world.as(PEOPLE.adele)).get(`${ENTRIES}/${entry}`)).body).toMatchObject({
      version: 1,
    });
    expect(await world.ground.db.of(JournalEntry).countBy({ action: Like('http.%') })).toBe(0);
  });

  it('is refused to whoever may not write the entry, or write for the organisation', async () => {
    expect((await keep(PEOPLE.ines, 0, {})).status).toBe(404);
    const ines = await world.as(PEOPLE.ines);
    expect((await ines.get(`${DRAFTS}?activity=${entry}`)).status).toBe(404);
    expect((await ines.get(`${DRAFTS}?organisation=${sector.id('MIREC')}`)).status).toBe(404);
    expect((await ines.get(DRAFTS)).status).toBe(400);
  });

  it('is never written over by a second screen that did not know it: both are shown', async () => {
    await keep(PEOPLE.basile, 0, { name: 'Au bureau' });
    await keep(PEOPLE.basile, 1, { name: 'Au bureau, suite' });
    const late = await keep(PEOPLE.basile, 1, { name: 'Dans le train' });
    expect(late).toMatchObject({
      status: 409,
      body: { type: 'register.draft-moved', edition: 2, now: { name: 'Au bureau, suite' } },
    });
    expect(await found(PEOPLE.basile)).toMatchObject({ content: { name: 'Au bureau, suite' } });
  });

  it('is done with once it is saved, but not what another screen kept in the meantime', async () => {
    const basile = await world.as(PEOPLE.basile);
    const words = activityWords(world, 'T02', { description: 'Autrement.' });
    await keep(PEOPLE.basile, 0, { name: 'Un' });
    await keep(PEOPLE.basile, 1, { name: 'Deux' });
    expect((await basile.put(`${ENTRIES}/${entry}`, { ...words, version: 1, draft: 1 })).status).toBe(200);
    expect(await found(PEOPLE.basile)).toMatchObject({ edition: 2, version: 1 });
    const again = activityWords(world, 'T02', { description: 'Encore autrement.' });
    expect((await basile.put(`${ENTRIES}/${entry}`, { ...again, version: 2, draft: 2 })).status).toBe(200);
    expect(await found(PEOPLE.basile)).toBeNull();
  });

  it('can be begun for a new entry, abandoned, and is refused when it would fill the house', async () => {
    const organisation = sector.id('MIREC');
    const damien = await world.as(PEOPLE.damien);
    const fresh = { organisation, version: 0, edition: 0, base: {} };
    expect((await damien.put(DRAFTS, { ...fresh, content: { name: 'Tombola' } })).status).toBe(200);
    expect((await damien.get(`${DRAFTS}?organisation=${organisation}`)).body.draft.content).toEqual({
      name: 'Tombola',
    });
    expect((await damien.delete(`${DRAFTS}?organisation=${organisation}`)).body).toEqual({ draft: null });
    expect((await damien.get(`${DRAFTS}?organisation=${organisation}`)).body).toEqual({ draft: null });
    const long = await damien.put(DRAFTS, { ...fresh, content: { name: 'x'.repeat(500_000) } });
    expect(long).toMatchObject({ status: 413, body: { type: 'register.draft-too-long' } });
  });
});

describe('an entry that is looked at before it is saved', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    await SmallSector.found(world);
  });
  afterAll(() => world.stop());

  const check = async (content: object) =>
    (await (await world.as(PEOPLE.basile)).post('/register/check', { content })).body;
  const flaws = async (content: object) =>
    (await check(content)).flaws.map(({ anchor, sentence }: { anchor: string; sentence: string }) => [
      anchor,
      sentence,
    ]);

  it('hears what the rules would say, beside the field, and what the law opens to the persons', async () => {
    const body = await check(
      activityWords(world, 'T02', {
        purposes: [
          { id: 'a', text: 'Accompagner.', legalBasis: 'e', legalText: 'decret-2004-03-11', article: null },
          { id: 'b', text: 'Écrire aux personnes.', legalBasis: 'a', legalText: null, article: null },
        ],
      }),
    );
    expect(body.flaws).toEqual([]);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ rule: 'repealed-text', anchor: 'finalite-1-texte', field: 'purposes' }),
    );
    expect(body.rights.columns).toMatchObject([
      { basis: 'e', purposes: [1] },
      { basis: 'a', purposes: [2] },
    ]);
    const objection = body.rights.rows.find(({ id }: { id: string }) => id === 'objection');
    expect(objection.cells).toMatchObject([{ applies: 'on-terms' }, { applies: 'never' }]);
  });

  it('hears in short sentences what saving would refuse, and where', async () => {
    const sound = activityWords(world, 'T02');
    expect(await flaws({ ...sound, name: '  ', code: 'deux' })).toEqual([
      ['code', 'Cette réponse n’a pas la forme attendue.'],
      ['name', 'À compléter.'],
    ]);
    const more = { estimatedSubjects: 1.5, processors: [{ name: 'Firme' }, { task: 'Héberge' }] };
    expect(await flaws({ ...sound, more })).toEqual([
      ['estimatedSubjects', 'Écrivez un nombre entier, zéro ou plus.'],
      ['processors', 'Ligne 2 : la première case est à remplir, ou la ligne à retirer.'],
    ]);
    const purposes = [{ id: 'a', text: '', legalBasis: 'e' }];
    expect(await flaws({ ...sound, purposes })).toEqual([['finalite-1', 'À compléter.']]);
    expect(await flaws({ ...sound, role: 'processor', purposes: [] })).toEqual([
      ['controllersServed', 'Nommez au moins un responsable pour le compte duquel vous agissez.'],
    ]);
    expect(await flaws({})).not.toEqual([]);
  });

  it('is not one of the register’s: the journal hears nothing, and nothing is kept', async () => {
    const basile = await world.as(PEOPLE.basile);
    const before = (await basile.get(ENTRIES)).body.total;
    await check({ name: '<img src=x onerror=alert(1)>' });
    expect((await basile.get(ENTRIES)).body.total).toBe(before);
    expect((await (await world.as(PEOPLE.raphael)).post('/register/check', { content: {} })).status).toBe(
      404,
    );
  });
});
