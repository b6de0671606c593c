import { Db } from '../database/db';

/** Any number, as long as nothing else takes the same PostgreSQL lock. */
const LOCK = 730_119;

/**
 * Lets dossiers move one after the other until the transaction ends: two boards that decide at once must both be seen
 * by the count of the eleven, and no two decisions take one number. Votes do not wait for it. SQLite queues anyway.
 */
export async function oneAtATime(db: Db): Promise<void> {
  if (db.isPostgres) await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
}
