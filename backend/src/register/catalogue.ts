import { Rulebook } from '../rulebook/rulebook';
import { RegisterField } from '../rulebook/register-words';
import { ActivityContent, Answer, Item, Value } from './activity.entity';

/** The fields that every entry has and that other rooms read; all others stand in `more`. */
export const CORE = [
  'code', 'name', 'description', 'role', 'purposes', 'persons', 'dataCategories', 'recipients', 'retention',
  'transfers', 'measures', 'systems', 'documents', 'aipd',
] as const; // prettier-ignore
const CORE_NAMES: ReadonlySet<string> = new Set(CORE);

/** A field that people write, with the parts of its lines when it is a list of items. */
export interface WrittenField extends RegisterField {
  readonly group: string;
  readonly parts: readonly RegisterField[];
}

/** The fields of an entry that are written, in the order of the page, as `policies/register` describes them. */
export function writtenFields(book: Rulebook): readonly WrittenField[] {
  const known = WRITTEN.get(book) ?? describedIn(book);
  WRITTEN.set(book, known);
  return known;
}

/** Put together once for a rulebook: every entry of a list asks for them. */
const WRITTEN = new WeakMap<Rulebook, readonly WrittenField[]>();

function describedIn(book: Rulebook): readonly WrittenField[] {
  return book.registerGroups.flatMap(({ group, fields }) =>
    fields
      .filter((field) => field.kind !== 'computed' && field.in === undefined)
      .map((field) => ({ ...field, group, parts: fields.filter((part) => part.in === field.id) })),
  );
}

/** Whether the register that an entry belongs to asks for a field: the processor's (art. 30(2)) or the controller's. */
export function asksFor(field: RegisterField, role: string): boolean {
  return field.only === undefined || field.only === (role === 'processor' ? 'processor' : 'controller');
}

/** Name of a part in the lines of its list: « fate » for the field « finalFate ». */
export const partName = (part: RegisterField): string => part.as ?? part.id;

/** What an entry says in a field; nothing when it was left blank. */
export function valueOf(content: ActivityContent, id: string): Value | undefined {
  if (id === 'aipd') return { yes: content.aipd.required, why: content.aipd.reason };
  const value = CORE_NAMES.has(id)
    ? (content[id as keyof ActivityContent] as Value | undefined)
    : content.more?.[id];
  return isBlank(value) ? undefined : value;
}

/** The same entry, saying something else in one field; `undefined` leaves the field blank. */
export function withValue(content: ActivityContent, id: string, value: Value | undefined): ActivityContent {
  if (id === 'aipd') {
    const { yes, why } = (value ?? { yes: false, why: '' }) as Answer;
    return { ...content, aipd: { required: yes, reason: why } };
  }
  if (CORE_NAMES.has(id)) return { ...content, [id]: value ?? (isList(content, id) ? [] : '') };
  const { [id]: _, ...others } = content.more ?? {};
  const more = value === undefined ? others : { ...others, [id]: value };
  const { more: __, ...core } = content;
  return Object.keys(more).length ? { ...core, more } : core;
}

/** Whether nothing was said. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A field's value as lines that people read: codes by their French names, a line of several parts in one. */
export function inLines(book: Rulebook, field: WrittenField, value: Value | undefined): string[] {
  if (value === undefined || isBlank(value)) return [];
  if (field.kind === 'items')
    return (value as readonly Item[]).map((item) =>
      field.parts
        .map((part) => partInWords(book, part, item))
        .filter(Boolean)
        .join(' · '),
    );
  if (field.kind === 'answer') {
    const { yes, why } = value as Answer;
    return [[yes ? 'Oui' : 'Non', why].filter(Boolean).join('. ')];
  }
  if (field.kind === 'flag') return [value ? 'Oui' : 'Non'];
  const lines = Array.isArray(value) ? value.map(String) : [String(value)];
  return field.kind === 'choice' || field.kind === 'choices'
    ? lines.map((code) => book.label(field.vocabulary ?? '', code))
    : lines;
}

/** One part of a line of a list, in words; nothing when it was left blank. */
export function partInWords(book: Rulebook, part: RegisterField, item: Item): string {
  const value = item[partName(part)];
  if (isBlank(value)) return '';
  const code = String(value);
  if (part.kind === 'choice') return book.label(part.vocabulary ?? '', code);
  if (part.kind === 'legal-text') return book.legalText(code)?.short ?? code;
  if (part.kind === 'article') {
    const text = book.legalText(String(item['legalText'] ?? ''));
    return text?.articles.find(({ id }) => id === code)?.label ?? code;
  }
  return code;
}

const isList = (content: ActivityContent, id: string) => Array.isArray(content[id as keyof ActivityContent]);
