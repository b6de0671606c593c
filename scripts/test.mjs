/**
 * `npm test`: everything that has to be true before a change lands, one line a step, and the count at the end.
 * `npm run check` (`--quick`) leaves out PostgreSQL and the browser; `npm test -- backend lint` does only the steps
 * whose names hold one of the words.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as steps from './steps.mjs';
import { giveUp } from './house.mjs';
import { ensureInstalled } from './ready.mjs';

const quick = process.argv.includes('--quick');
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isAsked = (name) =>
  !words.length || words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
const place = mkdtempSync(join(tmpdir(), 'rgpd-test-'));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Name, work, and whether it is left out of the quick check or needs what was built. */
const PLAN = [
  ['system tools', () => steps.systemTools({ browser: !quick })],
  ['lock file complete', () => steps.lockFile(place)],
  ['formatting', () => steps.program('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['lint', () => steps.program('oxlint/bin/oxlint', '--deny-warnings', '--quiet', '.')],
  ['build', steps.build],
  ['types of the backend', () => steps.program('typescript/bin/tsc', '-p', 'backend/tsconfig.json')],
  [
    'types of the frontend',
    () => steps.program('typescript/bin/tsc', '--noEmit', '-p', 'frontend/tsconfig.spec.json'),
  ],
  ['contract', steps.contract, { built: true }],
  ['tests of the scripts', steps.ownTests],
  ['frontend specs', () => steps.jest('frontend', place)],
  ['backend specs, SQLite', () => steps.backendSpecs(place)],
  ['backend specs, PostgreSQL', () => steps.jestOnPostgres(place), { long: true }],
  ['the road, in Chromium', () => steps.road(place), { long: true, built: true }],
];

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: [error.output, error.message ?? error].filter(Boolean).join('\n'),
    };
  }
}

function show(name, started, { passed, failed, skipped = 0, output }) {
  const counts = [
    passed > 1 && `${passed} passed`,
    failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
  ];
  const told = counts.filter(Boolean).join(', ');
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(28)} ${seconds(started).padStart(8)}${told && `   ${told}`}`,
  );
  if (failed && output) console.log(`\n${output.trim().replace(/^/gm, '    ')}\n`);
}

async function main() {
  const started = Date.now();
  await ensureInstalled();
  const total = { passed: 0, failed: 0 };
  let built = true;
  for (const [name, work, needs = {}] of PLAN) {
    if ((quick && needs.long) || !isAsked(name)) continue;
    if (needs.built && !built) {
      console.log(`- ${name.padEnd(28)} not run: there is no build`);
      continue;
    }
    const since = Date.now();
    const result = await attempt(work);
    show(name, since, result);
    total.passed += result.passed;
    total.failed += result.failed;
    if (name === 'build') built = result.failed === 0;
  }
  rmSync(place, { recursive: true, force: true });
  console.log(`\n${quick ? 'Quick check' : 'Done'} in ${seconds(started)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

await main().catch(giveUp);
