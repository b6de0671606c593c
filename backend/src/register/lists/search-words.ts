import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent } from '../activity.entity';
import { inLines, valueOf, writtenFields } from '../catalogue';
import { folded } from '../lifted';

const LONGEST = 40;

/** The words of a text as the index keeps them: folded, letters and figures only, each once, without the plural’s end. */
export function wordsOf(text: string): string[] {
  return [...new Set((folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(singular))];
}

/** « données » and « donnée » are one word; a word of three letters is left as it is. */
const singular = (word: string): string =>
  (word.length > 3 ? word.replace(/[sx]$/, '') : word).slice(0, LONGEST);

/** Everything an entry says, for its index: its code and name apart, then all of its fields as they are read. */
export function findableWords(content: ActivityContent, book: Rulebook) {
  const body = writtenFields(book)
    .flatMap((field) => inLines(book, field, valueOf(content, field.id)))
    .join(' ');
  return { title: wordsOf(`${content.code} ${content.name}`), body: wordsOf(body) };
}

/** The words that one organisation's entries have in the index; the last characters tell any two apart. */
export const scopeOf = (organisationId: string): string =>
  `o${organisationId.replaceAll('-', '').slice(-10)}`;
