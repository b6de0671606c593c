/** `npm start`: installs and builds what is missing, then runs the server until it is told to stop. */
import { spawn } from 'node:child_process';
import { at, environment, giveUp, node } from './house.mjs';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

const parent = process.ppid;

/** Hands the terminal's signals on, once: npm and the terminal often send the same one twice. */
function passSignalsTo(server) {
  let asked = 0;
  const stop = (signal) => {
    if (!asked) server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    else if (Date.now() - asked > 3000) server.kill('SIGKILL');
    asked ||= Date.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  // A SIGTERM sent to npm ends npm and its shell without reaching us: an orphan stops too.
  const orphaned = () => process.ppid !== parent && !asked && stop('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 300);
}

try {
  await ensureInstalled();
  await ensureBuilt();
  const server = spawn(node, ['--no-warnings', at('dist/backend/app/main.js'), ...process.argv.slice(2)], {
    cwd: at(),
    env: environment(),
    stdio: 'inherit',
    // Its own process group: Ctrl-C reaches it through us, once, and it stops in its own time.
    detached: process.platform !== 'win32',
  });
  passSignalsTo(server);
  server.on('error', giveUp);
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 0)));
} catch (error) {
  giveUp(error);
}
