import { longDay } from '../kernel/days';
import type { Block, PrintJob, Run } from '../printing/blocks';
import { fill, Rulebook } from '../rulebook/rulebook';
import { ParagraphView, PassageView, RunView, TextView } from './documents.dto';
import { Chosen } from './text-choice.service';

interface Notice {
  readonly title: string;
  readonly text: string;
}
/** The words of `templates/documents/print.yaml`. */
interface Words {
  readonly header: string;
  readonly footer: string;
  readonly subject: string;
  readonly number: string;
  readonly draft: string;
  readonly sector: string;
  readonly everyone: string;
  readonly facts: Readonly<Record<'version' | 'organisation' | 'from' | 'digest', string>>;
  readonly draftNotice: Notice;
  readonly proposedNotice: Notice;
  readonly missingNotice: Notice;
  readonly missing: string;
  readonly repealed: string;
  readonly slot: string;
  /** How a field is printed in the sector's own text, where it has no value. */
  readonly field: string;
}
/** What surrounds the words of passages; without `field`, fields have their values. */
export type PassageWords = Pick<Words, 'missing' | 'repealed' | 'slot'> & Partial<Pick<Words, 'field'>>;

/** A text on paper, with what it is, its digest, and a warning when it binds nobody yet. Dated the day it is read on. */
export function textPaper(view: TextView, chosen: Chosen, book: Rulebook): PrintJob {
  const words = book.words<Words>('documents/print.yaml');
  const name = chosen.organisation?.name ?? words.sector;
  const state = view.number === null ? words.draft : fill(words.number, { number: view.number });
  const digest = `${(view.digest ?? '').slice(0, 16)}…`;
  return {
    title: `${view.code} ${view.title}`,
    subject: words.subject,
    author: name,
    organisation: name,
    date: chosen.day,
    header: fill(words.header, { code: view.code, state }),
    footer: view.digest ? fill(words.footer, { digest }) : state,
    blocks: [
      { type: 'heading', level: 1, text: view.title },
      { type: 'facts', rows: factRows(view, words, name) },
      ...notices(view, chosen, words),
      ...passageBlocks(view.passages, chosen.organisation ? { ...words, field: undefined } : words),
    ],
  };
}

/** The passages of a text as blocks: headings, prose, lists, and a dotted frame where an organisation has the word. */
export function passageBlocks(passages: readonly PassageView[], words: PassageWords): Block[] {
  return passages.flatMap((passage): Block[] => {
    const prose = passage.paragraphs.flatMap((line, i, all) => blockOf(line, i, all, words));
    const level = Math.min(3, Math.max(1, passage.level)) as 1 | 2 | 3;
    const heading = { type: 'heading', level, text: passage.heading } as const;
    const asks = words.field !== undefined && passage.lock === 'local';
    if (passage.origin !== 'missing') return [heading, ...(asks ? [question(passage, words)] : []), ...prose];
    const runs = passage.paragraphs.flatMap((line) => line.runs.map((run) => runOf(run, words)));
    return [heading, { type: 'callout', tone: 'local', title: asked(passage, words), runs }];
  });
}

const plain = (text: string): Run[] => [{ text }];

function asked({ question: words, heading }: PassageView, { slot }: PassageWords): string {
  return fill(slot, { question: words ?? heading });
}

const question = (passage: PassageView, words: PassageWords): Block => ({
  type: 'paragraph',
  style: 'small',
  runs: [{ text: asked(passage, words), italic: true }],
});

function factRows(view: TextView, words: Words, name: string): [string, readonly Run[]][] {
  return [
    [words.facts.version, plain(view.number === null ? words.draft : String(view.number))],
    [words.facts.organisation, plain(name)],
    ...(view.from ? [[words.facts.from, plain(longDay(view.from))] as [string, Run[]]] : []),
    ...(view.digest ? [[words.facts.digest, [{ text: view.digest, mono: true }]] as [string, Run[]]] : []),
  ];
}

function notices(view: TextView, { day, inForce }: Chosen, words: Words): Block[] {
  const facts = { organisation: view.organisationCode ?? words.everyone, date: longDay(day) };
  const said = [
    view.number === null ? words.draftNotice : inForce ? null : words.proposedNotice,
    view.missing > 0 ? words.missingNotice : null,
  ];
  return said
    .filter((notice) => notice !== null)
    .map(({ title, text }) => ({
      type: 'callout',
      tone: 'warning',
      title,
      runs: [{ text: fill(text, facts) }],
    }));
}

/** Items that follow one another are one list, made at the first of them. */
function blockOf(
  line: ParagraphView,
  i: number,
  all: readonly ParagraphView[],
  words: PassageWords,
): Block[] {
  const runs = (one: ParagraphView) => one.runs.map((run) => runOf(run, words));
  if (line.kind !== 'item') return [{ type: 'paragraph', runs: runs(line), style: 'body' }];
  if (all[i - 1]?.kind === 'item') return [];
  const end = all.findIndex((one, at) => at > i && one.kind !== 'item');
  return [{ type: 'list', items: all.slice(i, end < 0 ? all.length : end).map(runs) }];
}

function runOf({ text, bold, italic, kind }: RunView, words: PassageWords): Run {
  if (kind === 'missing') return { text: fill(words.missing, { field: text }), bold: true };
  if (kind === 'field' && words.field) return { text: fill(words.field, { field: text }), bold, italic };
  if (kind === 'repealed') return { text: fill(words.repealed, { law: text }), bold, italic };
  return { text, bold, italic };
}
