import { Cell } from './cells';

/** Everything that a JSON value says, as cells: the path is the column (`recipients[0].name`), the record is the row. */
export function leavesOf(value: unknown, sheet: string, row: number, path = ''): Cell[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, sheet, row, `${path}[${at}]`));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) =>
      leavesOf(one, sheet, row, path ? `${path}.${key}` : key),
    );
  const text = typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value).trim();
  return text ? [{ sheet, row, column: path, index: 0, text }] : [];
}

/** The path of a leaf without its numbers: « recipients name ». */
export const headingOfPath = (path: string): string => path.replace(/\[\d+\]/g, '').replaceAll('.', ' ');
