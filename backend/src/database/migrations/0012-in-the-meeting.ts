import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { count, key, word } from './columns';

/** In plain SQL: to add a column, the builder would make the table anew on SQLite, and `vote` would lose its triggers. */
const COLUMNS = [
  ['meeting', '"currentItemId" varchar'],
  ['motion', `"ballot" varchar NOT NULL DEFAULT 'named'`],
  ['vote', '"reserve" text'],
  ['amendment', '"onId" varchar'],
] as const;

const TURNOUT = {
  name: 'turnout',
  columns: [key(), word('motionId'), word('voiceId')],
  indices: [{ columnNames: ['motionId', 'voiceId'], isUnique: true }],
};
const URN = {
  name: 'urn',
  columns: [key(), word('motionId'), count('inFavour'), count('against'), count('abstain')],
  indices: [{ columnNames: ['motionId'], isUnique: true }],
};

/** What a meeting looks at now, votes without names (who came to the urn, and apart from them the sums), reserves, sub-amendments. */
export class InTheMeeting1763800000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await db.query(`ALTER TABLE "${table}" ADD COLUMN ${column}`);
    for (const table of [TURNOUT, URN]) await db.createTable(new Table(table));
    await keepTurnout(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [URN, TURNOUT]) await db.dropTable(name);
    for (const [table, column] of [...COLUMNS].reverse())
      await db.query(`ALTER TABLE "${table}" DROP COLUMN ${column.split(' ')[0]}`);
  }
}

/** Who came to the urn is written once, like a vote: the database itself refuses to change it. */
async function keepTurnout(db: QueryRunner): Promise<void> {
  if (db.dataSource.options.type === 'postgres')
    return db.query(
      'CREATE TRIGGER turnout_append_only BEFORE UPDATE OR DELETE ON "turnout" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  for (const change of ['update', 'delete'])
    await db.query(
      `CREATE TRIGGER turnout_no_${change} BEFORE ${change} ON "turnout" BEGIN SELECT RAISE(ABORT, 'append only'); END`,
    );
}
