import { CORE, partName, WrittenField } from './catalogue';
import type { ActivityInput } from './register-client';

export type Part = string | number | boolean | null | undefined;
export type Item = Readonly<Record<string, Part>>;
/** Yes or no, and why. */
export interface Answer {
  readonly yes: boolean;
  readonly why: string;
}
export type Value = string | number | boolean | Answer | readonly string[] | readonly Item[];
/** What an entry says in each field, by its identifier in the words of the register; nothing where it is blank. */
export type Entry = Readonly<Record<string, Value | undefined>>;

const LISTS: readonly string[] = ['persons', 'recipients', 'measures', 'systems', 'documents'];
const ITEMS: readonly string[] = ['purposes', 'dataCategories', 'retention'];
/** Parts that the contract wants to find even when they say nothing. */
const NEEDED: Readonly<Record<string, Item>> = {
  purposes: { text: '', legalBasis: 'e' },
  dataCategories: { detail: '' },
  retention: { category: '', term: '', start: '', fate: '' },
};

/** What was said, flat as the contract has it (an entry of the server, a draft), field by field. */
export function entryOf(given: object, fields: readonly WrittenField[]): Entry {
  const said = given as Readonly<Record<string, unknown>>;
  const core = CORE.map((id) => [id, coreOf(said, id, fields)] as const);
  return { ...Object.fromEntries(core), ...((said['more'] ?? {}) as Entry) };
}

/** The content that the server keeps (in a refusal, as the model says it), field by field. */
export function entryOfContent(
  content: Readonly<Record<string, unknown>>,
  fields: readonly WrittenField[],
): Entry {
  const aipd = (content['aipd'] ?? {}) as { required?: boolean; reason?: string };
  return entryOf({ ...content, aipdRequired: aipd.required, aipdReason: aipd.reason }, fields);
}

function coreOf(said: Readonly<Record<string, unknown>>, id: string, fields: readonly WrittenField[]): Value {
  if (id === 'aipd') return { yes: said['aipdRequired'] === true, why: String(said['aipdReason'] ?? '') };
  if (ITEMS.includes(id)) {
    const names = fields.find((field) => field.id === id)?.parts.map(partName) ?? [];
    return ((said[id] ?? []) as Item[]).map((line) =>
      picked(line, [...names, ...('id' in line ? ['id'] : [])]),
    );
  }
  if (LISTS.includes(id)) return [...((said[id] ?? []) as string[])];
  return String(said[id] ?? (id === 'role' ? 'controller' : ''));
}

/** The form as it stands on the screen, flat as the contract has it: unfinished lines included. */
export function formOf(entry: Entry): Record<string, unknown> {
  const { yes = false, why = '' } = (entry['aipd'] ?? {}) as Partial<Answer>;
  const beyond = Object.entries(entry).filter(([id, value]) => !CORE.includes(id) && value !== undefined);
  return {
    ...Object.fromEntries(CORE.filter((id) => id !== 'aipd').map((id) => [id, entry[id] ?? blankOf(id)])),
    aipdRequired: yes,
    aipdReason: why,
    more: Object.fromEntries(beyond),
  };
}

/** What is sent to be saved: without blank lines, blank parts or blank fields, and no article without its text. */
export function inputOf(entry: Entry, version: number): ActivityInput {
  return { ...formOf(cleaned(entry)), version } as unknown as ActivityInput;
}

/** The same entry without what says nothing. */
export function cleaned(entry: Entry): Entry {
  const said = Object.entries(entry).flatMap(([id, value]) => {
    const clean = cleanedValue(id, value);
    return clean === undefined ? [] : [[id, clean] as const];
  });
  return Object.fromEntries(said);
}

function cleanedValue(id: string, value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return value as Value | undefined;
  const lines = (value as readonly (string | Item)[]).flatMap((line): (string | Item)[] => {
    if (typeof line === 'string') return line.trim() ? [line.trim()] : [];
    const item = cleanedItem(line, NEEDED[id]);
    return item ? [item] : [];
  });
  return lines.length ? (lines as unknown as Value) : undefined;
}

function cleanedItem(line: Item, needed: Item = {}): Item | null {
  const parts = Object.entries(line).flatMap(([name, part]) => {
    const said = typeof part === 'string' ? part.trim() : part;
    const orphan = name === 'article' && !line['legalText'];
    return said === '' || said === null || said === undefined || orphan ? [] : [[name, said] as const];
  });
  const saysMore = parts.some(([name]) => name !== 'id' && name !== 'legalBasis');
  return saysMore ? { ...needed, ...Object.fromEntries(parts) } : null;
}

/** Whether nothing was said. */
export function isBlank(value: Value | undefined): boolean {
  return cleanedValue('', value) === undefined;
}

/** Whether two values say the same. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  return ordered(cleanedValue('', one)) === ordered(cleanedValue('', other));
}

/** The fields in which two entries differ, in the order of the page. */
export function differing(fields: readonly WrittenField[], one: Entry, other: Entry): WrittenField[] {
  return fields.filter(({ id }) => !same(one[id], other[id]));
}

const blankOf = (id: string): Value => (LISTS.includes(id) || ITEMS.includes(id) ? [] : '');
const picked = (line: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.flatMap((name) => (name in line ? [[name, line[name] ?? '']] : [])));

/** A value as text in which the order of parts does not count, nor the name that only the program gives a line. */
function ordered(value: Value | undefined): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
