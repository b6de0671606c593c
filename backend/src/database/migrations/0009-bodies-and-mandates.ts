import { MigrationInterface, QueryRunner, Table, TableColumn, TableOptions } from 'typeorm';
import { count, key, text, word } from './columns';

const TABLES: TableOptions[] = [
  {
    name: 'body_rule',
    columns: [
      key(),
      word('bodyId'),
      word('rule'),
      text('value', { isNullable: true }),
      word('from'),
      text('source'),
      word('status'),
      word('recordedAt'),
      word('recordedBy'),
      word('withdrawnAt', { isNullable: true }),
    ],
    indices: [{ columnNames: ['bodyId'] }],
  },
  {
    name: 'first_code',
    columns: [
      key(),
      word('personId'),
      word('digest'),
      word('expiresAt'),
      count('attempts', { default: 0 }),
      word('madeBy'),
    ],
    indices: [{ columnNames: ['personId'], isUnique: true }],
  },
];

/** Bodies have dated rules of their own, meetings keep those they were convened under, mandates say why they changed. */
export class BodiesAndMandates1763800000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
    await db.addColumn('mandate', new TableColumn(text('reason', { isNullable: true })));
    await db.addColumn('meeting', new TableColumn(text('rules', { isNullable: true })));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropColumn('meeting', 'rules');
    await db.dropColumn('mandate', 'reason');
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
