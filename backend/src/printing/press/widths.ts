import type { BlockOf } from '../blocks';
import { wishes } from './lines';
import { STYLE } from './style';

const PAD = 10;

/**
 * The widths of a table's columns in points; they fill `total` exactly.
 * Widths that are all given are shares; a few are points; the others share the rest by what their texts would like,
 * never less than their longest word while that is possible.
 */
export function columnWidths({ columns, rows }: BlockOf<'table'>, total: number): number[] {
  const given = columns.map(({ width }) => width);
  if (given.every((width) => width !== undefined)) return scale(given as number[], total);
  const wanted = columns.map((column, i) => {
    if (column.width !== undefined) return { least: column.width, best: column.width };
    const cells = sample(rows).map((row) => wishes(row[i] ?? '', STYLE.cell));
    const head = wishes(column.label, STYLE.head);
    const least = Math.min(Math.max(head.least, ...cells.map((cell) => cell.least)), total / 3) + PAD;
    return { least, best: Math.max(least, head.best + PAD, ...cells.map((cell) => cell.best + PAD)) };
  });
  const least = wanted.map((one) => one.least);
  const spare = total - sum(least);
  if (spare <= 0) return scale(least, total);
  // Square roots keep one long column from starving the others.
  const pull = wanted.map((one) => Math.sqrt(one.best - one.least));
  const pulls = sum(pull);
  if (pulls === 0) return scale(least, total);
  return least.map((width, i) => width + (spare * pull[i]!) / pulls);
}

// The first two hundred rows tell enough about a table of ten thousand.
function sample<T>(rows: readonly T[]): readonly T[] {
  return rows.slice(0, 200);
}

function scale(widths: readonly number[], total: number): number[] {
  const factor = total / sum(widths);
  return widths.map((width) => width * factor);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
