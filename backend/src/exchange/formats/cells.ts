import { NamedRow } from '../layouts/ours';

/** Where something stands in a file, as its reader sees it: sheet, row and column (« B »), or the path in a JSON. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}
/** One cell that holds something. */
export interface Cell extends Place {
  readonly text: string;
  /** 0 for A. */
  readonly index: number;
  /** When the cell holds a date: `YYYY-MM-DD`. */
  readonly day?: string;
  /** Whether it was computed when the file was saved; the value is the one that was saved. */
  readonly formula?: boolean;
  /** The last cell of the merged ones whose value this one repeats. */
  readonly merged?: string;
}
/** A sheet of a workbook, or the one table of a CSV: the cells that hold something, in reading order. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly Cell[];
}
/** Something that the reader of the file must be told; `code` finds the sentence in `templates/exchange`. */
export interface Remark {
  readonly code: string;
  readonly place?: Place;
  readonly facts?: Readonly<Record<string, string | number>>;
}
/** A file that was opened: a workbook, a table, or JSON. */
export interface Opened {
  readonly kind: 'sheets' | 'json';
  readonly sheets: readonly Sheet[];
  readonly json?: unknown;
  readonly remarks: readonly Remark[];
}

/** What an entry of the file says under one heading, and the cells that say it. */
export interface Found {
  readonly heading: string;
  readonly text: string;
  readonly cells: readonly Place[];
  /** Which line of a list it belongs to, when the file says so. */
  readonly line?: string;
  /** Said elsewhere already: taken only when the entry says nothing better. */
  readonly second?: boolean;
}
/** One processing activity as a foreign file tells it. */
export interface FoundEntry {
  readonly place: Place;
  readonly values: readonly Found[];
  readonly remarks: readonly Remark[];
  /** The organisation that it says it belongs to: our own files only. */
  readonly organisation?: string;
  /** Our own files say each field by its name: cells by the ids of their columns, or the content itself. */
  readonly exact?:
    | { readonly row: NamedRow; readonly lists: Readonly<Record<string, readonly NamedRow[]>> }
    | { readonly content: Readonly<Record<string, unknown>> };
}
/** A cell that nothing took. */
export interface Unplaced extends Place {
  readonly heading: string;
  readonly text: string;
}
/** What a file holds. Every cell is in a value, is a heading or a label, or has no place: none is forgotten. */
export interface Reading {
  readonly format: string;
  readonly entries: readonly FoundEntry[];
  /** The headings met, in their order. */
  readonly headings: readonly string[];
  readonly cells: number;
  readonly labels: number;
  readonly unplaced: readonly Unplaced[];
  readonly remarks: readonly Remark[];
}

export const placeOf = ({ sheet, row, column }: Place): Place => ({ sheet, row, column });
export const nameOf = ({ sheet, row, column }: Place): string => `${sheet}\u0000${row}\u0000${column}`;

/** A sheet as rows of cells, by number of the row and of the column. */
export class Rows {
  private readonly rows = new Map<number, Map<number, Cell>>();

  constructor(readonly sheet: Sheet) {
    for (const cell of sheet.cells) {
      const row = this.rows.get(cell.row) ?? new Map<number, Cell>();
      this.rows.set(cell.row, row.set(cell.index, cell));
    }
  }

  at(row: number, index: number): Cell | undefined {
    return this.rows.get(row)?.get(index);
  }

  row(row: number): readonly Cell[] {
    return [...(this.rows.get(row)?.values() ?? [])].sort((a, b) => a.index - b.index);
  }

  numbers(): readonly number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }
}

/** The account of a file's cells: what was taken, what is only a label, and what is left at the end. */
export class Ledger {
  private readonly taken = new Set<string>();
  private readonly names = new Set<string>();
  readonly headings: string[] = [];
  readonly entries: FoundEntry[] = [];
  readonly remarks: Remark[] = [];

  constructor(private readonly sheets: readonly Sheet[]) {}

  /** These cells only name what stands beside them. */
  label(...cells: readonly (Cell | undefined)[]): void {
    for (const cell of cells) if (cell) this.names.add(nameOf(cell));
  }

  /** Something is said under a heading by one or more cells. */
  found(
    heading: string,
    cells: readonly Cell[],
    more: { text?: string; line?: string; second?: boolean } = {},
  ): Found {
    if (!this.headings.includes(heading)) this.headings.push(heading);
    for (const cell of cells) this.taken.add(nameOf(cell));
    const { text = cells.map((cell) => cell.day ?? cell.text).join(', '), ...rest } = more;
    return { heading, text, cells: cells.map(placeOf), ...rest };
  }

  /** What was read turns out to be the form itself, which nobody filled in. */
  giveBack(values: readonly Found[]): void {
    for (const place of values.flatMap(({ cells }) => cells)) {
      this.taken.delete(nameOf(place));
      this.names.add(nameOf(place));
    }
  }

  isLabel(cell: Cell): boolean {
    return this.names.has(nameOf(cell));
  }

  /** Closes the account. */
  reading(format: string, more: readonly Remark[] = []): Reading {
    const all = this.sheets.flatMap((sheet) => sheet.cells);
    const repeated = all.filter((cell) => cell.merged && this.taken.has(nameOf(cell)));
    const cells = all.filter((cell) => !cell.merged);
    const left = cells.filter((cell) => !this.taken.has(nameOf(cell)) && !this.names.has(nameOf(cell)));
    const computed = cells.filter((cell) => cell.formula && this.taken.has(nameOf(cell)));
    return {
      format,
      entries: this.entries,
      headings: this.headings,
      cells: cells.length,
      labels: cells.filter((cell) => this.names.has(nameOf(cell)) && !this.taken.has(nameOf(cell))).length,
      unplaced: left.map((cell) => ({ ...placeOf(cell), heading: '', text: cell.day ?? cell.text })),
      remarks: [
        ...more,
        ...this.remarks,
        ...repeated.map((cell) => ({ code: 'merged', place: placeOf(cell), facts: { until: cell.merged! } })),
        ...computed.map((cell) => ({ code: 'formula', place: placeOf(cell), facts: { text: cell.text } })),
      ],
    };
  }
}

/** Letters of a column: 0 is A, 26 is AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
