import { ActivityContent, Item, Value } from '../../register/activity.entity';
import { WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { assembled } from './assembled';
import { Cell, dayOf, Row, textOf } from './cells';
import { CNIL } from './cnil-labels';
import { fromBullets } from './lines';
import { codeOf, fieldsOf } from './words';

/** Whether a sheet is an entry of the CNIL's register: by its labels, since its name is free. */
export const isCnilEntry = (rows: readonly Row[]): boolean =>
  rows.slice(0, 12).some((row) => said(row[0]) === CNIL.description);

/**
 * An entry out of a sheet of the CNIL's register. Rows are found by their labels, section by section, since people strike
 * out those they do not need.
 */
export function contentFromCnil(book: Rulebook, rows: readonly Row[]): ActivityContent {
  const fields = fieldsOf(book);
  const at = (label: string) => rows.find((row) => said(row[0]) === label)?.[1] ?? null;
  const named = (section: string, label: RegExp) =>
    sectionOf(rows, section).filter((row) => label.test(said(row[0])) && row.slice(1).some((cell) => chosen(cell)));
  const data = [CNIL.data, CNIL.sensitive].flatMap((section) => sectionOf(rows, section));
  const recipients = recipientsOf(book, fields, named(CNIL.recipients[0], /^Destinataire \d/));
  const purposes = [at(CNIL.mainPurpose), ...rows.filter((row) => said(row[0]).startsWith(CNIL.subPurpose)).map((row) => row[1] ?? null)];
  const values: [string, Value | undefined][] = [
    ['name', words(at(CNIL.name))],
    ['code', words(at(CNIL.reference))],
    ['dateStart', dayOf(at(CNIL.created)) ?? words(at(CNIL.created))],
    ['representative', words(at(CNIL.representative))],
    ['jointControllers', some(rows.filter((row) => said(row[0]) === CNIL.joint && chosen(row[1])).map((row) => kept({ name: row[1], contact: row[2] })))],
    ['purposes', some(purposes.filter(chosen).map((text) => ({ text: textOf(text) })))],
    ['dataCategories', some(data.flatMap((row) => categories(book, fields, row)))],
    ['retention', some(data.flatMap((row) => fromBullets(book, fields.get('retention')!, row[4] ?? null)))],
    ['niss', nissUse(fields, data)],
    ['persons', some(named(CNIL.persons[0], /^Catégorie de personnes \d/).map(precise))],
    ['measures', some(named(CNIL.measures[0], /^Mesure de sécurité \d/).map(precise))],
    ['transferList', some(named(CNIL.transfers[0], /^Organisme destinataire \d/).map((row) => transfer(book, row)))],
    ['transfers', words(at(CNIL.remark))],
    ...recipients,
  ];
  return assembled(new Map(values));
} // prettier-ignore

/** The rows between the heading of a section and the next blank row. */
function sectionOf(rows: readonly Row[], heading: string): readonly Row[] {
  const from = rows.findIndex((row) => said(row[0]) === heading);
  if (from < 0) return [];
  const after = rows.slice(from + 1);
  const end = after.findIndex((row) => said(row[0]) === '');
  return end < 0 ? after : after.slice(0, end);
}

function categories(book: Rulebook, fields: ReadonlyMap<string, WrittenField>, row: Row): Item[] {
  const niss = `${fields.get('niss')!.label} : `;
  const text = textOf(row[1]);
  const cut = text.startsWith(niss) ? 0 : text.indexOf(`\n${niss}`);
  const described = cut < 0 ? text : text.slice(0, cut);
  if (described.trim() === '') return [];
  if (described.startsWith('• ')) return fromBullets(book, fields.get('dataCategories')!, described);
  const lists = book.exchange.get('cnil')?.lists ?? {};
  const term = [...(lists['data'] ?? []), ...(lists['sensitive'] ?? [])].find(({ label }) => label.trim() === said(row[0]));
  return [{ code: term?.codes[0] ?? said(row[0]), detail: described.trim() }];
} // prettier-ignore

function nissUse(fields: ReadonlyMap<string, WrittenField>, data: readonly Row[]): string | undefined {
  const label = `${fields.get('niss')!.label} : `;
  const told = data.map((row) => textOf(row[1])).find((text) => text.startsWith(label) || text.includes(`\n${label}`));
  return told?.slice(told.indexOf(label) + label.length);
} // prettier-ignore

function recipientsOf(
  book: Rulebook,
  fields: ReadonlyMap<string, WrittenField>,
  rows: readonly Row[],
): [string, Value | undefined][] {
  const terms = book.exchange.get('cnil')?.lists?.['recipients'] ?? [];
  const typeOf = (row: Row) => terms.find(({ label }) => label === said(row[1]))?.codes[0];
  const isProcessor = (row: Row) => typeOf(row) === 'processor' && textOf(row[4]).startsWith('• ');
  return [
    ['internalRecipients', some(rows.filter((row) => typeOf(row) === 'internal').map(precise))],
    ['recipients', some(rows.filter((row) => typeOf(row) !== 'internal' && !isProcessor(row)).map(precise))],
    ['processors', some(rows.filter(isProcessor).flatMap((row) => fromBullets(book, fields.get('processors')!, row[4] ?? null)))],
  ];
} // prettier-ignore

function transfer(book: Rulebook, [, recipient, country, guarantee, , link]: Row): Item {
  const term = chosen(guarantee) ? said(guarantee) : '';
  const known = book.exchange.get('cnil')?.lists?.['safeguards']?.find(({ label }) => label === term)
    ?.codes[0];
  return kept({
    recipient,
    country: chosen(country) ? codeOf(book, 'countries', said(country)) : null,
    instrument: term ? (known ?? codeOf(book, 'transfer-instruments', term)) : null,
    link,
  });
}

/** What is precise about a line: the remark beside the list's own word, or that word. */
const precise = (row: Row): string => (chosen(row[4]) ? textOf(row[4]) : said(row[1]));
const said = (cell: Cell | undefined): string => textOf(cell).trim();
const chosen = (cell: Cell | undefined): boolean => said(cell) !== '' && said(cell) !== CNIL.choose;
const words = (cell: Cell): string | undefined => (chosen(cell) ? textOf(cell) : undefined);
const some = <T>(given: readonly T[]): readonly T[] | undefined => (given.length ? given : undefined);
const kept = (item: Readonly<Record<string, Cell | undefined>>): Item =>
  Object.fromEntries(Object.entries(item).filter(([, cell]) => chosen(cell)));
