import { Db } from './db';

/** How many days lie between two days (`YYYY-MM-DD` texts), as an expression of this database's SQL. */
export function daysApart(db: Db, from: string, until: string): string {
  return db.isPostgres
    ? `((${until})::date - (${from})::date)`
    : `CAST(julianday(${until}) - julianday(${from}) AS INTEGER)`;
}
