/**
 * What every script of the house shares: where it stands, on which Node it runs its programs, how it says what it is
 * doing. Built-ins of Node 20 only: these lines run before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const at = (...parts) => join(root, ...parts);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Il faut Node 20 ou plus récent ; cette machine a Node ${process.versions.node}.`);
  console.error(`Node 20 or newer is needed; this machine has Node ${process.versions.node}.`);
  process.exit(1);
}

const windows = process.platform === 'win32';
const plain = !process.stderr.isTTY || Boolean(process.env.CI);

/** The Node of the house (24), which came with the libraries, whatever Node the machine has. */
export const node = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment of the programs the house runs: its own Node first, and nothing that calls home. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: [at('node_modules', '.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  // What Node has compiled once it need not compile at each start: a third of the start's CPU.
  NODE_COMPILE_CACHE: at('node_modules', '.cache', 'node'),
  ...more,
});

/**
 * Runs a program to its end and hands back `{ code, output }`, both its streams together, without colours. A program
 * that cannot be started at all has code 127. `env` adds to the environment of the house.
 */
export function run(command, args, { env, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

/** Runs a program of the house (a path from the root) on the house's Node. */
export const runNode = (args, options) => run(node, args, options);

/** Runs the machine's own npm, not one that would stand on the Node it is about to replace. */
export function npm(args, options = {}) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.startsWith(at('node_modules')));
  const env = {
    PATH: path.join(delimiter),
    npm_config_fund: 'false',
    npm_config_audit: 'false',
  };
  return run('npm', args, { env, shell: windows, ...options });
}

/** Does one piece of work under a line that says what it is and for how long; `work` throws when it fails. */
export async function progress(label, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const draw = (text) => process.stderr.write(plain ? `${text}\n` : `\r\x1b[2K${text}`);
  draw(`  ${label}…`);
  const ticking = plain ? undefined : setInterval(() => draw(`  ${label}… ${seconds()} s`), 1000);
  try {
    const result = await work();
    draw(`  ${label} : ${seconds()} s${plain ? '' : '\n'}`);
    return result;
  } catch (error) {
    draw(`  ${label} : échec après ${seconds()} s${plain ? '' : '\n'}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** Work that could not be done: a sentence, and what the program said. */
export class Failure extends Error {
  constructor(sentence, output = '') {
    super(sentence);
    this.output = output.trim();
  }
}

/** Ends a script that could not do its work: what the program said, then the sentence, on the error stream. */
export function giveUp(error) {
  if (error instanceof Failure) console.error([error.output, error.message].filter(Boolean).join('\n\n'));
  else console.error(error);
  process.exit(1);
}

/** A TCP port of the loopback that nobody listens on at this moment. */
export const freePort = () =>
  new Promise((done, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
