import { PEOPLE } from '../../testing/people';
import { activityWords } from '../../testing/records';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { Notices } from './notices';

const PATH = '/register/activities';

describe('the register', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const add = async (who: string, organisation: string, code: string, change = {}) => {
    const body = { ...activityWords(world, code, change), organisationId: sector.id(organisation) };
    return (await world.as(who)).post(PATH, body);
  };

  it('lets the task force write a model that everyone reads and that only it may write', async () => {
    const made = await add(PEOPLE.basile, 'INTERMIRE', 'T02');
    expect(made).toMatchObject({
      status: 201,
      body: { code: 'T02', sector: true, state: 'draft', number: 0, allowed: ['revise', 'propose'] },
    });
    const seen = await (await world.as(PEOPLE.ines)).get(`${PATH}/${made.body.id}`);
    expect(seen).toMatchObject({ status: 200, body: { allowed: [] } });
    expect((await add(PEOPLE.ines, 'INTERMIRE', 'T05')).status).toBe(404);
  });

  it('hides what is another Mire’s own, in the list and on the page', async () => {
    const { body: own } = await add(PEOPLE.damien, 'MIREC', 'T02');
    const ines = await world.as(PEOPLE.ines);
    expect((await ines.get(`${PATH}/${own.id}`)).status).toBe(404);
    expect((await ines.get(PATH)).body).toMatchObject({ rows: [], total: 0 });
    expect((await (await world.as(PEOPLE.damien)).get(PATH)).body.rows).toMatchObject([
      { code: 'T02', organisationCode: 'MIREC', legalBases: 'c,e', special: true, aipd: true },
    ]);
  });

  it('shows two people who write at once what each wrote', async () => {
    const { body } = await add(PEOPLE.basile, 'INTERMIRE', 'T01');
    const words = activityWords(world, 'T01');
    const one = await world.as(PEOPLE.adele);
    const other = await world.as(PEOPLE.basile);
    await one.put(`${PATH}/${body.id}`, { ...words, description: 'Celle d’Adèle.', version: 1 });
    const late = await other.put(`${PATH}/${body.id}`, {
      ...words,
      description: 'Celle de Basile.',
      version: 1,
    });
    expect(late).toMatchObject({
      status: 409,
      body: {
        type: 'register.stale',
        by: 'Adèle Aubépine',
        version: 2,
        now: { description: 'Celle d’Adèle.' },
      },
    });
    expect(late.body.detail).toContain('Adèle Aubépine');
  });

  it('refuses a text that the library does not hold, and says which field', async () => {
    const purposes = [
      { id: 'a', text: 'Accompagner', legalBasis: 'e', legalText: 'decret-1999', article: null },
    ];
    const refused = await add(PEOPLE.basile, 'INTERMIRE', 'T01', { purposes });
    expect(refused).toMatchObject({
      status: 422,
      body: { type: 'register.unknown-text', field: 'Finalité 1, texte', id: 'decret-1999' },
    });
    const category = [{ code: 'humeur', detail: '' }];
    expect((await add(PEOPLE.basile, 'INTERMIRE', 'T01', { dataCategories: category })).status).toBe(422);
  });

  it('says what an entry lacks, by which article, and where it is mended', async () => {
    const purposes = [
      { id: 'a', text: 'Accompagner.', legalBasis: 'e', legalText: 'decret-2004-03-11', article: null },
      { id: 'b', text: 'Suivre les entrées.', legalBasis: 'e', legalText: null, article: null },
      { id: 'c', text: 'Écrire aux personnes.', legalBasis: 'a', legalText: null, article: null },
    ];
    const { body } = await add(PEOPLE.basile, 'INTERMIRE', 'T02', { purposes, retention: [] });
    const found = (rule: string) => body.findings.find((one: { rule: string }) => one.rule === rule);
    expect(found('repealed-text')).toMatchObject({
      severity: 'blocking', ruleNumber: 'R-04', authority: 'APD', anchor: 'finalite-1-texte', place: 'Finalité 1, texte légal',
    }); // prettier-ignore
    expect(found('purpose-without-legal-text')).toMatchObject({ anchor: 'finalite-2-texte', line: 2 });
    expect(found('retention-missing')).toMatchObject({ section: 'retention', article: 'art. 30(1)f RGPD' });
    expect(found('repealed-text').sentence).toContain('1er juillet 2024');
    const toMend = body.findings.filter(({ severity }: { severity: string }) => severity !== 'advice');
    const listed = (await (await world.as(PEOPLE.basile)).get(`${PATH}?findings=yes`)).body;
    expect(listed).toMatchObject({ total: 1, rows: [{ findings: toMend.length }] });
  });

  it('names the notice that informs the persons, and the version of it that holds', async () => {
    world.app.get(Notices).source = async () =>
      new Map([['D02', { documentId: 'the-d02', title: 'Notice' }]]);
    const { body } = await add(PEOPLE.basile, 'INTERMIRE', 'T02', { documents: ['D02'] });
    expect(body.notices).toEqual([
      { code: 'D02', documentId: 'the-d02', title: 'Notice', number: null, from: null, decisionNumber: null },
    ]);
  });

  it('finds entries without minding accents, and sorts by what was asked', async () => {
    for (const code of ['T01', 'T02', 'T05']) await add(PEOPLE.basile, 'INTERMIRE', code);
    const basile = await world.as(PEOPLE.basile);
    const codes = async (query: string) =>
      (await basile.get(`${PATH}?${query}`)).body.rows.map(({ code }: { code: string }) => code);
    expect(await codes('q=eligibilite')).toEqual(['T01']);
    expect(await codes('q=eviter deux fois')).toEqual(['T05']);
    expect(await codes('q=100%25')).toEqual([]);
    expect(await codes('sort=-name')).toEqual(['T05', 'T01', 'T02']);
    expect(await codes('basis=c')).toEqual(['T02', 'T05']);
    expect(await codes('sort=organisation&state=draft&state=in-force&size=2')).toEqual(['T01', 'T02']);
    expect((await basile.get(`${PATH}?sort=content`)).status).toBe(400);
    const words = (await basile.get('/register/words')).body;
    expect(words.groups[0]).toMatchObject({ group: 'identification' });
    expect(words.legalTexts.find(({ code }: { code: string }) => code === 'decret-2004-03-11').kind).toBe(
      'repealed',
    );
  });
});
