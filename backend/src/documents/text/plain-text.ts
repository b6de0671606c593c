import { Block, Inline, linesOf } from './content';
import { Lexicon } from './lexicon';

export type Names = Pick<Lexicon, 'fieldName' | 'lawName'>;

/** A passage's words as someone would dictate them: every line ends in a line break, an item begins with « • ». */
export function plainText(body: readonly Block[], names: Names): string {
  return linesOf(body)
    .map(({ kind, inlines }) => {
      const words = inlines.map((inline) => wordsOf(inline, names)).join('');
      return `${kind === 'item' ? '• ' : ''}${words}\n`;
    })
    .join('');
}

function wordsOf(inline: Inline, names: Names): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'field':
      return `[${names.fieldName(inline.attrs.name)}]`;
    case 'legalText':
      return names.lawName(inline.attrs.id, inline.attrs.article);
  }
}
