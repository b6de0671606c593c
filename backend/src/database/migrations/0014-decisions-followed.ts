import { MigrationInterface, QueryRunner, Table, TableColumn } from 'typeorm';
import { count, key, text, word } from './columns';

const maybe = { isNullable: true };
const PROOF = [text('link', maybe), word('paperName', maybe), word('paperDigest', maybe)];

const TABLES = [
  {
    name: 'decision_condition',
    columns: [
      key(), word('decisionId'), count('position'), text('text'), word('metOn', maybe), text('note', maybe), ...PROOF, word('closedBy', maybe),
    ],
    indices: [{ columnNames: ['decisionId', 'position'], isUnique: true }],
  },
  {
    name: 'reservation',
    columns: [
      key(), word('motionId'), word('voiceId'), word('voiceName'), text('text'), word('how'), word('notedBy'), word('notedAt'),
    ],
    indices: [{ columnNames: ['motionId', 'voiceId'], isUnique: true }],
  },
  {
    name: 'decision_communication',
    columns: [
      key(), word('decisionId'), word('audience'), text('how'), word('on'), word('notedBy'), word('notedAt'),
    ],
    indices: [{ columnNames: ['decisionId'] }],
  },
  {
    name: 'follow_up',
    columns: [
      key(), word('number'), text('what'), word('bodyId'), word('bodyCode'), word('bodyOrganisationId'), word('organisationId'),
      word('organisationCode'), word('ownerId', maybe), word('ownerName'), word('dueOn'), word('origin'), word('decisionId', maybe),
      word('decisionNumber', maybe), word('meetingId', maybe), word('itemId', maybe), word('dossierId', maybe), word('state'),
      text('reason', maybe), word('createdOn'), word('createdBy'), word('closedOn', maybe), count('version', { default: '1' }),
    ],
    indices: [
      { columnNames: ['number'], isUnique: true },
      { columnNames: ['bodyId', 'state'] },
      { columnNames: ['organisationId', 'state'] },
      { columnNames: ['ownerId'] },
      { columnNames: ['dueOn'] },
      { columnNames: ['decisionId'] },
    ],
  },
  {
    name: 'follow_up_note',
    columns: [
      key(), word('followUpId'), word('at'), word('authorId'), word('authorName'), text('text'), word('state', maybe), ...PROOF,
    ],
    indices: [{ columnNames: ['followUpId'] }],
  },
]; // prettier-ignore

/** The terms on which bodies decide, what becomes of them, and texts that hold from a day to come. */
export class DecisionsFollowed1763800000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
    // In plain SQL: to add a column, the builder would make the table anew on SQLite, and lose what keeps it append-only.
    for (const table of ['decision', 'motion'])
      await db.query(`ALTER TABLE "${table}" ADD COLUMN "terms" text`);
    await db.addColumn('in_force', new TableColumn(word('tellOn', maybe)));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.dropColumn('in_force', 'tellOn');
    for (const table of ['motion', 'decision']) await db.query(`ALTER TABLE "${table}" DROP COLUMN "terms"`);
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
