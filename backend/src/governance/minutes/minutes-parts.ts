import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { BodyRules } from '../../rulebook/words';
import { counted, MinutesWords } from '../decisions/wording.service';
import { AgendaItem, Attendance, Meeting } from '../meetings/meeting.entity';
import { RecusalView } from '../meetings/meetings.dto';
import { hourOf } from '../moments';
import { Held, Part } from './minutes-held';
import { motionLines } from './minutes-motions';

/** The minutes of a meeting or of a written procedure, section by section, from what was recorded and nothing else. */
export function minutesParts(held: Held): Part[] {
  const { words, items } = held;
  return [
    { heading: words.headings['identification']!, facts: identification(held) },
    ...attendance(held),
    { heading: words.headings['quorum']!, lines: quorum(held) },
    { heading: words.headings['conflicts']!, lines: conflicts(held) },
    { heading: words.headings['agenda']!, items: items.map(({ title }) => title), ordered: true },
    ...items.map((item, index): Part => ({
      heading: fill(words.headings['item']!, { number: index + 1, title: item.title }),
      lines: itemLines(held, item),
    })),
    { heading: words.headings['next']!, lines: ending(held) },
    {
      heading: words.headings['signatures']!,
      lines: [words.signature['chair']!, words.signature['secretary']!],
    },
  ];
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

function attendance(held: Held): Part[] {
  const { words, voices, meeting } = held;
  const of = (presence: Attendance['presence']) => voices.filter((voice) => voice.presence === presence);
  const names = (presence: Attendance['presence']) => of(presence).map(({ voiceName }) => voiceName);
  const present = of('present').map((voice) => presentLine(held, voice));
  const sections: [string, readonly string[]][] = [
    ['attendance', present.length ? present : [words.presence['none']!]],
    ['represented', of('represented').map((voice) => representedLine(held, voice))],
    ...(meeting.mode === 'written' ? [] : [['excused', names('excused')] as [string, string[]]]),
    ['absent', names('absent')],
  ];
  return sections
    .filter(([, items]) => items.length)
    .map(([heading, items]) => ({ heading: words.headings[heading]!, items }));
}

function presentLine(
  { words, votes, motions }: Held,
  { voiceId, voiceName: name, chair }: Attendance,
): string {
  const own = [...motions.values()].flat().flatMap(({ id }) => votes.get(id) ?? []);
  const first = own
    .filter((vote) => vote.voiceId === voiceId)
    .map(({ at }) => at)
    .sort()[0];
  const date = first ? longDay(dayIn(new Date(first))) : '';
  return fill(words.presence[chair ? 'chair' : 'present']!, { name, date });
}

function representedLine(
  { words, voices }: Held,
  { voiceName: name, holderVoiceId, proxyNote: note }: Attendance,
) {
  const holder = voices.find(({ voiceId }) => voiceId === holderVoiceId)?.voiceName ?? '';
  return fill(words.presence[note ? 'representedNote' : 'represented']!, { name, holder, note });
}

function quorum({
  words,
  quorum: { present, represented, voices, needed, reached },
  rules,
  meeting,
}: Held): string[] {
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
    ...(meeting.mode === 'written' ? inWriting(words, rules, meeting) : []),
  ];
}

function inWriting(
  { written = {} }: MinutesWords,
  { writtenProcedure: rule }: BodyRules,
  meeting: Meeting,
): string[] {
  const { stoppedBy: who, stopReason: reason, closedAt, state } = meeting;
  const stopped = { who, reason, date: closedAt ? longDay(dayIn(new Date(closedAt))) : '' };
  return [
    fill(written['basis']!, { rule: `${rule.days} jours pour répondre` }),
    rule.unanimity ? written['unanimity'] : '',
    written[rule.silence === 'consent' ? 'silenceConsent' : 'silenceAbstention'],
    state === 'stopped' ? fill(written['stopped']!, stopped) : '',
    state === 'stopped' && reason ? `Motif\u202f: ${reason}` : '',
    state === 'closed' && rule.oneMemberMayStop ? written['mayStop'] : '',
  ].flatMap((line) => line || []);
}

function conflicts({ words, meeting, recusals }: Held): string[] {
  const said = meeting.conflicts
    ? [fill(words.conflicts['some']!, { conflicts: meeting.conflicts.replace(/\.$/, '') })]
    : [];
  if ([...recusals.values()].some((some) => some.length)) return [...said, words.conflicts['recusals']!];
  if (said.length) return said;
  return [words.conflicts[meeting.conflicts === null ? 'notAsked' : 'none']!];
}

/** « Claire Aubépine (MIREC) se retire de la délibération et du vote pour conflit d’intérêts : … » */
const recusalLine = ({ words }: Held, { name: voice, reason }: RecusalView) =>
  fill(words.conflicts['recusal']!, { voice, reason: reason.replace(/\.$/, '') });

function itemLines(held: Held, { id, kind, note }: AgendaItem): string[] {
  const { words, motions, pieces, recusals } = held;
  const texts = pieces.get(id) ?? [];
  return [
    ...(texts.length ? [`${words.headings['documents']}\u202f: ${texts.join('\u202f; ')}.`] : []),
    ...(kind === 'decision' ? [] : [`${words.kinds[kind]}.`]),
    ...(recusals.get(id) ?? []).map((one) => recusalLine(held, one)),
    ...note
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
    ...(motions.get(id) ?? []).flatMap((motion) => motionLines(held, motion)),
  ];
}

function ending({ words, meeting, next }: Held): string[] {
  const { closedAt, mode } = meeting;
  const facts = closedAt && { time: hourOf(closedAt), date: longDay(dayIn(new Date(closedAt))) };
  const place = next?.place ?? (next && words.facts[next.mode]) ?? '';
  return [
    ...(facts && (mode !== 'written' || meeting.state === 'closed')
      ? [fill(words.closing['end']!, facts)]
      : []),
    next ? fill(words.closing['next']!, { date: longDay(next.date), place }) : words.closing['nextNone']!,
  ];
}

const day = (at: string | null) => (at ? longDay(dayIn(new Date(at))) : null);
