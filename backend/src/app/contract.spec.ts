import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SRC = resolve(__dirname, '..');

describe('the contract', () => {
  it('has no two shapes of one name: the second would silently take the place of the first', () => {
    const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.dto.ts'))
      .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(/^export class (\w+)/gm)])
      .map(([, name]) => name!);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
