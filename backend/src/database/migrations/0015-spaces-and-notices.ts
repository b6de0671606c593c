import { MigrationInterface, QueryRunner, Table, TableIndex } from 'typeorm';
import { count, key, text, word } from './columns';

const maybe = { isNullable: true };
const TABLES = [
  {
    name: 'space_folder',
    columns: [key(), word('bodyId'), word('parentId', maybe), word('name'), word('folded'), word('key')],
    indices: [
      { columnNames: ['bodyId'] },
      { columnNames: ['parentId'] },
      { columnNames: ['key'], isUnique: true },
    ],
  },
  {
    name: 'space_paper',
    columns: [
      key(), word('bodyId'), word('folderId', maybe), word('meetingId', maybe), word('name'), text('note'), text('folded'), word('key'),
      count('number'), word('mime'), count('size'), count('edition', { default: '1' }), word('addedById'), word('addedAt'),
      word('changedByName'), word('changedAt'), word('archivedAt', maybe), word('archivedByName', maybe),
    ],
    indices: [
      { columnNames: ['bodyId', 'archivedAt'] },
      { columnNames: ['folderId'] },
      { columnNames: ['meetingId'] },
      { columnNames: ['key'], isUnique: true },
    ],
  },
  {
    name: 'space_paper_version',
    columns: [
      key(), word('paperId'), count('number'), word('sha256'), word('mime'), count('size'), word('fileName'), text('note'), word('at'),
      word('byId'), word('byName'), word('quality'),
    ],
    indices: [{ columnNames: ['paperId', 'number'], isUnique: true }, { columnNames: ['sha256'] }],
  },
  {
    name: 'space_access',
    columns: [
      key(), word('bodyId'), word('organisationId'), word('mandateId'), word('personId'), word('personName'), word('askerCode'),
      text('reason'), word('state'), word('askedAt'), word('answeredAt', maybe), word('answeredBy', maybe), text('answer', maybe),
      word('until', maybe), word('endedAt', maybe),
    ],
    indices: [{ columnNames: ['bodyId', 'state'] }, { columnNames: ['mandateId'] }],
  },
]; // prettier-ignore
/** Where a notice leads, whether it was read, and the mail that its letter travels in. */
const ON_LETTERS = ['link', 'readAt', 'envelope'];

/** The papers of a body in their folders, who may read them besides its members, and letters as notices. */
export class SpacesAndNotices1763800000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
    for (const column of ON_LETTERS) await db.query(`ALTER TABLE "letter" ADD COLUMN "${column}" varchar`);
    await db.query('ALTER TABLE "letter" ADD COLUMN "folded" text');
    await db.createIndex('letter', new TableIndex({ columnNames: ['personId', 'readAt'] }));
    await versionsStay(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropIndex('letter', new TableIndex({ columnNames: ['personId', 'readAt'] }));
    for (const column of [...ON_LETTERS, 'folded'])
      await db.query(`ALTER TABLE "letter" DROP COLUMN "${column}"`);
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}

/** A version of a paper is never written over nor taken away. */
async function versionsStay(db: QueryRunner): Promise<void> {
  if (db.dataSource.options.type === 'postgres')
    return void (await db.query(
      'CREATE TRIGGER space_paper_version_append_only BEFORE UPDATE OR DELETE ON "space_paper_version" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    ));
  for (const change of ['UPDATE', 'DELETE'])
    await db.query(
      `CREATE TRIGGER space_paper_version_no_${change.toLowerCase()} BEFORE ${change} ON "space_paper_version" BEGIN SELECT RAISE(ABORT, 'append only'); END`,
    );
}
