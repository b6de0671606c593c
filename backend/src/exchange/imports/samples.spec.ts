import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Rulebook } from '../../rulebook/rulebook';
import { Reading } from '../formats/cells';
import { columnsOf, Headings, layoutsOf } from '../formats/layouts-in-use';
import { readRegister } from '../formats/readers';
import { assemble } from './assemble';

const ROOT = resolve(__dirname, '../../../..');
const SAMPLES = join(ROOT, '../shared/samples');
const book = Rulebook.open(ROOT);
const layouts = layoutsOf(book);
const there = (name: string) => existsSync(join(SAMPLES, name));
const read = (name: string) => readRegister(readFileSync(join(SAMPLES, name)), name, layouts);
const entriesOf = (reading: Reading) => {
  const headings = new Headings(columnsOf(layouts, reading.format));
  return reading.entries.map((entry) => assemble(book, entry, headings));
};

describe('try', () => {
  it.each([
    'cnil-registre-simplifie.ods',
    'ciso-assistant-processings.xlsx',
    'dastra-traitements.xlsx',
    'dastra-durees-rh.csv',
  ])('%s', (name) => {
    if (!there(name)) return;
    const r = read(name);
    const e = entriesOf(r);
    console.log(
      name,
      r.format,
      r.cells,
      r.labels,
      r.unplaced.length,
      JSON.stringify(r.unplaced.slice(0, 30)),
      JSON.stringify(r.remarks),
      JSON.stringify(e[0], null, 1),
    );
  });
});
