import { MigrationInterface, QueryRunner, Table, TableColumn } from 'typeorm';
import { key, word } from './columns';

const ENTRIES = new Table({
  name: 'decision_entry',
  columns: [key(), word('decisionId'), word('from'), word('notedBy'), word('notedAt')],
  indices: [{ columnNames: ['decisionId'], isUnique: true }],
});

/** Decisions that wait for a condition, and dossiers that a postponed text goes on in. */
export class SuspendedDecisions1763800000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(ENTRIES);
    await db.addColumn('decision_condition', new TableColumn(word('kind', { default: `'to-do'` })));
    await db.addColumn('dossier', new TableColumn(word('partedFrom', { isNullable: true })));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropColumn('dossier', 'partedFrom');
    await db.dropColumn('decision_condition', 'kind');
    await db.dropTable('decision_entry');
  }
}
