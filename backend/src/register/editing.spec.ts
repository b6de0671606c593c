import { PEOPLE } from '../../testing/people';
import { activityWords } from '../../testing/records';
import { SmallSector } from '../../testing/small-sector';
import { Read, World } from '../../testing/world';

const PATH = '/register/activities';

describe('an entry with all its fields', () => {
  let world: World;
  let sector: SmallSector;
  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterAll(() => world.stop());

  const add = async (code: string, change: object = {}) => {
    const body = {
      ...activityWords(world, 'T02', { code, ...change }),
      organisationId: sector.id('INTERMIRE'),
    };
    return (await world.as(PEOPLE.basile)).post(PATH, body);
  };

  it('comes back as it was written, beyond the core too, markup being the text it is', async () => {
    const paste = '<script>alert(1)</script> <b>Classeur</b> & clé';
    const more = {
      paper: paste, estimatedSubjects: 0, profiling: { yes: false, why: '' },
      processors: [{ name: 'Firme', country: 'BE' }], operations: ['collect'],
    }; // prettier-ignore
    const dataCategories = [{ code: 'identity', detail: 'Nom', why: 'Pour savoir à qui l’on parle.' }];
    const known = (await (await world.as(PEOPLE.basile)).get('/register/words')).body;
    dataCategories[0]!.code = known.dataCategories[0].code;
    more.operations = [optionOf(known, 'operations')];
    more.processors[0]!.country = optionOf(known, 'processorCountry');
    const made = await add('T91', { more, dataCategories });
    expect(made).toMatchObject({ status: 201, body: { more, dataCategories } });
  });

  it('says for whom a processor works, and may leave the purposes to them (art. 30(2))', async () => {
    const alone = await add('T92', { role: 'processor', purposes: [] });
    expect(alone).toMatchObject({
      status: 422,
      body: { type: 'register.served-missing', anchor: 'controllersServed' },
    });
    expect(alone.body.detail).toContain('art. 30(2)');
    const more = { controllersServed: [{ name: 'MIREC', work: 'Hébergement de Casimire' }] };
    const served = await add('T92', { role: 'processor', purposes: [], more });
    expect(served).toMatchObject({ status: 201, body: { purposes: [], rights: { columns: [], rows: [] } } });
  });

  it('has a purpose when the organisation is the controller (art. 30(1)b)', async () => {
    const refused = await add('T93', { purposes: [] });
    expect(refused).toMatchObject({
      status: 422,
      body: { type: 'register.purposes-missing', anchor: 'purposes' },
    });
  });

  it('is not taken with a blank name, and lists keep no blank and no double', async () => {
    expect((await add('T94', { name: '     ' })).status).toBe(400);
    const { body } = await add('T94', { recipients: ['Forem', '  ', 'Forem ', 'SPW'] });
    expect(body.recipients).toEqual(['Forem', 'SPW']);
  });

  it('shows what each basis opens to the persons, by the matrix of the sector (R-23)', async () => {
    const purposes = ['c', 'a', 'c'].map((legalBasis, at) => ({
      id: `f${at}`, text: 'Accompagner.', legalBasis, legalText: null, article: null,
    })); // prettier-ignore
    const { rights } = (await add('T95', { purposes })).body;
    expect(rights.columns).toMatchObject([
      { basis: 'c', purposes: [1, 3] },
      { basis: 'a', purposes: [2] },
    ]);
    const answers = Object.fromEntries(
      rights.rows.map(({ id, cells }: { id: string; cells: { applies: string }[] }) => [
        id,
        cells.map(({ applies }) => applies).join(' '),
      ]),
    );
    expect(answers).toEqual({
      access: 'always always', rectification: 'always always', erasure: 'never on-terms', restriction: 'always always',
      notification: 'always always', portability: 'never on-terms', objection: 'never never',
      'automated-decision': 'on-terms on-terms',
    }); // prettier-ignore
  });

  it('is refused with what the other one wrote in any field, when someone was faster', async () => {
    const { body } = await add('T96');
    const words = activityWords(world, 'T02', { code: 'T96' });
    const adele = await world.as(PEOPLE.adele);
    const basile = await world.as(PEOPLE.basile);
    await adele.put(`${PATH}/${body.id}`, { ...words, more: { paper: 'Armoire d’Adèle' }, version: 1 });
    const late = await basile.put(`${PATH}/${body.id}`, {
      ...words,
      more: { paper: 'Armoire de Basile' },
      version: 1,
    });
    expect(late).toMatchObject({
      status: 409,
      body: { type: 'register.stale', version: 2, now: { more: { paper: 'Armoire d’Adèle' } } },
    });
  });
});

interface Described {
  readonly groups: readonly { readonly fields: readonly { id: string; options?: { code: string }[] }[] }[];
}
const optionOf = (words: Read, id: string): string =>
  (words['groups'] as Described['groups']).flatMap(({ fields }) => fields).find((field) => field.id === id)!
    .options![0]!.code;
