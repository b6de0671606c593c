import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent, DataCategory, More, Purpose, Retention } from '../activity.entity';
import { CORE } from '../catalogue';
import { moreFrom } from '../more';

type Sent = Readonly<Record<string, unknown>>;
const CORE_NAMES: ReadonlySet<string> = new Set(CORE);

/** A form that may be half-written, as the content of an entry: what cannot be read yet is left out. */
export function looseContent(sent: Sent, book: Rulebook): ActivityContent {
  const more = looseMore(objectOf(sent['more']), book);
  return {
    code: textOf(sent['code']),
    name: textOf(sent['name']),
    description: textOf(sent['description']),
    role: textOf(sent['role']),
    purposes: itemsOf(sent['purposes']).map(purposeOf),
    persons: linesOf(sent['persons']),
    dataCategories: itemsOf(sent['dataCategories']).map(categoryOf),
    recipients: linesOf(sent['recipients']),
    retention: itemsOf(sent['retention']).map(termOf),
    transfers: textOf(sent['transfers']),
    measures: linesOf(sent['measures']),
    systems: linesOf(sent['systems']),
    documents: linesOf(sent['documents']),
    aipd: { required: sent['aipdRequired'] === true, reason: textOf(sent['aipdReason']) },
    ...(Object.keys(more).length && { more }),
  };
}

/** Field by field, and of a list line by line, so that one unfinished line does not hide the others. */
function looseMore(sent: Sent, book: Rulebook): More {
  return Object.entries(sent).reduce<More>((more, [id, raw]) => {
    if (CORE_NAMES.has(id)) return more;
    const whole = readable({ [id]: raw }, book);
    if (whole) return { ...more, ...whole };
    const lines: unknown[] = Array.isArray(raw) ? raw.flatMap((line) => lineOf(id, line, book)) : [];
    return lines.length ? { ...more, [id]: lines as unknown as More[string] } : more;
  }, {});
}

const lineOf = (id: string, line: unknown, book: Rulebook) =>
  (readable({ [id]: [line] }, book)?.[id] ?? []) as readonly unknown[];

function readable(sent: Sent, book: Rulebook): More | undefined {
  try {
    return moreFrom(sent, book);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const purposeOf = (one: Sent): Purpose => ({
  id: textOf(one['id']),
  text: textOf(one['text']),
  legalBasis: textOf(one['legalBasis']),
  legalText: textOf(one['legalText']) || null,
  article: textOf(one['article']) || null,
  ...written(one, 'legitimateInterest', 'balance', 'consentHow', 'consentEvidence'),
});
const categoryOf = (one: Sent): DataCategory => ({
  code: textOf(one['code']),
  detail: textOf(one['detail']),
  ...written(one, 'why'),
});
const termOf = (one: Sent): Retention => ({
  category: textOf(one['category']),
  term: textOf(one['term']),
  start: textOf(one['start']),
  archive: textOf(one['archive']) || null,
  fate: textOf(one['fate']),
  ...written(one, 'ground'),
});

const written = (one: Sent, ...parts: readonly string[]) =>
  Object.fromEntries(parts.flatMap((part) => (textOf(one[part]) ? [[part, textOf(one[part])]] : [])));
const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw.trim() : '');
const linesOf = (raw: unknown): string[] => (Array.isArray(raw) ? raw.map(textOf).filter(Boolean) : []);
const objectOf = (raw: unknown): Sent =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Sent) : {};
const itemsOf = (raw: unknown): Sent[] => (Array.isArray(raw) ? raw.map(objectOf) : []);
