import { Item } from '../../register/activity.entity';
import { valueOf, WrittenField } from '../../register/catalogue';
import { shortDay } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { ForeignTerm } from '../../rulebook/foreign-words';
import { Cell, fitting } from './cells';
import { CNIL } from './cnil-labels';
import { Keeper, Leaving } from './facts';
import { bullets } from './lines';
import { fieldsOf, wordOf } from './words';

/** A row of a sheet of the CNIL's register, in its eight columns, and how its cells lie. */
export interface CnilRow {
  readonly cells: readonly Cell[];
  /** wide: B to H in one; pair: B to D and E to H; transfer: D–E and F–H; each: none joined; blank: nothing. */
  readonly shape: 'title' | 'wide' | 'pair' | 'transfer' | 'each' | 'blank';
  readonly heading?: boolean;
  /** The list of `policies/exchange/cnil.yaml` that the second cell is chosen from. */
  readonly list?: string;
}

/** An entry as a sheet of the CNIL's register: its labels word for word, and rows added where it has too few. */
export function cnilRows(book: Rulebook, entry: Leaving): readonly CnilRow[] {
  const { content, keeper, updatedAt } = entry;
  const blank: CnilRow = { cells: [], shape: 'blank' };
  const wide = (label: string, cell: Cell): CnilRow => ({ cells: [label, cell], shape: 'wide' });
  const dateStart = valueOf(content, 'dateStart');
  return [
    { cells: [`${content.code} ${content.name}`], shape: 'title', heading: true },
    blank,
    { cells: [CNIL.description], shape: 'title', heading: true },
    wide(CNIL.name, content.name),
    wide(CNIL.reference, content.code),
    wide(CNIL.created, typeof dateStart === 'string' ? shortDay(dateStart) : null),
    wide(CNIL.updated, updatedAt ? shortDay(updatedAt) : null),
    blank,
    ...actors(entry, keeper),
    blank,
    { cells: [CNIL.purposes], shape: 'title', heading: true },
    wide(CNIL.mainPurpose, content.purposes[0]?.text ?? null),
    ...atLeast(5, content.purposes.slice(1).map(({ text }) => text)).map((text, index) => wide(`${CNIL.subPurpose} ${index + 1}`, text)),
    blank,
    ...dataRows(book, entry),
    blank,
    ...listed(book, CNIL.persons, CNIL.person, 'persons', 2, content.persons.map((word) => [termOf(book, 'persons', codeAmong(book, 'person-categories', word)), word])),
    blank,
    ...listed(book, CNIL.recipients, CNIL.recipient, 'recipients', 4, recipientsOf(book, entry)),
    blank,
    ...listed(book, CNIL.measures, CNIL.measure, 'measures', 3, content.measures.map((word) => [termOf(book, 'measures', codeAmong(book, 'measures', word)), word])),
    blank,
    ...transfers(book, entry),
  ]; // prettier-ignore
}

function actors({ content }: Leaving, { name, identity, town, dpd }: Keeper): CnilRow[] {
  const each = (cells: readonly Cell[]): CnilRow => ({ cells, shape: 'each' });
  const joint = (valueOf(content, 'jointControllers') ?? []) as readonly Item[];
  const row = (who: string, called: Cell, where: Cell = null, mail: Cell = null, phone: Cell = null, city: Cell = null) =>
    each([who, called, where, null, city, null, phone, mail]);
  const representative = valueOf(content, 'representative');
  return [
    { ...each(CNIL.actors), heading: true },
    row(CNIL.controller, name, identity.seat, identity.email, identity.phone, town),
    row(CNIL.dpo, dpd?.name ?? null, dpd?.contact ?? null),
    row(CNIL.dpoFirm, null),
    row(CNIL.representative, typeof representative === 'string' ? representative : null),
    ...(joint.length ? joint : [{}]).map((one) => row(CNIL.joint, text(one['name']), text(one['contact']))),
  ];
} // prettier-ignore

function dataRows(book: Rulebook, entry: Leaving): CnilRow[] {
  const fields = fieldsOf(book);
  const { dataCategories, retention } = entry.content;
  const lists = book.exchange.get('cnil')?.lists ?? {};
  const rows = [...(lists['data'] ?? []), ...(lists['sensitive'] ?? [])];
  const placed = new Map<ForeignTerm, Item[]>(rows.map((row) => [row, []]));
  const fallback = rows.find(({ codes }) => codes.includes('*'))!;
  for (const item of dataCategories as unknown as readonly Item[])
    placed.get(rows.find(({ codes }) => codes.includes(String(item['code']))) ?? fallback)!.push(item);
  // The terms of retention are by category of files, not of data: they stand together, on the first row that is used.
  const first = rows.find((row) => placed.get(row)!.length) ?? rows[0]!;
  const row = (term: ForeignTerm): CnilRow[] => {
    const items = placed.get(term)!;
    if (term.own && items.length === 0) return [];
    const terms = term === first ? bullets(book, fields.get('retention')!, retention as unknown as readonly Item[]) : null;
    return [{ cells: [term.label, described(book, fields, items, term, entry), null, null, terms], shape: 'pair' }];
  };
  const heading = (label: string): CnilRow => ({
    cells: [label, CNIL.detail, null, null, CNIL.term], shape: 'pair', heading: true,
  });
  return [
    heading(CNIL.data),
    ...(lists['data'] ?? []).flatMap(row),
    { cells: [], shape: 'blank' },
    heading(CNIL.sensitive),
    ...(lists['sensitive'] ?? []).flatMap(row),
  ];
} // prettier-ignore

function described(
  book: Rulebook,
  fields: ReadonlyMap<string, WrittenField>,
  items: readonly Item[],
  { codes }: ForeignTerm,
  { content }: Leaving,
): Cell {
  const said = bullets(book, fields.get('dataCategories')!, items);
  const use = codes.includes('niss') ? valueOf(content, 'niss') : undefined;
  if (typeof use !== 'string') return said;
  return fitting([said, `${fields.get('niss')!.label} : ${use}`].filter((one) => one !== null).join('\n'));
}

function recipientsOf(book: Rulebook, { content }: Leaving): (readonly [string, Cell])[] {
  const internal = (valueOf(content, 'internalRecipients') ?? []) as readonly string[];
  const kinds = book.vocabularies.get('recipients')?.terms ?? [];
  const kindOf = (word: string) => String(kinds.find(({ label }) => label === word)?.['kind'] ?? '*');
  // What stands among the external recipients is not made internal: it would come back in another field.
  const external = (word: string) => (kindOf(word) === 'internal' ? '*' : kindOf(word));
  const field = fieldsOf(book).get('processors');
  const processors = (valueOf(content, 'processors') ?? []) as readonly Item[];
  return [
    ...internal.map((word) => [termOf(book, 'recipients', 'internal'), word] as const),
    ...content.recipients.map((word) => [termOf(book, 'recipients', external(word)), word] as const),
    ...processors.map(
      (one) => [termOf(book, 'recipients', 'processor'), bullets(book, field!, [one])] as const,
    ),
  ];
}

function listed(
  book: Rulebook,
  heading: readonly string[],
  label: string,
  list: string,
  least: number,
  lines: readonly (readonly [string, Cell])[],
): CnilRow[] {
  return [
    { cells: [heading[0]!, heading[1]!, null, null, heading[2]!], shape: 'pair', heading: true },
    ...atLeast(least, lines).map((line, index): CnilRow => ({
      cells: [`${label} ${index + 1}`, line?.[0] ?? null, null, null, line?.[1] ?? null],
      shape: 'pair',
      list,
    })),
  ];
}

function transfers(book: Rulebook, { content }: Leaving): CnilRow[] {
  const items = (valueOf(content, 'transferList') ?? []) as readonly Item[];
  const country = (one: Item) => (one['country'] ? wordOf(book, 'countries', String(one['country'])) : null);
  const guarantee = (one: Item) => {
    const code = one['instrument'];
    if (!code) return null;
    const known = book.exchange.get('cnil')?.lists?.['safeguards']?.find(({ codes }) => codes.includes(String(code)));
    return known?.label ?? wordOf(book, 'transfer-instruments', String(code));
  };
  return [
    { cells: [...CNIL.transfers.slice(0, 4), null, CNIL.transfers[4]!], shape: 'transfer', heading: true },
    ...atLeast(4, items).map((one, index): CnilRow => ({
      cells: [`${CNIL.importer} ${index + 1}`, text(one?.['recipient']), one ? country(one) : null, one ? guarantee(one) : null, null, text(one?.['link'])],
      shape: 'transfer',
    })),
    ...(content.transfers ? [{ cells: [CNIL.remark, content.transfers], shape: 'wide' as const }] : []),
  ];
} // prettier-ignore

/** The words of the CNIL's list that cover a code of ours. */
function termOf(book: Rulebook, list: string, code: string): string {
  const terms = book.exchange.get('cnil')?.lists?.[list] ?? [];
  return (
    (terms.find(({ codes }) => codes.includes(code)) ?? terms.find(({ codes }) => codes.includes('*')))
      ?.label ?? ''
  );
}

const codeAmong = (book: Rulebook, vocabulary: string, word: string): string =>
  book.vocabularies.get(vocabulary)?.terms.find(({ label }) => label === word)?.code ?? '*';

const atLeast = <T>(count: number, given: readonly T[]): (T | null)[] => [
  ...given,
  ...Array.from({ length: Math.max(0, count - given.length) }, () => null),
];

const text = (value: Item[string]): Cell => (value === undefined || value === '' ? null : (value as Cell));
