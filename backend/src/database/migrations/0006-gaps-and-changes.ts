import { MigrationInterface, QueryRunner, Table, TableOptions } from 'typeorm';
import { count, flag, key, text, word } from './columns';

const TABLES: TableOptions[] = [
  {
    name: 'activity_gap',
    columns: [
      word('activityId', { length: '36', isPrimary: true }),
      word('organisationId'),
      flag('processor'),
      text('asked'),
      text('lacking'),
    ],
    indices: [{ columnNames: ['organisationId'] }],
  },
  {
    name: 'change_notice',
    columns: [
      key(),
      word('organisationId'),
      flag('sector'),
      word('kind'),
      word('name'),
      word('label'),
      text('what'),
      text('todo'),
      word('from'),
      word('due'),
      word('proof'),
      word('createdAt'),
      word('createdBy'),
    ],
    indices: [{ columnNames: ['createdAt'] }],
  },
  {
    name: 'change_task',
    columns: [
      key(),
      word('noticeId'),
      word('organisationId'),
      word('subject'),
      word('subjectId'),
      word('label'),
      text('mention'),
      count('version'),
      word('settledAt', { isNullable: true }),
      word('settledBy', { isNullable: true }),
      text('reason', { isNullable: true }),
    ],
    indices: [{ columnNames: ['noticeId'] }, { columnNames: ['organisationId'] }],
  },
  {
    name: 'public_register',
    columns: [
      key(),
      word('organisationId'),
      word('code'),
      flag('open'),
      text('intro'),
      text('fields'),
      count('version', { default: 1 }),
      word('updatedAt'),
      word('updatedBy'),
    ],
    indices: [
      { columnNames: ['organisationId'], isUnique: true },
      { columnNames: ['code'], isUnique: true },
    ],
  },
];

/** What registers lack, what was announced to change and what follows from it, and the registers open to the public. */
export class GapsAndChanges1763800000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
