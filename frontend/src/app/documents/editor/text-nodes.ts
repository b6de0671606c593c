import { Extension, Extensions, InputRule, mergeAttributes, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

/** How the inserts of a text are called: its fields, and the texts of law it may cite. */
export interface InsertNames {
  field(name: string): string;
  law(id: string, article: string | null): string;
  repealed(id: string): boolean;
}

/** A value of the organisation that will read the text, in one piece: it is inserted and taken out, never typed into. */
export const FieldNode = Node.create<{ names: InsertNames | null }>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ names: null }),
  addAttributes: () => ({
    name: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-field') ?? '',
      renderHTML: ({ name }) => ({ 'data-field': name as string }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML({ node, HTMLAttributes }) {
    const name = String(node.attrs['name']);
    return [
      'span',
      mergeAttributes(HTMLAttributes, { class: 'field' }),
      this.options.names?.field(name) ?? name,
    ];
  },
  renderText: ({ node }) => `{${String(node.attrs['name'])}}`,
});

/** A citation of a dated text of law, in one piece: findings follow it when the text is repealed. */
export const LegalTextNode = Node.create<{ names: InsertNames | null }>({
  name: 'legalText',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ names: null }),
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-law') ?? '',
      renderHTML: ({ id }) => ({ 'data-law': id as string }),
    },
    article: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-article') || null,
      renderHTML: ({ article }) => (article ? { 'data-article': article as string } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-law]' }],
  renderHTML({ node, HTMLAttributes }) {
    const { id, article } = node.attrs as { id: string; article: string | null };
    const { names } = this.options;
    const kind = names?.repealed(id) ? 'law repealed' : 'law';
    return ['span', mergeAttributes(HTMLAttributes, { class: kind }), names?.law(id, article) ?? id];
  },
  renderText: ({ node }) => `{loi:${[node.attrs['id'], node.attrs['article']].filter(Boolean).join('#')}}`,
});

/** An item of a list is one line: no list in a list. */
const ListItemNode = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** What the keyboard gives → what French prints. */
const Typography = Extension.create({
  name: 'frenchTypography',
  addInputRules: () => [replaced(/(\p{L})'$/u, (letter) => `${letter}’`), replaced(/()\.\.\.$/, () => '…')],
});

function replaced(find: RegExp, by: (before: string) => string): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      state.tr.insertText(by(match[1] ?? ''), range.from, range.to);
    },
  });
}

/** All that a passage may hold, and nothing else: whatever is pasted is brought down to it. */
export function textExtensions(names: InsertNames | null): Extensions {
  return [
    StarterKit.configure({
      blockquote: false, code: false, codeBlock: false, dropcursor: false, hardBreak: false, heading: false,
      horizontalRule: false, link: false, listItem: false, listKeymap: false, orderedList: false, strike: false,
      trailingNode: false, underline: false,
    }),
    ListItemNode,
    Typography,
    FieldNode.configure({ names }),
    LegalTextNode.configure({ names }),
  ]; // prettier-ignore
}
