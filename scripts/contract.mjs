/**
 * `npm run contract`: what the server says of itself (docs/api/openapi.json), and from it the types and the form rules
 * of the browser. `--check` writes nothing and fails, naming the files, when what is committed differs.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formRules, sorted, typesFile } from './contract-types.mjs';
import { at, Failure, giveUp, runNode } from './house.mjs';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

/** The contract as the built backend states it, without opening a database of the house. */
async function statedContract() {
  const place = mkdtempSync(join(tmpdir(), 'rgpd-contract-'));
  try {
    const out = join(place, 'openapi.json');
    const { code, output } = await runNode(['--no-warnings', 'dist/backend/app/contract.js', out]);
    if (code !== 0) throw new Failure('The backend could not state its contract.', output);
    return sorted(JSON.parse(readFileSync(out, 'utf8')));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

function filesOf(contract) {
  const schemas = contract.components?.schemas ?? {};
  return {
    'docs/api/openapi.json': asJson(contract),
    'frontend/src/app/api/contract.ts': typesFile(schemas),
    'frontend/src/app/api/schemas.json': asJson(formRules(schemas)),
  };
}

const committed = (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined);

try {
  await ensureInstalled();
  await ensureBuilt('backend');
  const files = Object.entries(filesOf(await statedContract()));
  const changed = files.filter(([path, text]) => committed(path) !== text);
  if (process.argv.includes('--check')) {
    const names = changed.map(([path]) => path).join(', ');
    if (names)
      throw new Failure(
        `The contract has moved: ${names}. Run \`npm run contract\` and commit the difference.`,
      );
  } else {
    for (const [path, text] of changed) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
      console.log(path);
    }
  }
} catch (error) {
  giveUp(error);
}
