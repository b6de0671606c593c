import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { Subjects } from '../../governance/subjects';
import { InForceBook } from '../../revisions/in-force.service';
import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';

const PATH = '/register/activities';
const WHY = 'Nos dossiers papier sont à Gosselies.';

describe('a Mire that follows the sector’s model', () => {
  let world: World;
  let sector: SmallSector;
  let model: string;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    const basile = await world.as(PEOPLE.basile);
    const body = { ...activityWords(world, 'T02'), organisationId: sector.id('INTERMIRE') };
    model = (await basile.post(PATH, body)).body['id'];
    await adopted('2026-10-01');
  });
  afterEach(() => world.stop());

  /** The model is frozen and adopted by InterMire, and by the Mire that are named. */
  const adopted = async (from: string, ...mire: string[]) => {
    const person = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.basile });
    const actor = await world.app.get(Sessions).actor(person);
    await world.ground.db.atomic(async () => {
      const { revisionId } = await world.app.get(Subjects).of('activity').freeze(actor, model, 'a-dossier');
      for (const code of ['INTERMIRE', ...mire])
        await world.app.get(InForceBook).put({
          type: 'activity', subjectId: model, revisionId, organisationId: sector.id(code), localRevisionId: null, from, decisionId: '-',
        }); // prettier-ignore
    });
  };
  const sectorWrites = async (change: Record<string, unknown>) => {
    const basile = await world.as(PEOPLE.basile);
    const { version } = (await basile.get(`${PATH}/${model}`)).body;
    const said = await basile.put(`${PATH}/${model}`, { ...activityWords(world, 'T02', change), version });
    expect(said.status).toBe(200);
  };
  const begin = async (who: string, organisation: string): Promise<string> => {
    const answer = await (await world.as(who)).post(`/register/models/${model}/copies`, { organisationId: sector.id(organisation) }); // prettier-ignore
    expect(answer.status).toBe(201);
    return answer.body['id'];
  };
  const write = async (who: string, id: string, change: Record<string, unknown>) => {
    const caller = await world.as(who);
    const { version } = (await caller.get(`${PATH}/${id}`)).body;
    return caller.put(`${PATH}/${id}`, { ...activityWords(world, 'T02', change), version });
  };
  const moveOf = (proposal: Read, field: string) =>
    proposal['moves'].find((one: Read) => one['id'] === field);

  it('begins its entry from the model without waiting for an adoption, and only for itself', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const damien = await world.as(PEOPLE.damien);
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      code: 'T02', state: 'draft', modelId: model, deviations: [],
    }); // prettier-ignore
    expect((await damien.get(`${PATH}/${id}/standing`)).body).toMatchObject({
      standing: 'current',
      waiting: 0,
    });
    const organisationId = sector.id('MIREC');
    const again = await damien.post(`/register/models/${model}/copies`, { organisationId });
    expect(again).toMatchObject({ status: 409, body: { type: 'register.already-followed' } });
    const elsewhere = { organisationId: sector.id('MIREV') };
    expect((await damien.post(`/register/models/${model}/copies`, elsewhere)).status).toBe(404);
  });

  it('departs where it may with a reason, where it may not never, and needs none for what is local', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const systems = ['Casimire', 'Armoire du site de Gosselies'];
    expect((await write(PEOPLE.damien, id, { systems })).body).toMatchObject({ type: 'register.reason-missing', anchor: 'systems' }); // prettier-ignore
    expect((await write(PEOPLE.damien, id, { persons: ['Voisins'] })).body).toMatchObject({
      type: 'register.field-locked',
    });
    const more = { paper: 'Armoire fermée à clef, local 12.' };
    expect((await write(PEOPLE.damien, id, { more })).body).toMatchObject({ deviations: [] });
    const said = await write(PEOPLE.damien, id, { systems, more, reasons: { systems: WHY } });
    expect(said.body).toMatchObject({ deviations: ['systems'] });
    expect((await write(PEOPLE.damien, id, { systems: [...systems, 'Excel'], more })).status).toBe(200);
    const back = await write(PEOPLE.damien, id, { more });
    expect(back.body).toMatchObject({ deviations: [] });
    expect((await write(PEOPLE.damien, id, { systems, more })).body).toMatchObject({
      type: 'register.reason-missing',
    });
  });

  it('sees the model move before its board does, takes, keeps and puts off, and what it put off stays listed', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const systems = ['Casimire', 'Armoire du site de Gosselies'];
    await write(PEOPLE.damien, id, { systems, description: 'Chez nous.', reasons: { systems: WHY, description: 'Deux sites.' } }); // prettier-ignore
    await sectorWrites({ systems: ['Casimire', 'Portail'], description: 'Le secteur dit.', name: 'Accompagnement renommé', transfers: 'Aucun, vérifié.' }); // prettier-ignore
    await adopted('2026-11-01');
    const damien = await world.as(PEOPLE.damien);
    const { body } = await damien.get(`${PATH}/${id}/proposal`);
    expect(body).toMatchObject({ standing: 'late', followed: 1, inForce: 2, allowed: ['settle', 'detach'] });
    expect(moveOf(body, 'name')).toMatchObject({ move: 'sector', forced: true });
    expect(moveOf(body, 'systems')).toMatchObject({
      move: 'sector', take: ['Casimire', 'Portail', 'Armoire du site de Gosselies'], reason: WHY,
    }); // prettier-ignore
    expect(moveOf(body, 'description')).toMatchObject({
      move: 'both',
      keep: ['Chez nous.'],
      owing: ['blend', 'keep'],
    });
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      name: activityWords(world, 'T02')['name'],
    });

    const { version, revisionId } = body;
    const settle = (choices: object[], seen = {}) =>
      damien.post(`${PATH}/${id}/proposal`, { version, revisionId, choices, ...seen });
    const choices = [
      { field: 'systems', choice: 'take' },
      { field: 'description', choice: 'keep' },
    ];
    expect((await settle([{ field: 'name', choice: 'keep' }])).body).toMatchObject({
      type: 'register.field-locked',
    });
    const answered = await settle(choices);
    expect(answered.body).toMatchObject({ moves: [{ id: 'transfers', deferred: true }] });
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      name: 'Accompagnement renommé', description: 'Chez nous.', systems: ['Casimire', 'Portail', 'Armoire du site de Gosselies'],
    }); // prettier-ignore
    expect((await settle(choices)).body).toMatchObject({ type: 'register.stale' });
  });

  it('answers in several times: what is put off stays listed, and is measured against the older text', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    await sectorWrites({ description: 'Le secteur dit.', transfers: 'Aucun, vérifié.' });
    await adopted('2026-11-01');
    const damien = await world.as(PEOPLE.damien);
    const answer = async (choices: object[]) => {
      const { version, revisionId } = (await damien.get(`${PATH}/${id}/proposal`)).body;
      return damien.post(`${PATH}/${id}/proposal`, { version, revisionId, choices });
    };
    const first = await answer([{ field: 'transfers', choice: 'take' }]);
    expect(first.body).toMatchObject({
      standing: 'late',
      followed: 2,
      inForce: 2,
      moves: [{ id: 'description', deferred: true }],
    });
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      transfers: 'Aucun, vérifié.',
      deviations: [],
    });
    const unexplained = await answer([{ field: 'description', choice: 'keep' }]);
    expect(unexplained.body).toMatchObject({ type: 'register.reason-missing', anchor: 'description' });
    const kept = await answer([
      { field: 'description', choice: 'keep', reason: 'Notre texte est plus clair.' },
    ]);
    expect(kept.body).toMatchObject({ standing: 'current', moves: [] });
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({ deviations: ['description'] });
    await sectorWrites({ description: 'Le secteur redit.', transfers: 'Aucun, vérifié.' });
    await adopted('2026-11-10', 'MIREC');
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      description: activityWords(world, 'T02')['description'], deviations: ['description'],
    }); // prettier-ignore
  });

  it('is refused when the model moved again, or someone wrote, since the page was opened', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    await sectorWrites({ description: 'Deux.' });
    await adopted('2026-11-01');
    const damien = await world.as(PEOPLE.damien);
    const { version, revisionId } = (await damien.get(`${PATH}/${id}/proposal`)).body;
    await sectorWrites({ description: 'Trois.' });
    await adopted('2026-11-05');
    const choices = [{ field: 'description', choice: 'take' }];
    const late = await damien.post(`${PATH}/${id}/proposal`, { version, revisionId, choices });
    expect(late).toMatchObject({ status: 409, body: { type: 'register.model-moved' } });
  });

  it('keeps what it had written for itself when it begins to follow, and its older text is frozen', async () => {
    const damien = await world.as(PEOPLE.damien);
    const own = { ...activityWords(world, 'T02', { name: 'Notre accompagnement', description: 'À nous.' }), organisationId: sector.id('MIREC') }; // prettier-ignore
    const { id } = (await damien.post(PATH, own)).body as { id: string };
    expect(await begin(PEOPLE.damien, 'MIREC')).toBe(id);
    const { body } = await damien.get(`${PATH}/${id}`);
    expect(body).toMatchObject({ description: 'À nous.', modelId: model, deviations: ['description'] });
    expect(body['name']).not.toBe('Notre accompagnement');
    const frozen = body['revisions'].find(
      (one: Read) => one['summary'] === 'Avant de suivre le modèle sectoriel',
    );
    const compared = await damien.get(`${PATH}/${id}/compare?with=${frozen['id']}`);
    expect(compared.body['fields'].find((one: Read) => one['id'] === 'name')).toMatchObject({
      state: 'changed',
    });
  });

  it('shows the sector who follows what, and lets it take up a good departure, which a Mire cannot', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const systems = ['Casimire', 'Armoire du site de Gosselies'];
    await write(PEOPLE.damien, id, { systems, reasons: { systems: WHY } });
    await sectorWrites({ transfers: 'Aucun, vérifié.' });
    await adopted('2026-11-01');
    const basile = await world.as(PEOPLE.basile);
    const { body } = await basile.get('/register/models');
    expect(body).toMatchObject({ total: 1, allowed: ['oversee'], organisations: 3 });
    const cell = body['rows'][0].cells.find((one: Read) => one['organisationId'] === sector.id('MIREC'));
    expect(cell).toMatchObject({ standing: 'late', followed: 1, waiting: 1, deviations: 1, unexplained: 0 });
    for (const [show, total] of [
      ['late', 1],
      ['deviations', 1],
      ['unfollowed', 0],
      ['closed', 0],
    ] as const)
      expect([show, (await basile.get(`/register/models?show=${show}`)).body['total']]).toEqual([
        show,
        total,
      ]);

    const one = await basile.get(`/register/models/${model}`);
    expect(one.body).toMatchObject({
      allowed: ['adopt'], departing: 1, deviations: [{ organisationCode: 'MIREC', field: 'systems', reason: WHY }],
    }); // prettier-ignore
    const { version } = one.body;
    const damien = await world.as(PEOPLE.damien);
    const adopt = { activityId: id, field: 'systems', version };
    expect((await damien.post(`/register/models/${model}/deviations`, adopt)).status).toBe(404);
    expect((await basile.post(`/register/models/${model}/deviations`, adopt)).status).toBe(201);
    expect((await basile.get(`${PATH}/${model}`)).body).toMatchObject({ systems, state: 'draft' });
    expect((await basile.post(`/register/models/${model}/deviations`, adopt)).body).toMatchObject({
      type: 'register.stale',
    });
    const seen = (await damien.get('/register/models')).body;
    expect(seen).toMatchObject({
      organisations: 1,
      columns: [{ code: 'MIREC', mayBegin: true }],
      allowed: [],
    });
    const csv = String((await basile.get('/register/models.csv')).raw);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain('"MIREC";"en retard";"1";"1";"1";"0"');
  });

  it('is told when its model was closed, and may follow it no more', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const basile = await world.as(PEOPLE.basile);
    const { version } = (await basile.get(`${PATH}/${model}`)).body;
    expect((await basile.post(`${PATH}/${model}/close`, { version, dateEnd: '2026-12-01' })).body).toMatchObject({ type: 'register.ends-later' }); // prettier-ignore
    const closed = await basile.post(`${PATH}/${model}/close`, { version, dateEnd: '2026-11-20' });
    expect(closed.body).toMatchObject({ keptUntil: '2031-11-20', allowed: ['duplicate', 'reopen'] });
    const damien = await world.as(PEOPLE.damien);
    const { body } = await damien.get(`${PATH}/${id}/standing`);
    expect(body).toMatchObject({
      standing: 'closed',
      modelEnd: '2026-11-20',
      allowed: ['detach', 'duplicate', 'close'],
    });
    const own = (await damien.get(`${PATH}/${id}`)).body;
    const free = await damien.post(`${PATH}/${id}/detach`, { version: own['version'] });
    expect(free.body).toMatchObject({ standing: 'none', modelId: null });
    expect((await write(PEOPLE.damien, id, { name: 'Notre accompagnement' })).status).toBe(200);
    const organisationId = sector.id('MIREL');
    const late = await (
      await world.as(PEOPLE.elise)
    ).post(`/register/models/${model}/copies`, { organisationId });
    expect(late.body).toMatchObject({ type: 'register.model-not-in-force' });
  });

  it('duplicates an entry, lets another replace it, and takes it up again', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const damien = await world.as(PEOPLE.damien);
    const copy = { code: 'T90', name: 'Accompagnement, suite' };
    const made = await damien.post(`${PATH}/${id}/duplicate`, copy);
    const other = made.body['id'];
    expect((await damien.get(`${PATH}/${other}`)).body).toMatchObject({
      ...copy,
      modelId: null,
      state: 'draft',
    });
    expect((await damien.post(`${PATH}/${id}/duplicate`, copy)).body).toMatchObject({
      type: 'register.code-taken',
    });
    const { version } = (await damien.get(`${PATH}/${id}`)).body;
    const end = { version, dateEnd: '2026-11-20', replacedBy: other };
    expect((await damien.post(`${PATH}/${id}/close`, { ...end, replacedBy: id })).body).toMatchObject({ type: 'register.no-successor' }); // prettier-ignore
    expect((await damien.post(`${PATH}/${id}/close`, end)).status).toBe(201);
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({
      state: 'closed', more: { dateEnd: '2026-11-20', replacedBy: 'T90' },
    }); // prettier-ignore
    expect((await damien.post(`${PATH}/${id}/reopen`, { version: version + 1 })).status).toBe(201);
    expect((await damien.get(`${PATH}/${id}`)).body).toMatchObject({ state: 'draft', more: {} });
  });

  it('compares only what one may read', async () => {
    const id = await begin(PEOPLE.damien, 'MIREC');
    const other = await begin(PEOPLE.elise, 'MIREL');
    await write(PEOPLE.damien, id, { systems: ['Armoire'], reasons: { systems: WHY } });
    const damien = await world.as(PEOPLE.damien);
    const { body } = await damien.get(`${PATH}/${id}/compare?with=model`);
    expect(body).toMatchObject({ changed: 1 });
    expect(body['fields'].find((one: Read) => one['id'] === 'systems')).toMatchObject({
      state: 'changed',
      reason: WHY,
    });
    expect(body['choices'].map((one: Read) => one['kind'])).toEqual(['model', 'revision', 'entry']);
    expect((await damien.get(`${PATH}/${id}/compare?with=${other}`)).status).toBe(404);
    expect((await damien.get(`${PATH}/${id}/compare?with=${model}`)).body).toMatchObject({ changed: 1 });
    expect((await (await world.as(PEOPLE.elise)).get(`${PATH}/${id}/proposal`)).status).toBe(404);
  });
});
