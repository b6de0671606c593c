import { MigrationInterface, QueryRunner, Table, TableColumn } from 'typeorm';
import { flag, key, text, word } from './columns';

const OPTIONAL = { isNullable: true };

const URGENCY = {
  name: 'urgency',
  columns: [
    key(),
    word('dossierId'),
    text('reason'),
    word('declaredOn'),
    word('declaredBy'),
    word('liftedOn', OPTIONAL),
    word('liftedBy', OPTIONAL),
  ],
  indices: [{ columnNames: ['dossierId'] }],
};
const OPINION = {
  name: 'opinion',
  columns: [
    key(),
    word('dossierId'),
    word('stage'),
    word('giver'),
    word('giverName'),
    word('organisationId'),
    word('bodyId', OPTIONAL),
    flag('blocking'),
    word('askedOn'),
    word('askedBy', OPTIONAL),
    text('question', OPTIONAL),
    word('dueOn'),
    word('state'),
    word('value', OPTIONAL),
    text('text', OPTIONAL),
    word('givenOn', OPTIONAL),
    word('givenBy', OPTIONAL),
    word('digest', OPTIONAL),
  ],
  indices: [{ columnNames: ['dossierId'] }, { columnNames: ['giver', 'organisationId', 'state'] }],
};
/** Tables that stood already, and what is new in them. */
const ADDED: Readonly<Record<string, readonly TableColumn[]>> = {
  step: [new TableColumn(text('parts', OPTIONAL)), new TableColumn(text('reason', OPTIONAL))],
  piece: [new TableColumn(word('leftOn', OPTIONAL)), new TableColumn(word('leftWhy', OPTIONAL))],
  motion: [new TableColumn(word('returnsTo', OPTIONAL)), new TableColumn(text('subjectIds', OPTIONAL))],
};

/** Opinions asked beside the road, urgency, texts of a dossier that are decided apart, returns to any earlier station. */
export class OpinionsAndUrgency1763800000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of [URGENCY, OPINION]) await db.createTable(new Table(table));
    for (const [table, columns] of Object.entries(ADDED)) await db.addColumns(table, [...columns]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED)) await db.dropColumns(table, [...columns]);
    for (const { name } of [OPINION, URGENCY]) await db.dropTable(name);
  }
}
