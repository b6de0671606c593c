import { MigrationInterface, QueryRunner, Table, TableColumn } from 'typeorm';
import { count, key, text, word } from './columns';

const TABLES = [
  {
    name: 'letter',
    columns: [
      key(),
      word('key'),
      word('personId'),
      word('personName'),
      word('kind'),
      word('subject'),
      word('subjectId'),
      word('organisationId'),
      word('bodyId', { isNullable: true }),
      word('title'),
      text('text'),
      text('invitation', { isNullable: true }),
      word('method', { isNullable: true }),
      word('state'),
      word('writtenAt'),
      word('dueAt'),
      count('attempts', { default: '0' }),
      word('sentAt', { isNullable: true }),
      text('answer', { isNullable: true }),
    ],
    indices: [
      { columnNames: ['key'], isUnique: true },
      { columnNames: ['state', 'dueAt'] },
      { columnNames: ['subject', 'subjectId'] },
    ],
  },
  {
    name: 'post_habit',
    columns: [key(), word('personId'), word('rhythm')],
    indices: [{ columnNames: ['personId'], isUnique: true }],
  },
];

/** Letters that wait to be carried, how often people want them, and the number of a meeting's invitation. */
export class Post1763800000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
    await db.addColumn('meeting', new TableColumn(count('sequence', { default: '0' })));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropColumn('meeting', 'sequence');
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
