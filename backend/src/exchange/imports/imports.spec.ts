import { utils, write } from '@e965/xlsx';
import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { Caller, Read, World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { ImportJobs } from './import-jobs.service';
import { ImportRun } from './import.entity';
import { Imports } from './imports.service';

const PATH = '/exchange/imports';

/** A table as an XLSX file. */
function workbook(...rows: readonly (readonly (string | number)[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Registre');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
const HEADINGS = [
  'Numéro',
  'Dénomination',
  'Finalités',
  'Base légale et texte',
  'Description fonctionnelle',
  'Destinataires externes',
];
const LETTERS = [
  'T41',
  'Courrier entrant',
  'Suivre le courrier reçu',
  'Intérêt légitime',
  'Tenue du facteur',
  'Secrétariat social',
];
const PARKING = ['', 'Parking', 'Attribuer les places', '6.1.b', 'Plaques des véhicules', 'Assureurs'];

describe('a register that comes in', () => {
  let world: World;
  let sector: SmallSector;
  let damien: Caller;
  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    damien = await world.as(PEOPLE.damien);
  });
  afterAll(() => world.stop());

  const send = (caller: Caller, file: Buffer, name = 'registre.xlsx', organisation = 'MIREC') =>
    caller.post(`${PATH}?organisation=${sector.id(organisation)}&name=${encodeURIComponent(name)}`, file);
  const done = async (id: string) => {
    await world.app.get(Imports).settled(id);
    return (await damien.get(`${PATH}/${id}`)).body;
  };
  const confirm = async (id: string, policy = 'stop') => {
    const asked = await damien.post(`${PATH}/${id}/confirmation`, { policy });
    return asked.status === 200 ? done(id) : asked.body;
  };
  const register = async () => (await damien.get('/register/activities')).body as Read;
  const entry = async (code: string) => {
    const { rows } = await register();
    const row = (rows as Read[]).find((one) => one['code'] === code);
    return row && (await damien.get(`/register/activities/${row['id']}`)).body;
  };

  it('is shown to the one who keeps the register before anything is written, then written, then taken back', async () => {
    const looked = await send(damien, workbook(HEADINGS, LETTERS, PARKING));
    expect(looked).toMatchObject({
      status: 201,
      body: {
        format: 'apd',
        state: 'previewed',
        total: 2,
        counts: { ready: 2, refused: 0 },
        allowed: ['confirm', 'change', 'drop'],
      },
    });
    const { id } = looked.body;
    expect((await register())['total']).toBe(0);
    expect((await damien.get(`${PATH}/${id}/rows`)).body.rows).toMatchObject([
      { code: 'T41', name: 'Courrier entrant', place: '« Registre », ligne 2', match: null },
      { code: 'T100', name: 'Parking', outcome: 'ready' },
    ]);
    expect(await confirm(id)).toMatchObject({
      state: 'done',
      done: 2,
      counts: { created: 2 },
      allowed: ['undo'],
    });
    expect(await entry('T41')).toMatchObject({
      name: 'Courrier entrant', state: 'draft', recipients: ['Secrétariat social'],
      purposes: [{ text: 'Suivre le courrier reçu', legalBasis: 'f' }],
    }); // prettier-ignore
    expect(await entry('T100')).toMatchObject({ purposes: [{ legalBasis: 'b' }] });
    const undone = await damien.post(`${PATH}/${id}/undoing`, {});
    expect(undone.body).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 0 }, allowed: [] });
    expect((await register())['total']).toBe(0);
    const lines = await world.ground.db.of(JournalEntry).find({ order: { seq: 'DESC' }, take: 4 });
    expect(lines.map(({ action }) => action)).toEqual([
      'exchange.undone',
      'exchange.withdrawn',
      'exchange.withdrawn',
      'exchange.imported',
    ]);
  });

  it('stops, skips or rewrites what the register has already; taking it back gives the old words again', async () => {
    const words = {
      ...activityWords(world, 'T02', { code: 'T41' }),
      name: 'Courrier entrant',
      description: 'Ce que MIREC en dit.',
    };
    const made = await damien.post('/register/activities', { ...words, organisationId: sector.id('MIREC') });
    expect(made.status).toBe(201);
    const file = workbook(HEADINGS, LETTERS);
    const first = (await send(damien, file)).body.id as string;
    expect(await confirm(first)).toMatchObject({ status: 409, type: 'exchange.known' });
    expect(await confirm(first, 'skip')).toMatchObject({ state: 'done', counts: { skipped: 1, created: 0 } });
    expect(await entry('T41')).toMatchObject({ description: 'Ce que MIREC en dit.' });

    const second = (await send(damien, file)).body.id as string;
    expect(await confirm(second, 'update')).toMatchObject({ counts: { updated: 1 } });
    expect(await entry('T41')).toMatchObject({
      description: 'Tenue du facteur',
      measures: made.body.measures,
    });
    const back = await damien.post(`${PATH}/${second}/undoing`, {});
    expect(back.body).toMatchObject({ counts: { undone: 1, kept: 0 } });
    expect(await entry('T41')).toMatchObject({ description: 'Ce que MIREC en dit.' });
  });

  it('leaves alone, when it is taken back, an entry that someone has worked on since', async () => {
    const { id } = (
      await send(damien, workbook(HEADINGS, ['T42', 'Visiteurs', 'Accueillir', 'f', 'Livre', 'Assureurs']))
    ).body;
    await confirm(id);
    const made = (await entry('T42'))!;
    const words = {
      ...activityWords(world, 'T02', { code: 'T42' }),
      name: 'Visiteurs',
      description: 'Relu.',
      version: made['version'],
    };
    expect((await damien.put(`/register/activities/${made['id']}`, words)).status).toBe(200);
    const undone = (await damien.post(`${PATH}/${id}/undoing`, {})).body;
    expect(undone).toMatchObject({ state: 'undone', counts: { undone: 0, kept: 1 } });
    const [row] = (await damien.get(`${PATH}/${id}/rows`)).body.rows as Read[];
    expect(row).toMatchObject({ outcome: 'kept' });
    expect(row!['sentence']).toContain('Damien');
    expect(await entry('T42')).toMatchObject({ description: 'Relu.' });
  });

  it('remembers where an organisation sends the columns of a format', async () => {
    const file = workbook(
      [...HEADINGS, 'Remarque de la Mire'],
      ['T43', 'Clés', 'Prêter les clés', 'f', 'Registre des clés', 'Assureurs', 'Armoire du couloir'],
    );
    const { id } = (await send(damien, file)).body;
    expect((await damien.get(`${PATH}/${id}/notes?kind=unplaced`)).body.rows).toMatchObject([
      {
        heading: 'Remarque de la Mire',
        text: 'Armoire du couloir',
        place: '« Registre », ligne 2, colonne G',
      },
    ]);
    const moved = await damien.put(`${PATH}/${id}`, { mapping: { 'Remarque de la Mire': 'paper' } });
    expect(moved.body.counts).toMatchObject({ unplaced: 0 });
    await confirm(id);
    expect(await entry('T43')).toMatchObject({ more: { paper: 'Armoire du couloir' } });
    const again = (await send(damien, file)).body;
    expect(again.counts).toMatchObject({ unplaced: 0 });
  });

  it('writes nothing of a row that has no name, and says which one; the others come in', async () => {
    const file = workbook(
      HEADINGS,
      ['T44', 'Caisse', 'Tenir la caisse', 'c', 'Petite caisse', 'Assureurs'],
      ['T45', '', 'Sans nom', 'c', '', ''],
    );
    const { id, counts } = (await send(damien, file)).body;
    expect(counts).toMatchObject({ ready: 1, refused: 1 });
    const [told] = (await damien.get(`${PATH}/${id}/notes?kind=told`)).body.rows as Read[];
    expect(told!['sentence']).toBe(
      '« Registre », ligne 3, colonne A : la fiche n’a pas de nom. Elle ne sera pas écrite ; donnez-lui un nom dans le fichier ou dans la correspondance des colonnes.'.replace(
        / ([:;»])/g,
        ' $1',
      ),
    );
    expect(await confirm(id)).toMatchObject({ counts: { created: 1, refused: 1 } });
  });

  it('puts rules of retention into the entry that is named, beside those it has', async () => {
    const words = { ...activityWords(world, 'T02', { code: 'T46' }), organisationId: sector.id('MIREC') };
    const { body: made } = await damien.post('/register/activities', words);
    const csv =
      'Label;BaseActiveRetentionTime;BaseActiveRetentionUnit;IntermediateArchivingRetentionTime\nCongés;2;Year;';
    const { id, counts, needsTarget } = (await send(damien, Buffer.from(csv), 'durees.csv')).body;
    expect([needsTarget, counts.ready]).toEqual([true, 0]);
    const aimed = await damien.put(`${PATH}/${id}`, { targetId: made.id });
    expect(aimed.body.counts).toMatchObject({ ready: 1, errors: 0 });
    expect(await confirm(id)).toMatchObject({ counts: { updated: 1 } });
    const { retention } = (await entry('T46'))! as { retention: Read[] };
    expect(retention).toHaveLength(made.retention.length + 1);
    expect(retention.at(-1)).toMatchObject({ category: 'Congés', term: '2 ans' });
  });

  it('tells after a restart what was written, and goes on from there', async () => {
    const file = workbook(
      HEADINGS,
      ['T47', 'Bornes', 'Compter', 'f', '', ''],
      ['T48', 'Badges', 'Ouvrir', 'f', '', ''],
    );
    const { id } = (await send(damien, file)).body;
    await world.ground.db.atomic(() => world.ground.db.of(ImportRun).update({ id }, { state: 'writing' }));
    await world.app.get(ImportJobs).onModuleInit();
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      state: 'interrupted',
      done: 0,
      allowed: ['resume', 'undo'],
    });
    expect((await damien.post(`${PATH}/${id}/resumption`, {})).status).toBe(200);
    expect(await done(id)).toMatchObject({ state: 'done', counts: { created: 2 } });
  });

  it('keeps what it imports to those who keep that register', async () => {
    const file = workbook(HEADINGS, LETTERS);
    expect((await send(await world.as(PEOPLE.ines), file)).status).toBe(404);
    expect((await send(await world.as(PEOPLE.raphael), file)).status).toBe(404);
    const { id } = (await send(damien, file)).body;
    const ines = await world.as(PEOPLE.ines);
    expect((await ines.get(`${PATH}/${id}`)).status).toBe(404);
    expect((await ines.post(`${PATH}/${id}/confirmation`, { policy: 'skip' })).status).toBe(404);
    expect((await ines.get(PATH)).body).toMatchObject({ rows: [], total: 0 });
  });
});
