import { DatabaseSync } from 'node:sqlite';

type Value = null | number | bigint | string | Uint8Array;

/** The few methods of better-sqlite3 that TypeORM calls, over Node's own SQLite (ADR 0001). */
export class NodeSqlite {
  private readonly db: DatabaseSync;

  constructor(file: string, options: { readonly?: boolean } = {}) {
    this.db = new DatabaseSync(file, { readOnly: options.readonly === true });
  }

  prepare(sql: string) {
    const statement = this.db.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (...values: unknown[]) => statement.all(...values.map(plain)),
      run: (...values: unknown[]) => statement.run(...values.map(plain)),
    };
  }

  pragma(text: string, options?: { simple?: boolean }) {
    const rows = this.db.prepare(`PRAGMA ${text}`).all();
    return options?.simple ? Object.values(rows[0] ?? {})[0] : rows;
  }

  exec(sql: string): void {
    this.db.exec(sql);
  }

  close(): void {
    this.db.close();
  }
}

/** TypeORM hands booleans and dates as they are; SQLite knows neither. */
function plain(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as Value;
}
