import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { AttendanceEvent } from '../meetings/attendance-event.entity';
import { Attendance, Presence } from '../meetings/meeting.entity';
import { hourOf } from '../moments';
import { Held, Part } from './minutes-held';
import { MinutesBlock } from './minutes.entity';

/** Who was there, who was represented and by which paper, who excused themselves; and who came and left. */
export function attendanceParts(held: Held): Part[] {
  const { words, paper, voices, meeting } = held;
  const there = voices.filter((voice) => wasThere(held, voice)).map((voice) => presentLine(held, voice));
  const of = (presence: Presence) =>
    voices.filter((voice) => voice.presence === presence && !wasThere(held, voice));
  const names = (presence: Presence) => of(presence).map(({ voiceName }) => voiceName);
  const represented = voices.filter(({ presence }) => presence === 'represented');
  const lists: [string, string, readonly string[]][] = [
    ['attendance', words.headings['attendance']!, there.length ? there : [words.presence['none']!]],
    ['represented', words.headings['represented']!, represented.map((voice) => representedLine(held, voice))],
    ['excused', words.headings['excused']!, meeting.mode === 'written' ? [] : names('excused')],
    ['absent', words.headings['absent']!, names('absent')],
    ['movements', paper.attendance['movements']!, movements(held).map((event) => movementLine(held, event))],
  ];
  return lists
    .filter(([, , items]) => items.length)
    .map(([key, heading, items]) => ({ key, heading, layout: 'list', blocks: items.map(line) }));
}

const line = (text: string): MinutesBlock => ({ kind: 'text', text });

/** What happened at the door while the meeting was open; before that, a list was being filled in. */
function movements({ events, meeting }: Held): AttendanceEvent[] {
  const { openedAt, closedAt, mode } = meeting;
  if (!openedAt || mode === 'written') return [];
  return events.filter(({ at }) => at > openedAt && (!closedAt || at <= closedAt));
}

const wasThere = (held: Held, { voiceId, presence }: Attendance) =>
  presence === 'present' ||
  movements(held).some((event) => event.voiceId === voiceId && event.presence === 'present') ||
  (presence !== 'represented' &&
    movements(held).some((event) => event.voiceId === voiceId) &&
    held.events.some((event) => event.voiceId === voiceId && event.presence === 'present'));

function presentLine(held: Held, voice: Attendance): string {
  const { words, paper } = held;
  const { voiceId, voiceName, chair, speakerName: speaker } = voice;
  const name = speaker ? fill(paper.attendance['speaker']!, { name: voiceName, speaker }) : voiceName;
  const date = answeredOn(held, voiceId);
  const said = fill(words.presence[chair ? 'chair' : 'present']!, { name, date });
  const own = movements(held).filter((event) => event.voiceId === voiceId);
  const first = own[0]?.presence === 'present' && !own[0].speakerName ? own[0] : undefined;
  const last = own.at(-1)?.presence === 'present' ? undefined : own.at(-1);
  const came = first ? fill(paper.attendance['came']!, { line: said, time: hourOf(first.at) }) : said;
  return last ? fill(paper.attendance['left']!, { line: came, time: hourOf(last.at) }) : came;
}

/** In writing, the day of somebody's first answer. */
function answeredOn({ votes, motions }: Held, voiceId: string): string {
  const cast = [...motions.values()].flat().flatMap(({ id }) => votes.get(id) ?? []);
  const [first] = cast
    .filter((vote) => vote.voiceId === voiceId)
    .map(({ at }) => at)
    .sort();
  return first ? longDay(dayIn(new Date(first))) : '';
}

function representedLine({ words, paper, voices, proxies, items }: Held, voice: Attendance): string {
  const { voiceName: name, holderVoiceId, proxyNote: note, proxyId, proxyItems } = voice;
  const holder = voices.find(({ voiceId }) => voiceId === holderVoiceId)?.voiceName ?? '';
  const proxy = proxies.find(({ id }) => id === proxyId);
  // A proxy that is kept tells of itself; the note is for one that was only said.
  const said = fill(words.presence[note && !proxy ? 'representedNote' : 'represented']!, {
    name,
    holder,
    note,
  });
  const filed = !proxy
    ? said
    : proxy.sha256
      ? fill(paper.attendance['proxyFile']!, { line: said, file: proxy.fileName, digest: proxy.sha256 })
      : fill(paper.attendance['proxyStated']!, {
          line: said,
          date: longDay(dayIn(new Date(proxy.givenAt))),
        });
  if (!proxyItems?.length) return filed;
  const numbers = items.flatMap(({ id }, index) => (proxyItems.includes(id) ? [index + 1] : []));
  return fill(paper.attendance['proxyItems']!, { line: filed, items: numbers.join(', ') });
}

function movementLine({ paper, voices }: Held, event: AttendanceEvent): string {
  const nameOf = (id: string | null) => voices.find(({ voiceId }) => voiceId === id)?.voiceName ?? '';
  const facts = {
    time: hourOf(event.at),
    name: nameOf(event.voiceId),
    holder: nameOf(event.holderVoiceId),
    speaker: event.speakerName,
  };
  const what =
    event.presence === 'represented'
      ? 'gives'
      : event.presence !== 'present'
        ? 'leaves'
        : event.speakerName
          ? 'replaced'
          : 'arrives';
  return fill(paper.attendance[what]!, facts);
}
