import { longDay } from '../../kernel/days';
import type { Block, PrintJob, Run } from '../../printing/blocks';
import { Rulebook } from '../../rulebook/rulebook';
import { contactOf, Keeper, Leaving } from '../layouts/facts';
import { entryBlocks } from './entry-paper';
import { exportWords, ExportWords, say } from './wording';

/** What a register on paper is made from. */
export interface PaperFacts {
  readonly title: string;
  readonly keeper: Keeper | null;
  readonly day: string;
  readonly decided: boolean;
  readonly entries: readonly Leaving[];
}

/** The register on paper: a title page, its contents, the controller's entries, then the processor's (art. 30(1), 30(2)). */
export function registerPaper(book: Rulebook, facts: PaperFacts): PrintJob {
  const words = exportWords(book);
  const { title, keeper, day, entries } = facts;
  const ours = entries.filter(({ content }) => content.role !== 'processor');
  const others = entries.filter(({ content }) => content.role === 'processor');
  const name = keeper?.name ?? title;
  return {
    title,
    subject: words.paper['subtitle']!,
    author: name,
    organisation: name,
    date: day,
    header: say(words, 'header', { title }),
    footer: say(words, 'footer', { day: longDay(day) }),
    blocks: [
      titlePage(words, facts),
      { type: 'contents' },
      ...(entries.length ? [] : [paragraph(words.paper['none']!)]),
      ...part(book, words, 'controller', ours, keeper === null),
      ...part(book, words, 'processor', others, keeper === null),
    ],
  };
}

function titlePage(words: ExportWords, { title, keeper, day, decided, entries }: PaperFacts): Block {
  const missing = words.paper['toComplete']!;
  const about: (readonly [string, string])[] = keeper
    ? [
        [words.paper['organisation']!, `${keeper.name} (${keeper.code})`],
        [words.paper['bce']!, keeper.identity.bce ?? missing],
        [words.paper['seat']!, keeper.identity.seat ?? keeper.town ?? missing],
        [words.paper['contact']!, contactOf({ ...keeper, town: null, identity: { ...keeper.identity, seat: null } }).join(', ') || missing],
        [words.paper['dpo']!, [keeper.dpd?.name, keeper.dpd?.contact].filter(Boolean).join(', ') || missing],
      ]
    : [[words.paper['organisation']!, [...new Set(entries.map((entry) => entry.keeper.code))].join(', ')]];
  return {
    type: 'cover',
    title,
    subtitle: words.paper['subtitle']!,
    facts: [
      ...about,
      [words.paper['day']!, longDay(day)],
      [words.paper['texts']!, words.paper[decided ? 'decided' : 'working']!],
      [words.paper['count']!, String(entries.length)],
    ],
    notice: words.paper['notice']!,
  };
} // prettier-ignore

/** One of the two registers; of several organisations each has its own heading. */
function part(
  book: Rulebook,
  words: ExportWords,
  kind: 'controller' | 'processor',
  entries: readonly Leaving[],
  several: boolean,
): Block[] {
  if (entries.length === 0) return [];
  let keeper = '';
  const turn = (next: Leaving): Block[] => {
    if (!several || next.keeper.code === keeper) return [];
    keeper = next.keeper.code;
    return [{ type: 'heading', level: 1, text: `${next.keeper.name} (${keeper})` }];
  };
  return [
    ...(several ? [] : [{ type: 'pageBreak' as const }]),
    { type: 'heading', level: 1, text: words.paper[kind]! },
    paragraph(words.paper[`${kind}Intro`]!, 'small'),
    ...entries.flatMap((entry, index) => [
      // Each entry is a sheet of its own, that can be taken out.
      ...(index > 0 ? [{ type: 'pageBreak' as const }] : []),
      ...turn(entry),
      ...entryBlocks(book, words, kind, entry),
    ]),
  ];
}

const plain = (text: string): Run[] => [{ text }];
const paragraph = (text: string, style?: 'small'): Block => ({
  type: 'paragraph', runs: plain(text), ...(style && { style }),
}); // prettier-ignore
