import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { AgendaItem, ItemKind } from '../meetings/meeting.entity';
import { RecusalView } from '../meetings/item-view.dto';
import { Held, Part } from './minutes-held';
import { motionBlock } from './minutes-motions';
import { PaperWords } from './minutes-words';
import { BlockKind, MinutesBlock } from './minutes.entity';

const KINDS: Readonly<Record<ItemKind, BlockKind>> = {
  decision: 'text',
  information: 'information',
  proposal: 'proposal',
  action: 'action',
  remark: 'remark',
  report: 'postponed',
};

/** What minutes say under one point: the papers, who withdrew, what was said, what was put to the vote. */
export function itemBlocks(held: Held, { id, kind, note }: AgendaItem): MinutesBlock[] {
  const { words, paper, motions, pieces, recusals } = held;
  const texts = pieces.get(id) ?? [];
  const noted = note
    .split(/\n+/)
    .flatMap((line) => (line.trim() ? [noteBlock(paper, KINDS[kind], line)] : []));
  const voted = (motions.get(id) ?? []).flatMap((motion) => motionBlock(held, motion));
  const said = [...noted, ...voted];
  return [
    ...(texts.length ? [plain(`${words.headings['documents']}\u202f: ${texts.join('\u202f; ')}.`)] : []),
    ...(recusals.get(id) ?? []).map((one) => plain(recusalLine(held, one))),
    ...said,
    ...(said.length || kind === 'decision' ? [] : [plain(`${words.kinds[kind]}.`)]),
  ];
}

const plain = (text: string): MinutesBlock => ({ kind: 'text', text });

/** « Action : envoyer la notice » is an action; a line that says nothing of itself is of the point's own kind. */
function noteBlock({ marks }: PaperWords, own: BlockKind, given: string): MinutesBlock {
  const line = given.trim();
  const mark = marks.find(({ begins }) =>
    line.toLowerCase().startsWith(begins.toLowerCase()) && /^\s*[\u202f\u00a0]?:/.test(line.slice(begins.length)),
  ); // prettier-ignore
  if (!mark) return { kind: own, text: line };
  return { kind: mark.kind, text: line.slice(mark.begins.length).replace(/^[\s\u202f\u00a0]*:\s*/, '') };
}

/** « Claire Aubépine (MIREC) se retire de la délibération et du vote pour conflit d’intérêts : … » */
const recusalLine = ({ words }: Held, { name: voice, reason }: RecusalView) =>
  fill(words.conflicts['recusal']!, { voice, reason: reason.replace(/\.$/, '') });

/** A paragraph as plain lines: what packs carry and what the eye compares. */
export function blockLines(paper: PaperWords, decided: string, block: MinutesBlock): string[] {
  const { kind, text, label, details = [] } = block;
  if (label) return [`${label}\u202f: ${text}`];
  if (kind === 'decision') return [`${decided}\u202f: ${text}`, ...details];
  if (kind === 'text' || kind === 'vote' || (kind === 'proposal' && block.fixed)) return [text, ...details];
  return [`${paper.kinds[kind]}\u202f: ${text}${charge(paper, block)}`, ...details];
}

/** « (responsable : Claire Aubépine ; échéance : 12 janvier 2027) », or nothing. */
export function charge({ action }: PaperWords, { who, due }: MinutesBlock): string {
  const parts = [
    ...(who ? [fill(action['who']!, { who })] : []),
    ...(due ? [fill(action['due']!, { due: longDay(due) })] : []),
  ];
  return parts.length ? ` (${parts.join('\u202f; ')})` : '';
}

/** A section as plain lines. */
export function sectionLines(
  paper: PaperWords,
  decided: string,
  { layout, blocks }: Pick<Part, 'layout' | 'blocks'>,
): string[] {
  return blocks.flatMap((block, index) => {
    const lines = blockLines(paper, decided, block);
    return layout === 'numbered' ? lines.map((line) => `${index + 1}. ${line}`) : lines;
  });
}
