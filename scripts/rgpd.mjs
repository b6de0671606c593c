/** `npm run rgpd -- …`: the operators' command line. Exit codes: 0 yes, 1 no, 2 wrong use. */
import { spawn } from 'node:child_process';
import { at, environment, giveUp, node } from './house.mjs';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

try {
  await ensureInstalled();
  await ensureBuilt('backend');
} catch (error) {
  giveUp(error);
}
const cli = spawn(node, ['--no-warnings', at('dist/backend/app/cli.js'), ...process.argv.slice(2)], {
  // Files named on the command line are meant from where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: environment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cli.kill(signal));
cli.on('exit', (code) => process.exit(code ?? 1));
