import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoWorld } from '../../testing/demo-world';
import { PEOPLE } from '../../testing/people';
import { Caller, World, Read } from '../../testing/world';
import { JournalEntry } from '../audit/journal-entry.entity';
import { Directory } from '../directory/directory.service';
import { DEMO_PASSWORD } from '../kernel/settings';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { PrintShop } from '../printing/print-shop';
import { carriedFiles } from './carried-files';
import { Pack } from './pack.entity';
import { PackJobs } from './pack-jobs.service';
import { Packs } from './packs.service';
import { Verification } from './verification.service';

const DAY = '2026-11-22';

describe('the compliance packs', () => {
  let world: World;
  let director: Caller;
  let chair: Caller;
  let organisationId: string;

  beforeAll(async () => {
    world = await demoWorld(DAY);
    director = await world.as(PEOPLE.damien);
    chair = await world.as(PEOPLE.cedric);
    organisationId = (await world.app.get(Directory).byCode('MIREC')).id;
    // The first spec that needs the demonstration makes it.
  }, 240_000);
  afterAll(() => world?.stop());

  const settled = (id: string) => world.app.get(PackJobs).settled(id);
  /** A pack of MIREC, its pages ready to be read. */
  async function composed(date = DAY): Promise<Read> {
    const { body } = await director.post('/packs', { organisationId, date });
    await settled(body['id']);
    return (await chair.get(`/packs/${body['id']}`)).body;
  }

  it('tells what a pack would hold, and what is missing', async () => {
    const { status, body } = await director.get(
      `/packs/composition?organisation=${organisationId}&date=${DAY}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ organisationCode: 'MIREC', date: DAY, allowed: ['compose'] });
    expect(body['parts'].map(({ id }: { id: string }) => id)).toEqual([
      'title',
      'state',
      'register',
      'map',
      'documents',
      'decisions',
      'signatures',
    ]);
    expect(body['parts'][0].warnings[0]).toMatchObject({
      who: 'la direction de MIREC',
      link: `/annuaire/organisations/${organisationId}`,
    });
  });

  it('is composed by the direction, read by the board, signed by its chair only, and sealed', async () => {
    const asked = await director.post('/packs', { organisationId, date: DAY });
    expect(asked).toMatchObject({ status: 201, body: { state: 'composing', organisationCode: 'MIREC' } });
    const { id } = asked.body as { id: string };
    await settled(id);

    const ready = (await director.get(`/packs/${id}`)).body;
    expect(ready).toMatchObject({
      state: 'ready',
      progress: 100,
      allowed: ['preview', 'compose'],
      statement: '',
    });
    const pages = await chair.get(`/packs/${id}/preview.pdf`);
    expect(pages.headers['content-type']).toBe('application/pdf');
    expect(sha256(pages.raw)).toBe(ready['pages']);

    const seen = (await chair.get(`/packs/${id}`)).body;
    expect(seen['allowed']).toContain('sign');
    expect(seen['statement']).toContain(seen['digest']);
    const signature = { password: DEMO_PASSWORD, digest: seen['digest'] };
    expect((await director.post(`/packs/${id}/signatures`, signature)).status).toBe(404);
    expect((await (await world.as(PEOPLE.florence)).post(`/packs/${id}/signatures`, signature)).status).toBe(
      404,
    );
    expect((await world.stranger().post(`/packs/${id}/signatures`, signature)).status).toBe(401);
    const wrong = await chair.post(`/packs/${id}/signatures`, { ...signature, password: 'autre chose' });
    expect(wrong).toMatchObject({ status: 401, body: { type: 'access.wrong-password' } });
    const stale = await chair.post(`/packs/${id}/signatures`, { ...signature, digest: '0'.repeat(64) });
    expect(stale).toMatchObject({ status: 409, body: { type: 'packs.changed' } });
    expect((await director.get(`/packs/${id}/pack.pdf`)).body).toMatchObject({ type: 'packs.not-signed' });

    const signed = await chair.post(`/packs/${id}/signatures`, signature);
    expect(signed).toMatchObject({
      status: 201,
      body: {
        signed: [
          { quality: expect.stringContaining('MIREC'), statement: seen['statement'], pages: ready['pages'] },
        ],
      },
    });
    await settled(id);
    const sealed = (await director.get(`/packs/${id}`)).body;
    expect(sealed).toMatchObject({
      state: 'sealed',
      digest: seen['digest'],
      allowed: ['preview', 'download'],
    });
    expect((await chair.post(`/packs/${id}/signatures`, signature)).body).toMatchObject({
      type: 'packs.already-signed',
    });

    const file = await director.get(`/packs/${id}/pack.pdf`);
    expect(file.headers['content-disposition']).toContain(`dossier-MIREC-${DAY}.pdf`);
    const told = await world.ground.db
      .of(JournalEntry)
      .find({ where: { subjectId: id }, order: { seq: 'ASC' } });
    expect(told.map(({ action }) => action)).toEqual([
      'packs.asked',
      'packs.composed',
      'packs.opened',
      'packs.signed',
      'packs.sealed',
      'packs.downloaded',
    ]);
    expect(told.at(-1)!.facts).toContain(sha256(file.raw));
    provedWithOrdinaryTools(world.dir, file.raw);

    const check = await world.stranger().post('/packs/verify', file.raw);
    expect(check).toMatchObject({
      status: 200,
      body: { verdict: 'valid', changed: [], signed: [{ name: seen['statement'].split(', ')[1] }] },
    });
    expect(check.body['decisions']).toContain('CA-MIREC-2024-01');
  });

  it('of InterMire waits for whoever chairs its board', async () => {
    const umbrella = await world.app.get(Directory).umbrella();
    const coordination = await world.as(PEOPLE.adele);
    const { id } = (await coordination.post('/packs', { organisationId: umbrella.id, date: DAY })).body as {
      id: string;
    };
    await settled(id);
    const seen = (await (await world.as(PEOPLE.ulysse)).get(`/packs/${id}`)).body;
    expect(seen['allowed']).toContain('sign');
    expect(seen['statement']).toMatch(/Ulysse Houx, .*InterMire/);
    expect((await coordination.get(`/packs/${id}`)).body['allowed']).not.toContain('sign');
    expect((await chair.get(`/packs/${id}`)).status).toBe(404);
  });

  it('comes out the same, byte for byte, for the same day', async () => {
    const one = await composed('2026-06-30');
    const other = await composed('2026-06-30');
    expect(other['id']).toBe(one['id']);
    expect(other['pages']).toBe(one['pages']);
    expect(other['digest']).toBe(one['digest']);
  });

  it('carries the texts of its day: what was adopted later is not in it', async () => {
    const before = await composed('2024-01-01');
    expect(before['pieces'].map(({ id }: { id: string }) => id)).toContain('document:D02');
    expect(before['pieces'].map(({ id }: { id: string }) => id)).not.toContain('register:T02');
  });

  it('holds the very texts that were decided on: their digests are the ones the decisions name', async () => {
    const files = carriedFiles(await world.app.get(Packs).composeNow('MIREC', '2026-06-30'));
    const decided = [...files]
      .filter(([name]) => name.startsWith('decision-'))
      .flatMap(([, bytes]) => {
        const { pieces } = JSON.parse(bytes!.toString()) as { pieces: { digest: string }[] };
        return pieces.map(({ digest }) => digest);
      });
    for (const name of [
      'D02-texte-adopte.json',
      'registre-T01.json',
      'registre-T02.json',
      'registre-T05.json',
    ])
      expect(decided).toContain(sha256(files.get(name)!));
  });

  it('is delivered at once to operators, unsigned and sealed', async () => {
    const file = await world.app.get(Packs).composeNow('MIREC', '2026-06-30');
    expect(await world.app.get(Verification).check(file)).toMatchObject({ verdict: 'valid', signed: [] });
  });

  it('can be given up while it is composed, and asked for again', async () => {
    const shop = world.app.get(PrintShop);
    const print = jest
      .spyOn(shop, 'print')
      .mockImplementationOnce(
        (_, watch) =>
          new Promise((_done, fail) =>
            watch!.signal!.addEventListener('abort', () => fail(watch!.signal!.reason)),
          ),
      );
    const { id } = (await director.post('/packs', { organisationId, date: '2026-05-01' })).body as {
      id: string;
    };
    const again = await director.post('/packs', { organisationId, date: '2026-05-01' });
    expect(again.body['id']).toBe(id);
    while (print.mock.calls.length === 0) await new Promise((done) => setTimeout(done, 5));
    expect((await director.delete(`/packs/${id}`)).body).toMatchObject({
      state: 'cancelled',
      allowed: ['compose'],
    });
    await settled(id);
    expect((await director.delete(`/packs/${id}`)).body).toMatchObject({ type: 'packs.not-composing' });
    print.mockRestore();
    expect(await composed('2026-05-01')).toMatchObject({ id, state: 'ready' });
  });

  it('does not survive a restart while it is composed, and says so; a signature does', async () => {
    const pack = await composed('2026-04-01');
    const { db } = world.ground;
    const shop = jest
      .spyOn(world.app.get(PrintShop), 'print')
      .mockRejectedValueOnce(new Refusal('sealing.key-unreadable', 409));
    await chair.post(`/packs/${pack['id']}/signatures`, { password: DEMO_PASSWORD, digest: pack['digest'] });
    await settled(pack['id']);
    shop.mockRestore();
    const failed = (await director.get(`/packs/${pack['id']}`)).body;
    expect(failed).toMatchObject({
      state: 'failed',
      allowed: ['preview', 'seal'],
      signed: [{ manifest: pack['digest'] }],
    });
    expect(failed['failure']).toContain('La signature est conservée');
    await db.atomic(() => db.of(Pack).update({ id: pack['id'] }, { state: 'sealing' }));
    const { id } = await composed('2026-03-01');
    await db.atomic(() => db.of(Pack).update({ id }, { state: 'composing' }));
    await world.app.get(PackJobs).onModuleInit();
    await settled(pack['id']);
    expect((await director.get(`/packs/${pack['id']}`)).body).toMatchObject({ state: 'sealed' });
    expect((await director.get(`/packs/${id}`)).body).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('composez de nouveau'),
    });
  });

  it.each([
    ['a day to come', () => ({ organisationId, date: '2026-11-23' }), 422],
    ['a day that does not exist', () => ({ organisationId, date: '2026-02-30' }), 400],
    [
      'an organisation that nobody knows',
      () => ({ organisationId: '0199aaaa-0000-7000-8000-00000000dead', date: DAY }),
      404,
    ],
  ])('refuses %s', async (_, input, status) => {
    expect((await director.post('/packs', input())).status).toBe(status);
  });

  it('shows each one their own organisation’s packs, and nothing of the others', async () => {
    const mine = await director.get(`/packs?organisation=${organisationId}`);
    expect(mine.body['total']).toBeGreaterThan(2);
    const elsewhere = await world.as(PEOPLE.elise);
    expect((await elsewhere.get(`/packs?organisation=${organisationId}`)).body['total']).toBe(0);
    expect((await elsewhere.get(`/packs/${mine.body['rows'][0].id}`)).status).toBe(404);
    expect((await elsewhere.get(`/packs/composition?organisation=${organisationId}`)).status).toBe(404);
    expect((await elsewhere.get(`/packs/${mine.body['rows'][0].id}/preview.pdf`)).status).toBe(404);
    expect((await world.stranger().get('/packs')).status).toBe(401);
  });

  it('reads the past without letting anything be done there', async () => {
    const pack = await composed('2026-06-30');
    expect((await chair.get(`/packs/${pack['id']}?at=${DAY}`)).body['allowed']).toEqual([]);
    expect((await chair.get('/packs?at=2020-01-01')).body['total']).toBe(0);
  });
});

/** What a board's own clerk would do with `pdfsig`, `qpdf`, `pdfdetach` and `sha256sum`. */
function provedWithOrdinaryTools(dir: string, file: Buffer): void {
  const place = join(dir, 'tools');
  mkdirSync(place);
  const pdf = join(place, 'dossier.pdf');
  writeFileSync(pdf, file);
  const run = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(run('pdfsig', '-nocert', pdf)).toContain('Signature is Valid');
  expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors');
  run('pdfdetach', '-saveall', pdf);
  const sums = run('sha256sum', '-c', 'SHA256SUMS').trim().split('\n');
  expect(sums.length).toBeGreaterThan(10);
  expect(sums.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  expect(readdirSync(place)).toEqual(
    expect.arrayContaining(['manifeste.json', 'signatures.json', 'registre.json', 'D02.json']),
  );
}
