import { valueOf, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { inCell } from '../layouts/apd';
import { Cell, tamed, textOf } from '../layouts/cells';
import { FACTS, Leaving } from '../layouts/facts';

const BOM = '\uFEFF';
const AROUND: readonly (readonly [string, string])[] = [
  ['state', 'État'],
  ['number', 'Version'],
  ['from', 'En vigueur depuis'],
  ['decision', 'Décision'],
];

/** One row an entry, one column a field, `;` between them: what any spreadsheet or statistics program opens. */
export async function* writeCsv(book: Rulebook, entries: AsyncIterable<Leaving>): AsyncGenerator<string> {
  const fields = writtenFields(book);
  yield (
    BOM + line(['Organisation', ...fields.map(({ label }) => label), ...AROUND.map(([, label]) => label)])
  );
  for await (const entry of entries)
    yield line([
      entry.keeper.code,
      ...fields.map((field) => inCell(book, field, {}, valueOf(entry.content, field.id))),
      ...AROUND.map(([fact]) => FACTS[fact]!(entry, book)),
    ]);
}

/** A line of a CSV (RFC 4180), its cells harmless to a spreadsheet. */
export function line(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(typeof cell === 'number' ? String(cell) : tamed(textOf(cell)))).join(';')}\r\n`;
}

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
