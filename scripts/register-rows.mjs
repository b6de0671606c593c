/**
 * The register that `bench register` measures: the hundred entries of one Mire, made by the product itself, copied by the
 * database to as many other organisations as are asked for, with their facets and their words in the index.
 */
import { createRequire } from 'node:module';
import { at } from './house.mjs';

const require = createRequire(import.meta.url);
const dist = (path) => require(at('dist/backend', path));
/** The entries of one organisation. */
export const EACH = 100;
/** Organisations copied in one statement: enough to be quick, few enough to say how far it has come. */
const STEP = 1000;

/** SQL that both databases read, for what they write differently. */
const SQLITE = {
  hex: (value, width) => `printf('%0${width}x', ${value})`,
  numbers: `WITH RECURSIVE o(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM o WHERE n < {to})`,
};
const POSTGRES = {
  hex: (value, width) => `lpad(to_hex(${value}), ${width}, '0')`,
  numbers: `WITH o(n) AS (SELECT * FROM generate_series({from}, {to}) AS n)`,
};

/** Opens the database the bench works in: `all(sql, values)`, `exec(sql)`, `close()`. */
export async function openBase({ dataDir, databaseUrl }) {
  if (databaseUrl) {
    const { Client } = require(at('node_modules/pg'));
    const client = new Client(databaseUrl);
    await client.connect();
    return {
      postgres: true,
      all: async (sql, values = []) => (await client.query(sql, values)).rows,
      close: () => client.end(),
    };
  }
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(`${dataDir}/rgpd.sqlite`);
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  return {
    postgres: false,
    all: async (sql, values = []) => db.prepare(sql).all(...values),
    close: async () => db.close(),
  };
}

/** Copies the entries of one organisation to others until there are `rows` in all. */
export async function copyEntries(place, organisationId, rows, say) {
  const base = await openBase(place);
  const others = Math.max(0, Math.round(rows / EACH) - 1);
  try {
    await makeTemplate(base, organisationId);
    if (base.postgres) await base.all('DROP INDEX activity_words_sought');
    for (let from = 1; from <= others; from += STEP) {
      await copy(base, organisationId, from, Math.min(others, from + STEP - 1));
      say(`${Math.min(others, from + STEP - 1) * EACH} entries`);
    }
    if (base.postgres) {
      await base.all(`SET maintenance_work_mem = '1GB'`);
      await base.all('CREATE INDEX activity_words_sought ON "activity_words" USING gin ("words")');
      await base.all('VACUUM ANALYZE');
    } else {
      await base.all('PRAGMA wal_checkpoint(TRUNCATE)');
    }
    await base.all('DROP TABLE bench_template');
  } finally {
    await base.close();
  }
}

/** The entries to copy, numbered, with their words as the index has them but for the organisation they stand under. */
async function makeTemplate(base, organisationId) {
  const { findableOf } = dist('register/lists/register-index.service.js');
  const { vectorOf } = dist('database/full-text.js');
  const { Rulebook } = dist('rulebook/rulebook.js');
  const book = Rulebook.open(at());
  const mark = (position) => (base.postgres ? `$${position}` : '?');
  await base.all('CREATE TABLE bench_template (id varchar PRIMARY KEY, m integer, title text, body text)');
  const sheets = await base.all(
    `SELECT s.id, s.content FROM activity_sheet s JOIN activity a ON a.id = s.id
     WHERE a."organisationId" = ${mark(1)} ORDER BY a.code`,
    [organisationId],
  );
  for (const [m, { id, content }] of sheets.entries()) {
    const found = findableOf({ id, organisationId: '§' }, JSON.parse(content), book);
    const [title, body] = base.postgres
      ? [vectorOf(found), '']
      : [found.title.join(' '), found.body.join(' ')];
    const values = [1, 2, 3, 4].map(mark).join(', ');
    await base.all(`INSERT INTO bench_template VALUES (${values})`, [id, m + 1, title, body]);
  }
}

async function copy(base, organisationId, from, to) {
  const { hex, numbers } = base.postgres ? POSTGRES : SQLITE;
  const many = numbers.replace('{from}', from).replace('{to}', to);
  const organisation = `'00000000-0000-7000-8000-' || ${hex('n', 12)}`;
  const entry = `${hex('n', 8)} || '-0000-7000-9000-' || ${hex('m', 12)}`;
  const scope = (text) => `replace(${text}, 'o§', 'o' || ${hex('n', 10)})`;
  const into = async (table, own, source) => {
    const columns = await columnsOf(base, table);
    const quoted = columns.map((name) => `"${name}"`).join(', ');
    const taken = columns.map((name) => own[name] ?? `t."${name}"`).join(', ');
    const select = `${many} SELECT ${taken} FROM ${source}`;
    return base.all(`INSERT INTO "${table}" (${quoted}) ${select}`);
  };
  await base.all('BEGIN');
  await into(
    'organisation',
    { id: organisation, code: `'BANC' || ${hex('n', 6)}`, kind: `'mire'` },
    `o CROSS JOIN organisation t WHERE t.id = '${organisationId}'`,
  );
  // Joined in this order: the rows to copy are looked up, not sought among all the copies.
  const template = (table, key) =>
    `o CROSS JOIN bench_template b CROSS JOIN "${table}" t WHERE t."${key}" = b.id`;
  await into('activity', { id: entry, organisationId: organisation }, template('activity', 'id'));
  await into('activity_sheet', { id: entry }, template('activity_sheet', 'id'));
  await into(
    'activity_facet',
    { activityId: entry, organisationId: organisation },
    template('activity_facet', 'activityId'),
  );
  const all = 'FROM o CROSS JOIN bench_template b';
  if (base.postgres)
    await base.all(
      `INSERT INTO activity_words (id, words) ${many} SELECT ${entry}, CAST(${scope('b.title')} AS tsvector) ${all}`,
    );
  else {
    const docid = `1000000000 + n * ${EACH * 10} + m`;
    await base.all(`INSERT INTO activity_words (docid, id) ${many} SELECT ${docid}, ${entry} ${all}`);
    await base.all(
      `INSERT INTO activity_fts (rowid, title, body) ${many} SELECT ${docid}, ${scope('b.title')}, ${scope('b.body')} ${all}`,
    );
  }
  await base.all('COMMIT');
}

async function columnsOf(base, table) {
  const rows = base.postgres
    ? await base.all(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
        [table],
      )
    : await base.all(`SELECT name FROM pragma_table_info('${table}')`);
  return rows.map(({ name }) => name);
}
