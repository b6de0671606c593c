import { canonical } from '../../kernel/digest';
import { ActivityContent, Item, Value } from '../../register/activity.entity';
import { isBlank, valueOf, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { apdColumns, apdRow, contentFromApd } from './apd';
import { cnilRows } from './cnil';
import { contentFromCnil } from './cnil-back';
import { Leaving } from './facts';
import { Format } from './formats';
import { EMPTY } from './assembled';
import { contentFromOurs, ENTRIES, named, NamedRow, oursRows, oursSheets } from './ours';

/** A filled field that a format cannot carry: not at all, or only in part. */
export interface Loss {
  readonly field: string;
  readonly label: string;
  readonly whole: boolean;
}

/** What of an entry would not come back out of a format that it was written in: by writing and reading its cells. */
export function lossesOf(book: Rulebook, format: Format, entry: Leaving): Loss[] {
  const back = BACK[format]?.(book, entry);
  if (!back) return [];
  return writtenFields(book).flatMap(({ id, label }): Loss[] => {
    const [was, is] = [valueOf(entry.content, id), valueOf(back, id)];
    if (was === undefined || same(was, is)) return [];
    return [{ field: id, label, whole: isBlank(is) || same(is, valueOf(EMPTY, id)) }];
  });
}

/**
 * Whether a field says the same. The order of a list is its layout, and the key of a purpose is our own: neither is
 * something that a person wrote.
 */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  return shape(one) === shape(other);
}

/** The formats that are read back; all others carry every field in words. */
const BACK: Readonly<Partial<Record<Format, (book: Rulebook, entry: Leaving) => ActivityContent>>> = {
  xlsx: (book, { content, keeper }) => {
    const rows = new Map(
      oursSheets(book).map((sheet): [string, NamedRow[]] => [
        sheet.id,
        oursRows(book, sheet, keeper.code, content).map((row) => named(sheet.columns, row)),
      ]),
    );
    return contentFromOurs(book, rows.get(ENTRIES)![0]!, Object.fromEntries(rows));
  },
  ods: (book, entry) => contentFromCnil(book, cnilRows(book, entry).map(({ cells }) => cells)),
  'apd.xlsx': (book, entry) => contentFromApd(book, named(apdColumns(book), apdRow(book, entry))),
}; // prettier-ignore

function shape(value: Value | undefined): string {
  if (!Array.isArray(value)) return canonical(value ?? null);
  return canonical(
    value.map((line) => (typeof line === 'string' ? line : canonical(bare(line as Item)))).sort(),
  );
}

/** A line without its hidden key and without what was left blank. */
function bare(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([part, value]) => !isBlank(value) && !(part === 'id' && 'legalBasis' in item),
    ),
  );
}
