import { Answer, ActivityContent, Item, Value } from '../register/activity.entity';
import { partName, valueOf, writtenFields } from '../register/catalogue';
import { Rulebook } from '../rulebook/rulebook';
import { DocumentContent, Inline, linesOf, LocalContent } from '../documents/text/content';
import { FACT_LABELS, factsOf } from '../flows/facts';
import { Flow } from '../flows/flow.entity';
import { Thing } from './change.entity';

/** What is looked for: the names that texts give it, and the organisations of the directory that it is. */
export interface Sought {
  readonly kind: Thing;
  /** As texts write it; of a text of law, its id alone. */
  readonly names: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Where an entry names what is looked for, by the French labels of its fields, in the order of the page. */
export function placesInEntry(content: ActivityContent, sought: Sought, book: Rulebook): string[] {
  return writtenFields(book).flatMap((field) => {
    const value = valueOf(content, field.id);
    if (sought.kind === 'legal-text') {
      const cites = field.parts.some((part) => part.kind === 'legal-text' && cited(value, partName(part), sought));
      return cites ? [field.label] : [];
    }
    return wordsOf(value).some((words) => isNamed(words, sought)) ? [field.label] : [];
  });
} // prettier-ignore

/** Where a flow names it: an end, its instrument, its data. */
export function placesInFlow(flow: Flow, sought: Sought): string[] {
  const facts = factsOf(flow);
  const places = (Object.keys(FACT_LABELS) as (keyof typeof facts)[]).flatMap((fact) => {
    const value = facts[fact];
    if (sought.kind === 'legal-text')
      return fact === 'legalText' && sought.names.includes(String(value)) ? [FACT_LABELS[fact]] : [];
    if (fact === 'sourceId' || fact === 'destinationId')
      return typeof value === 'string' && sought.organisationIds.includes(value) ? [FACT_LABELS[fact]] : [];
    const words = typeof value === 'object' && value !== null ? value.reference : String(value ?? '');
    return isNamed(words, sought) ? [FACT_LABELS[fact]] : [];
  });
  return [...new Set(places)];
}

/** The passages of a text that name it, by their headings. */
export function placesInText(content: DocumentContent, sought: Sought): string[] {
  return content.passages.flatMap(({ heading, body }) =>
    isIn(body, sought) ? [`passage «\u202f${heading}\u202f»`] : [],
  );
}

/** The local passages of an organisation that name it. */
export function placesInLocalText({ values }: LocalContent, sought: Sought): string[] {
  const found = Object.values(values).filter(({ body }) => isIn(body, sought)).length;
  return found ? [found === 1 ? 'un passage local' : `${found} passages locaux`] : [];
}

/** Whether words name one of the names, as a whole word and whatever the capitals. */
export function isNamed(words: string, { names }: Pick<Sought, 'names'>): boolean {
  const text = words.toLowerCase();
  return names.some((name) => {
    const wanted = name.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + wanted.length] ?? '')) return true;
    return false;
  });
}

const LETTER = /[\p{L}\p{N}]/u;

function isIn(body: Parameters<typeof linesOf>[0], sought: Sought): boolean {
  const inlines = linesOf(body).flatMap((line) => line.inlines);
  return sought.kind === 'legal-text'
    ? inlines.some((one) => one.type === 'legalText' && sought.names.includes(one.attrs.id))
    : isNamed(inlines.map(textOf).join(''), sought);
}

const textOf = (inline: Inline) => (inline.type === 'text' ? inline.text : ' ');

const cited = (value: Value | undefined, part: string, { names }: Sought) =>
  Array.isArray(value) &&
  (value as readonly (string | Item)[]).some(
    (line) => typeof line !== 'string' && names.includes(String(line[part])),
  );

/** Every word of a value, one text for each line. */
function wordsOf(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return (value as readonly (string | Item)[]).map((line) =>
      typeof line === 'string' ? line : Object.values(line).filter((one) => typeof one === 'string').join(' · '),
    );
  return typeof value === 'object' ? [(value as Answer).why] : [];
} // prettier-ignore
