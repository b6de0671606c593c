import { Api } from '../../api';
import { Blocks } from './rich-text';
import { InsertNames } from './text-nodes';

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Record<string, string | null>;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly Node[];
}

/** What one is writing, as it will be read: fields and citations by their names. */
export function paragraphsOf(body: Blocks, names: InsertNames): Api<'ParagraphView'>[] {
  return (body as readonly Node[])
    .flatMap((block) =>
      block.type === 'bulletList'
        ? (block.content ?? []).flatMap((item) =>
            (item.content ?? []).map((line) => lineOf('item', line, names)),
          )
        : [lineOf('paragraph', block, names)],
    )
    .filter(({ runs }) => runs.length);
}

function lineOf(kind: string, line: Node, names: InsertNames): Api<'ParagraphView'> {
  return { kind, runs: (line.content ?? []).map((node) => runOf(node, names)) };
}

function runOf({ type, text = '', attrs, marks = [] }: Node, names: InsertNames): Api<'RunView'> {
  const has = (mark: string) => marks.some((one) => one.type === mark);
  const voice = { bold: has('bold'), italic: has('italic') };
  if (type === 'field') {
    const name = String(attrs?.['name']);
    return { text: names.field(name), kind: 'field', ref: name, ...voice };
  }
  if (type === 'legalText') {
    const id = String(attrs?.['id']);
    const kind = names.repealed(id) ? 'repealed' : 'law';
    return { text: names.law(id, attrs?.['article'] ?? null), kind, ref: id, ...voice };
  }
  return { text, kind: 'text', ref: null, ...voice };
}
