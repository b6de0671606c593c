import { Refusal } from '../../kernel/refusal';
import { Opened, Rows, Sheet } from '../formats/cells';
import { dayFrom } from '../formats/days';
import { alike } from '../formats/fold';

export const COLUMNS = [
  'firstName',
  'name',
  'email',
  'organisation',
  'role',
  'from',
  'until',
  'substituteOf',
] as const;
export type Column = (typeof COLUMNS)[number];
/** How the headings of a list of members are called. */
export type Headings = Readonly<Record<Column, readonly string[]>>;

/** A row of the list, as it is written there; a day that cannot be read is left as text. */
export interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}
export interface MembersList {
  readonly lines: readonly Line[];
  readonly ignored: readonly string[];
}

/** A list of members weighs little: more than this is another file. */
const LARGEST = 2 * 1024 * 1024;
const HIGHEST_HEADER = 10;
const MOST_LINES = 1000;

/** Refuses (413) a file that is too heavy for a list of members, before anything of it is read. */
export function refuseHeavy(bytes: Buffer): void {
  if (bytes.length > LARGEST) throw new Refusal('exchange.too-large', 413, { size: `${Math.ceil(bytes.length / 1024 / 1024)} Mo`, max: '2 Mo' }); // prettier-ignore
}

/** The list of members in a file that was opened. Refuses (422) one without names or addresses, (413) one that is too long. */
export function membersIn({ sheets }: Opened, headings: Headings): MembersList {
  for (const sheet of sheets) {
    const found = headerOf(sheet, headings);
    if (found) return listOf(sheet, found.row, found.columns);
  }
  throw new Refusal('exchange.no-members-header', 422);
}

function headerOf(sheet: Sheet, headings: Headings) {
  const known = new Map(COLUMNS.flatMap((column) => headings[column].map((word) => [alike(word), column])));
  const rows = new Rows(sheet);
  for (const row of rows.numbers().slice(0, HIGHEST_HEADER)) {
    const cells = rows.row(row);
    const columns = new Map(cells.map(({ index, text }) => [index, known.get(alike(text))]));
    const met = new Set(columns.values());
    if (met.has('email') && met.has('name')) return { row, columns };
  }
  return undefined;
}

function listOf(sheet: Sheet, header: number, columns: ReadonlyMap<number, Column | undefined>): MembersList {
  const rows = new Rows(sheet);
  const numbers = rows.numbers().filter((row) => row > header);
  if (numbers.length === 0) throw new Refusal('exchange.no-member', 422);
  if (numbers.length > MOST_LINES)
    throw new Refusal('exchange.too-many-members', 413, { most: '1\u202f000' });
  const lines = numbers.map((row): Line => {
    const cells = rows.row(row).flatMap(({ index, text, day }) => {
      const column = columns.get(index);
      return column ? [[column, day ?? text.trim()] as const] : [];
    });
    return { row, cells: Object.fromEntries(cells) };
  });
  const ignored = rows.row(header).filter(({ index }) => !columns.get(index)).map(({ text }) => text); // prettier-ignore
  return { lines: lines.filter(({ cells }) => Object.keys(cells).length > 0), ignored };
}

/** A day of the list; null when it is none, undefined when nothing is said. */
export const dayIn = (text: string | undefined): string | null | undefined =>
  text === undefined ? undefined : dayFrom(text);
