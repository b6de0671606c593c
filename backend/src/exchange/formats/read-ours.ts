import { Cell, Found, FoundEntry, Ledger, Opened, Reading, Rows, Sheet } from './cells';
import { leavesOf } from './json-cells';
import { OF_ENTRY, OF_ORGANISATION, type NamedRow } from '../layouts/ours';
import { JSON_FORMAT } from './write-ours';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ids of the columns, in the hidden second row. */
const idsOf = (sheet: Sheet) => new Map(new Rows(sheet).row(2).map((cell) => [cell.index, cell.text]));
const holdsEntries = (sheet: Sheet) => {
  const ids = [...idsOf(sheet).values()];
  return ids.includes('code') && ids.includes('name') && ids.includes(OF_ORGANISATION);
};

/** Whether a workbook is one of ours. */
export const isOursBook = (sheets: readonly Sheet[]): boolean => sheets.some(holdsEntries);

/** Our own workbook: a row an entry, a sheet a list, each column known by its id. */
export function readOursBook(opened: Opened): Reading {
  const ledger = new Ledger(opened.sheets);
  const lines = new Map<string, { list: string; row: NamedRow; values: Found[] }[]>();
  for (const sheet of opened.sheets.filter((one) => !holdsEntries(one))) {
    if (![...idsOf(sheet).values()].includes(OF_ENTRY)) continue;
    for (const { row, values } of rowsOf(ledger, sheet)) {
      const list =
        Object.keys(row)
          .find((id) => id.includes('.'))
          ?.split('.')[0] ?? '';
      const owner = ownerOf(row[OF_ORGANISATION], row[OF_ENTRY]);
      lines.set(owner, [...(lines.get(owner) ?? []), { list, row, values }]);
    }
  }
  for (const sheet of opened.sheets.filter(holdsEntries))
    for (const { at, row, values } of rowsOf(ledger, sheet)) {
      const owner = ownerOf(row[OF_ORGANISATION], row['code']);
      const own = lines.get(owner) ?? [];
      lines.delete(owner);
      const lists: Record<string, NamedRow[]> = {};
      for (const one of own) (lists[one.list] ??= []).push(one.row);
      ledger.entries.push({
        place: { sheet: sheet.name, row: at, column: 'A' },
        values: [...values, ...own.flatMap((one) => one.values)],
        remarks: [],
        exact: { row, lists },
        ...(row[OF_ORGANISATION] && { organisation: String(row[OF_ORGANISATION]) }),
      });
    }
  for (const place of [...lines.values()].flat().flatMap(({ values }) => values[0]?.cells[0] ?? []))
    ledger.remarks.push({ code: 'line-without-entry', place });
  return ledger.reading('ours', opened.remarks);
}

const ownerOf = (organisation: unknown, code: unknown) =>
  `${String(organisation ?? '')}\u0000${String(code ?? '')}`;

function rowsOf(ledger: Ledger, sheet: Sheet): { at: number; row: NamedRow; values: Found[] }[] {
  const rows = new Rows(sheet);
  const ids = idsOf(sheet);
  ledger.label(...rows.row(1), ...rows.row(2));
  const title = (cell: Cell) => rows.at(1, cell.index)?.text ?? ids.get(cell.index)!;
  return rows
    .numbers()
    .filter((at) => at > 2)
    .map((at) => {
      const cells = rows.row(at).filter(({ index }) => ids.has(index));
      const values = cells.map((cell) => ledger.found(`${sheet.name}, ${title(cell)}`, [cell]));
      const row = Object.fromEntries(cells.map((cell) => [ids.get(cell.index)!, cell.day ?? cell.text]));
      return { at, row, values };
    })
    .filter(({ values }) => values.length > 0);
}

interface JsonEntry {
  readonly organisation?: string;
  readonly content: Json;
}

/** The entries of our own JSON, each with the organisation that it came from; nothing when it is not ours. */
export function oursEntries(json: unknown): readonly JsonEntry[] | undefined {
  if (!isJson(json) || json['format'] !== JSON_FORMAT) return undefined;
  const registers = Array.isArray(json['registers']) ? json['registers'].filter(isJson) : [json];
  return registers.flatMap((register) => {
    const { organisation, entries } = register;
    const code = isJson(organisation) ? organisation['code'] : undefined;
    return (Array.isArray(entries) ? entries.filter(isJson) : []).map((content) => ({
      content,
      ...(typeof code === 'string' && { organisation: code }),
    }));
  });
}

/** Our own JSON: the contents as they were kept. */
export function readOursJson(opened: Opened, entries: readonly JsonEntry[]): Reading {
  const cells = entries.map(({ content }, at) => leavesOf(content, 'JSON', at + 1));
  const ledger = new Ledger([{ name: 'JSON', cells: cells.flat() }]);
  entries.forEach(({ content, organisation }, at) => {
    const values = cells[at]!.map((cell) => ledger.found(cell.column.replace(/\[\d+\].*$/, ''), [cell]));
    ledger.entries.push({
      place: { sheet: 'JSON', row: at + 1, column: 'code' },
      values,
      remarks: [],
      exact: { content },
      ...(organisation && { organisation }),
    } satisfies FoundEntry);
  });
  return ledger.reading('ours', opened.remarks);
}
