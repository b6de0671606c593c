import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { quantile, round, timed } from '../figures.mjs';
import { at, environment, Failure, node } from '../house.mjs';
import { startPostgres } from '../postgres.mjs';
import { copyEntries, EACH } from '../register-rows.mjs';
import { seed, signIn } from '../seed.mjs';
import { startServer } from '../server.mjs';

export const needs = ['backend'];
export const describe = 'The register at full size and small, as the chair of one of its organisations';

const LIST = '/api/register/activities';
/** What people do with a list: open it, narrow it, turn its order and its pages, look for what is to mend. */
const PAGES = [
  '', 'state=draft', 'basis=e&special=no', 'partner=Forem', 'system=Casimire&aipd=no', 'findings=yes', 'sort=-name',
  'page=2', 'sort=-updatedAt&model=own', 'state=in-force&basis=c&basis=e',
].map((query) => `${LIST}?facets=yes&${query}`); // prettier-ignore
/** Words of many entries and of few, whole and begun, accents left out. */
const SEARCHES = [
  'accompagnement',
  'forem',
  'format',
  'chiffrees',
  'evaluation dossier',
  'casimire paie',
  'dossier 42',
  'eee',
].map((q) => `${LIST}?facets=yes&q=${encodeURIComponent(q)}`);

/** One request on a kept connection; hands back the body, read to its end. */
const fetchPage = (url, headers, agent) =>
  new Promise((done, failed) => {
    get(url, { headers, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        response.statusCode === 200
          ? done(body)
          : failed(new Failure(`${url}: ${response.statusCode}.`, body)),
      );
    }).on('error', failed);
  });

/** Measures on each database asked for, at full size and at a thousandth; the worst of them are the figures. */
export async function run({ place, say, rows = 1_000_000, on = 'sqlite,postgresql' }) {
  const figures = {};
  for (const database of on.split(',')) {
    const small = await measured({ place, say, database, rows: 1000, pages: true });
    const large = await measured({ place, say, database, rows: Number(rows), pages: true, bare: true });
    Object.assign(figures, {
      [`${database}_small_p95_ms`]: small.p95,
      [`${database}_p95_ms`]: large.p95,
      [`${database}_growth_p95`]: round(large.p95 / small.p95),
      [`${database}_search_p95_ms`]: large.search,
      [`${database}_per_second`]: large.rate,
      [`${database}_bare_per_second`]: large.bareRate,
      [`${database}_ratio_to_bare`]: large.ratio,
      [`${database}_seed_s`]: large.seconds,
    });
  }
  const worst = (name, pick) =>
    pick(...Object.entries(figures).flatMap(([key, value]) => (key.endsWith(name) ? [value] : [])));
  return {
    growth_p95: worst('_growth_p95', Math.max),
    ratio_to_bare: worst('_ratio_to_bare', Math.min),
    search_p95_ms: worst('_search_p95_ms', Math.max),
    activities: Number(rows),
    organisations: Math.round(Number(rows) / EACH),
    ...figures,
  };
}

async function measured({ place, say, database, rows, bare }) {
  const dataDir = join(place, `${database}-${rows}`);
  mkdirSync(dataDir, { recursive: true });
  const postgres = database === 'postgresql' ? await startPostgres() : undefined;
  const env = { DATABASE_URL: postgres?.url };
  try {
    say(`${database}: making ${rows} entries in ${rows / EACH} organisations`);
    let login;
    const ms = await timed(async () => {
      login = await seed(dataDir, EACH, env);
      await copyEntries({ dataDir, databaseUrl: postgres?.url }, login.organisationId, rows, say);
    });
    const server = await startServer({ dataDir, env });
    const agent = new Agent({ keepAlive: true, maxSockets: 10 });
    try {
      const headers = await signIn(server.baseUrl, login);
      prove(JSON.parse(await fetchPage(server.baseUrl + PAGES[0], headers, agent)));
      const p95 = await tail(server.baseUrl, PAGES, headers, agent);
      const search = await tail(server.baseUrl, SEARCHES, headers, agent);
      say(`${database}: p95 ${p95} ms, search ${search} ms`);
      const ratio = bare ? await comparison(server, { dataDir, env }, headers, agent) : {};
      return { p95, search, ...ratio, seconds: round(ms / 1000) };
    } finally {
      agent.destroy();
      await server.stop();
    }
  } finally {
    await postgres?.stop();
  }
}

/** That the bench measures what it says: a page of 50 among the reader's entries, with every facet counted. */
function prove({ rows, total, facets }) {
  const states = facets?.find(({ name }) => name === 'state')?.values ?? [];
  const counted = states.reduce((sum, { count }) => sum + count, 0);
  if (rows.length !== 50 || total !== EACH || counted !== EACH)
    throw new Failure(
      `A page of 50 among ${EACH} was expected: ${rows.length} of ${total} came, ${counted} counted.`,
    );
}

/** The 95th percentile of 400 requests one after the other, after 40 that do not count. */
async function tail(baseUrl, pages, headers, agent) {
  const times = [];
  for (let turn = 0; turn < 440; turn += 1) {
    const ms = await timed(() => fetchPage(baseUrl + pages[turn % pages.length], headers, agent));
    if (turn >= 40) times.push(ms);
  }
  return round(quantile(times, 0.95));
}

/** Requests a second of the product and of the bare handler, in turns, so that a busy moment weighs on both. */
async function comparison(server, place, headers, agent) {
  const bare = await startBare(place, headers);
  try {
    const rates = { product: [], bare: [] };
    for (let turn = 0; turn < 5; turn += 1) {
      rates.product.push(await rateOf(server.baseUrl, headers, agent));
      rates.bare.push(await rateOf(bare.baseUrl, {}, agent));
    }
    const [rate, bareRate] = [quantile(rates.product, 0.5), quantile(rates.bare, 0.5)];
    return { rate: round(rate), bareRate: round(bareRate), ratio: round(rate / bareRate) };
  } finally {
    bare.stop();
  }
}

/** Requests a second, ten at once, for a second and a half. */
async function rateOf(baseUrl, headers, agent) {
  const until = performance.now() + 1500;
  let answered = 0;
  const some = async () => {
    while (performance.now() < until) {
      await fetchPage(baseUrl + PAGES[0], headers, agent);
      answered += 1;
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: 10 }, some)));
  return (answered * 1000) / ms;
}

/** The bare handler as a process of its own, for the first page of the list. */
function startBare({ dataDir, env }, { cookie }) {
  const child = spawn(node, ['--no-warnings', at('scripts/register-bare.mjs'), PAGES[0], cookie], {
    cwd: at(),
    env: environment({ NODE_ENV: undefined, DATABASE_URL: undefined, DATA_DIR: dataDir, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((ready, failed) => {
    child.on('close', () => failed(new Failure('The bare handler ended before it answered.', said)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const line = said.split('\n').find((one) => one.startsWith('{"baseUrl"'));
      if (line) ready({ ...JSON.parse(line), stop: () => child.kill('SIGKILL') });
    });
  });
}
