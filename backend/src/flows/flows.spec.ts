import { PEOPLE } from '../../testing/people';
import { flowWords } from '../../testing/records';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { Sessions } from '../access/sessions.service';
import { Person } from '../access/person.entity';
import { Flows } from './flows.service';
import { Maps } from './maps.service';

/** Speaks for the Forem about the flows it is an end of. */
const NOEMIE = 'noemie.peuplier@demo.forem.invalid';

describe('flows', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const words = (code: string, mire: string, change = {}) =>
    flowWords(world, code, (one) => sector.id(one), mire, change);
  const describeFlow = async (who: string, mire: string, code: string, change = {}) => {
    const body = { ...words(code, mire, change), organisationId: sector.id(mire) };
    return (await world.as(who)).post('/flows', body);
  };

  it('shows a partner the flows it is an end of and no other, and lets it confirm its own end', async () => {
    await describeFlow(PEOPLE.damien, 'MIREC', 'F01');
    const { body: made } = await describeFlow(PEOPLE.damien, 'MIREC', 'F03');
    expect(made).toMatchObject({
      source: { name: 'MIREC', state: 'confirmed', by: 'Damien Digitale' },
      destination: { name: 'Forem', state: 'waiting' },
      marks: ['niss', 'unconfirmed'],
    });
    const noemie = await world.as(NOEMIE);
    expect((await noemie.get('/flows')).body.rows.map(({ code }: { code: string }) => code)).toEqual(['F03']);
    expect((await noemie.get(`/flows/${made.id}`)).body.allowed).toEqual(['confirm', 'dispute']);
    const path = `/flows/${made.id}/confirmations`;
    const said = await noemie.post(path, { state: 'confirmed', digest: made.digest });
    expect(said).toMatchObject({
      status: 201,
      body: {
        destination: { state: 'confirmed', by: 'Noémie Peuplier' },
        marks: ['niss'],
        allowed: ['dispute'],
      },
    });
    expect((await noemie.post(path, { state: 'confirmed', digest: made.digest })).status).toBe(201);
    const { history } = (await noemie.get(`/flows/${made.id}`)).body;
    expect(history.filter(({ actor }: { actor: string }) => actor === 'Noémie Peuplier')).toHaveLength(1);
  });

  it('hides a Mire’s flows from another, and speaks for nobody who is not an end', async () => {
    const { body } = await describeFlow(PEOPLE.damien, 'MIREC', 'F03');
    const ines = await world.as(PEOPLE.ines);
    expect((await ines.get(`/flows/${body.id}`)).status).toBe(404);
    const said = await ines.post(`/flows/${body.id}/confirmations`, {
      state: 'confirmed',
      digest: body.digest,
    });
    expect(said.status).toBe(404);
    const between = words('F03', 'MIREC', {
      sourceId: sector.id('SPW-EER'),
      destinationId: sector.id('FOREM'),
    });
    const damien = await world.as(PEOPLE.damien);
    const { body: foreign } = await damien.post('/flows', {
      ...between,
      code: 'F90',
      organisationId: sector.id('MIREC'),
    });
    const refused = await damien.post(`/flows/${foreign.id}/confirmations`, {
      state: 'confirmed',
      digest: foreign.digest,
    });
    expect(refused).toMatchObject({ status: 403, body: { type: 'flows.not-an-end' } });
  });

  it('asks for a new word when the description has changed, and says what changed', async () => {
    const { body: made } = await describeFlow(PEOPLE.damien, 'MIREC', 'F02');
    const noemie = await world.as(NOEMIE);
    await noemie.post(`/flows/${made.id}/confirmations`, { state: 'confirmed', digest: made.digest });
    const damien = await world.as(PEOPLE.damien);
    const change = { ...words('F02', 'MIREC'), channel: 'e-mail', frequency: 'Chaque mois' };
    const { body: changed } = await damien.put(`/flows/${made.id}`, { ...change, version: 1 });
    expect(changed).toMatchObject({
      source: { state: 'outdated', changed: ['canal', 'périodicité'] },
      destination: { state: 'confirmed' },
      marks: ['unconfirmed'],
    });
    const stale = await damien.put(`/flows/${made.id}`, { ...change, version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { type: 'flows.stale', version: 2, now: { channel: 'e-mail' } },
    });
    const late = await noemie.post(`/flows/${made.id}/confirmations`, {
      state: 'confirmed',
      digest: made.digest,
    });
    expect(late).toMatchObject({ status: 409, body: { type: 'flows.changed-since' } });
    const waiting = async (email: string) =>
      world.app
        .get(Flows)
        .waitingFor(
          await world.app.get(Sessions).actor(await world.ground.db.of(Person).findOneByOrFail({ email })),
        );
    expect(await waiting(NOEMIE)).toMatchObject([
      { code: 'F02', end: 'Forem', state: 'outdated', link: `/flux/${made.id}` },
    ]);
    expect(await waiting(PEOPLE.damien)).toEqual([]);
    const findings = await world.app.get(Flows).findings(sector.id('MIREC'), '2026-11-22');
    expect(findings).toMatchObject([{ rule: 'flow-unconfirmed', facts: { end: 'Forem' } }]);
  });

  it('keeps a difference that an end points out, with its reason', async () => {
    const { body: made } = await describeFlow(PEOPLE.damien, 'MIREC', 'F03');
    const noemie = await world.as(NOEMIE);
    const path = `/flows/${made.id}/confirmations`;
    const mute = await noemie.post(path, { state: 'disputed', digest: made.digest });
    expect(mute).toMatchObject({ status: 422, body: { type: 'flows.note-missing' } });
    const note = 'Le numéro de Registre national n’est pas transmis.';
    const said = await noemie.post(path, { state: 'disputed', digest: made.digest, note });
    expect(said.body).toMatchObject({
      destination: { state: 'disputed', note },
      marks: ['niss', 'disputed'],
    });
    const listed = await noemie.get('/flows?unconfirmed=yes');
    expect(listed.body).toMatchObject({ total: 1 });
  });

  it.each([
    ['a text that the library does not hold', { legalText: 'decret-1999' }, 'flows.unknown-text'],
    ['a channel that has no name', { channel: 'pigeon' }, 'flows.unknown-word'],
    [
      'an end that is in no directory',
      { sourceId: '01900000-0000-7000-8000-000000000000' },
      'flows.unknown-end',
    ],
  ])('refuses %s', async (_, change, type) => {
    const made = await describeFlow(PEOPLE.damien, 'MIREC', 'F02', change);
    expect(made).toMatchObject({ status: 422, body: { type } });
    expect(made.body.detail).not.toContain('{');
  });

  it('gives each flow its own code', async () => {
    await describeFlow(PEOPLE.damien, 'MIREC', 'F02');
    expect(await describeFlow(PEOPLE.damien, 'MIREC', 'F02')).toMatchObject({
      status: 409,
      body: { type: 'flows.code-taken' },
    });
    expect((await describeFlow(PEOPLE.elise, 'MIREL', 'F02')).status).toBe(201);
  });

  it('tells how flows stood on a day', async () => {
    world.travel('2026-09-01');
    const { body: made } = await describeFlow(PEOPLE.damien, 'MIREC', 'F03');
    world.travel('2026-10-01');
    const damien = await world.as(PEOPLE.damien);
    await damien.put(`/flows/${made.id}`, { ...words('F03', 'MIREC'), channel: 'portail', version: 1 });
    world.travel('2026-11-22');
    const flows = world.app.get(Flows);
    const channels = async (day: string) =>
      (await flows.of(sector.id('MIREC'), day)).map(({ channel }) => channel);
    expect(await channels('2026-08-31')).toEqual([]);
    expect(await channels('2026-09-15')).toEqual(['service-web']);
    expect(await channels('2026-11-22')).toEqual(['portail']);
    const seen = await (await world.as(PEOPLE.damien)).get(`/flows/${made.id}?at=2026-09-15`);
    expect(seen.body).toMatchObject({ channel: 'service-web', allowed: [] });
  });

  it('draws the map of a Mire: its zones in order, its flows numbered, the same in words', async () => {
    for (const code of ['F01', 'F02', 'F03', 'F04']) await describeFlow(PEOPLE.damien, 'MIREC', code);
    const path = `/flows/map?organisation=${sector.id('MIREC')}`;
    const { body: map } = await (await world.as(PEOPLE.damien)).get(path);
    expect(map.zones.map(({ label }: { label: string }) => label)).toEqual([
      'Personnes',
      'Mire',
      'Partenaires',
    ]);
    expect(map.edges.map(({ code, tone }: { code: string; tone: string }) => [code, tone])).toEqual([
      ['F01', 'ok'], ['F02', 'warning'], ['F03', 'warning'], ['F04', 'warning'],
    ]); // prettier-ignore
    expect(map.description).toContain('F03, Retour d’informations sur action\u202f: de MIREC vers Forem');
    expect((await (await world.as(PEOPLE.ines)).get(path)).status).toBe(404);
    const { body: seen } = await (await world.as(NOEMIE)).get(path);
    expect(seen.edges.map(({ code }: { code: string }) => code)).toEqual(['F02', 'F03', 'F04']);
    expect((await world.app.get(Maps).of(sector.id('MIREC'))).edges).toHaveLength(4);
    expect((await world.app.get(Maps).of(sector.id('MIREV'))).description).toContain('Aucun flux');
  });
});
