import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { key, text, word } from './columns';

const REQUESTS = new Table({
  name: 'meeting_request',
  columns: [
    key(), word('meetingId'), word('voiceId'), word('voiceName'), word('askedBy'), word('askedAt'), text('reason'),
  ],
  indices: [{ columnNames: ['meetingId', 'voiceId'], isUnique: true }],
}); // prettier-ignore

/** Where rules of written procedures are kept as JSON. */
const KEPT = [
  ['meeting', 'rules'],
  ['body_rule', 'value'],
] as const;
const SAID = [
  ['"oneMemberMayStop":true', '"stopAt":1,"stopOf":"voices"'],
  ['"oneMemberMayStop":false', '"stopAt":0,"stopOf":"voices"'],
] as const;

/** Written procedures: their own text, and how many have to ask for a meeting. */
export class WrittenProcedures1763800000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(REQUESTS);
    await db.query('ALTER TABLE "meeting" ADD COLUMN "statement" text');
    for (const [before, after] of SAID) await restate(db, before, after);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [before, after] of SAID) await restate(db, after, before);
    await db.query('ALTER TABLE "meeting" DROP COLUMN "statement"');
    await db.dropTable('meeting_request');
  }
}

async function restate(db: QueryRunner, before: string, after: string): Promise<void> {
  for (const [table, column] of KEPT)
    await db.query(`UPDATE "${table}" SET "${column}" = REPLACE("${column}", '${before}', '${after}')`);
}
