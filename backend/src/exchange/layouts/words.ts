import { folded } from '../../kernel/folding';
import { Item, Value } from '../../register/activity.entity';
import { isBlank, partName, WrittenField, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { Term } from '../../rulebook/words';
import { Cell, dayOf, fitting, NO, textOf, YES, yesOf } from './cells';

const FIELDS = new WeakMap<Rulebook, ReadonlyMap<string, WrittenField>>();

/** The written fields by their ids, in their order; worked out once a rulebook, since it never changes. */
export function fieldsOf(book: Rulebook): ReadonlyMap<string, WrittenField> {
  const fields = FIELDS.get(book) ?? new Map(writtenFields(book).map((field) => [field.id, field]));
  FIELDS.set(book, fields);
  return fields;
}

/** A code of a vocabulary, in words that lead back to it; the code itself when two terms bear the same words. */
export function wordOf(book: Rulebook, vocabulary: string | undefined, code: string): string {
  const label = lexicon(book, vocabulary).labels.get(code) ?? code;
  return codeOf(book, vocabulary, label) === code ? label : code;
}

/** The code that words stand for: a code, a label, or a label without its accents. What is unknown stays as it is. */
export function codeOf(book: Rulebook, vocabulary: string | undefined, words: string): string {
  const { labels, codes, plain } = lexicon(book, vocabulary);
  if (labels.has(words)) return words;
  return codes.get(words) ?? plain.get(folded(words.trim())) ?? words;
}

/** A vocabulary turned so that codes and words are found at once. */
interface Lexicon {
  readonly labels: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
}
const LEXICONS = new WeakMap<Rulebook, Map<string, Lexicon>>();

function lexicon(book: Rulebook, vocabulary = ''): Lexicon {
  const known = LEXICONS.get(book) ?? new Map<string, Lexicon>();
  LEXICONS.set(book, known);
  const made = known.get(vocabulary) ?? lexiconOf(book.vocabularies.get(vocabulary)?.terms ?? []);
  known.set(vocabulary, made);
  return made;
}

/** The first term to bear some words keeps them. */
function lexiconOf(terms: readonly Term[]): Lexicon {
  const backwards = terms.toReversed();
  return {
    labels: new Map(backwards.map(({ code, label }) => [code, label])),
    codes: new Map(backwards.map(({ code, label }) => [label, code])),
    plain: new Map(backwards.flatMap(({ code, label }) => [[folded(code), code], [folded(label), code]])),
  };
} // prettier-ignore

/** One part of a line (or a field that is one thing) as a cell. */
export function cellOf(book: Rulebook, part: RegisterField, value: unknown, line: Item = {}): Cell {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? YES : NO;
  const text = String(value);
  if (part.kind === 'choice') return wordOf(book, part.vocabulary, text);
  if (part.kind === 'legal-text') return textWord(book, text);
  if (part.kind === 'article') return articleWord(book, String(line['legalText'] ?? ''), text);
  return fitting(text);
}

/** What a cell says in a part; undefined when it is blank. What it cannot be read as stays words, for others to refuse. */
export function partOf(book: Rulebook, part: RegisterField, cell: Cell, line: Item = {}): Item[string] {
  const text = textOf(cell);
  if (text.trim() === '') return undefined;
  switch (part.kind) {
    case 'number':
      return Number.isInteger(Number(text)) ? Number(text) : text;
    case 'flag':
      return yesOf(cell) ?? text;
    case 'day':
      return dayOf(cell) ?? text;
    case 'choice':
      return codeOf(book, part.vocabulary, text);
    case 'legal-text':
      return textCode(book, text);
    case 'article':
      return articleCode(book, String(line['legalText'] ?? ''), text);
    default:
      return text;
  }
}

/** Several words or codes in one cell, one a line. */
export function listCell(book: Rulebook, field: WrittenField, value: Value | undefined): Cell {
  const words = (value ?? []) as readonly string[];
  if (words.length === 0) return null;
  const said = field.kind === 'choices' ? words.map((code) => wordOf(book, field.vocabulary, code)) : words;
  return fitting(said.map((word) => word.replace(/\s*\n\s*/g, ' ')).join('\n'));
}

/** The words or codes that a cell lists, one a line; twice the same is once. */
export function listOf(book: Rulebook, field: WrittenField, cell: Cell): readonly string[] | undefined {
  const lines = textOf(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return undefined;
  return [
    ...new Set(field.kind === 'choices' ? lines.map((line) => codeOf(book, field.vocabulary, line)) : lines),
  ];
}

/** The parts of a list's lines, the one that tells them apart first. */
export function partsOf(field: WrittenField): readonly RegisterField[] {
  const isKey = (part: RegisterField) => partName(part) === field.key;
  const known = field.parts.filter(isKey);
  return [...(known.length ? known : [keyPart(field)]), ...field.parts.filter((part) => !isKey(part))];
}

/** A key that no one sees (the purposes' own): it travels with our own files, so that a line is known again. */
export const hasHiddenKey = (field: WrittenField) =>
  !field.parts.some((part) => partName(part) === field.key);

const keyPart = (field: WrittenField): RegisterField => ({
  id: `${field.id}Key`,
  label: 'Identifiant de la ligne',
  help: '',
  askedBy: [],
  lock: field.lock,
  substantial: false,
  kind: 'line',
  in: field.id,
  as: field.key,
});

function textWord(book: Rulebook, id: string): string {
  const short = book.legalText(id)?.short;
  return short && textCode(book, short) === id ? short : id;
}

function textCode(book: Rulebook, words: string): string {
  if (book.legalText(words)) return words;
  const texts = [...book.legalTexts.values()];
  const exact = texts.find(({ short, title }) => short === words || title === words);
  if (exact) return exact.id;
  const plain = folded(words.trim());
  return texts.find(({ short, title }) => folded(short) === plain || folded(title) === plain)?.id ?? words;
}

function articleWord(book: Rulebook, text: string, id: string): string {
  const label = book.legalText(text)?.articles.find((one) => one.id === id)?.label;
  return label && articleCode(book, text, label) === id ? label : id;
}

function articleCode(book: Rulebook, text: string, words: string): string {
  const articles = book.legalText(text)?.articles ?? [];
  const exact = articles.find(({ id }) => id === words) ?? articles.find(({ label }) => label === words);
  if (exact || articles.length === 0) return exact?.id ?? words;
  const plain = folded(words.trim());
  return articles.find(({ label }) => folded(label) === plain)?.id ?? words;
}
