/**
 * A bare handler: Fastify that runs the statements which the product ran for one request, on the same database, and
 * serialises the same bytes. `node register-bare.mjs PATH COOKIE`, with DATA_DIR or DATABASE_URL; says its address.
 */
import { createRequire } from 'node:module';
import { at, freePort } from './house.mjs';

const require = createRequire(import.meta.url);
const dist = (path) => require(at('dist/backend', path));
const [path, cookie] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const said = [];
let listening = false;

/** Listens to what the product asks of its driver, SQLite's or PostgreSQL's. */
function listen() {
  const note = (sql, values) => listening && said.push({ sql, values });
  if (url) {
    const { Client } = require(at('node_modules/pg'));
    const query = Client.prototype.query;
    Client.prototype.query = function (sql, values, ...others) {
      if (typeof sql === 'string') note(sql, Array.isArray(values) ? values : []);
      return query.call(this, sql, values, ...others);
    };
    return;
  }
  const { NodeSqlite } = dist('database/node-sqlite.js');
  const prepare = NodeSqlite.prototype.prepare;
  NodeSqlite.prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    return { ...statement, all: (...values) => (note(sql, values), statement.all(...values)) };
  };
}

/** What the product answers to the request, and the statements that this took. */
async function record() {
  const { buildServer, openGround } = dist('app/server.js');
  const { Clock } = dist('kernel/clock.js');
  const { optionsOf, startOptions } = dist('app/options.js');
  const ground = await openGround(optionsOf(startOptions([], process.env), true), new Clock());
  const app = await buildServer(ground);
  const ask = () => app.inject({ method: 'GET', url: path, headers: { cookie } });
  await ask();
  listening = true;
  const answer = await ask();
  listening = false;
  await app.close();
  await ground.db.close();
  return { body: answer.json(), statements: said.filter(({ sql }) => /^\s*(SELECT|WITH)/i.test(sql)) };
}

/** Runs the statements, one after the other, as plainly as the driver can. */
async function runner(statements) {
  if (url) {
    const { Pool } = require(at('node_modules/pg'));
    const pool = new Pool({ connectionString: url, max: 20 });
    return async () => {
      for (const { sql, values } of statements) await pool.query(sql, values);
    };
  }
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(`${process.env.DATA_DIR}/rgpd.sqlite`, { readOnly: true });
  for (const pragma of dist('database/source.js').READING) db.exec(`PRAGMA ${pragma}`);
  const prepared = statements.map(({ sql, values }) => ({
    statement: db.prepare(sql),
    values: values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
  }));
  return async () => {
    for (const { statement, values } of prepared) statement.all(...values);
  };
}

listen();
const { body, statements } = await record();
const work = await runner(statements);
const app = require(at('node_modules/fastify'))();
app.get('/*', async () => {
  await work();
  return body;
});
const port = await freePort();
await app.listen({ port, host: '127.0.0.1' });
console.log(JSON.stringify({ baseUrl: `http://127.0.0.1:${port}`, statements: statements.length }));
