import { Inline, Mark } from './content';
import { woven } from './content-check';
import { Lexicon } from './lexicon';

/** What is wrong in a text in Markdown: the line, the broken rule (a code of `templates/refusals`) and its facts. */
export interface MarkdownFlaw {
  readonly line: number;
  readonly rule: string;
  readonly facts?: Readonly<Record<string, string>>;
}

const SIGN = /\\([\\*{}])|(\*\*)|(\*)|\{([^{}\n]*)\}/g;

/**
 * The words of one line or paragraph: `**gras**`, `*italique*`, `{mire.denomination}`, `{loi:ID}` and `{loi:ID#art-x}`;
 * a backslash takes away the meaning of `*`, `{`, `}` and `\`.
 */
export function inlinesOf(text: string, line: number, lexicon: Lexicon, flaws: MarkdownFlaw[]): Inline[] {
  const out: Inline[] = [];
  let bold = false;
  let italic = false;
  let from = 0;
  const voice = () => {
    const marks: Mark[] = [
      ...(bold ? [{ type: 'bold' } as const] : []),
      ...(italic ? [{ type: 'italic' } as const] : []),
    ];
    return marks.length ? { marks } : {};
  };
  const say = (words: string) => words && out.push({ type: 'text', text: words, ...voice() });
  for (const sign of text.matchAll(SIGN)) {
    say(text.slice(from, sign.index));
    from = sign.index + sign[0].length;
    if (sign[1]) say(sign[1]);
    else if (sign[2]) bold = !bold;
    else if (sign[3]) italic = !italic;
    else out.push({ ...insert(sign[4]!, line, lexicon, flaws), ...voice() });
  }
  say(text.slice(from));
  if (bold || italic) flaws.push({ line, rule: 'documents.markdown-mark' });
  return woven(out);
}

function insert(name: string, line: number, lexicon: Lexicon, flaws: MarkdownFlaw[]): Inline {
  if (!name.startsWith('loi:')) {
    if (!lexicon.fields.some(({ code }) => code === name))
      flaws.push({ line, rule: 'documents.markdown-field', facts: { field: name } });
    return { type: 'field', attrs: { name } };
  }
  const [id = '', article = null] = name.slice(4).split('#');
  if (!lexicon.hasLaw(id, article))
    flaws.push({
      line,
      rule: 'documents.markdown-law',
      facts: { law: [id, article].filter(Boolean).join(', ') },
    });
  return { type: 'legalText', attrs: { id, article } };
}
