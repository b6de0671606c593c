import { TableOptions } from 'typeorm';
import { count, flag, key, text, word } from './columns';

/** People, organisations and the journal. */
export const PEOPLE: TableOptions[] = [
  {
    name: 'journal',
    columns: [
      count('seq', { isPrimary: true }),
      word('at'),
      word('actorId'),
      word('actorName'),
      word('quality'),
      word('action'),
      word('subject'),
      word('subjectId'),
      word('organisationId', { isNullable: true }),
      word('label'),
      text('facts'),
      word('previous'),
      word('hash'),
    ],
    indices: [{ columnNames: ['organisationId', 'seq'] }, { columnNames: ['subject', 'subjectId'] }],
  },
  {
    name: 'person',
    columns: [key(), word('name'), word('email'), word('passwordHash'), flag('active')],
    indices: [{ columnNames: ['email'], isUnique: true }],
  },
  {
    name: 'mandate',
    columns: [
      key(),
      word('personId'),
      word('role'),
      word('organisationId'),
      word('organisationCode'),
      word('bodyId', { isNullable: true }),
      word('bodyCode', { isNullable: true }),
      word('label'),
      word('from'),
      word('until', { isNullable: true }),
      word('substituteOf', { isNullable: true }),
    ],
    indices: [
      { columnNames: ['personId'] },
      { columnNames: ['organisationId'] },
      { columnNames: ['bodyId'] },
    ],
  },
  {
    name: 'session',
    columns: [
      word('tokenDigest', { isPrimary: true }),
      word('personId'),
      word('actingId', { isNullable: true }),
      word('createdAt'),
      word('seenAt'),
      word('expiresAt'),
    ],
    indices: [{ columnNames: ['personId'] }],
  },
  {
    name: 'sign_in_failure',
    columns: [word('key', { isPrimary: true }), count('count'), word('lastAt')],
  },
  {
    name: 'organisation',
    columns: [
      key(),
      word('code'),
      word('name'),
      word('kind'),
      word('town', { isNullable: true }),
      text('territory', { isNullable: true }),
      text('identity'),
      text('dpd', { isNullable: true }),
      count('version', { default: '1' }),
    ],
    indices: [{ columnNames: ['code'], isUnique: true }],
  },
  {
    name: 'body',
    columns: [key(), word('code'), word('name'), word('kind'), word('organisationId')],
    indices: [{ columnNames: ['code'], isUnique: true }, { columnNames: ['organisationId'] }],
  },
];
