import { partName, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { RegisterField } from '../../rulebook/register-words';
import { dayFrom } from '../formats/days';
import { alike } from '../formats/fold';
import { yesOf } from '../layouts/cells';
import { codeOf } from '../layouts/words';

/** What words of a file give in a field: its value, or why none could be made of them. */
export type Given =
  | { readonly value: string | number | boolean; readonly other?: true }
  | {
      readonly problem:
        'unknown-choice' | 'unknown-country' | 'unknown-text' | 'no-day' | 'no-number' | 'no-answer';
    };

/** Reads the words of a file as what a field, or a part of its lines, takes. */
export function given(book: Rulebook, field: RegisterField, text: string, legalText = ''): Given {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return choice(book, field.vocabulary ?? '', text);
    case 'day': {
      const day = dayFrom(text);
      return day === null ? { problem: 'no-day' } : { value: day };
    }
    case 'number':
      return number(text);
    case 'flag': {
      const yes = yesOf(text);
      return yes === undefined ? { problem: 'no-answer' } : { value: yes };
    }
    case 'legal-text':
      return legal(book, text);
    case 'article':
      return { value: articleOf(book, legalText, text) };
    case 'line':
      return { value: text.replace(/\s*\n\s*/g, ' ') };
    default:
      return { value: text };
  }
}

/** The code of a vocabulary for words of any tool; the term for all others when it has one. */
export function choice(book: Rulebook, vocabulary: string, text: string): Given {
  const terms = book.vocabularies.get(vocabulary)?.terms ?? [];
  const code = known(book, vocabulary, text);
  if (code !== undefined) return { value: code };
  const other = terms.find((term) => term.code === 'other' || term.code === 'autre')?.code;
  if (other !== undefined) return { value: other, other: true };
  return { problem: vocabulary === 'countries' ? 'unknown-country' : 'unknown-choice' };
}

function known(book: Rulebook, vocabulary: string, text: string): string | undefined {
  const terms = book.vocabularies.get(vocabulary)?.terms ?? [];
  const code = codeOf(book, vocabulary, text.trim());
  if (terms.some((term) => term.code === code)) return code;
  const asked = alike(text);
  const named = terms.find(
    (term) =>
      alike(term.label) === asked ||
      alike(term.label.replace(/^.* — /, '').replace(/\s*\(.*$/, '')) === asked,
  );
  if (named) return named.code;
  const synonyms = Object.entries(book.imports.get('common')?.synonyms?.[vocabulary] ?? {});
  const bare = alike(text.replace(/^(le |la |les |l[’'])/i, '').replace(/\s*\(.*$/, ''));
  const found = synonyms.find(([, words]) => words.some((word) => [asked, bare].includes(alike(word))));
  return found?.[0] ?? letter(vocabulary, text);
}

/** « Art. 6, § 1er, e) RGPD » and its like. */
function letter(vocabulary: string, text: string): string | undefined {
  const article = vocabulary === 'legal-bases' ? '6' : vocabulary === 'art9-conditions' ? '9' : undefined;
  if (!article) return undefined;
  const found = new RegExp(`(?:^|\\D)${article}\\D{0,6}[12]\\D{0,8}?\\b([a-j])\\b`, 'i').exec(
    text.replace(/er\b/g, ''),
  );
  return found?.[1]?.toLowerCase();
}

function number(text: string): Given {
  const digits = text.replace(/[\s\u202f\u00a0.]/g, '');
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { problem: 'no-number' };
}

function legal(book: Rulebook, text: string): Given {
  const asked = alike(text);
  const texts = [...book.legalTexts.values()];
  const found =
    texts.find(({ id, short, title }) => id === text || [short, title].some((one) => alike(one) === asked)) ??
    texts.find(({ short }) => asked.includes(alike(short)));
  return found ? { value: found.id } : { problem: 'unknown-text' };
}

function articleOf(book: Rulebook, text: string, words: string): string {
  const articles = book.legalText(text)?.articles ?? [];
  const asked = alike(words);
  const found = articles.find(({ id, label }) => id === words || alike(label) === asked);
  return found?.id ?? words.slice(0, 80);
}

/** The part of a list's lines that takes any words: where what has no code is kept. */
export const wordyPart = (field: WrittenField): string | undefined => {
  const part =
    field.parts.find(({ kind }) => kind === 'text') ?? field.parts.find(({ kind }) => kind === 'line');
  return part && partName(part);
};
