import { Block, DocumentContent, ListItem, Lock, LOCKS, Passage } from './content';
import { Lexicon } from './lexicon';
import { inlinesOf, MarkdownFlaw } from './markdown-inline';

/** A text in Markdown, read: its front matter, its content, and everything that is wrong with it. */
export interface ReadText {
  readonly front: Readonly<Record<string, string>>;
  readonly content: DocumentContent;
  readonly flaws: readonly MarkdownFlaw[];
}
interface Opened {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  heading: string;
  readonly lines: { readonly text: string; readonly line: number }[];
}

const FRONT = ['id', 'title', 'version', 'circuit', 'language', 'summary'];
const ATTRIBUTES = ['id', 'lock', 'level', 'question'];
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|(\S+))/g;

/**
 * Reads the format of `templates/documents` (docs/contributing.md): front matter, then passages
 * `::: passage id=… lock=… level=… question="…"` … `:::`, each with its `## heading`, paragraphs and `- ` lists.
 */
export function readMarkdown(text: string, lexicon: Lexicon): ReadText {
  const flaws: MarkdownFlaw[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const { front, from } = frontOf(lines, flaws);
  const passages = passagesOf(lines, from, flaws).map((one) => passageOf(one, lexicon, flaws));
  const seen = new Set<string>();
  for (const { passage, line } of passages) {
    if (seen.has(passage.id))
      flaws.push({ line, rule: 'documents.markdown-twice', facts: { passage: passage.id } });
    seen.add(passage.id);
  }
  const content = { title: front['title'] ?? '', passages: passages.map(({ passage }) => passage) };
  return { front, content, flaws: flaws.sort((a, b) => a.line - b.line) };
}

function frontOf(lines: readonly string[], flaws: MarkdownFlaw[]) {
  const front: Record<string, string> = {};
  if (lines[0]?.trim() !== '---') return { front, from: 0 };
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (end < 0) {
    flaws.push({ line: 1, rule: 'documents.markdown-front' });
    return { front, from: lines.length };
  }
  lines.slice(1, end).forEach((line, i) => {
    const [, key = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (FRONT.includes(key)) front[key] = value.replace(/^(['"])(.*)\1$/, '$2').trim();
    else if (line.trim()) flaws.push({ line: i + 2, rule: 'documents.markdown-front' });
  });
  return { front, from: end + 1 };
}

function passagesOf(lines: readonly string[], from: number, flaws: MarkdownFlaw[]): Opened[] {
  const found: Opened[] = [];
  let open: Opened | undefined;
  lines.slice(from).forEach((text, i) => {
    const line = from + i + 1;
    if (text.startsWith(':::') && text.trim() !== ':::') {
      if (open) flaws.push({ line: open.line, rule: 'documents.markdown-open' });
      found.push((open = { line, attributes: attributesOf(text, line, flaws), heading: '', lines: [] }));
    } else if (text.trim() === ':::') {
      if (!open) flaws.push({ line, rule: 'documents.markdown-outside' });
      open = undefined;
    } else if (open && /^#{1,4} /.test(text) && !open.heading) open.heading = text.replace(/^#+ /, '').trim();
    else if (open) open.lines.push({ text, line });
    else if (text.trim()) flaws.push({ line, rule: 'documents.markdown-outside' });
  });
  if (open) flaws.push({ line: open.line, rule: 'documents.markdown-open' });
  return found;
}

function attributesOf(text: string, line: number, flaws: MarkdownFlaw[]): ReadonlyMap<string, string> {
  const words = text.replace(/^:::\s*/, '');
  const wrong = (attribute: string) =>
    flaws.push({ line, rule: 'documents.markdown-attribute', facts: { attribute } });
  const found = new Map(
    [...words.matchAll(ATTRIBUTE)].map(([, key, quoted, bare]) => [key!, quoted ?? bare!]),
  );
  const rest = words
    .replace(ATTRIBUTE, '')
    .replace(/^passage\b/, '')
    .trim();
  if (!words.startsWith('passage')) wrong(words.split(/\s/)[0] ?? '');
  else if (rest) wrong(rest);
  for (const key of found.keys()) if (!ATTRIBUTES.includes(key)) wrong(key);
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(found.get('id') ?? '')) wrong('id');
  if (!LOCKS.includes((found.get('lock') ?? 'locked') as Lock)) wrong('lock');
  if (!/^[123]$/.test(found.get('level') ?? '2')) wrong('level');
  const asks = Boolean(found.get('question'));
  if (found.get('lock') === 'local' ? !asks : asks && (found.get('lock') ?? 'locked') === 'locked')
    wrong('question');
  return found;
}

function passageOf({ attributes, heading, lines, line }: Opened, lexicon: Lexicon, flaws: MarkdownFlaw[]) {
  if (!heading) flaws.push({ line, rule: 'documents.markdown-heading' });
  const passage: Passage = {
    id: attributes.get('id') ?? '',
    heading,
    level: Number(attributes.get('level') ?? 2) as Passage['level'],
    lock: (attributes.get('lock') ?? 'locked') as Lock,
    question: attributes.get('question') ?? null,
    body: blocksOf(lines, lexicon, flaws),
  };
  return { passage, line };
}

function blocksOf(lines: Opened['lines'], lexicon: Lexicon, flaws: MarkdownFlaw[]): Block[] {
  const blocks: Block[] = [];
  let words: { text: string; line: number } | undefined;
  let items: ListItem[] = [];
  const paragraph = ({ text, line }: { text: string; line: number }) => ({
    type: 'paragraph' as const,
    content: inlinesOf(text, line, lexicon, flaws),
  });
  const end = () => {
    if (words) blocks.push(paragraph(words));
    if (items.length) blocks.push({ type: 'bulletList', content: items });
    words = undefined;
    items = [];
  };
  for (const { text, line } of lines) {
    if (!text.trim()) end();
    else if (/^#{1,6} /.test(text)) flaws.push({ line, rule: 'documents.markdown-heading' });
    else if (text.startsWith('- ')) {
      if (words) end();
      items.push({ type: 'listItem', content: [paragraph({ text: text.slice(2).trim(), line })] });
    } else {
      if (items.length) end();
      words = words ? { ...words, text: `${words.text} ${text.trim()}` } : { text: text.trim(), line };
    }
  }
  end();
  return blocks;
}
