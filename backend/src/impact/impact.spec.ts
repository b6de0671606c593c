import { PEOPLE } from '../../testing/people';
import { activityWords, flowWords } from '../../testing/records';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { isNamed } from './mentions';

const PATH = '/register/activities';
const FIRM = 'Nuage Exemple';

describe('a change that many texts name', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const words = (code: string, change: object = {}) => activityWords(world, code, { ...change });
  const add = async (who: string, organisation: string, code: string, change: object = {}) => {
    const body = { ...words(code, change), organisationId: sector.id(organisation) };
    const made = await (await world.as(who)).post(PATH, body);
    expect(made.status).toBe(201);
    return made.body;
  };
  const processors = { more: { processors: [{ name: FIRM, task: 'Hébergement' }] } };
  const notice = (change: object = {}) => ({
    kind: 'partner', name: FIRM, what: `${FIRM} cesse son activité.`, todo: 'Nommer le nouvel hébergeur.',
    from: '2027-01-01', due: '2027-02-01', proof: 'gone', sector: true, organisationId: sector.id('INTERMIRE'), ...change,
  }); // prettier-ignore

  it('is looked for in every register, and shown to each as far as they may read', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T02', processors);
    await add(PEOPLE.ines, 'MIREV', 'T01', { recipients: [`Firme ${FIRM} asbl`] });
    const flow = flowWords(world, 'F01', (code) => sector.id(code), 'MIREC', {
      destinationId: null,
      destinationName: FIRM,
    });
    const drawn = await (
      await world.as(PEOPLE.damien)
    ).post('/flows', { ...flow, organisationId: sector.id('MIREC') });
    expect(drawn.status).toBe(201);
    const find = async (who: string) =>
      (await (await world.as(who)).get(`/impact?kind=partner&name=${encodeURIComponent(FIRM)}`)).body;
    const odile = await find(PEOPLE.odile);
    expect(odile.mentions).toMatchObject([
      { subject: 'activity', organisationCode: 'MIREC', places: ['Sous-traitants'] },
      { subject: 'flow', organisationCode: 'MIREC', places: ['destinataire'] },
    ]);
    expect(odile.organisations).toMatchObject([{ code: 'MIREC', activities: 1, flows: 1, documents: 0 }]);
    const adele = await find(PEOPLE.adele);
    expect(adele.mentions).toEqual([]);
    expect(adele.organisations).toMatchObject([
      { code: 'MIREC', activities: 1, flows: 1 },
      { code: 'MIREV', activities: 1, flows: 0 },
    ]);
    const names = await (await world.as(PEOPLE.ursula)).get('/impact/names?q=nuage');
    expect(names.body.names.map(({ name }: { name: string }) => name)).toEqual([`Firme ${FIRM} asbl`]);
  });

  it('is announced to all: each organisation has its tasks, and the text alone says what is done', async () => {
    const own = await add(PEOPLE.damien, 'MIREC', 'T02', processors);
    await add(PEOPLE.ines, 'MIREV', 'T01', processors);
    const adele = await world.as(PEOPLE.adele);
    const made = await adele.post('/impact/notices', notice());
    expect(made).toMatchObject({
      status: 201,
      body: { open: 2, total: 2, late: false, tasks: [], progress: [{ code: 'MIREC', open: 1 }, { code: 'MIREV', open: 1 }] },
    }); // prettier-ignore
    const damien = await world.as(PEOPLE.damien);
    const today = (await damien.get('/today')).body;
    expect(today.waiting).toContainEqual(
      expect.objectContaining({ link: `/impact/annonces/${made.body.id}`, due: '2027-02-01', late: false }),
    );
    const seen = (await damien.get(`/impact/notices/${made.body.id}`)).body;
    expect(seen.tasks).toMatchObject([
      { state: 'open', label: 'T02 Accompagnement vers l’emploi', places: 'Sous-traitants' },
    ]);
    expect(
      (await (await world.as(PEOPLE.odile)).get(`/impact/notices/${made.body.id}`)).body.progress,
    ).toHaveLength(1);

    await damien.put(`${PATH}/${own.id}`, { ...words('T02'), description: 'Autre.', version: own.version });
    expect((await damien.get(`/impact/notices/${made.body.id}`)).body.tasks).toMatchObject([
      { state: 'done' },
    ]);
    expect((await adele.get(`/impact/notices/${made.body.id}`)).body).toMatchObject({ open: 1, total: 2 });
    expect((await damien.get('/today')).body.waiting).toEqual([]);
  });

  it('is late after its term, and can be set aside with a reason by who answers for it, once', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T02', processors);
    const past = notice({ from: '2026-09-01', due: '2026-10-01' });
    const made = await (await world.as(PEOPLE.adele)).post('/impact/notices', past);
    const damien = await world.as(PEOPLE.damien);
    const late = (await damien.get(`/impact/notices/${made.body.id}`)).body;
    expect(late).toMatchObject({ late: true, tasks: [{ state: 'late', allowed: ['set-aside'] }] });
    const [{ id }] = late.tasks;
    const aside = `/impact/tasks/${id}/aside`;
    expect((await (await world.as(PEOPLE.ines)).post(aside, { reason: 'Pas pour nous.' })).status).toBe(404);
    expect((await damien.post(aside, { reason: '' })).status).toBe(400);
    const done = await damien.post(aside, { reason: 'Contrat repris par la même firme.' });
    expect(done.body.tasks).toMatchObject([{ state: 'aside', by: 'Damien Digitale', allowed: [] }]);
    expect(await damien.post(aside, { reason: 'Encore.' })).toMatchObject({
      status: 409,
      body: { type: 'impact.already-settled' },
    });
  });

  it('counts a revision as done when that is what was asked', async () => {
    const own = await add(PEOPLE.damien, 'MIREC', 'T02', processors);
    const damien = await world.as(PEOPLE.damien);
    const made = await damien.post(
      '/impact/notices',
      notice({ proof: 'revised', sector: false, organisationId: sector.id('MIREC') }),
    );
    expect(made).toMatchObject({ status: 201, body: { open: 1 } });
    await damien.put(`${PATH}/${own.id}`, {
      ...words('T02', processors),
      description: 'Revu.',
      version: own.version,
    });
    expect((await damien.get(`/impact/notices/${made.body.id}`)).body).toMatchObject({ open: 0 });
  });

  it('refuses an announcement to all from one organisation, of nothing, or with a term before its day', async () => {
    await add(PEOPLE.damien, 'MIREC', 'T02', processors);
    const damien = await world.as(PEOPLE.damien);
    expect(
      (await damien.post('/impact/notices', notice({ organisationId: sector.id('MIREC') }))).status,
    ).toBe(404);
    const adele = await world.as(PEOPLE.adele);
    expect((await adele.post('/impact/notices', notice({ name: 'Zorglub' }))).body.type).toBe(
      'impact.unknown-thing',
    );
    const early = await adele.post('/impact/notices', notice({ due: '2026-12-01' }));
    expect(early).toMatchObject({ status: 422, body: { type: 'impact.due-before-from' } });
    expect((await (await world.as(PEOPLE.raphael)).post('/impact/notices', notice())).status).toBe(404);
  });

  it('writes the announcement of a repealed text by itself', async () => {
    const purposes = [
      { id: 'a', text: 'Accompagner.', legalBasis: 'e', legalText: 'decret-2004-03-11', article: null },
    ];
    await add(PEOPLE.damien, 'MIREC', 'T02', { purposes });
    const { body } = await (
      await world.as(PEOPLE.damien)
    ).get('/impact?kind=legal-text&name=decret-2004-03-11');
    expect(body).toMatchObject({ from: '2024-07-01', mentions: [{ places: ['Finalités'] }] });
    expect(body.what).toContain('abrogé depuis le 1er juillet 2024');
  });
});

describe('a name in a text', () => {
  it('is met as a whole word, whatever the capitals', () => {
    const names = ['Forem'];
    expect(isNamed('Échange avec le FOREM.', { names })).toBe(true);
    expect(isNamed('Le Foremost', { names })).toBe(false);
    expect(isNamed('Foremost, puis (Forem)', { names })).toBe(true);
  });
});
