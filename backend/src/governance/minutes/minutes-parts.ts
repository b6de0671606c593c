import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { counted } from '../decisions/wording.service';
import { RecusalView } from '../meetings/item-view.dto';
import { hourOf } from '../moments';
import { attendanceParts } from './minutes-attendance';
import { Held, Part } from './minutes-held';
import { itemBlocks } from './minutes-items';
import { MinutesBlock } from './minutes.entity';
import { inWriting } from './minutes-writing';

/** The minutes of a meeting or of a written procedure, section by section, from what was recorded and nothing else. */
export function minutesParts(held: Held): Part[] {
  const { words, items } = held;
  const titles = items.map(({ title }) => title);
  return [
    {
      key: 'identification',
      heading: words.headings['identification']!,
      layout: 'facts',
      blocks: identification(held).map(([label, text]) => ({ kind: 'text', label, text })),
    },
    ...statement(held),
    ...attendanceParts(held),
    prose('quorum', words.headings['quorum']!, quorum(held)),
    prose('conflicts', words.headings['conflicts']!, conflicts(held)),
    { key: 'agenda', heading: words.headings['agenda']!, layout: 'numbered', blocks: titles.map(text) },
    ...items.map((item, index): Part => ({
      key: `item:${item.id}`,
      heading: fill(words.headings['item']!, { number: index + 1, title: item.title }),
      layout: 'prose',
      blocks: itemBlocks(held, item),
    })),
    prose('next', words.headings['next']!, ending(held)),
    prose('signatures', words.headings['signatures']!, [
      words.signature['chair']!,
      words.signature['secretary']!,
    ]),
  ];
}

/** The last part is where people sign: nobody writes over it. */
export const SIGNATURES = 'signatures';

const text = (said: string): MinutesBlock => ({ kind: 'text', text: said });
const prose = (key: string, heading: string, lines: readonly string[]): Part => ({
  key, heading, layout: 'prose', blocks: lines.map(text),
}); // prettier-ignore

/** What the secretariat wrote to the members of a written procedure, paragraph by paragraph. */
function statement({ words, meeting }: Held): Part[] {
  const lines = meeting.statement?.split(/\n+/).filter((line) => line.trim()) ?? [];
  return lines.length ? [prose('statement', words.headings['statement']!, lines)] : [];
}

function identification({ words: { facts }, meeting, secretaries }: Held): [string, string][] {
  const { date, openedAt, closedAt, place, mode, convenedAt, deadline } = meeting;
  const hours = [openedAt, closedAt].flatMap((at) => (at ? [hourOf(at)] : [])).join(' – ');
  const rows: [string | undefined, string | null][] =
    mode === 'written'
      ? [
          [facts['date'], day(openedAt) ?? longDay(date)],
          [facts['deadline'], deadline && longDay(deadline)],
          [facts['closed'], day(closedAt)],
        ]
      : [
          [facts['date'], longDay(date)],
          [facts['hours'], hours],
          [facts['place'], place],
          [facts['convened'], day(convenedAt)],
        ];
  return [
    ...rows,
    [facts['mode'], facts[mode] ?? mode],
    [facts['secretary'], secretaries.join(', ')],
  ].flatMap(([label, value]): [string, string][] => (label && value ? [[label, value]] : []));
}

function quorum(held: Held): string[] {
  const { words, rules, meeting } = held;
  const { present, represented, voices, needed, reached } = held.quorum;
  const facts = {
    present: counted(words, 'present', present),
    represented: counted(words, 'represented', represented),
    voices: counted(words, 'voices', voices),
    needed,
  };
  const { atLeast } = rules.quorum;
  const rule = atLeast === 'majority' ? 'plus de la moitié des voix' : `${atLeast} voix`;
  const counts = rules.proxies.countForQuorum ? `${rule}, présentes ou représentées` : `${rule} présentes`;
  return [
    fill(words.quorum[reached ? 'reached' : 'missed']!, facts),
    fill(words.quorum['rule']!, { rule: counts }),
    ...(meeting.mode === 'written' ? inWriting(held) : []),
  ];
}

function conflicts({ words, meeting, recusals }: Held): string[] {
  const said = meeting.conflicts
    ? [fill(words.conflicts['some']!, { conflicts: meeting.conflicts.replace(/\.$/, '') })]
    : [];
  if ([...recusals.values()].some((some: readonly RecusalView[]) => some.length))
    return [...said, words.conflicts['recusals']!];
  if (said.length) return said;
  return [words.conflicts[meeting.conflicts === null ? 'notAsked' : 'none']!];
}

/** How it ended, and the next meeting with what it will have to decide. */
function ending({ words, paper, meeting, next, nextItems }: Held): string[] {
  const { closedAt, mode } = meeting;
  const facts = closedAt && { time: hourOf(closedAt), date: longDay(dayIn(new Date(closedAt))) };
  const where = next?.place ?? (next && words.facts[next.mode]) ?? '';
  const hour = next?.start ? next.start.replace(/^0/, '').replace(':', '\u00a0h\u00a0') : '';
  const place = [hour, where].filter(Boolean).join(', ');
  return [
    ...(facts && (mode !== 'written' || meeting.state === 'closed')
      ? [fill(words.closing['end']!, facts)]
      : []),
    next ? fill(words.closing['next']!, { date: longDay(next.date), place }) : words.closing['nextNone']!,
    ...nextItems.map(({ title, kind }, index) =>
      fill(paper.next[kind === 'decision' ? 'toDecide' : 'agenda']!, { number: index + 1, title }),
    ),
  ];
}

const day = (at: string | null) => (at ? longDay(dayIn(new Date(at))) : null);
