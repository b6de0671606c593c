/** The built server as a child process on a free port: for the benches and for the road in a browser. */
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { at, environment, Failure, freePort, node } from './house.mjs';

/** Starts `dist/backend/app/main.js` and waits until it is healthy: `baseUrl`, `pid`, `readyMs`, `stop(signal)`, `said()`. */
export async function startServer({ dataDir, port, env = {}, patience = 300_000 }) {
  const own = port ?? (await freePort());
  return watch(spawnServer(dataDir, own, env), `http://127.0.0.1:${own}`, patience);
}

function spawnServer(dataDir, port, env) {
  // Nothing of the caller's own settings: the demonstration sector, on SQLite, in the folder given.
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  const free = { DATABASE_URL: undefined, NODE_ENV: undefined };
  return spawn(node, ['--no-warnings', at('dist/backend/app/main.js')], {
    cwd: at(),
    env: environment({ ...free, ...settings, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Follows a starting server until it answers; fails with its own words when it ends or is too long about it. */
export async function watch(child, baseUrl, patience) {
  const started = performance.now();
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const closed = new Promise((done) => child.on('close', () => done((ended = true))));
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const stop = (signal = 'SIGTERM') => {
    process.off('exit', kill);
    child.kill(signal);
    return closed;
  };
  while (!(await isHealthy(baseUrl))) {
    if (ended) throw new Failure('The server ended before it answered.', said);
    if (performance.now() - started > patience) {
      await stop('SIGKILL');
      throw new Failure(`The server did not answer within ${patience / 1000} s.`, said);
    }
    await wait(5);
  }
  return { baseUrl, pid: child.pid, readyMs: performance.now() - started, stop, said: () => said };
}

const isHealthy = (baseUrl) =>
  new Promise((done) => {
    const request = get(`${baseUrl}/api/health`, { agent: false }, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    request.on('error', () => done(false));
    request.setTimeout(5000, () => request.destroy());
  });
