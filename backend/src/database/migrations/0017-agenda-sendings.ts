import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { count, key, text, word } from './columns';

const SENDINGS = new Table({
  name: 'agenda_sending',
  columns: [key(), word('meetingId'), count('version'), word('sentAt'), word('sentBy'), text('points')],
  indices: [{ columnNames: ['meetingId', 'version'], isUnique: true }],
});

/** Agendas as they were sent, version by version. */
export class AgendaSendings1763800000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.createTable(SENDINGS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropTable('agenda_sending');
  }
}
