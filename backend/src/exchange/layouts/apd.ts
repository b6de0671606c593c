import { ActivityContent, Answer, Item, Value } from '../../register/activity.entity';
import { isBlank, partName, valueOf, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { ForeignColumn } from '../../rulebook/foreign-words';
import { RegisterField } from '../../rulebook/register-words';
import { assembled } from './assembled';
import { Cell, fitting, NO, Row, textOf, YES, yesOf } from './cells';
import { FACTS, Leaving } from './facts';
import { bullets, fromBullets, fromNumbered, numbered } from './lines';
import { NamedRow } from './ours';
import { cellOf, fieldsOf, listCell, listOf, partOf } from './words';

export const APD_SHEET = 'Registre';

/** The columns of the APD's register, as `policies/exchange/apd.yaml` has them. */
export const apdColumns = (book: Rulebook): readonly ForeignColumn[] =>
  book.exchange.get('apd')?.columns ?? [];

/** An entry as one row of the APD's register. */
export function apdRow(book: Rulebook, entry: Leaving): Row {
  const fields = fieldsOf(book);
  return apdColumns(book).map((column) => {
    if (column.fact) return fitting(FACTS[column.fact]?.(entry, book) ?? '') || null;
    const field = fields.get(column.holds ?? '');
    return field ? inCell(book, field, column, valueOf(entry.content, field.id)) : null;
  });
}

/** An entry out of a row of the APD's register, its cells by the ids of the columns. */
export function contentFromApd(book: Rulebook, row: NamedRow): ActivityContent {
  const values = new Map<string, Value | undefined>();
  for (const field of fieldsOf(book).values()) {
    const columns = apdColumns(book).filter(({ holds }) => holds === field.id);
    if (columns.length) values.set(field.id, fromCells(book, field, columns, row));
  }
  return assembled(values);
}

/** The column that a heading stands for, whatever its capitals and accents. */
export function apdColumnOf(book: Rulebook, heading: string, plain: (text: string) => string): ForeignColumn | undefined {
  const asked = plain(heading.trim());
  return apdColumns(book).find((column) => [column.heading, ...(column.also ?? [])].some((one) => plain(one) === asked));
} // prettier-ignore

/** A field in one cell, for formats that have a column for it; `aipd` and its like as « Oui. Parce que… ». */
export function inCell(
  book: Rulebook,
  field: WrittenField,
  { parts }: Pick<ForeignColumn, 'parts'>,
  value: Value | undefined,
): Cell {
  if (value === undefined || isBlank(value)) return null;
  if (field.kind === 'items') {
    const items = value as readonly Item[];
    return parts ? numbered(book, chosen(field, parts), items) : bullets(book, field, items);
  }
  if (field.kind === 'answer') {
    const { yes, why } = value as Answer;
    return fitting([yes ? YES : NO, why].filter(Boolean).join('. '));
  }
  if (field.kind === 'words' || field.kind === 'choices') return listCell(book, field, value);
  return cellOf(book, field, value);
}

function fromCells(
  book: Rulebook,
  field: WrittenField,
  columns: readonly ForeignColumn[],
  row: NamedRow,
): Value | undefined {
  const cell = row[columns[0]!.id] ?? null;
  if (field.kind === 'items') {
    const items = columns.every(({ parts }) => parts)
      ? merged(columns.map(({ id, parts }) => fromNumbered(book, chosen(field, parts!), row[id] ?? null)))
      : fromBullets(book, field, cell);
    return items.length ? items : undefined;
  }
  if (field.kind === 'answer') return answerOf(cell);
  if (field.kind === 'words' || field.kind === 'choices') return listOf(book, field, cell);
  return partOf(book, field, cell) ?? undefined;
}

/** « Oui. Parce que… » as an answer; undefined when it says neither yes nor no. */
export function answerOf(cell: Cell): Answer | undefined {
  const found = /^\s*([^\s.,:;]+)[.,:;]?\s*/.exec(textOf(cell));
  const yes = yesOf(found?.[1] ?? null);
  return yes === undefined ? undefined : { yes, why: textOf(cell).slice(found![0].length) };
}

const chosen = (field: WrittenField, parts: readonly string[]): readonly RegisterField[] =>
  parts.flatMap((name) => field.parts.filter((part) => partName(part) === name));

/** The lines of several columns, laid side by side. */
function merged(columns: readonly (readonly Item[])[]): Item[] {
  const lines = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: lines }, (_, index) =>
    columns.reduce<Item>((item, column) => ({ ...item, ...column[index] }), {}),
  );
}
