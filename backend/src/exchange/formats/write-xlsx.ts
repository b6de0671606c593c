import { Cell, fitting, Row, serialOf, tamed } from '../layouts/cells';
import { Spool } from './spool';
import { escaped } from './xml';
import { packaged, SheetNames } from './xlsx-package';
import { zipped, ZipPart } from './write-zip';

export interface XlsxColumn {
  readonly heading: string;
  /** Stands in the second row, hidden. */
  readonly id?: string;
  /** day: a date of the spreadsheet; all others are text, numbers apart. */
  readonly kind?: string;
  /** In letters. */
  readonly width?: number;
}
/** A sheet to come: its columns, and the rows that each record gives it; or rows that are known beforehand. */
export interface XlsxSheet<T> {
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rowsOf?: (record: T) => readonly Row[];
  readonly fixed?: readonly Row[];
}

/** What a sheet of Excel takes, headings included. */
const MOST_ROWS = 1_048_576;
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/**
 * A workbook (Office Open XML), piece by piece: the first sheet as the records come, the others laid aside on disk
 * meanwhile. A sheet that is full goes on in another. Every cell is plain: no formula, no macro, no link.
 */
export async function* xlsx<T>(
  sheets: readonly XlsxSheet<T>[],
  records: AsyncIterable<T>,
  title: string,
): AsyncGenerator<Uint8Array> {
  const spool = await Spool.open();
  try {
    yield* zipped(parts(sheets, records, title, spool));
  } finally {
    await spool.clear();
  }
}

async function* parts<T>(
  sheets: readonly XlsxSheet<T>[],
  records: AsyncIterable<T>,
  title: string,
  spool: Spool,
): AsyncGenerator<ZipPart> {
  const names = new SheetNames();
  const pages = sheets.map((sheet) => new Page(sheet));
  const [first, ...others] = pages;
  yield {
    name: names.next(first!.sheet.name),
    text: sheetXml(first!, written(first!, others, records, spool)),
  };
  for (const page of others)
    for (let part = 0; part <= page.part; part += 1) {
      const laid = page.sheet.fixed ? page.rows(page.sheet.fixed) : spool.take(page.name(part));
      yield { name: names.next(page.sheet.name, part), text: sheetXml(page, laid) };
    }
  yield* packaged(names, title);
}

/** The rows of the first sheet, while those of the others are laid aside. */
async function* written<T>(first: Page<T>, others: readonly Page<T>[], records: AsyncIterable<T>, spool: Spool): AsyncGenerator<string> {
  if (first.sheet.fixed) yield* first.rows(first.sheet.fixed);
  for await (const record of records) {
    if (first.sheet.rowsOf) yield* first.rows(first.sheet.rowsOf(record));
    for (const page of others)
      for (const row of page.sheet.rowsOf?.(record) ?? []) await spool.lay(page.name(page.turn()), page.row(row));
  }
} // prettier-ignore

/** A sheet while it is written: how far it has come, and on which of its parts. */
class Page<T> {
  part = 0;
  private at: number;
  private readonly columns: readonly string[];

  constructor(readonly sheet: XlsxSheet<T>) {
    this.columns = sheet.columns.map((_, index) => letters(index));
    this.at = this.headed;
  }

  /** How many rows its headings take. */
  get headed(): number {
    return this.sheet.columns.some(({ id }) => id) ? 2 : 1;
  }

  name(part: number): string {
    return `${this.sheet.name}-${part}`.replace(/[^\p{L}\d-]/gu, '_');
  }

  /** The part that the next row goes to. */
  turn(): number {
    if (this.at < MOST_ROWS) return this.part;
    this.at = this.headed;
    return (this.part += 1);
  }

  *rows(rows: readonly Row[]): Generator<string> {
    for (const row of rows) yield this.row(row);
  }

  row(cells: Row): string {
    this.at += 1;
    return `<row r="${this.at}">${cells.map((cell, index) => this.cell(cell, index)).join('')}</row>`;
  }

  heads(): string {
    const head = (text: string, index: number, row: number) => inline(`${this.columns[index]}${row}`, text, 1);
    const first = `<row r="1">${this.sheet.columns.map(({ heading }, index) => head(heading, index, 1)).join('')}</row>`;
    if (this.headed === 1) return first;
    return `${first}<row r="2" hidden="1">${this.sheet.columns.map(({ id }, index) => head(id ?? '', index, 2)).join('')}</row>`;
  }

  private cell(cell: Cell, index: number): string {
    if (cell === null || cell === '') return '';
    const place = `${this.columns[index]}${this.at}`;
    if (typeof cell === 'number') return `<c r="${place}" s="2"><v>${cell}</v></c>`;
    if (this.sheet.columns[index]?.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) && String(cell) >= '1900-03-01')
      return `<c r="${place}" s="3"><v>${serialOf(String(cell))}</v></c>`;
    return inline(place, tamed(fitting(String(cell).replace(/\r\n?/g, '\n'))), 2);
  }
} // prettier-ignore

/** Words in a cell; what Excel itself writes as `_x000D_` is written so, and what only looks like it is not taken for it. */
function inline(place: string, text: string, style: number): string {
  const kept = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
} // prettier-ignore

async function* sheetXml<T>(page: Page<T>, rows: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const { columns } = page.sheet;
  const widths = columns.map(({ width = 24 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const below = page.headed;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${below}" topLeftCell="A${below + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${page.heads()}`;
  yield* rows;
  yield '</sheetData></worksheet>';
} // prettier-ignore
