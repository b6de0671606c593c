import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { openDb, Place } from '../database/source';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { ActivityLifting } from '../register/lists/facet.entity';
import { ENTITIES } from './entities';

const BATCH = 500;
/** All but what says that the register’s index is up to date: where rows arrive, it has still to be made from them. */
const KEPT = ENTITIES.filter((entity) => entity !== ActivityLifting);

/** One file with everything as it stood at one moment: the rows of either database as SQLite, and the keys of the seal. */
export async function backup(place: Place, db: Db, file: string): Promise<number> {
  if (existsSync(file)) throw new Refusal('app.file-exists', 409, { file });
  const dir = mkdtempSync(join(tmpdir(), 'rgpd-backup-'));
  try {
    const rows = await copyOf(db, dir);
    const sqlite = new DatabaseSync(join(dir, 'rgpd.sqlite'));
    sqlite.exec(
      'PRAGMA journal_mode = DELETE; CREATE TABLE installation_key (name TEXT PRIMARY KEY, content BLOB NOT NULL)',
    );
    for (const [name, content] of keysOf(place.dataDir))
      sqlite.prepare('INSERT INTO installation_key VALUES (?, ?)').run(name, content);
    sqlite.close();
    writeFileSync(file, readFileSync(join(dir, 'rgpd.sqlite')), { mode: 0o600 });
    return rows;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Puts a backup back where nothing is yet; a file that is no sound backup changes nothing. */
export async function restore(place: Place, file: string): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'rgpd-restore-'));
  try {
    const keys = readBackup(file, dir);
    const source = await openDb({ dataDir: dir }, ENTITIES);
    const check = await new Journal(source, new Clock()).check();
    if (!check.sound) throw new Refusal('app.backup-altered', 409, { seq: check.seq });
    const target = await openDb(place, ENTITIES);
    if ((await new Journal(target, new Clock()).head()) !== null)
      throw new Refusal('app.not-empty', 409, { dir: place.dataDir });
    const rows = await copyRows(source, target);
    await source.close();
    await target.close();
    writeKeys(place.dataDir, keys);
    return rows;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The database as it stands now, in a SQLite file of that folder; gives how many rows it has. */
async function copyOf(db: Db, dir: string): Promise<number> {
  if (!db.isPostgres) await db.copyTo(join(dir, 'rgpd.sqlite'));
  const copy = await openDb({ dataDir: dir }, ENTITIES);
  const rows = await (db.isPostgres ? db.still(() => copyRows(db, copy)) : countRows(copy));
  await copy.close();
  return rows;
}

async function countRows(db: Db): Promise<number> {
  const counts = await Promise.all(KEPT.map((entity) => db.of<object>(entity).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Copies every row of every table, in one transaction of the target. */
function copyRows(from: Db, to: Db): Promise<number> {
  return to.atomic(async () => {
    let rows = 0;
    for (const entity of KEPT) {
      const source = from.of<object>(entity);
      const order = Object.fromEntries(
        source.metadata.primaryColumns.map(({ propertyName }) => [propertyName, 'ASC' as const]),
      );
      for (let skip = 0; ; skip += BATCH) {
        const batch = await source.find({ order, skip, take: BATCH });
        if (batch.length) await to.of<object>(entity).insert(batch);
        rows += batch.length;
        if (batch.length < BATCH) break;
      }
    }
    return rows;
  });
}

function readBackup(file: string, dir: string): Map<string, Uint8Array> {
  try {
    writeFileSync(join(dir, 'rgpd.sqlite'), readFileSync(file));
    const sqlite = new DatabaseSync(join(dir, 'rgpd.sqlite'));
    const [check] = sqlite.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok') throw new Error('integrity');
    const keys = sqlite.prepare('SELECT name, content FROM installation_key').all() as {
      name: string;
      content: Uint8Array;
    }[];
    sqlite.exec('DROP TABLE installation_key');
    sqlite.close();
    return new Map(keys.map(({ name, content }) => [name, content]));
  } catch {
    throw new Refusal('app.not-a-backup', 422, { file });
  }
}

function keysOf(dataDir: string): [string, Buffer][] {
  const dir = join(dataDir, 'keys');
  return existsSync(dir) ? readdirSync(dir).map((name) => [name, readFileSync(join(dir, name))]) : [];
}

function writeKeys(dataDir: string, keys: ReadonlyMap<string, Uint8Array>): void {
  const dir = join(dataDir, 'keys');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const [name, content] of keys) {
    writeFileSync(join(dir, `${name}.new`), content, { mode: 0o600 });
    renameSync(join(dir, `${name}.new`), join(dir, name));
  }
}
