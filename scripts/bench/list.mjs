import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { quantile, round, timed } from '../figures.mjs';
import { Failure } from '../house.mjs';
import { seed, signIn } from '../seed.mjs';
import { startServer } from '../server.mjs';

export const needs = ['backend'];
export const describe = 'The list of activities, 50 of 10 000, on SQLite, as someone who may read them';

const ACTIVITIES = 10_000;
const PATH = '/api/register/activities?page=1';

/** One request on a kept connection; hands back the body, read to its end. */
const fetchPage = (url, headers, agent) =>
  new Promise((done, failed) => {
    get(url, { headers, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) done(body);
        else failed(new Failure(`${url} answered ${response.statusCode}.`, body));
      });
    }).on('error', failed);
  });

/** That the bench measures what it says: a page of 50 rows out of all of them. */
function prove(body) {
  const page = JSON.parse(body);
  const rows = page.rows ?? page.items ?? page;
  if (rows.length !== 50 || page.total < ACTIVITIES) {
    throw new Failure(`A page of 50 among ${ACTIVITIES} was expected: ${rows.length} of ${page.total} came.`);
  }
}

/** 300 requests one after the other for the times, then 1 000 by ten at once for the rate. */
export async function run({ place, say }) {
  const dataDir = join(place, 'data');
  say(`making ${ACTIVITIES} activities`);
  const login = await seed(dataDir, ACTIVITIES);
  const server = await startServer({ dataDir });
  const agent = new Agent({ keepAlive: true });
  try {
    const headers = await signIn(server.baseUrl, login);
    const ask = () => fetchPage(`${server.baseUrl}${PATH}`, headers, agent);
    prove(await ask());
    for (let turn = 0; turn < 50; turn += 1) await ask();
    say('300 requests, one after the other');
    const times = [];
    for (let turn = 0; turn < 300; turn += 1) times.push(await timed(ask));
    say('1 000 requests, ten at once');
    const some = async () => {
      for (let turn = 0; turn < 100; turn += 1) await ask();
    };
    const all = await timed(() => Promise.all(Array.from({ length: 10 }, some)));
    return {
      p50_ms: round(quantile(times, 0.5)),
      p95_ms: round(quantile(times, 0.95)),
      requests_per_second: round(1000 / (all / 1000)),
      activities: ACTIVITIES,
    };
  } finally {
    agent.destroy();
    await server.stop();
  }
}
