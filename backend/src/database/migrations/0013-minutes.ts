import { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { count, key, text, word } from './columns';

const maybe = { isNullable: true };
const TABLES = [
  {
    name: 'minutes',
    columns: [
      key(),
      word('meetingId'),
      word('number'),
      word('bodyId'),
      word('organisationId'),
      word('kind'),
      word('state'),
      word('circulatedAt'),
      word('circulatedBy'),
      word('circulatedById'),
      word('correctionsUntil'),
      word('approvalItemId', maybe),
      text('approval', maybe),
      word('digest', maybe),
      text('signatures'),
      word('sealed', maybe),
      count('sealedWith', { default: '0' }),
      text('handedOut'),
      text('returned'),
    ],
    indices: [
      { columnNames: ['meetingId'], isUnique: true },
      { columnNames: ['number'], isUnique: true },
      { columnNames: ['bodyId'] },
    ],
  },
  {
    name: 'minutes_writing',
    columns: [
      key(),
      word('meetingId'),
      word('section'),
      count('version'),
      text('blocks', maybe),
      word('base'),
      word('personId'),
      word('by'),
      word('at'),
      word('correctionId', maybe),
    ],
    indices: [{ columnNames: ['meetingId', 'section', 'version'], isUnique: true }],
  },
  {
    name: 'minutes_correction',
    columns: [
      key(),
      word('meetingId'),
      word('section'),
      word('heading'),
      text('before', maybe),
      text('text'),
      text('reason'),
      word('personId'),
      word('by'),
      word('at'),
      word('state'),
      text('answer', maybe),
      word('answeredBy', maybe),
      word('answeredAt', maybe),
    ],
    indices: [{ columnNames: ['meetingId'] }],
  },
];

/** Minutes that leave the desk, what people write over them, and the corrections that members ask for. */
export class Minutes1763800000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.createTable(new Table(table));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await db.dropTable(name);
  }
}
