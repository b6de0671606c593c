import { ActivityContent, Answer, Item, Value } from '../../register/activity.entity';
import { isBlank, partName, valueOf, WrittenField, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { FieldKind } from '../../rulebook/register-words';
import { Cell, NO, Row, textOf, YES, yesOf } from './cells';
import { assembled } from './assembled';
import { cellOf, fieldsOf, listCell, listOf, partOf, partsOf } from './words';

/** A column of our workbook: its French heading stands in the first row, its id in the second, which is hidden. */
export interface OursColumn {
  /** `name`, `aipd.why`, `purposes.text`; `@organisation` and `@code` say whose entry the row speaks of. */
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
}
/** A sheet of our workbook: the entries, one a row, or the lines of one list of theirs. */
export interface OursSheet {
  /** `entries`, or the field whose lines stand here. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly OursColumn[];
}
/** The cells of a row by the id of their column. */
export type NamedRow = Readonly<Record<string, Cell>>;

export const ENTRIES = 'entries';
export const OF_ORGANISATION = '@organisation';
export const OF_ENTRY = '@code';

/** The sheets of our workbook, as the catalogue has them today: a field added there gets its column by itself. */
export function oursSheets(book: Rulebook): readonly OursSheet[] {
  const fields = writtenFields(book);
  const single = fields.filter(({ kind }) => kind !== 'items');
  const whose = { id: OF_ORGANISATION, label: 'Organisation', kind: 'line' as const };
  const entry = {
    id: OF_ENTRY,
    label: fields.find(({ id }) => id === 'code')?.label ?? 'Référence',
    kind: 'line' as const,
  };
  return [
    { id: ENTRIES, name: 'Fiches', columns: [whose, ...single.flatMap(columnsOf)] },
    ...fields
      .filter(({ kind }) => kind === 'items')
      .map((field) => ({
        id: field.id,
        name: sheetName(field.label),
        columns: [
          whose,
          entry,
          ...partsOf(field).map((part) => ({
            id: `${field.id}.${partName(part)}`, label: part.label, kind: part.kind,
          })), // prettier-ignore
        ],
      })),
  ]; // prettier-ignore
}

/** What an entry of an organisation says on one sheet: one row among the entries, a row a line in a list. */
export function oursRows(
  book: Rulebook,
  sheet: OursSheet,
  organisation: string,
  content: ActivityContent,
): readonly Row[] {
  const fields = fieldsOf(book);
  if (sheet.id === ENTRIES)
    return [[organisation, ...[...fields.values()].filter(({ kind }) => kind !== 'items').flatMap((field) => cellsOf(book, field, content))]];
  const field = fields.get(sheet.id)!;
  const items = (valueOf(content, field.id) ?? []) as readonly Item[];
  return items.map((item) => [
    organisation,
    content.code,
    ...partsOf(field).map((part) => cellOf(book, part, item[partName(part)], item)),
  ]);
} // prettier-ignore

/** An entry out of our workbook: its row among the entries, and its rows in each list by the list's id. */
export function contentFromOurs(
  book: Rulebook,
  row: NamedRow,
  lists: Readonly<Record<string, readonly NamedRow[]>>,
): ActivityContent {
  const values = [...fieldsOf(book).values()].map((field): [string, Value | undefined] => [
    field.id,
    field.kind === 'items' ? itemsOf(book, field, lists[field.id] ?? []) : singleOf(book, field, row),
  ]);
  return assembled(new Map(values));
}

/** A row by the ids of its columns. */
export function named(columns: readonly { readonly id: string }[], row: Row): NamedRow {
  return Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null]));
}

function columnsOf(field: WrittenField): OursColumn[] {
  const { id, label, kind } = field;
  if (kind !== 'answer') return [{ id, label, kind }];
  return [
    { id: `${id}.yes`, label, kind: 'flag' },
    { id: `${id}.why`, label: `${label} : précisions`, kind: 'text' },
  ];
}

function cellsOf(book: Rulebook, field: WrittenField, content: ActivityContent): Cell[] {
  const value = valueOf(content, field.id);
  if (field.kind === 'answer') {
    const { yes, why } = (value ?? {}) as Partial<Answer>;
    return [yes === undefined ? null : yes ? YES : NO, isBlank(why) ? null : why!];
  }
  if (field.kind === 'words' || field.kind === 'choices') return [listCell(book, field, value)];
  return [cellOf(book, field, value)];
}

function singleOf(book: Rulebook, field: WrittenField, row: NamedRow): Value | undefined {
  if (field.kind === 'answer') {
    const yes = yesOf(row[`${field.id}.yes`] ?? null);
    return yes === undefined ? undefined : { yes, why: textOf(row[`${field.id}.why`]) };
  }
  const cell = row[field.id] ?? null;
  if (field.kind === 'words' || field.kind === 'choices') return listOf(book, field, cell);
  return partOf(book, field, cell) ?? undefined;
}

function itemsOf(
  book: Rulebook,
  field: WrittenField,
  rows: readonly NamedRow[],
): readonly Item[] | undefined {
  const items = rows.map((row) =>
    partsOf(field).reduce<Item>((item, part) => {
      const value = partOf(book, part, row[`${field.id}.${partName(part)}`] ?? null, item);
      return value === undefined ? item : { ...item, [partName(part)]: value };
    }, {}),
  );
  return items.length ? items : undefined;
}

/** Excel takes 31 letters for a sheet, and none of `: \ / ? * [ ]`. */
export function sheetName(label: string): string {
  return label
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
}
