import { ImportColumn } from '../../rulebook/foreign-words';
import { Cell, Found, FoundEntry, Ledger, Opened, placeOf, Reading, Rows, Sheet } from './cells';
import { alike } from './fold';
import { Headings } from './layouts-in-use';

const HIGHEST_HEADER = 20;
/** Sheets that only explain, or hold the closed lists behind the columns. */
const EXPLAINS = /^(listes?|lists?|lijsten|manuel|manual|handleiding|mapping.*|mode d emploi)$/;

/** How a table of one format is known and read. */
export interface TableFormat {
  readonly id: string;
  /** All of these stand in the row of headings. */
  readonly signature?: readonly string[];
  /** How many known headings make a row of headings, when there is no signature. */
  readonly atLeast?: number;
  readonly columns: readonly ImportColumn[];
  /** Its rows are lines of one entry, not entries. */
  readonly lines?: boolean;
  /** Other words for the heading of a column, by its place among them all. */
  readonly renamed?: (headings: readonly string[]) => readonly string[];
}
interface Header {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The row in which a format's headings stand on a sheet, if it is a table of that format. */
export function headerOf(sheet: Sheet, format: TableFormat): Header | undefined {
  const rows = new Rows(sheet);
  const known = new Headings(format.columns);
  for (const row of rows.numbers().slice(0, HIGHEST_HEADER)) {
    const cells = rows.row(row);
    const words = new Set(cells.map(({ text }) => alike(text)));
    const met = new Set(cells.map(({ text }) => known.of(text)).filter(Boolean)).size;
    if (
      format.signature ? format.signature.every((one) => words.has(alike(one))) : met >= (format.atLeast ?? 4)
    )
      return { row, cells };
  }
  return undefined;
}

/** Reads a table in which each row is an entry (or a line of one): every sheet that has the format's headings. */
export function readTable(opened: Opened, format: TableFormat): Reading {
  const ledger = new Ledger(opened.sheets);
  for (const sheet of opened.sheets) {
    const header = headerOf(sheet, format);
    if (!header) {
      if (EXPLAINS.test(alike(sheet.name))) ledger.label(...sheet.cells);
      continue;
    }
    ledger.label(...header.cells);
    const entries = rowsOf(ledger, sheet, header, format);
    ledger.entries.push(...(format.lines ? together(entries) : entries));
  }
  return ledger.reading(format.id, opened.remarks);
}

function rowsOf(ledger: Ledger, sheet: Sheet, header: Header, format: TableFormat): FoundEntry[] {
  const rows = new Rows(sheet);
  const titles = unique(header.cells.map(({ text }) => text));
  const names = new Map(
    (format.renamed?.(titles) ?? titles).map((name, at) => [header.cells[at]!.index, name]),
  );
  return rows
    .numbers()
    .filter((row) => row > header.row)
    .flatMap((row) => {
      const values = rows.row(row).flatMap((cell): Found[] => {
        const heading = names.get(cell.index);
        return heading === undefined
          ? []
          : [ledger.found(heading, [cell], format.lines ? { line: String(row) } : {})];
      });
      const first = rows.row(row)[0]!;
      return values.length ? [{ place: { ...placeOf(first), column: 'A' }, values, remarks: [] }] : [];
    });
}

/** Rows that are lines make one entry. */
function together(entries: readonly FoundEntry[]): FoundEntry[] {
  const [first] = entries;
  return first ? [{ place: first.place, values: entries.flatMap(({ values }) => values), remarks: [] }] : [];
}

/** A heading that stands twice is numbered, so that each column can be told where it goes. */
function unique(titles: readonly string[]): string[] {
  const met = new Map<string, number>();
  return titles.map((title) => {
    const times = (met.get(title) ?? 0) + 1;
    met.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
