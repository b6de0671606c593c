import { ActivityContent, Answer, Item, Value } from '../../register/activity.entity';
import { isBlank, partName, valueOf, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { Term } from '../../rulebook/words';
import { FACTS, Keeper, Leaving } from '../layouts/facts';
import { fieldsOf, partsOf } from '../layouts/words';
import { CONTEXT, LINE_TYPES, PART_TERMS } from './dpv';

type Node = Readonly<Record<string, unknown>>;

/** The register as linked data (JSON-LD, DPV 2): a DPCat catalogue of records, its context inside, entry by entry. */
export async function* writeJsonLd(
  book: Rulebook,
  entries: AsyncIterable<Leaving>,
  { day, keeper }: { readonly day: string; readonly keeper: Keeper | null },
): AsyncGenerator<string> {
  const head = {
    '@context': CONTEXT,
    '@type': ['dpv:ROPA', 'dcat:Catalog'],
    'dct:issued': { '@type': 'xsd:date', '@value': day },
    'dct:language': 'fr-BE',
    ...(keeper && { 'dct:publisher': organisation(keeper) }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"dcat:dataset":[`;
  let first = true;
  for await (const entry of entries) {
    yield `${first ? '' : ','}\n${JSON.stringify(record(book, entry))}`;
    first = false;
  }
  yield '\n]}\n';
}

/** One entry as a record of processing: every field of the catalogue that says something, under DPV's word or ours. */
export function record(book: Rulebook, entry: Leaving): Node {
  const { id, content, keeper } = entry;
  const node: Record<string, unknown> = {
    '@id': `urn:uuid:${id}`,
    '@type': ['dpv:Process', 'dpcat:ROPARecord'],
    'dpv:hasDataController': organisation(keeper),
    'dpv:hasStatus': french(FACTS['state']!(entry, book)),
    ...(entry.number && { 'mire:version': entry.number }),
    ...(entry.from && { 'dct:valid': day(entry.from) }),
    ...(entry.decision && { 'mire:decision': entry.decision }),
  };
  for (const field of fieldsOf(book).values()) {
    const said = told(book, field, content);
    if (said !== undefined) node[field.dpv ?? `mire:${field.id}`] = said;
  }
  return node;
}

function told(book: Rulebook, field: WrittenField, content: ActivityContent): unknown {
  const value: Value | undefined = valueOf(content, field.id);
  if (value === undefined || isBlank(value)) return undefined;
  switch (field.kind) {
    case 'items':
      return (value as readonly Item[]).map((item) => line(book, field, item));
    case 'words':
      return (value as readonly string[]).map((word) => worded(book, field.vocabulary, word));
    case 'choices':
      return (value as readonly string[]).map((code) => concept(book, field.vocabulary, code));
    case 'answer': {
      const { yes, why } = value as Answer;
      return { 'mire:yes': yes, ...(why && { 'mire:why': french(why) }) };
    }
    default:
      return single(book, field, value as string | number | boolean);
  }
}

function line(book: Rulebook, field: WrittenField, item: Item): Node {
  const node: Record<string, unknown> = LINE_TYPES[field.id] ? { '@type': LINE_TYPES[field.id] } : {};
  for (const part of partsOf(field)) {
    const value = item[partName(part)];
    if (value === undefined || value === null || value === '') continue;
    node[part.dpv ?? PART_TERMS[part.id] ?? `mire:${part.id}`] = single(book, part, value, item);
  }
  return node;
}

function single(book: Rulebook, field: RegisterField, value: string | number | boolean, item: Item = {}): unknown {
  if (typeof value !== 'string') return value;
  switch (field.kind) {
    case 'day':
      return day(value);
    case 'choice':
      return concept(book, field.vocabulary, value);
    case 'legal-text':
      return { '@id': `mire:legal-texts/${encodeURIComponent(value)}`, 'dct:title': french(book.legalText(value)?.short ?? value) };
    case 'article': {
      const article = book.legalText(String(item['legalText'] ?? ''))?.articles.find(({ id }) => id === value);
      return { 'skos:notation': value, 'skos:prefLabel': french(article?.label ?? value) };
    }
    default:
      return field.id === 'code' || field.id.endsWith('Key') ? value : french(value);
  }
} // prettier-ignore

/** A term of a vocabulary: DPV's own when it is the only one to bear it, else ours, close to DPV's. */
function concept(book: Rulebook, vocabulary: string | undefined, code: string): Node {
  const terms = book.vocabularies.get(vocabulary ?? '')?.terms ?? [];
  const term = terms.find((one) => one.code === code);
  return { ...identified(terms, vocabulary ?? '', term, code), 'skos:notation': code, 'skos:prefLabel': french(term?.label ?? code) };
} // prettier-ignore

/** Words that someone wrote; those of a vocabulary are known again. */
function worded(book: Rulebook, vocabulary: string | undefined, word: string): Node {
  const terms = book.vocabularies.get(vocabulary ?? '')?.terms ?? [];
  const term = terms.find(({ label }) => label === word);
  return { ...(term && identified(terms, vocabulary!, term, term.code)), 'skos:prefLabel': french(word) };
}

function identified(terms: readonly Term[], vocabulary: string, term: Term | undefined, code: string): Node {
  const dpv = typeof term?.['dpv'] === 'string' ? term['dpv'] : undefined;
  if (dpv && terms.filter((one) => one['dpv'] === dpv).length === 1) return { '@id': dpv };
  const own = `mire:${vocabulary}/${encodeURIComponent(code)}`;
  return { '@id': own, ...(dpv && { 'skos:broadMatch': { '@id': dpv } }) };
}

function organisation({ code, name, identity, town, dpd }: Keeper): Node {
  const contact = [identity.seat ?? town, identity.email, identity.phone].filter(Boolean).join(', ');
  return {
    '@id': `urn:rgpd-mire:organisation:${encodeURIComponent(code)}`,
    'dct:identifier': identity.bce ?? code,
    'dpv:hasName': french(name),
    ...(contact && { 'dpv:hasContact': contact }),
    ...(dpd?.name && {
      'dpv:hasDataProtectionOfficer': { 'dpv:hasName': dpd.name, ...(dpd.contact && { 'dpv:hasContact': dpd.contact }) },
    }),
  };
} // prettier-ignore

const french = (text: string) => ({ '@language': 'fr', '@value': text });
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });
