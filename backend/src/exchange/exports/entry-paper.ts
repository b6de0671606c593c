import { longDay, shortDay } from '../../kernel/days';
import type { Block, Run } from '../../printing/blocks';
import { Item } from '../../register/activity.entity';
import { inLines, partInWords, partName, valueOf, WrittenField } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { textOf } from '../layouts/cells';
import { FACTS, Leaving, stateInWords } from '../layouts/facts';
import { bullets } from '../layouts/lines';
import { fieldsOf } from '../layouts/words';
import { ExportWords, PaperSection, say } from './wording';

type Fields = ReadonlyMap<string, WrittenField>;
/** More columns than this do not fit a page: each line is then told part by part. */
const MOST_COLUMNS = 5;
const AROUND: Readonly<Record<string, string>> = { '@controller': 'controller', '@dpo': 'dpo' };
/** Said in the heading of the entry. */
const HEADED = ['code', 'name', 'description'];

/** One entry on paper: first what art. 30 asks, in its order, then the rest by the groups of the catalogue. */
export function entryBlocks(
  book: Rulebook,
  words: ExportWords,
  kind: 'controller' | 'processor',
  entry: Leaving,
): Block[] {
  const fields: Fields = fieldsOf(book);
  const sections = kind === 'processor' ? words.paper.processorSections : words.paper.sections;
  const { code, name, description } = entry.content;
  return [
    { type: 'heading', level: 2, text: `${code} ${name}` },
    { type: 'paragraph', style: 'small', runs: [{ text: standing(words, entry) }] },
    ...(description ? [{ type: 'paragraph' as const, runs: [{ text: description }] }] : []),
    ...sections.flatMap((section) => asked(book, words, fields, section, entry)),
    ...others(book, words, fields, sections, entry),
  ];
}

function standing(words: ExportWords, { state, number, from, decision }: Leaving): string {
  if (!number || !from) return say(words, 'state', { state: stateInWords(state).toLowerCase() });
  const by = decision ? say(words, 'byDecision', { decision }) : '';
  return say(words, 'inForce', { number, from: longDay(from), decision: by });
}

/** A section of art. 30: what it asks for is told to be missing when nobody said it. */
function asked(book: Rulebook, words: ExportWords, fields: Fields, { title, article, fields: ids }: PaperSection, entry: Leaving): Block[] {
  const [first, ...more] = ids.filter((id) => AROUND[id] || fields.has(id));
  const told = [first!, ...more.filter((id) => AROUND[id] || valueOf(entry.content, id) !== undefined)];
  return [{ type: 'heading', level: 3, text: `${title} (${article})` }, ...rowsAndTables(book, words, fields, told, entry)];
} // prettier-ignore

/** What no article asks for, by its group; groups in which nothing was said are left out. */
function others(book: Rulebook, words: ExportWords, fields: Fields, sections: readonly PaperSection[], entry: Leaving): Block[] {
  const placed = new Set([...HEADED, ...sections.flatMap((section) => section.fields)]);
  const rest = [...fields.values()].filter(({ id }) => !placed.has(id) && valueOf(entry.content, id) !== undefined);
  const groups = book.registerGroups.flatMap(({ group, label }): Block[] => {
    const ids = rest.filter((field) => field.group === group).map(({ id }) => id);
    return ids.length ? [{ type: 'heading', level: 4, text: label }, ...rowsAndTables(book, words, fields, ids, entry)] : [];
  });
  return groups.length ? [{ type: 'heading', level: 3, text: words.paper['other']! }, ...groups] : [];
} // prettier-ignore

/** Fields one under the other; a list that has several lines or parts becomes a table. */
function rowsAndTables(book: Rulebook, words: ExportWords, fields: Fields, ids: readonly string[], entry: Leaving): Block[] {
  const blocks: Block[] = [];
  let rows: (readonly [string, readonly Run[]])[] = [];
  const close = () => {
    if (rows.length) blocks.push({ type: 'facts', rows });
    rows = [];
  };
  for (const id of ids) {
    const field = fields.get(id);
    const table = field?.kind === 'items' ? tableOf(book, field, entry) : undefined;
    if (table) {
      close();
      blocks.push(table);
    } else rows.push([labelOf(words, field, id), valueRuns(book, words, field, id, entry)]);
  }
  close();
  return blocks;
} // prettier-ignore

function tableOf(book: Rulebook, field: WrittenField, { content }: Leaving): Block | undefined {
  const items = (valueOf(content, field.id) ?? []) as readonly Item[];
  const parts = field.parts.filter((part) => items.some((item) => partInWords(book, part, item) !== ''));
  if (items.length === 0 || parts.length === 0 || parts.length > MOST_COLUMNS) return undefined;
  return {
    type: 'table',
    caption: field.label,
    columns: parts.map(({ label }) => ({ label })),
    rows: items.map((item) => parts.map((part) => (part.kind === 'day' ? dayIn(item[partName(part)]) : partInWords(book, part, item)) || '—')),
  };
} // prettier-ignore

function valueRuns(book: Rulebook, words: ExportWords, field: WrittenField | undefined, id: string, entry: Leaving): Run[] {
  const text = field ? lines(book, field, entry).join('\n') : FACTS[AROUND[id]!]!(entry, book);
  return text ? [{ text }] : [{ text: words.paper['toComplete']!, italic: true }];
} // prettier-ignore

function lines(book: Rulebook, field: WrittenField, { content }: Leaving): string[] {
  const value = valueOf(content, field.id);
  if (field.kind === 'items')
    return [textOf(bullets(book, field, (value ?? []) as readonly Item[]))].filter(Boolean);
  return field.kind === 'day' ? [dayIn(value)] : inLines(book, field, value);
}

const dayIn = (value: unknown) => (typeof value === 'string' && value ? shortDay(value) : '');

const labelOf = (words: ExportWords, field: WrittenField | undefined, id: string): string =>
  field?.label ?? (id === '@dpo' ? words.paper['dpo']! : words.paper['organisation']!);
