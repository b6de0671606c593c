import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { loadDemonstration } from '../src/app/demo/demonstration';
import { buildServer, openGround } from '../src/app/server';
import { Clock } from '../src/kernel/clock';
import { Settings } from '../src/kernel/settings';
import { World } from './world';

const ROOT = resolve(__dirname, '../..');
/** The day on which the specs' demonstration is loaded. */
export const TODAY = '2026-11-22';

/** A world that starts as a copy of the demonstration (the part that its road needs), which is made once for all specs. */
export async function demoWorld(at: string = TODAY): Promise<World> {
  const server = process.env['DATABASE_URL'];
  return World.start({ from: server ? await onPostgres(server) : await onSqlite(), at, demo: true });
}

async function onSqlite(): Promise<string> {
  const dir = join(tmpdir(), `rgpd-demonstration-${sources()}`);
  const file = join(dir, 'rgpd.sqlite');
  await once(dir, () => existsSync(file), async () => {
    const making = `${dir}.making`;
    rmSync(making, { recursive: true, force: true });
    await load(new Settings(making, ROOT, true));
    mkdirSync(dir, { recursive: true });
    renameSync(join(making, 'rgpd.sqlite'), file);
    rmSync(making, { recursive: true, force: true });
  }); // prettier-ignore
  return file;
}

async function onPostgres(server: string): Promise<string> {
  const name = `demonstration_${sources()}`;
  const admin = await new DataSource({ type: 'postgres', url: server }).initialize();
  const exists = async () =>
    (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).length > 0;
  const lock = join(tmpdir(), `rgpd-${name}-${new URL(server).port}`);
  await once(lock, exists, async () => {
    const url = new URL(server);
    url.pathname = `/${name}_making`;
    await admin.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}_making`);
    const dir = join(tmpdir(), `${name}-keys`);
    await load(new Settings(dir, ROOT, true, url.href));
    await admin.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
    rmSync(dir, { recursive: true, force: true });
  });
  await admin.destroy();
  return name;
}

async function load(settings: Settings): Promise<void> {
  const clock = new Clock();
  clock.travel(TODAY);
  const ground = await openGround(settings, clock);
  const app = await buildServer(ground);
  await loadDemonstration(app, ground, () => undefined, 'road');
  await app.close();
  await ground.db.close();
}

/** Lets one of several spec processes do some work while the others wait for it. */
async function once(
  name: string,
  done: () => boolean | Promise<boolean>,
  work: () => Promise<void>,
): Promise<void> {
  const lock = `${name}.lock`;
  for (let turn = 0; turn < 1200; turn += 1) {
    if (await done()) return;
    if (tryMake(lock)) {
      try {
        if (!(await done())) await work();
        return;
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    }
    // A process that was killed leaves its lock behind.
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    await wait(100);
  }
  throw new Error('the demonstration was not made in time');
}

function isStale(lock: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > 180_000;
}

function tryMake(dir: string): boolean {
  try {
    mkdirSync(dir);
    return true;
  } catch {
    return false;
  }
}

/** Another program, other rules or other words make another demonstration. */
function sources(): string {
  const hash = createHash('sha256');
  for (const folder of ['backend/src', 'policies', 'templates'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|yaml|md|json)$/.test(name) && !name.endsWith('.spec.ts'))
        hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  return hash.digest('hex').slice(0, 16);
}
