import { Actor } from '../access/actor';
import { Person } from '../access/person.entity';
import { Sessions } from '../access/sessions.service';
import { Subjects } from '../governance/subjects';
import { InForceBook } from '../revisions/in-force.service';
import { PEOPLE } from '../../testing/people';
import { activityWords } from '../../testing/records';
import { SmallSector } from '../../testing/small-sector';
import { World } from '../../testing/world';
import { Activities } from './activities.service';

const PATH = '/register/activities';

describe('an entry of the register on its way to the boards', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const add = async (who: string, organisation: string, code: string) => {
    const body = { ...activityWords(world, code), organisationId: sector.id(organisation) };
    return (await world.as(who)).post(PATH, body);
  };
  const actor = async (email: string): Promise<Actor> =>
    world.app.get(Sessions).actor(await world.ground.db.of(Person).findOneByOrFail({ email }));
  const freeze = async (id: string, email: string = PEOPLE.basile) => {
    const someone = await actor(email);
    return world.ground.db.atomic(() =>
      world.app.get(Subjects).of('activity').freeze(someone, id, 'a-dossier'),
    );
  };
  const adopt = (subjectId: string, revisionId: string, organisation: string, from: string) =>
    world.ground.db.atomic(() =>
      world.app.get(InForceBook).put({
        type: 'activity', subjectId, revisionId, organisationId: sector.id(organisation), localRevisionId: null, from, decisionId: '-',
      }),
    ); // prettier-ignore

  it('freezes an entry while it is on its way, and lets it go again', async () => {
    const { body } = await add(PEOPLE.basile, 'INTERMIRE', 'T01');
    const frozen = await freeze(body.id);
    const basile = await world.as(PEOPLE.basile);
    const late = await basile.put(`${PATH}/${body.id}`, { ...activityWords(world, 'T01'), version: 2 });
    expect(late).toMatchObject({ status: 409, body: { type: 'register.frozen' } });
    await expect(freeze(body.id)).rejects.toThrow('register.frozen');
    const subject = world.app.get(Subjects).of('activity');
    expect(await subject.words(body.id, frozen.revisionId)).toMatchObject({
      number: 1,
      previousNumber: null,
      changes: 14,
    });
    await world.ground.db.atomic(() => subject.release(body.id, 'returned'));
    expect((await basile.get(`${PATH}/${body.id}`)).body).toMatchObject({
      state: 'draft',
      allowed: ['revise', 'propose'],
    });
  });

  it('gives a Mire its own entry on the day it adopts the model, and follows the next version', async () => {
    const { body: model } = await add(PEOPLE.basile, 'INTERMIRE', 'T02');
    const first = await freeze(model.id);
    await adopt(model.id, first.revisionId, 'INTERMIRE', '2026-10-01');
    await adopt(model.id, first.revisionId, 'MIREC', '2026-10-15');
    const damien = await world.as(PEOPLE.damien);
    const listed = await damien.get(`${PATH}?organisation=${sector.id('MIREC')}`);
    expect(listed.body.rows).toMatchObject([{ code: 'T02', state: 'in-force', number: 1, sector: false }]);
    const own = await damien.get(`${PATH}/${listed.body.rows[0].id}`);
    expect(own.body).toMatchObject({ modelId: model.id, inForceFrom: '2026-10-15', deviations: [] });
    expect((await damien.get(`${PATH}/${model.id}`)).body).toMatchObject({ state: 'in-force', number: 1 });

    const { id, version } = own.body;
    const ours = {
      ...activityWords(world, 'T02'),
      version,
      systems: ['Casimire', 'Armoire du site de Gosselies'],
    };
    expect((await damien.put(`${PATH}/${id}`, { ...ours, name: 'Autre nom' })).body).toMatchObject({
      type: 'register.field-locked', anchor: 'name', field: 'Dénomination de l’activité de traitement',
    }); // prettier-ignore
    expect((await damien.put(`${PATH}/${id}`, ours)).body).toMatchObject({
      type: 'register.reason-missing', anchor: 'systems', field: 'Applications et supports',
    }); // prettier-ignore
    const reasons = { systems: 'Nos dossiers papier sont à Gosselies.' };
    expect((await damien.put(`${PATH}/${id}`, { ...ours, reasons })).body).toMatchObject({
      state: 'draft',
      deviations: ['systems'],
    });

    const basile = await world.as(PEOPLE.basile);
    const seen = (await basile.get(`${PATH}/${model.id}`)).body;
    await basile.put(`${PATH}/${model.id}`, {
      ...activityWords(world, 'T02'),
      version: seen.version,
      transfers: 'Aucun.',
    });
    const second = await freeze(model.id);
    await adopt(model.id, second.revisionId, 'MIREC', '2026-11-20');
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      number: 2, transfers: 'Aucun.', systems: ['Casimire', 'Armoire du site de Gosselies'], deviations: ['systems'],
    }); // prettier-ignore
  });

  it('shows the register as it stood on a day, and changes nothing there', async () => {
    const { body: model } = await add(PEOPLE.basile, 'INTERMIRE', 'T01');
    const { revisionId } = await freeze(model.id);
    await adopt(model.id, revisionId, 'MIREC', '2026-10-15');
    const damien = await world.as(PEOPLE.damien);
    const before = await damien.get(`${PATH}?organisation=${sector.id('MIREC')}&at=2026-10-14`);
    expect(before.body).toMatchObject({ rows: [], total: 0 });
    const after = await damien.get(`${PATH}?organisation=${sector.id('MIREC')}&at=2026-10-15&basis=e`);
    expect(after.body).toMatchObject({ total: 1, rows: [{ code: 'T01', number: 1 }] });
    const { id } = after.body.rows[0];
    expect((await damien.get(`${PATH}/${id}?at=2026-10-20`)).body).toMatchObject({
      allowed: [],
      state: 'in-force',
    });
    expect(await damien.get(`${PATH}/${id}?at=2026-10-14`)).toMatchObject({
      status: 404,
      body: { type: 'register.not-in-force' },
    });
    const entries = await world.app.get(Activities).inForce(sector.id('MIREC'), '2026-11-01');
    expect(entries).toMatchObject([
      { activityId: id, number: 1, from: '2026-10-15', content: { code: 'T01' } },
    ]);
    const findings = await world.app.get(Activities).findings(sector.id('MIREC'), '2026-11-22');
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'purpose-without-legal-text', link: `/registre/${id}` }),
    );
  });
});
