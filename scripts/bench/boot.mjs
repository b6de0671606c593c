import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { quantile, round } from '../figures.mjs';
import { environment, freePort, root } from '../house.mjs';
import { startServer, watch } from '../server.mjs';

export const needs = ['backend', 'frontend'];
export const describe =
  'From a cold start, database already there, to the first healthy answer (median of 5)';

/** `npm start` as a person types it, everything installed and built. */
async function npmStart(dataDir) {
  const port = await freePort();
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: undefined };
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: environment({ ...settings, NODE_ENV: undefined }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child, `http://127.0.0.1:${port}`, 120_000);
}

async function median(start, say) {
  const times = [];
  for (let turn = 1; turn <= 5; turn += 1) {
    const server = await start();
    times.push(server.readyMs);
    say(`${start.name || 'server'} ${turn}: ${round(server.readyMs)} ms`);
    await server.stop();
  }
  return round(quantile(times, 0.5));
}

/** `boot_ms`: the server alone; `npm_start_ms`: the whole command. */
export async function run({ place, say }) {
  const dataDir = join(place, 'data');
  const first = await startServer({ dataDir });
  say(`first start, with the demonstration sector: ${round(first.readyMs)} ms`);
  await first.stop();
  const serverAlone = () => startServer({ dataDir });
  const wholeCommand = () => npmStart(dataDir);
  return {
    boot_ms: await median(serverAlone, say),
    npm_start_ms: await median(wholeCommand, say),
    first_start_ms: round(first.readyMs),
  };
}
