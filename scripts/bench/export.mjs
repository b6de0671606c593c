import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from '../figures.mjs';
import { Failure } from '../house.mjs';
import { seed, signIn } from '../seed.mjs';
import { startServer } from '../server.mjs';

export const needs = ['backend'];
export const describe =
  'Exporting a register of 100 000 entries: time, and how much memory of its own the server takes for it (MiB)';

const ENTRIES = Number(process.env['ENTRIES'] ?? 100_000);
const FORMATS = ['csv', 'json', 'jsonld', 'xlsx', 'apd.xlsx'];
const EVERY_MS = 100;
const HEAP = 192;

/**
 * Memory that a process has for itself, in MiB; 0 where the system does not tell. Not the pages of the database file that
 * SQLite maps (RssFile): they are the system's, grow with what was read, and go when something else needs the room.
 */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Downloads one format while the server's memory is looked at; the bytes are counted and let go. */
async function download(server, headers, organisation, format) {
  const seen = [];
  const watch = setInterval(() => seen.push(memoryOf(server.pid)), EVERY_MS);
  const start = performance.now();
  const answer = await fetch(
    `${server.baseUrl}/api/exchange/exports/file?format=${format}&organisation=${organisation}`,
    { headers },
  );
  if (!answer.ok) throw new Failure(`${format}: answered ${answer.status}.`, await answer.text());
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.length;
  clearInterval(watch);
  // Flat: what is taken near the end is not more than near the beginning, once the first entries are through.
  const middle = seen.slice(Math.floor(seen.length * 0.2), Math.floor(seen.length * 0.5));
  const end = seen.slice(Math.floor(seen.length * 0.8));
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: bytes / 2 ** 20,
    peak: Math.max(...seen),
    growth: Math.max(...end) - Math.max(...middle),
  };
}

export async function run({ place, say }) {
  const dataDir = join(place, 'data');
  say(`making ${ENTRIES} entries of one organisation`);
  const login = await seed(dataDir, ENTRIES);
  // With this little room for objects, an export that kept what it read would not come to its end.
  const server = await startServer({ dataDir, env: { NODE_OPTIONS: `--max-old-space-size=${HEAP}` } });
  try {
    const headers = await signIn(server.baseUrl, login);
    const figures = { entries: ENTRIES, heap_limit: HEAP, rss_before: round(memoryOf(server.pid)) };
    for (const format of FORMATS) {
      const { seconds, megabytes, peak, growth } = await download(
        server,
        headers,
        login.organisationId,
        format,
      );
      const name = format.replace('.', '_');
      Object.assign(figures, {
        [`${name}_s`]: round(seconds), [`${name}_mib`]: round(megabytes), [`${name}_rss_peak`]: round(peak),
        [`${name}_rss_growth`]: round(growth),
      }); // prettier-ignore
      say(
        `${format}: ${round(megabytes)} MiB in ${round(seconds)} s, memory ${round(peak)} MiB at most, ${round(growth)} more at the end`,
      );
    }
    return figures;
  } finally {
    await server.stop();
  }
}
