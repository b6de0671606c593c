import { Flaw } from '../../rulebook/reader';
import { Rulebook } from '../../rulebook/rulebook';
import { lexiconOf } from './lexicon';
import { readMarkdown } from './markdown';

/** What is wrong with the texts of `templates/documents`: file, line, and the rule in words. */
export function documentFlaws(book: Rulebook): Flaw[] {
  const lexicon = lexiconOf(book);
  return [...book.texts('documents')].flatMap(([name, text]) =>
    readMarkdown(text, lexicon).flaws.map(({ line, rule, facts }) => ({
      file: `templates/documents/${name}`,
      line,
      rule: book.sentence(rule, { line, ...facts }),
    })),
  );
}
