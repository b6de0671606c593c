import type { BlockOf, Column } from '../blocks';
import { breakLines, type Line } from './lines';
import { plain, type Galley, type Press } from './press';
import type { Tag } from './pdfkit-parts';
import { ACCENT, LINE, PAGE, STYLE, type TextStyle } from './style';
import { columnWidths } from './widths';

const PAD_X = 10;
const PAD_Y = 4;

interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
}

interface SetTable {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly head: Row;
  readonly rows: readonly Row[];
}

/** A table whose header returns on each page and whose rows are never cut through a line. */
export function table(press: Press, block: BlockOf<'table'>): Galley {
  const widths = columnWidths(block, PAGE.short - 2 * PAGE.side);
  const head = setRow(
    block.columns.map(({ label }) => label),
    widths,
    STYLE.head,
  );
  const rows = block.rows.map((row) => setRow(row, widths, STYLE.cell));
  const set: SetTable = { columns: block.columns, widths, head, rows };
  const caption = block.caption ? breakLines(plain(block.caption), STYLE.caption, PAGE.measure) : [];
  const captionHeight = caption.length * STYLE.caption.leading + (caption.length ? 4 : 0);
  return {
    before: 12,
    least: captionHeight + head.height + Math.min(rows[0]?.height ?? 0, 120),
    place() {
      const tag = press.tag('Table');
      if (caption.length) {
        press.flow(press.tag('Caption', tag), caption, STYLE.caption, press.sheet.left);
        press.sheet.down(4);
      }
      placeRows(press, tag, set);
      tag.end();
      press.sheet.after(16);
    },
  };
}

function placeRows(press: Press, tag: Tag, set: SetTable): void {
  const { sheet } = press;
  const rules: number[] = [];
  const close = () => drawRules(press, rules.splice(0));
  placeHead(press, tag, set, false);
  let stay = sheet.onLeaving(close);
  const turn = () => {
    sheet.next();
    placeHead(press, tag, set, true);
    stay = sheet.onLeaving(close);
  };
  set.rows.forEach((row, i) => {
    if (row.height > sheet.room && row.height < sheet.bottom - PAGE.top - set.head.height) turn();
    placeCells(press, tag, set, row, turn);
    rules.push(sheet.y);
    if (i === set.rows.length - 1) close();
  });
  stay();
}

function placeHead(press: Press, tag: Tag, { head, columns, widths }: SetTable, again: boolean): void {
  const { sheet, paper } = press;
  const row = again ? undefined : press.tag('TR', tag);
  // Labels of several heights stand on the rule, not in the air.
  eachCell(head, widths, sheet.left, (lines, x, width, i) => {
    const top = sheet.y + head.height - PAD_Y - lines.length * STYLE.head.leading;
    const at = { lines, style: STYLE.head, x, top, width, column: columns[i]! };
    if (row) place(press, paper.tag(row, 'TH', { scope: 'Column' }), at);
    else paper.artifact(() => inkCell(press, at));
  });
  row?.end();
  sheet.down(head.height);
  paper.artifact(() => paper.ink.rule(sheet.left, sheet.y, sheet.right, sheet.y, ACCENT, 0.9));
}

// A row higher than a page is the only one that runs over: as many lines as fit, then the header again.
function placeCells(
  press: Press,
  table: Tag,
  { widths, columns }: SetTable,
  row: Row,
  turn: () => void,
): void {
  const { sheet } = press;
  const tag = press.tag('TR', table);
  const cells = row.cells.map(() => press.tag('TD', tag));
  const { leading } = STYLE.cell;
  const lines = Math.max(1, ...row.cells.map((cell) => cell.length));
  for (let from = 0; from < lines;) {
    const taken = Math.min(lines - from, Math.floor((sheet.room - 2 * PAD_Y + 0.01) / leading));
    if (taken < Math.min(2, lines - from)) {
      turn();
      continue;
    }
    const top = sheet.y + PAD_Y;
    eachCell(row, widths, sheet.left, (all, x, width, i) => {
      const part = all.slice(from, from + taken);
      place(press, cells[i]!, { lines: part, style: STYLE.cell, x, top, width, column: columns[i]! });
    });
    sheet.down(taken * leading + 2 * PAD_Y);
    from += taken;
    if (from < lines) turn();
  }
  tag.end();
}

interface Cell {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly column: Column;
}

function place(press: Press, tag: Tag, cell: Cell): void {
  if (cell.lines.some((line) => line.segments.length > 0)) tag.add(() => inkCell(press, cell));
}

function inkCell(press: Press, { lines, style, x, top, width, column }: Cell): void {
  if (column.align !== 'right') return press.draw(lines, style, { x, top });
  lines.forEach((line, i) =>
    press.draw([line], style, { x: x + width - line.width, top: top + i * style.leading }),
  );
}

function drawRules(press: Press, rules: readonly number[]): void {
  if (rules.length === 0) return;
  const { sheet, paper } = press;
  paper.artifact(() => {
    for (const y of rules) paper.ink.rule(sheet.left, y, sheet.right, y, LINE, 0.4);
  });
}

function eachCell(
  row: Row,
  widths: readonly number[],
  left: number,
  visit: (lines: readonly Line[], x: number, width: number, column: number) => void,
): void {
  let x = left;
  row.cells.forEach((lines, i) => {
    visit(lines, x, widths[i]! - (i === row.cells.length - 1 ? 0 : PAD_X), i);
    x += widths[i]!;
  });
}

function setRow(texts: readonly string[], widths: readonly number[], style: TextStyle): Row {
  const cells = widths.map((width, i) => {
    const inner = width - (i === widths.length - 1 ? 0 : PAD_X);
    return breakLines(plain(texts[i] ?? ''), style, inner);
  });
  const lines = Math.max(...cells.map((cell) => cell.length));
  return { cells, height: lines * style.leading + 2 * PAD_Y };
}
