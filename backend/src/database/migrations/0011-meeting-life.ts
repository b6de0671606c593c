import { MigrationInterface, QueryRunner, Table, TableColumn } from 'typeorm';
import { count, key, text, word } from './columns';

const unknown = { isNullable: true };

/** Columns that tables of the first house gained. */
const COLUMNS = {
  meeting: [
    { name: 'durationDays', type: 'real', ...unknown },
    word('link', unknown),
    word('agendaState', { default: "'draft'" }),
    text('agendaNote', unknown),
    word('agendaBy', unknown),
    word('agendaAt', unknown),
  ],
  agenda_item: [
    count('minutes', unknown),
    text('lateReason', unknown),
    word('lateAt', unknown),
    word('standing', unknown),
    word('proposalId', unknown),
    word('postponedFrom', unknown),
  ],
  attendance: [
    word('speakerMandateId', unknown),
    word('speakerPersonId', unknown),
    word('speakerName', unknown),
    word('proxyId', unknown),
    text('proxyItems', unknown),
  ],
};

const TABLES = [
  {
    name: 'year_plan',
    columns: [
      key(),
      word('bodyId'),
      word('bodyCode'),
      word('organisationId'),
      count('year'),
      count('planned'),
      text('source'),
      word('status'),
      word('by'),
      word('at'),
    ],
    indices: [{ columnNames: ['bodyId', 'year'], isUnique: true }],
  },
  {
    name: 'attendance_event',
    columns: [
      key(),
      word('meetingId'),
      word('voiceId'),
      word('at'),
      count('position'),
      word('presence'),
      word('holderVoiceId', unknown),
      text('proxyNote', unknown),
      word('proxyId', unknown),
      text('proxyItems', unknown),
      word('speakerMandateId', unknown),
      word('speakerPersonId', unknown),
      word('speakerName', unknown),
      word('notedBy'),
      word('notedAt'),
    ],
    indices: [{ columnNames: ['meetingId', 'position'], isUnique: true }],
  },
  {
    name: 'agenda_proposal',
    columns: [
      key(),
      word('bodyId'),
      word('organisationId'),
      word('meetingId', unknown),
      word('itemId', unknown),
      word('personId'),
      word('personName'),
      word('quality'),
      word('kind'),
      word('title'),
      text('text'),
      count('minutes', unknown),
      word('state'),
      word('proposedAt'),
      text('reason', unknown),
      word('answeredBy', unknown),
      word('answeredAt', unknown),
    ],
    indices: [{ columnNames: ['bodyId', 'state'] }, { columnNames: ['personId'] }],
  },
  {
    name: 'preparation',
    columns: [
      key(),
      word('meetingId'),
      word('itemId'),
      count('version'),
      text('object'),
      text('context'),
      text('question'),
      text('proposal'),
      word('by'),
      word('at'),
    ],
    indices: [{ columnNames: ['itemId', 'version'], isUnique: true }, { columnNames: ['meetingId'] }],
  },
  {
    name: 'item_paper',
    columns: [
      key(),
      word('meetingId'),
      word('itemId'),
      word('paperId'),
      count('version'),
      word('name'),
      word('mime'),
      count('size'),
      word('sha256'),
      word('by'),
      word('at'),
      word('removedAt', unknown),
    ],
    indices: [
      { columnNames: ['paperId', 'version'], isUnique: true },
      { columnNames: ['meetingId'] },
      { columnNames: ['sha256'] },
    ],
  },
  {
    name: 'proxy',
    columns: [
      key(),
      word('meetingId'),
      word('organisationId'),
      word('giverVoiceId'),
      word('giverPersonId'),
      word('giverName'),
      word('holderVoiceId'),
      word('holderName'),
      text('items', unknown),
      text('instruction', unknown),
      text('statement', unknown),
      word('fileName', unknown),
      word('mime', unknown),
      count('size', unknown),
      word('sha256', unknown),
      word('state'),
      word('givenAt'),
      text('reason', unknown),
      word('answeredBy', unknown),
      word('answeredAt', unknown),
      word('revokedAt', unknown),
    ],
    indices: [{ columnNames: ['meetingId', 'giverVoiceId'] }, { columnNames: ['sha256'] }],
  },
];

/** The year of a body, the life of an agenda, its notes and papers, who comes and goes, and proxies given beforehand. */
export class MeetingLife1763800000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const column of columns) await db.addColumn(table, new TableColumn(column));
    for (const table of TABLES) await db.createTable(new Table(table));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const { name } of columns) await db.dropColumn(table, name);
  }
}
