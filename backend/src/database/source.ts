import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import { Refusal } from '../kernel/refusal';
import { Db } from './db';
import { MIGRATIONS } from './migrations';
import { NodeSqlite } from './node-sqlite';

type Entities = MixedList<string | EntitySchema | (new () => object)>;

export interface Place {
  /** Folder of the SQLite file, the keys and nothing else. */
  readonly dataDir: string;
  /** PostgreSQL instead of SQLite when given. */
  readonly databaseUrl?: string;
}

/** Opens the database, brings its tables up to date, and hands out the way to it. */
export async function openDb(place: Place, entities: Entities): Promise<Db> {
  makeDir(place.dataDir);
  if (place.databaseUrl) {
    const source = new DataSource({ ...postgres(place.databaseUrl), entities, migrations: MIGRATIONS });
    await source.initialize();
    await source.runMigrations({ transaction: 'all' });
    return new Db(source, source);
  }
  const file = join(place.dataDir, 'rgpd.sqlite');
  const writer = new DataSource({ ...sqlite(file), entities, migrations: MIGRATIONS });
  await writer.initialize();
  await writer.runMigrations({ transaction: 'all' });
  const reader = new DataSource({ ...sqlite(file, true), entities });
  await reader.initialize();
  return new Db(writer, reader);
}

/** Of every connection: 64 MB of pages kept, and a file of up to 16 GB read as memory, so that size costs nothing. */
export const READING = [
  'busy_timeout = 5000',
  'foreign_keys = ON',
  'cache_size = -65536',
  'mmap_size = 17179869184',
  'temp_store = MEMORY',
];

/** What TypeORM needs to open a SQLite file through Node's own SQLite. */
export function sqlite(file: string, readonly = false): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    driver: NodeSqlite,
    database: file,
    readonly,
    // The house asks more different questions than the hundred that TypeORM keeps; one anew costs more than its answer.
    statementCacheSize: 500,
    prepareDatabase: (db: NodeSqlite) => {
      if (!readonly) {
        db.pragma('journal_mode = WAL');
        // FULL, because a vote that was acknowledged must survive a power cut.
        db.pragma('synchronous = FULL');
      }
      for (const setting of READING) db.pragma(setting);
    },
  };
}

export function postgres(url: string): DataSourceOptions {
  return { type: 'postgres', url, poolSize: 20 };
}

function makeDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o750 });
    accessSync(dir, constants.W_OK);
  } catch {
    throw new Refusal('database.dir-unwritable', 422, { dir });
  }
}
