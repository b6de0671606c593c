/**
 * `npm run bench -- NAME [--json]`: one bench of scripts/bench, on the built product. With `--json`, one flat object on
 * the output and nothing else; otherwise a table that says on which machine.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { at, giveUp, runNode } from './house.mjs';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

const options = {
  json: { type: 'boolean', default: false },
  /** register: how many entries, and on which databases. */
  rows: { type: 'string' },
  on: { type: 'string' },
};
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const names = readdirSync(at('scripts/bench')).map((file) => file.replace('.mjs', ''));

async function main([name]) {
  if (!name || !existsSync(at('scripts/bench', `${name}.mjs`))) {
    console.error(`npm run bench -- NAME [--json]   NAME: ${names.join(', ')}`);
    process.exit(2);
  }
  await ensureInstalled();
  const bench = await import(pathToFileURL(at('scripts/bench', `${name}.mjs`)));
  await ensureBuilt(...bench.needs);
  const place = mkdtempSync(join(tmpdir(), `rgpd-bench-${name}-`));
  try {
    const { json: _, ...asked } = values;
    const figures = await bench.run({ place, say: (text) => console.error(`  ${text}`), ...asked });
    if (values.json) console.log(JSON.stringify(figures));
    else await show(bench.describe, figures);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function show(describe, figures) {
  const { output } = await runNode(['--version']);
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  console.log(`\n${describe}`);
  for (const [key, value] of Object.entries(figures))
    console.log(`  ${key.padEnd(24)}${String(value).padStart(10)}`);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory}, Node ${output.trim()}`,
  );
}

await main(positionals).catch(giveUp);
