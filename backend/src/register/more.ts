import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { RegisterField } from '../rulebook/register-words';
import { Answer, Item, More, Value } from './activity.entity';
import { CORE, isBlank, partName, WrittenField, writtenFields } from './catalogue';

const LONGEST = { line: 300, text: 4000, lines: 200 } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What was sent beyond the core of an entry, checked against `policies/register`: blanks are left out, words are trimmed.
 * Refuses (422) what no field takes, naming the field (`field`, `anchor`) and what to do.
 */
export function moreFrom(sent: Readonly<Record<string, unknown>>, book: Rulebook): More {
  const fields = new Map(writtenFields(book).map((field) => [field.id, field]));
  const core: ReadonlySet<string> = new Set(CORE);
  return Object.fromEntries(
    Object.entries(sent).flatMap(([id, raw]): [string, Value][] => {
      const field = fields.get(id);
      if (!field || core.has(id)) throw new Refusal('register.unknown-field', 422, { id });
      const value = isBlank(raw) ? undefined : taken(book, field, raw);
      return value === undefined || isBlank(value) ? [] : [[id, value]];
    }),
  );
}

function taken(book: Rulebook, field: WrittenField, raw: unknown): Value | undefined {
  switch (field.kind) {
    case 'items':
      return items(book, field, list(field, raw));
    case 'words':
      return [...new Set(list(field, raw).map((word) => words(field, word, LONGEST.line)))].filter(Boolean);
    case 'choices':
      return [...new Set(list(field, raw).map((code) => chosen(book, field, code)))];
    case 'answer':
      return answer(field, raw);
    default:
      return single(book, field, raw);
  }
}

/** A value that is one thing: words, a day, a number, yes or no, a code. */
function single(book: Rulebook, field: RegisterField, raw: unknown): string | number | boolean {
  switch (field.kind) {
    case 'number':
      if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0) throw wrong(field, 'number');
      return raw;
    case 'flag':
      if (typeof raw !== 'boolean') throw wrong(field, 'flag');
      return raw;
    case 'day':
      if (!isDay(raw)) throw wrong(field, 'day', { given: given(raw) });
      return raw;
    case 'choice':
      return chosen(book, field, raw);
    default:
      return words(field, raw, field.kind === 'text' ? LONGEST.text : LONGEST.line);
  }
}

function items(book: Rulebook, field: WrittenField, lines: readonly unknown[]): readonly Item[] {
  const seen = new Set<string>();
  return lines.map((line, index) => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) throw wrong(field, 'list');
    const sent = line as Readonly<Record<string, unknown>>;
    const item = Object.fromEntries(
      field.parts.flatMap((part) => {
        const raw = sent[partName(part)];
        const said = isBlank(raw) ? undefined : single(book, part, raw);
        return said === undefined || isBlank(said) ? [] : [[partName(part), said]];
      }),
    );
    const key = String(item[field.key ?? ''] ?? '').toLowerCase();
    if (!key) throw wrong(field, 'line-unnamed', { line: index + 1 });
    if (seen.has(key)) throw wrong(field, 'line-twice', { line: index + 1, given: item[field.key ?? ''] });
    seen.add(key);
    return item;
  });
}

function answer(field: RegisterField, raw: unknown): Answer {
  const { yes, why } = (raw ?? {}) as Partial<Record<keyof Answer, unknown>>;
  if (typeof yes !== 'boolean') throw wrong(field, 'flag');
  return { yes, why: isBlank(why) ? '' : words(field, why, LONGEST.text) };
}

function list(field: RegisterField, raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw) || raw.length > LONGEST.lines) throw wrong(field, 'list');
  return raw;
}

function words(field: RegisterField, raw: unknown, longest: number): string {
  if (typeof raw !== 'string') throw wrong(field, 'words');
  if (raw.length > longest) throw wrong(field, 'too-long', { longest });
  return raw.trim();
}

function chosen(book: Rulebook, field: RegisterField, raw: unknown): string {
  const known = book.vocabularies.get(field.vocabulary ?? '')?.terms.some(({ code }) => code === raw);
  if (typeof raw !== 'string' || !known) throw wrong(field, 'choice', { given: given(raw) });
  return raw;
}

/** A day of the calendar as `YYYY-MM-DD`; 30 February is none. */
function isDay(raw: unknown): raw is string {
  if (typeof raw !== 'string' || !DAY.test(raw)) return false;
  const date = new Date(`${raw}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(raw);
}

/** What was sent, short enough to be quoted. */
const given = (raw: unknown) => (typeof raw === 'string' ? raw : JSON.stringify(raw)).slice(0, 60);

function wrong(field: RegisterField, why: string, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  const code = `register.field-${why}`;
  return new Refusal(code, 422, { field: field.label, anchor: field.in ?? field.id, ...facts });
}
