import { MigrationInterface, QueryRunner, Table, TableOptions } from 'typeorm';
import { count, flag, key, text, word } from './columns';

const TABLES: TableOptions[] = [
  {
    name: 'import_run',
    columns: [
      key(),
      word('organisationId'),
      word('format'),
      word('fileName'),
      word('sha256'),
      word('state'),
      word('policy'),
      word('targetId', { isNullable: true }),
      count('total'),
      count('done', { default: '0' }),
      count('cells'),
      count('labels'),
      text('headings'),
      text('mapping'),
      word('at'),
      word('byId'),
      word('byName'),
      word('endedAt', { isNullable: true }),
      text('failure', { isNullable: true }),
    ],
    indices: [{ columnNames: ['organisationId', 'at'] }],
  },
  {
    name: 'import_row',
    columns: [
      key(),
      word('runId'),
      count('position'),
      word('sheet'),
      count('line'),
      word('reference', { isNullable: true }),
      word('code'),
      text('name'),
      text('found'),
      text('content'),
      text('fields'),
      flag('chosen'),
      word('outcome'),
      word('matchId', { isNullable: true }),
      word('matchedBy', { isNullable: true }),
      word('activityId', { isNullable: true }),
      text('before', { isNullable: true }),
      count('version', { isNullable: true }),
      text('sentence', { isNullable: true }),
    ],
    indices: [{ columnNames: ['runId', 'position'] }],
  },
  {
    name: 'import_note',
    columns: [
      key(),
      word('runId'),
      word('rowId', { isNullable: true }),
      count('position'),
      word('kind'),
      word('sheet'),
      count('line'),
      text('place'),
      text('heading'),
      text('text'),
      text('sentence'),
    ],
    indices: [{ columnNames: ['runId', 'kind', 'position'] }],
  },
  {
    name: 'import_mapping',
    columns: [key(), word('organisationId'), word('format'), text('mapping')],
    indices: [{ columnNames: ['organisationId', 'format'], isUnique: true }],
  },
];

/** Registers of other tools that are brought in: the files, their entries, what was said of them, and the habits. */
export class Imports1763800000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
