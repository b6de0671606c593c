import { Cell, Found, FoundEntry, Ledger, Opened, Reading, Rows, Sheet } from './cells';
import { alike } from './fold';

/** The sheets that hold the lines of an entry, as CISO Assistant names them. */
const LISTS = ['Purposes', 'Personal data', 'Data subjects', 'Data recipients', 'Contractors', 'Transfers'];
const OWNERS = ['processing', 'processing_ref_id', 'processing ref id', 'processing_name'].map(alike);

/** Whether a workbook is CISO Assistant's with a sheet a list. */
export const isCisoBook = (sheets: readonly Sheet[]): boolean =>
  sheets.some(({ name }) => alike(name) === 'processing') && sheets.some(({ name }) => isList(name));
const isList = (name: string) => LISTS.some((list) => alike(list) === alike(name));

/** CISO Assistant's workbook of several sheets: the processings, and the lines of their lists. */
export function readCisoBook(opened: Opened): Reading {
  const ledger = new Ledger(opened.sheets);
  const main = opened.sheets.find(({ name }) => alike(name) === 'processing')!;
  const entries: FoundEntry[] = rowsOf(ledger, main).map(({ cells, row }) => ({
    place: { sheet: main.name, row, column: 'A' },
    values: [...cells].map(([heading, cell]) => ledger.found(heading, [cell])),
    remarks: [],
  }));
  for (const sheet of opened.sheets.filter(({ name }) => isList(name))) {
    const list = LISTS.find((one) => alike(one) === alike(sheet.name))!;
    for (const { row, cells } of rowsOf(ledger, sheet)) {
      const at = ownerOf(entries, cells);
      if (at === undefined) {
        ledger.remarks.push({ code: 'line-without-entry', place: { sheet: sheet.name, row, column: 'A' } });
        continue;
      }
      const owner = [...cells].filter(([heading]) => OWNERS.includes(alike(heading)));
      ledger.label(...owner.map(([, cell]) => cell));
      for (const [heading] of owner) cells.delete(heading);
      const own = entries[at]!;
      entries[at] = { ...own, values: [...own.values, ...lineOf(ledger, list, row, cells)] };
    }
  }
  ledger.entries.push(...entries);
  return ledger.reading('ciso', opened.remarks);
}

interface Line {
  readonly row: number;
  readonly cells: Map<string, Cell>;
}

function rowsOf(ledger: Ledger, sheet: Sheet): Line[] {
  const rows = new Rows(sheet);
  const [header, ...others] = rows.numbers();
  if (header === undefined) return [];
  ledger.label(...rows.row(header));
  const names = new Map(rows.row(header).map((cell) => [cell.index, cell.text]));
  return others.map((row) => ({
    row,
    cells: new Map(
      rows.row(row).flatMap((cell) => {
        const name = names.get(cell.index);
        return name === undefined ? [] : [[name, cell] as const];
      }),
    ),
  }));
}

/** The entry that a line belongs to: the one it names, or the only one there is. */
function ownerOf(entries: readonly FoundEntry[], cells: ReadonlyMap<string, Cell>): number | undefined {
  const named = [...cells].find(([heading]) => OWNERS.includes(alike(heading)))?.[1];
  if (!named) return entries.length === 1 ? 0 : undefined;
  const at = entries.findIndex(({ values }) =>
    values.some(({ heading, text }) => /^(ref_id|name)$/.test(heading) && alike(text) === alike(named.text)),
  );
  return at < 0 ? undefined : at;
}

function lineOf(ledger: Ledger, list: string, row: number, cells: ReadonlyMap<string, Cell>): Found[] {
  const line = String(row);
  const say = (heading: string, cell: Cell) => ledger.found(`${list}, ${heading}`, [cell], { line });
  const name = cells.get('name');
  if (list === 'Data subjects' || list === 'Data recipients') {
    const [lead, ...rest] = ['name', 'category', 'description'].flatMap((one) => cells.get(one) ?? []);
    const others = [...cells].filter(([heading]) => !['name', 'category', 'description'].includes(heading));
    if (!lead) return others.map(([heading, cell]) => say(heading, cell));
    const text = rest.length ? `${lead.text} (${rest.map((cell) => cell.text).join(', ')})` : lead.text;
    const heading = `${list}, ${name ? 'name' : 'category'}`;
    return [
      ledger.found(heading, [lead, ...rest], { text, line }),
      ...others.map(([one, cell]) => say(one, cell)),
    ];
  }
  const found = [...cells].map(([heading, cell]) => {
    const aside = heading === 'name' && cells.has('entity') && list !== 'Purposes';
    return say(aside ? 'description' : heading, cell);
  });
  const kept = cells.has('retention') || cells.has('deletion_policy');
  return list === 'Personal data' && name && kept ? [...found, say('category of retention', name)] : found;
}
