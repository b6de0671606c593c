import { MigrationInterface, QueryRunner, Table, TableIndex, TableOptions } from 'typeorm';
import { flag, key, text, word } from './columns';

const TABLES: TableOptions[] = [
  {
    name: 'activity_facet',
    columns: [
      word('activityId', { length: '36', isPrimary: true }),
      word('kind', { isPrimary: true }),
      word('value', { isPrimary: true }),
      word('organisationId'),
      flag('sector'),
    ],
    indices: [{ columnNames: ['organisationId', 'kind', 'value'] }, { columnNames: ['sector'] }],
  },
  { name: 'activity_lifting', columns: [word('id', { isPrimary: true }), word('digest')] },
  {
    name: 'register_view',
    columns: [
      key(),
      word('personId'),
      word('personName'),
      word('name'),
      text('address'),
      word('organisationId', { isNullable: true }),
      word('updatedAt'),
    ],
    indices: [{ columnNames: ['personId'] }, { columnNames: ['organisationId'] }],
  },
];
const LIFTED = [
  `"role" varchar NOT NULL DEFAULT ''`,
  `"nextReview" varchar`,
  `"findings" varchar NOT NULL DEFAULT ''`,
  `"mendFrom" varchar`,
];
/** Everything that the counts of a list look at, so that they read the index and nothing else. */
const COUNTED = [
  'organisationId', 'sector', 'state', 'special', 'aipd', 'role', 'legalBases', 'modelId', 'nextReview', 'mendFrom',
  'deviations',
]; // prettier-ignore

/** What finding things in the register needs: words, facets, counts, saved views. */
export class FindingThings1763800000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
    for (const column of LIFTED) await db.query(`ALTER TABLE "activity" ADD COLUMN ${column}`);
    await db.createIndex('activity', new TableIndex({ name: 'activity_counted', columnNames: COUNTED }));
    await (db.dataSource.options.type === 'postgres' ? wordsOnPostgres(db) : wordsOnSqlite(db));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TRIGGER activity_forgotten${db.dataSource.options.type === 'postgres' ? ' ON "activity"' : ''}`,
    );
    if (db.dataSource.options.type !== 'postgres') await db.query('DROP TABLE activity_fts');
    await db.query('DROP TABLE activity_words');
    await db.dropIndex('activity', 'activity_counted');
    for (const column of ['role', 'nextReview', 'findings', 'mendFrom'])
      await db.query(`ALTER TABLE "activity" DROP COLUMN "${column}"`);
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}

async function wordsOnPostgres(db: QueryRunner): Promise<void> {
  await db.query(`CREATE TABLE "activity_words" ("id" varchar PRIMARY KEY, "words" tsvector NOT NULL)`);
  await db.query(`CREATE INDEX activity_words_sought ON "activity_words" USING gin ("words")`);
  await db.query(`CREATE FUNCTION forget_activity() RETURNS trigger AS $$ BEGIN
    DELETE FROM "activity_words" WHERE "id" = OLD."id";
    DELETE FROM "activity_facet" WHERE "activityId" = OLD."id";
    RETURN NULL; END $$ LANGUAGE plpgsql`);
  await db.query(`CREATE TRIGGER activity_forgotten AFTER DELETE ON "activity"
    FOR EACH ROW EXECUTE FUNCTION forget_activity()`);
}

async function wordsOnSqlite(db: QueryRunner): Promise<void> {
  await db.query('CREATE TABLE activity_words (docid INTEGER PRIMARY KEY, id varchar NOT NULL UNIQUE)');
  await db.query(
    `CREATE VIRTUAL TABLE activity_fts USING fts5(title, body, content='', contentless_delete=1)`,
  );
  await db.query(`CREATE TRIGGER activity_forgotten AFTER DELETE ON activity BEGIN
    DELETE FROM activity_fts WHERE rowid = (SELECT docid FROM activity_words WHERE id = OLD.id);
    DELETE FROM activity_words WHERE id = OLD.id;
    DELETE FROM activity_facet WHERE "activityId" = OLD.id;
  END`);
}
