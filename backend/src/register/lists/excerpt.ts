import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent } from '../activity.entity';
import { inLines, valueOf, writtenFields } from '../catalogue';
import { folded } from '../lifted';
import { ExcerptView } from './list-views.dto';
import { wordsOf } from './search-words';

const AROUND = 60;
/** What a list shows anyway. */
const SHOWN: readonly string[] = ['code', 'name'];

/** The first passage of an entry in which a word of the search begins a word; none when only its name says it. */
export function excerptOf(
  content: ActivityContent,
  words: readonly string[],
  book: Rulebook,
): ExcerptView | undefined {
  for (const field of writtenFields(book)) {
    if (SHOWN.includes(field.id)) continue;
    for (const line of inLines(book, field, valueOf(content, field.id))) {
      const plain = folded(line);
      const at = words.some((word) => plain.includes(word)) && foundIn(line, words);
      if (at) return { label: field.label, ...passage(line, at.from, at.until) };
    }
  }
  return undefined;
}

/** Where in a line the first word stands that one of the words begins. */
function foundIn(line: string, words: readonly string[]): { from: number; until: number } | undefined {
  for (const { 0: word, index } of line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [plain = ''] = wordsOf(word);
    if (words.some((one) => plain.startsWith(one))) return { from: index, until: index + word.length };
  }
  return undefined;
}

function passage(line: string, from: number, until: number) {
  const before = line.slice(0, from);
  const after = line.slice(until);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    found: line.slice(from, until),
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after,
  };
}
