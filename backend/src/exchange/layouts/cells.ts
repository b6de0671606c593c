/** What one cell of a table holds. Days are `YYYY-MM-DD` words; a blank is null. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** What a spreadsheet would take for a formula, or what already hides one: = + - @, a tab or a return at the start. */
const LIVE = /^'*[=+\-@\t\r]/;
const HIDDEN = /^'+[=+\-@\t\r]/;
/** Excel refuses to open a file in which a cell is longer. */
export const LONGEST_CELL = 32_767;

/** Words that no spreadsheet will run (OWASP, CSV injection); `revived` gives the very same words back. */
export function tamed(text: string): string {
  return LIVE.test(text) ? `'${text}` : text;
}

/** The words that `tamed` made harmless, as they were written. */
export function revived(text: string): string {
  return HIDDEN.test(text) ? text.slice(1) : text;
}

/** A cell's words, without what a spreadsheet cannot hold. */
export function fitting(text: string): string {
  return text.length <= LONGEST_CELL - 1 ? text : `${text.slice(0, LONGEST_CELL - 2)}…`;
}

/** The words of a cell, however it came: numbers and yes/no included. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? YES : NO;
  return String(cell).replace(/\r\n?/g, '\n');
}

export const YES = 'Oui';
export const NO = 'Non';

/** Yes or no, as a person or a program wrote it; undefined when it is neither. */
export function yesOf(cell: Cell | undefined): boolean | undefined {
  const word = textOf(cell).trim().toLowerCase();
  if (['oui', 'yes', 'ja', 'true', 'vrai', '1', 'x'].includes(word)) return true;
  return ['non', 'no', 'nee', 'false', 'faux', '0'].includes(word) ? false : undefined;
}

/** A day from a cell: `2018-09-12`, « 12/09/2018 », or a spreadsheet's count of days; undefined when it is none. */
export function dayOf(cell: Cell | undefined): string | undefined {
  if (typeof cell === 'number') return cell > 0 && cell < 2_958_466 ? dayOfSerial(cell) : undefined;
  const text = textOf(cell).trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return real(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return local ? real(`${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`) : undefined;
}

/** How many days a spreadsheet counts up to a day (1 = 31 December 1899, as Excel has it since 1900-03-01). */
export function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - ZERO) / DAY);
}

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const dayOfSerial = (serial: number) => new Date(ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);

function real(day: string): string | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
}
