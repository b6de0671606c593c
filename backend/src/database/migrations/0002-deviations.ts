import { MigrationInterface, QueryRunner, Table, TableOptions } from 'typeorm';
import { key, text, word } from './columns';

const OF_A_FIELD = [{ columnNames: ['activityId', 'field'], isUnique: true }];
const TABLES: TableOptions[] = [
  {
    name: 'activity_deviation',
    columns: [key(), word('activityId'), word('field'), text('reason'), word('by'), word('at')],
    indices: OF_A_FIELD,
  },
  {
    name: 'activity_deferral',
    columns: [key(), word('activityId'), word('field'), word('revisionId'), word('by'), word('at')],
    indices: OF_A_FIELD,
  },
];

/** Why an entry departs from its model, and which of the model's moves it put off. */
export class Deviations1763800000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of TABLES) await db.dropTable(name);
  }
}
