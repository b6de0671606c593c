import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Like } from 'typeorm';
import { demoWorld } from '../../testing/demo-world';
import { World } from '../../testing/world';
import { SignInFailure } from '../access/session.entity';
import { Journal } from '../audit/journal';
import { openDb } from '../database/source';
import { Clock } from '../kernel/clock';
import { Blob } from '../database/blob.entity';
import { Revision } from '../revisions/revision.entity';
import { backup, restore } from './backup';
import { ENTITIES } from './entities';

/** Somebody else who writes all the time, each time in two tables at once. */
const WRITER = `
  const { parentPort, workerData: place } = require('node:worker_threads');
  const open = async () => {
    if (!place.startsWith('postgres:')) {
      const sqlite = new (require('node:sqlite').DatabaseSync)(place);
      sqlite.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF');
      return (sql) => sqlite.exec(sql);
    }
    const client = new (require('pg').Client)(place);
    await client.connect();
    return (sql) => client.query(sql);
  };
  open().then(async (say) => {
    for (let line = 0; ; line += 1) {
      await say(\`BEGIN;
        INSERT INTO sign_in_failure (key, count, "lastAt") VALUES ('line \${line}', 1, '2026-11-22');
        INSERT INTO blob (sha256, mime, size, content) VALUES ('line \${line}', 'text/plain', 1, '');
        COMMIT\`);
      if (line === 10) parentPort.postMessage('at work');
    }
  });
`;

describe('a backup', () => {
  let world: World;
  let dir: string;
  beforeAll(async () => {
    world = await demoWorld();
    dir = mkdtempSync(join(tmpdir(), 'rgpd-backup-spec-'));
    await backup(world.ground.settings, world.ground.db, join(dir, 'all.backup'));
  });
  afterAll(async () => {
    await world.stop();
    rmSync(dir, { recursive: true });
  });

  it('brings everything back in an empty place: rows, the journal’s chain, the texts', async () => {
    const place = { dataDir: join(dir, 'elsewhere') };
    await restore(place, join(dir, 'all.backup'));
    const db = await openDb(place, ENTITIES);
    const clock = new Clock();
    const [before, after] = [await world.app.get(Journal).head(), await new Journal(db, clock).head()];
    expect(after).toEqual(before);
    expect(await db.of(Revision).count()).toBe(await world.ground.db.of(Revision).count());
    await db.close();
  });

  it('is of one moment, whatever is written while it is made', async () => {
    const { db, settings } = world.ground;
    const writer = new Worker(WRITER, { eval: true, workerData: settings.databaseUrl ?? join(world.dir, 'rgpd.sqlite') });
    await once(writer, 'message');
    await backup(settings, db, join(dir, 'moment.backup'));
    await writer.terminate();
    const place = { dataDir: join(dir, 'moment') };
    await restore(place, join(dir, 'moment.backup'));
    const copy = await openDb(place, ENTITIES);
    const [first, second] = await Promise.all([
      copy.of(SignInFailure).countBy({ key: Like('line %') }),
      copy.of(Blob).countBy({ sha256: Like('line %') }),
    ]);
    await copy.close();
    expect(first).toBeGreaterThan(0);
    expect(second).toBe(first);
  }); // prettier-ignore

  it('is never written over another file', async () => {
    const again = backup(world.ground.settings, world.ground.db, join(dir, 'all.backup'));
    await expect(again).rejects.toMatchObject({ code: 'app.file-exists' });
  });

  it('is not put over data that is there', async () => {
    await expect(restore({ dataDir: join(dir, 'elsewhere') }, join(dir, 'all.backup'))).rejects.toMatchObject(
      { code: 'app.not-empty' },
    );
  });

  it('is refused when it is cut short, and nothing is written', async () => {
    const whole = readFileSync(join(dir, 'all.backup'));
    writeFileSync(join(dir, 'cut.backup'), whole.subarray(0, whole.length / 2));
    const place = { dataDir: join(dir, 'nowhere') };
    await expect(restore(place, join(dir, 'cut.backup'))).rejects.toMatchObject({ code: 'app.not-a-backup' });
    expect(existsSync(place.dataDir)).toBe(false);
  });
});
