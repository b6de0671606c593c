import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile, round, timed } from '../figures.mjs';
import { Failure } from '../house.mjs';
import { seed, signIn } from '../seed.mjs';
import { startServer } from '../server.mjs';

export const needs = ['backend'];
export const describe =
  'A compliance pack of at least 100 pages, from the request to the composed file (median of 3)';

const ACTIVITIES = 60;
const LEAST_PAGES = 100;

async function call(url, headers, body) {
  const json = { 'content-type': 'application/json' };
  const post = { method: 'POST', body: JSON.stringify(body), headers: { ...headers, ...json } };
  const answer = await fetch(url, body ? post : { headers });
  if (!answer.ok) throw new Failure(`${url} answered ${answer.status}.`, await answer.text());
  return answer.json();
}

/** Asks for a pack and waits until its pages are there; hands back how many. */
async function compose(baseUrl, headers, organisationId) {
  const date = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
  let pack = await call(`${baseUrl}/api/packs`, headers, { organisationId, date });
  while (pack.state === 'composing') {
    await wait(20);
    pack = await call(`${baseUrl}/api/packs/${pack.id}`, headers);
  }
  if (pack.state !== 'ready') throw new Failure(`The pack is ${pack.state}.`, pack.failure ?? '');
  return pack.pageCount;
}

export async function run({ place, say }) {
  const dataDir = join(place, 'data');
  say(`making ${ACTIVITIES} activities of one organisation`);
  const login = await seed(dataDir, ACTIVITIES);
  const server = await startServer({ dataDir });
  try {
    const headers = await signIn(server.baseUrl, login);
    const times = [];
    let pages = 0;
    for (let turn = 1; turn <= 3; turn += 1) {
      const work = async () => (pages = await compose(server.baseUrl, headers, login.organisationId));
      times.push(await timed(work));
      say(`pack ${turn}: ${pages} pages in ${round(times.at(-1))} ms`);
    }
    if (pages < LEAST_PAGES) throw new Failure(`Only ${pages} pages: the bench asks for ${LEAST_PAGES}.`);
    return { pack_ms: round(quantile(times, 0.5)), pages };
  } finally {
    await server.stop();
  }
}
