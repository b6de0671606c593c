/**
 * Walks the real pages: the built server with its demonstration sector in a folder of its own, and Chromium.
 * `node scripts/e2e.mjs [name …] [--report FILE]` runs `frontend/e2e/<name>.e2e.mjs`, all of them by default.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { closeAll, quit, tally } from '../frontend/e2e/harness.mjs';
import { at, giveUp } from './house.mjs';
import { ensureBuilt } from './ready.mjs';
import { startServer } from './server.mjs';

const { values, positionals } = parseArgs({
  options: { report: { type: 'string' } },
  allowPositionals: true,
});
const place = mkdtempSync(join(tmpdir(), 'rgpd-e2e-'));
const ENDING = '.e2e.mjs';
const wanted = (name) =>
  name.endsWith(ENDING) && (!positionals.length || positionals.includes(name.slice(0, -ENDING.length)));

/** A folder with the demonstration, as a first start leaves it behind. */
async function demonstration() {
  const dataDir = join(place, 'demonstration');
  const server = await startServer({ dataDir });
  await server.stop();
  return dataDir;
}

/** Each walk has a server and a sector of its own, so that none depends on what another one left behind. */
async function walk(name, sector) {
  console.log(name);
  const dataDir = join(place, name);
  cpSync(sector, dataDir, { recursive: true });
  let server;
  try {
    server = await startServer({ dataDir });
    const { default: road } = await import(pathToFileURL(at('frontend/e2e', name)));
    await road({ baseUrl: server.baseUrl, dataDir, stop: server.stop });
  } catch (error) {
    if (!error.told) {
      tally.failed += 1;
      console.log([`  ✗ ${error.stack ?? error}`, error.output].filter(Boolean).join('\n'));
    }
    if (server) console.log(server.said().split('\n').slice(-30).join('\n').replace(/^/gm, '      server: '));
  } finally {
    await closeAll();
    await server?.stop();
  }
}

try {
  await ensureBuilt();
  const sector = await demonstration();
  for (const name of readdirSync(at('frontend/e2e')).filter(wanted).sort()) await walk(name, sector);
  await quit();
  rmSync(place, { recursive: true, force: true });
  if (!tally.passed && !tally.failed) throw new Error(`No walk is named ${positionals.join(', ')}.`);
  if (values.report) writeFileSync(values.report, JSON.stringify(tally));
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed ? 1 : 0);
} catch (error) {
  giveUp(error);
}
