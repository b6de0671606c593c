import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { GapView } from './gaps.dto';

const PATH = '/register/activities';

describe('what a register lacks', () => {
  let world: World;
  let sector: SmallSector;
  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    for (const [code, change] of [
      ['T01', { retention: [] }],
      ['T02', { measures: [] }],
    ] as const)
      await add(PEOPLE.damien, 'MIREC', code, change);
    await add(PEOPLE.ines, 'MIREV', 'T01', { measures: [] });
  });
  afterAll(() => world.stop());

  const add = async (who: string, organisation: string, code: string, change: object = {}) => {
    const body = { ...activityWords(world, code, { ...change }), organisationId: sector.id(organisation) };
    const made = await (await world.as(who)).post(PATH, body);
    expect([made.status, made.body]).toEqual([201, expect.anything()]);
    return made.body;
  };
  const gaps = async (who: string, query = '') => (await world.as(who)).get(`/register/gaps${query}`);
  const cell = (view: Read, field: string, asker: string) =>
    (view['groups'] as GapView['groups'])
      .flatMap(({ rows }) => rows)
      .find((row) => row.field === field)
      ?.cells.find((one) => one.asker === asker);

  it('is counted field by field, by who asks for it, out of the entries that should have it', async () => {
    const { status, body } = await gaps(PEOPLE.damien);
    expect(status).toBe(200);
    expect(body).toMatchObject({ organisationId: sector.id('MIREC'), entries: 2, mayCountSector: true });
    expect(cell(body, 'retention', 'art30')).toEqual({
      asker: 'art30',
      asked: 2,
      lacking: 1,
      level: 'obligatory',
    });
    expect(cell(body, 'measures', 'apd')).toEqual({
      asker: 'apd',
      asked: 2,
      lacking: 1,
      level: 'recommended',
    });
    expect(cell(body, 'retentionTerm', 'art30')).toMatchObject({ asked: 1 });
    expect(cell(body, 'persons', 'art30')).toMatchObject({ asked: 2, lacking: 0 });
  });

  it('leads to the entries that lack a field, and to those one may read only', async () => {
    const damien = await world.as(PEOPLE.damien);
    const query = `asker=art30&organisation=${sector.id('MIREC')}`;
    const found = await damien.get(`/register/gaps/measures/entries?${query}`);
    expect(found.body).toMatchObject({ total: 1, rows: [{ code: 'T02', organisationCode: 'MIREC' }] });
    const others = await damien.get(
      `/register/gaps/measures/entries?asker=art30&organisation=${sector.id('MIREV')}`,
    );
    expect(others.body).toMatchObject({ total: 0, rows: [] });
    expect((await damien.get(`/register/gaps/nothing/entries?asker=apd`)).status).toBe(404);
  });

  it('is told of the whole federation in numbers, to those who may count it', async () => {
    const { body } = await gaps(PEOPLE.adele, '?sector=yes');
    expect(body).toMatchObject({ organisationId: null, entries: 3, mayCountSector: true });
    expect(cell(body, 'measures', 'art30')).toMatchObject({ asked: 3, lacking: 2 });
    expect((await gaps(PEOPLE.odile, '?sector=yes')).status).toBe(404);
    expect((await gaps(PEOPLE.adele, `?organisation=${sector.id('MIREC')}`)).status).toBe(404);
    expect((await gaps(PEOPLE.ines, `?organisation=${sector.id('MIREC')}`)).status).toBe(404);
  });

  it('is mended as soon as the entry says it, and shown on the entry itself', async () => {
    const own = await add(PEOPLE.elise, 'MIREL', 'T05', { measures: [] });
    const elise = await world.as(PEOPLE.elise);
    const before = await elise.get(`${PATH}/${own.id}/gaps`);
    expect(before.body.gaps[0]).toMatchObject({
      field: 'measures',
      level: 'obligatory',
      askers: ['art30', 'apd', 'cnil'],
    });
    expect((await (await world.as(PEOPLE.ines)).get(`${PATH}/${own.id}/gaps`)).status).toBe(404);
    expect(cell((await gaps(PEOPLE.elise)).body, 'measures', 'art30')).toMatchObject({ lacking: 1 });
    await elise.put(`${PATH}/${own.id}`, { ...activityWords(world, 'T05'), version: own.version });
    expect(cell((await gaps(PEOPLE.elise)).body, 'measures', 'art30')).toMatchObject({ lacking: 0 });
  });

  it('does not ask a processor what art. 30(2) does not ask', async () => {
    await add(PEOPLE.elise, 'MIREL', 'T02', {
      role: 'processor', purposes: [], persons: [], retention: [], more: { controllersServed: [{ name: 'MIREC' }] },
    }); // prettier-ignore
    const { body } = await gaps(PEOPLE.elise);
    expect(cell(body, 'controllersServed', 'art30')).toMatchObject({ asked: 1, lacking: 0 });
    expect(cell(body, 'servedWork', 'art30')).toMatchObject({ asked: 1, lacking: 1, level: 'obligatory' });
    expect(cell(body, 'persons', 'art30')).toMatchObject({ asked: 1, lacking: 0 });
    expect(cell(body, 'measures', 'art30')).toMatchObject({ asked: 2, lacking: 0 });
  });
});
