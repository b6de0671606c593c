import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '../../kernel/refusal';
import { Cell, letters, Opened, placeOf, Remark, Sheet } from './cells';
import { revived } from '../layouts/cells';
import { serialDay } from './days';
import { guarded } from './zip-guard';

const MOST_ROWS = 20_000;
const MOST_CELLS = 1_000_000;
/** Constants that some programs write as formulas: nothing is computed there. */
const CONSTANT = /^(of:=)?(TRUE|FALSE|VRAI|FAUX)\(\)$/i;

/** Opens an XLSX or ODS workbook; macros are not looked at, formulas are never computed: what was saved is what is read. */
export function openWorkbook(bytes: Buffer): Opened {
  const members = guarded(bytes);
  const remarks: Remark[] = members.some(({ name }) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))
    ? [{ code: 'macros' }]
    : [];
  const book = parsed(bytes);
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]!;
    const whole = (sheet as { '!fullref'?: string })['!fullref'];
    if (whole && utils.decode_range(whole).e.r >= MOST_ROWS && sheet['!ref'] !== whole)
      throw new Refusal('exchange.too-long', 413, { sheet: name, most: '20 000' });
    return sheetOf(name, sheet, since1904, remarks);
  });
  if (sheets.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS)
    throw new Refusal('exchange.too-long', 413, { sheet: book.SheetNames[0], most: '20 000' });
  return { kind: 'sheets', sheets, remarks };
}

function parsed(bytes: Buffer) {
  const chatter = console.error;
  console.error = () => undefined; // the library prints what it makes of number formats
  try {
    return read(bytes, { sheetRows: MOST_ROWS + 1, cellHTML: false, cellNF: true, bookVBA: false });
  } catch {
    throw new Refusal('exchange.damaged', 422);
  } finally {
    console.error = chatter;
  }
}

function sheetOf(name: string, sheet: WorkSheet, since1904: boolean, remarks: Remark[]): Sheet {
  const cells = Object.keys(sheet)
    .filter((key) => !key.startsWith('!'))
    .map((key) => ({ at: utils.decode_cell(key), cell: sheet[key] as CellObject }))
    .sort((a, b) => a.at.r - b.at.r || a.at.c - b.at.c)
    .map(({ at, cell }) => cellOf(name, at.r, at.c, cell, since1904, remarks))
    .filter((cell) => cell !== undefined);
  return { name, cells: [...cells, ...repeated(sheet, cells)] };
}

function cellOf(
  sheet: string,
  r: number,
  c: number,
  cell: CellObject,
  since1904: boolean,
  remarks: Remark[],
): Cell | undefined {
  const place = { sheet, row: r + 1, column: letters(c), index: c };
  const formula = cell.f !== undefined && !CONSTANT.test(cell.f);
  const text = textOf(cell);
  if (text === '') {
    if (formula) remarks.push({ code: 'formula-empty', place: placeOf(place) });
    return undefined;
  }
  const isDay = cell.t === 'n' && SSF.is_date(String(cell.z ?? '')) && Number(cell.v) > 60;
  return {
    ...place,
    text,
    ...(isDay && { day: serialDay(Number(cell.v), since1904) }),
    ...(formula && { formula: true }),
  };
}

function textOf(cell: CellObject): string {
  if (cell.t === 'b') return cell.v ? 'oui' : 'non';
  if (cell.t === 'e' || cell.v === undefined || cell.v === null)
    return cell.t === 'e' ? String(cell.w ?? '') : '';
  return revived(String(cell.v).replace(/\r\n?/g, '\n')).trim();
}

/** Cells merged downwards say the same for each of their rows; sideways, the first one says it all. */
function repeated(sheet: WorkSheet, cells: readonly Cell[]): Cell[] {
  const known = new Map(cells.map((cell) => [`${cell.row} ${cell.index}`, cell]));
  return (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
    const first = known.get(`${s.r + 1} ${s.c}`);
    if (!first || e.r === s.r || e.r - s.r > 500 || s.r === 0) return [];
    const rows = Array.from({ length: e.r - s.r }, (_, step) => s.r + 2 + step);
    // Only in a table does a row below say something of its own.
    const told = rows.filter((row) => cells.some((cell) => cell.row === row && cell.index !== first.index));
    if (told.length === 0 || first.index > 0) return [];
    return told.map((row) => ({ ...first, row, merged: `${first.column}${e.r + 1}` }));
  });
}
