import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { key, text, word } from './columns';

const RECUSAL = {
  name: 'recusal',
  columns: [key(), word('itemId'), word('voiceId'), text('reason'), word('notedBy'), word('notedAt')],
  indices: [{ columnNames: ['itemId', 'voiceId'], isUnique: true }],
};

/** Voices that withdraw from a point of an agenda, for a conflict of interest. */
export class Recusals1763800000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(new Table(RECUSAL));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable(RECUSAL.name);
  }
}
