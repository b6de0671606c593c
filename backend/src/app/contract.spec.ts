import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeContract } from './contract';

const SRC = resolve(__dirname, '..');

describe('the contract', () => {
  it('has no two shapes of one name: the second would silently take the place of the first', () => {
    const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.dto.ts'))
      .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(/^export class (\w+)/gm)])
      .map(([, name]) => name!);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is stated by an empty house, of which nothing is left', async () => {
    const place = mkdtempSync(join(tmpdir(), 'rgpd-contract-spec-'));
    try {
      await writeContract(join(place, 'openapi.json'));
      expect(readdirSync(place)).toEqual(['openapi.json']);
      expect(readFileSync(join(place, 'openapi.json'), 'utf8')).toContain('/api/session');
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
