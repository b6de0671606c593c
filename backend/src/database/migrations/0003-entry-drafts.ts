import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { count, key, text, word } from './columns';

const DRAFTS = new Table({
  name: 'entry_draft',
  columns: [
    key(),
    word('personId'),
    word('target'),
    count('version'),
    count('edition'),
    text('content'),
    text('base'),
    word('savedAt'),
  ],
  indices: [{ columnNames: ['personId', 'target'], isUnique: true }],
});

/** What people are writing in entries of the register and have not saved. */
export class EntryDrafts1763800000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(DRAFTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('entry_draft');
  }
}
