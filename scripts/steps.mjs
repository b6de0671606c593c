/** The steps of `npm test`. Each hands back `{ passed, failed, output }`, or throws what went wrong. */
import { accessSync, constants, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, Failure, npm, run, runNode } from './house.mjs';
import { ensureBuilt } from './ready.mjs';

/** A step that either holds or does not: one check. */
const verdict = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

/** A program of node_modules, run from the root. */
export const program = async (path, ...args) => verdict(await runNode([`node_modules/${path}`, ...args]));

export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

function isProgram(name) {
  const places = name.includes('/')
    ? [name]
    : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The programs the specs look at PDFs with, and the browser: from Debian's packages where we are root on Debian. */
export async function systemTools({ browser }) {
  const tools = { pdftotext: 'poppler-utils', pdfsig: 'poppler-utils', qpdf: 'qpdf' };
  if (browser) tools[chromium] = 'chromium';
  const missing = () => Object.keys(tools).filter((tool) => !isProgram(tool));
  const packages = [...new Set(missing().map((tool) => tools[tool]))];
  if (packages.length && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    const { code, output } = await run(
      'apt-get',
      ['install', '-qy', '--no-install-recommends', ...packages],
      { env },
    );
    if (code !== 0) throw new Failure(`apt-get could not install ${packages.join(', ')}.`, output);
  }
  if (missing().length) {
    throw new Failure(
      `Missing here: ${missing().join(', ')}. Install ${packages.join(', ')} with the package manager of your system ` +
        '(Debian: sudo apt-get install …), or name a Chrome of yours in CHROMIUM, and run this again.',
    );
  }
  return { passed: 1, failed: 0 };
}

/** Whether the lock file names everything, for every kind of machine. Needs no network. */
export async function lockFile(place) {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(at(name), join(place, name));
  return verdict(await npm(['ci', '--dry-run', '--offline', '--include=dev'], { cwd: place }));
}

export async function build() {
  await ensureBuilt();
  return { passed: 1, failed: 0 };
}

export const contract = async () => verdict(await runNode(['scripts/contract.mjs', '--check']));

/** What the scripts themselves compute, by Node's own test runner. */
export async function ownTests() {
  const { code, output } = await runNode(['--test', '--test-reporter=tap', 'scripts/*.test.mjs']);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') || (code === 0 ? 0 : 1), output };
}

/** Nest 12 is made of ES modules, which jest reads through Node's own loader; Angular's preset is CommonJS. */
const LOADER = { backend: ['--experimental-vm-modules'], frontend: [] };

/** The specs of one project, by jest; a spec file that could not even be read is a failure too. */
export async function jest(project, place, env = {}, which = []) {
  const report = join(place, `jest-${project}-${Date.now()}.json`);
  const program = ['--no-warnings', ...LOADER[project], 'node_modules/jest/bin/jest.js'];
  const args = ['-c', `${project}/jest.config.cjs`, '--ci', '--json', `--outputFile=${report}`, ...which];
  const { code, output } = await runNode([...program, ...args], {
    env: { DATABASE_URL: undefined, NODE_ENV: undefined, ...env },
  });
  return counted(report, code, output);
}

/** Specs that hold how long people wait. */
const TIMED = 'crowd\\.spec\\.ts$';

/** The backend's specs: first those that hold a time, which no other program may take from them, then all others. */
export async function backendSpecs(place, env) {
  const timed = await jest('backend', place, env, [`--testPathPatterns=${TIMED}`]);
  const others = await jest('backend', place, env, [`--testPathIgnorePatterns=${TIMED}`]);
  const sum = (key) => (timed[key] ?? 0) + (others[key] ?? 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    output: [timed, others].flatMap(({ failed, output }) => (failed ? [output] : [])).join('\n'),
  };
}

export async function jestOnPostgres(place) {
  const { startPostgres } = await import('./postgres.mjs');
  const server = await startPostgres();
  try {
    return await backendSpecs(place, { DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** The road of a dossier and every page, in a real browser on a real server. */
export async function road(place) {
  const report = join(place, 'e2e.json');
  const { code, output } = await runNode(['scripts/e2e.mjs', '--report', report]);
  return counted(report, code, output);
}

/** Reads what a runner counted; one that failed without a failed test (a crash, an empty run) counts one. */
function counted(report, code, output) {
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const said = JSON.parse(readFileSync(report, 'utf8'));
  const passed = said.passed ?? said.numPassedTests;
  const failed = said.failed ?? said.numFailedTests + said.numRuntimeErrorTestSuites;
  return { passed, failed: failed || (code === 0 ? 0 : 1), skipped: said.numPendingTests, output };
}
