import { ModulesContainer } from '@nestjs/core';
import { PEOPLE, sectorWorld } from '../../testing/sector-world';
import { World } from '../../testing/world';
import { SUBJECTS } from './subjects';

const SIGN_IN = { email: PEOPLE.drafter, password: 'demonstration' };

describe('the reception', () => {
  let world: World;
  beforeAll(async () => (world = await sectorWorld('2026-11-22')));
  afterAll(() => world.stop());
  beforeEach(() => world.travel('2026-11-22'));

  it('lets a person in with their mandates in force, and the cookie is out of reach of scripts', async () => {
    const answer = await world.stranger().post('/session', SIGN_IN);
    expect(answer.status).toBe(201);
    expect(answer.body['mandates'].map(({ role }: { role: string }) => role)).toContain('tsf-member');
    expect(String(answer.headers['set-cookie'])).toMatch(/rgpd=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  });

  it('says the same of a wrong password and of an unknown account', async () => {
    const wrong = await world.stranger().post('/session', { ...SIGN_IN, password: 'autre chose' });
    const unknown = await world
      .stranger()
      .post('/session', { email: 'personne@demo.invalid', password: 'autre chose' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body['detail']).toMatch(/mot de passe/i);
  });

  it('makes whoever guesses wait after five failures, and lets them in again when the time has passed', async () => {
    const guess = { email: PEOPLE.directorOfMirec, password: 'deviné' };
    for (let turn = 0; turn < 5; turn += 1) await world.stranger().post('/session', guess);
    const right = { ...guess, password: 'demonstration' };
    expect(await world.stranger().post('/session', right)).toMatchObject({
      status: 429,
      body: { type: 'access.throttled', minutes: 15 },
    });
    world.travel('2026-11-22T09:20:00Z');
    expect((await world.stranger().post('/session', right)).status).toBe(201);
  });

  it('tells someone whose mandate has ended since when they may no longer act', async () => {
    const people = await (
      await world.as(PEOPLE.coordination)
    ).get<{ id: string; email: string }[]>('/directory/people');
    const leaving = people.body.find(({ email }) => email.includes('mirhw'))!;
    const coordination = await world.as(PEOPLE.coordination);
    const organisations = await coordination.get<{ id: string }[]>('/directory/organisations');
    for (const { id } of organisations.body) {
      const page = await coordination.get(`/directory/organisations/${id}`);
      for (const { mandateId, personId } of page.body['people'] as { mandateId: string; personId: string }[])
        if (personId === leaving.id)
          await coordination.put(`/directory/mandates/${mandateId}/end`, {
            until: '2026-11-21',
            reason: 'Démission',
          });
    }
    const answer = await world
      .stranger()
      .post('/session', { email: leaving.email, password: 'demonstration' });
    expect(answer).toMatchObject({
      status: 403,
      body: { type: 'access.mandate-expired', until: '21 novembre 2026' },
    });
  });

  it('forgets a browser that was idle for a working day', async () => {
    const caller = await world.as(PEOPLE.drafter);
    expect((await caller.get('/session')).status).toBe(200);
    world.ground.clock.travel('2026-11-22T18:00:00Z');
    expect(await caller.get('/session')).toMatchObject({ status: 401, body: { type: 'access.signed-out' } });
  });

  it('refuses a page of another site that writes in someone’s name', async () => {
    const token = await world.token(PEOPLE.drafter);
    const answer = await world.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { cookie: `rgpd=${token}`, 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(404);
  });
});

describe('the doorkeeper', () => {
  let world: World;
  beforeAll(async () => (world = await sectorWorld('2026-11-22')));
  afterAll(() => world.stop());

  it('has every route say who may call it', () => {
    expect(undeclared(world)).toEqual([]);
  });

  it('answers the same for what does not exist and for what is not one’s business', async () => {
    const mirev = await world.as(PEOPLE.directorOfMirev);
    const organisations = (
      await mirev.get<{ id: string; code: string; version: number }[]>('/directory/organisations')
    ).body;
    const mirec = organisations.find(({ code }) => code === 'MIREC')!;
    const change = { code: 'MIREC', name: 'Autre nom', kind: 'mire', version: mirec.version };
    const forbidden = await mirev.put(`/directory/organisations/${mirec.id}`, change);
    const unknown = await mirev.put('/directory/organisations/00000000-0000-7000-8000-000000000000', change);
    expect([forbidden.status, forbidden.body]).toEqual([unknown.status, unknown.body]);
  });

  it('lets a stranger in nowhere but at the public doors', async () => {
    for (const path of ['/session', '/documents', '/register/activities', '/journal', '/dossiers', '/today'])
      expect((await world.stranger().get(path)).status).toBe(401);
    expect((await world.stranger().get('/health')).status).toBe(200);
  });

  it('shows the roles of a demonstration and nothing of a real installation', async () => {
    const demo = await world.stranger().get('/session/demo');
    expect(demo.body['groups'].length).toBeGreaterThan(10);
    const real = await World.start();
    expect((await real.stranger().get('/session/demo')).body).toEqual({
      enabled: false,
      password: '',
      groups: [],
    });
    await real.stop();
  });

  it('knows actions for every subject', () => {
    for (const { actions, fields } of Object.values(SUBJECTS))
      expect(actions.length * fields.length).toBeGreaterThan(0);
  });
});

/** Handlers of controllers that declare neither @Allow, @SignedIn nor @Public. */
function undeclared(world: World): string[] {
  const modules = [...world.app.get(ModulesContainer).values()];
  return modules
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return Object.getOwnPropertyNames(prototype)
        .filter((name) => Reflect.hasMetadata('method', prototype[name]!))
        .filter((name) => !Reflect.hasMetadata('who may call', prototype[name]!))
        .map((name) => `${metatype?.name}.${name}`);
    });
}
