import { Refusal } from '../../kernel/refusal';
import { Block, Inline, isSilent, ListItem, Mark, Paragraph } from './content';
import { Lexicon } from './lexicon';

/** What one passage may hold at most: lines, and characters in all. */
export const MOST = { lines: 200, characters: 20_000 } as const;

type Sent = Readonly<Record<string, unknown>>;
interface Desk {
  /** Heading of the passage, for whoever has to mend it. */
  readonly passage: string;
  readonly lexicon: Lexicon;
}

/**
 * What the editor sent, once it is known to be nothing but paragraphs, lists of items, known fields and known texts of
 * law; empty paragraphs around it are dropped. Refuses anything else (422), naming the passage.
 */
export function checkedBody(sent: readonly unknown[], passage: string, lexicon: Lexicon): Block[] {
  const desk = { passage, lexicon };
  if (JSON.stringify(sent).length > 20 * MOST.characters) throw tooLong(desk);
  const blocks = trimmed(sent.map((one) => block(one, desk)));
  const lines = blocks.reduce((sum, one) => sum + (one.type === 'bulletList' ? one.content.length : 1), 0);
  const characters = blocks.reduce((sum, one) => sum + lengthOf(one), 0);
  if (lines > MOST.lines || characters > MOST.characters) throw tooLong(desk);
  return blocks;
}

function block(sent: unknown, desk: Desk): Block {
  const node = nodeOf(sent, desk);
  if (node['type'] === 'paragraph') return paragraph(node, desk);
  if (node['type'] !== 'bulletList') throw unknownNode(node['type'], desk);
  return { type: 'bulletList', content: children(node, desk).map((one) => item(one, desk)) };
}

function item(sent: unknown, desk: Desk): ListItem {
  const node = nodeOf(sent, desk);
  if (node['type'] !== 'listItem') throw unknownNode(node['type'], desk);
  const content = children(node, desk).map((one) => {
    const inner = nodeOf(one, desk);
    if (inner['type'] !== 'paragraph') throw unknownNode(inner['type'], desk);
    return paragraph(inner, desk);
  });
  return { type: 'listItem', content };
}

function paragraph(node: Sent, desk: Desk): Paragraph {
  const content = children(node, desk).map((one) => inline(one, desk));
  return content.length ? { type: 'paragraph', content: woven(content) } : { type: 'paragraph' };
}

function inline(sent: unknown, desk: Desk): Inline {
  const node = nodeOf(sent, desk);
  const marks = marksOf(node, desk);
  const attrs = (node['attrs'] ?? {}) as Sent;
  switch (node['type']) {
    case 'text': {
      if (typeof node['text'] !== 'string') throw unknownNode('text', desk);
      return { type: 'text', text: node['text'].replace(/[\r\n\t]+/g, ' '), ...marks };
    }
    case 'field': {
      const name = String(attrs['name'] ?? '');
      if (!desk.lexicon.fields.some(({ code }) => code === name))
        throw new Refusal('documents.unknown-field', 422, { field: name, passage: desk.passage });
      return { type: 'field', attrs: { name }, ...marks };
    }
    case 'legalText': {
      const id = String(attrs['id'] ?? '');
      const article = typeof attrs['article'] === 'string' && attrs['article'] ? attrs['article'] : null;
      if (!desk.lexicon.hasLaw(id, article))
        throw new Refusal('documents.unknown-law', 422, {
          law: [id, article].filter(Boolean).join(', '),
          passage: desk.passage,
        });
      return { type: 'legalText', attrs: { id, article }, ...marks };
    }
    default:
      throw unknownNode(node['type'], desk);
  }
}

function marksOf(node: Sent, desk: Desk): { marks?: readonly Mark[] } {
  const sent = node['marks'];
  if (sent === undefined || sent === null) return {};
  if (!Array.isArray(sent)) throw unknownNode('marks', desk);
  const marks = sent.map((one): Mark => {
    const { type } = nodeOf(one, desk);
    if (type !== 'bold' && type !== 'italic') throw unknownNode(type, desk);
    return { type };
  });
  // One order, so that equal words have equal digests.
  return marks.length ? { marks: marks.sort((a, b) => a.type.localeCompare(b.type)) } : {};
}

/** Neighbouring words in the same voice are one run; empty ones are none. */
export function woven(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const one of inlines) {
    const last = out.at(-1);
    if (one.type !== 'text') out.push(one);
    else if (last?.type === 'text' && voice(last) === voice(one))
      out[out.length - 1] = { ...last, text: last.text + one.text };
    else if (one.text) out.push(one);
  }
  return out;
}

const voice = ({ marks }: Inline) => (marks ?? []).map(({ type }) => type).join(' ');

function trimmed(blocks: Block[]): Block[] {
  const says = blocks.map((one) => !isSilent([one]));
  return blocks.slice(Math.max(0, says.indexOf(true)), says.lastIndexOf(true) + 1);
}

function nodeOf(sent: unknown, desk: Desk): Sent {
  if (typeof sent !== 'object' || sent === null) throw unknownNode(typeof sent, desk);
  return sent as Sent;
}

function children(node: Sent, desk: Desk): readonly unknown[] {
  const content = node['content'] ?? [];
  if (!Array.isArray(content)) throw unknownNode(node['type'], desk);
  return content;
}

function lengthOf(one: Block): number {
  const inlines =
    one.type === 'paragraph'
      ? (one.content ?? [])
      : one.content.flatMap(({ content }) => content.flatMap(({ content: inner }) => inner ?? []));
  return inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
}

const unknownNode = (type: unknown, { passage }: Desk) =>
  new Refusal('documents.unknown-node', 422, { node: String(type), passage });
const tooLong = ({ passage }: Desk) => new Refusal('documents.passage-too-long', 422, { passage, ...MOST });
