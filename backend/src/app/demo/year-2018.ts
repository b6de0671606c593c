import { CalendarView } from '../../governance/calendar/calendar.dto';
import { MeetingView } from '../../governance/meetings/meetings.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { Cast, EVENING, NOON, START } from './meetings';
import { Travel } from './past';

interface ItemWords {
  readonly title: string;
  readonly note?: string;
  /** What the body decided on the point, and its words. */
  readonly outcome?: string;
  readonly text?: string;
}
interface Told {
  readonly body: string;
  readonly date: string;
  readonly items: readonly ItemWords[];
}
interface BodyYear {
  readonly body: string;
  readonly planned?: number;
  /** The point of a meeting of which no source says anything. */
  readonly usual: string;
  readonly dates?: readonly string[];
  /** Meetings that took a whole day, or half of one, where a source counts the days. */
  readonly whole?: readonly string[];
  readonly half?: readonly string[];
}
interface YearWords {
  readonly source: string;
  readonly mark: string;
  readonly known: string;
  readonly before: Told;
  readonly bodies: readonly BodyYear[];
  readonly told: readonly Told[];
}

const YEAR = 2018;
const PLANNING_DAY = '2017-12-14';

/** Lives the year 2018 of the sector’s bodies again: the meetings that the sources count, and what they say of some. */
export async function live2018(cast: Cast, travel: Travel, book: Rulebook): Promise<void> {
  const words = book.words<YearWords>('demo/calendar-2018.yaml');
  travel(words.before.date);
  await hold(cast, await planOne(cast, words), words.before);
  travel(PLANNING_DAY);
  for (const year of words.bodies) await planYear(cast, words, year);
  const desk = cast.holder('secretary', { body: words.before.body });
  const { rows } = await desk.get<CalendarView>(`/calendar?annee=${YEAR}`);
  const planned = rows.flatMap(({ bodyCode, meetings }) =>
    meetings.map(({ id, date }) => ({ id, body: bodyCode, date })),
  );
  for (const { id, body, date } of planned.toSorted((a, b) => a.date.localeCompare(b.date))) {
    travel(date);
    const usual = words.bodies.find((one) => one.body === body)!.usual;
    const told = words.told.find((one) => one.body === body && one.date === date);
    await hold(cast, id, told ?? { body, date, items: [{ title: usual }] });
  }
}

/** The one meeting of the year before, on the day that a source gives. */
async function planOne(cast: Cast, { before: { body, date }, known }: YearWords): Promise<string> {
  const desk = cast.holder('secretary', { body });
  const place = `Gosselies (${known})`;
  const { id } = await desk.send('POST', '/meetings', {
    bodyId: cast.id(body),
    date,
    mode: 'on-site',
    place,
  });
  return id;
}

/** The days of a body’s year, laid out at once, and what its plan said. */
async function planYear(cast: Cast, words: YearWords, year: BodyYear): Promise<void> {
  const { body, planned, dates, whole, half } = year;
  const desk = cast.holder('secretary', { body });
  const bodyId = cast.id(body);
  const usual = { bodyId, start: START, mode: 'on-site', place: `Gosselies (${words.mark})` };
  if (dates) await desk.post('/calendar/series', { ...usual, dates });
  if (whole) await desk.post('/calendar/series', { ...usual, dates: whole, durationDays: 1 });
  if (half) await desk.post('/calendar/series', { ...usual, dates: half, durationDays: 0.5 });
  const plan = { bodyId, year: YEAR, planned, source: words.source, status: 'sourced' };
  if (planned !== undefined) await desk.put('/calendar/plans', plan);
}

/** Holds a meeting with those who are there, its points and their notes. */
async function hold(cast: Cast, id: string, { body, date, items }: Told): Promise<void> {
  const desk = cast.holder('secretary', { body });
  for (const { title, outcome } of items)
    await desk.send('POST', `/meetings/${id}/items`, { kind: outcome ? 'decision' : 'information', title });
  const { agenda, voices, durationDays } = await desk.post<MeetingView>(`/meetings/${id}/convene`, {});
  const all = voices.map(({ voiceId }) => voiceId);
  const excused = excusedOn(date, all.length);
  for (const [index, voiceId] of all.entries())
    await desk.send('PUT', `/meetings/${id}/attendance`, {
      voiceId,
      presence: excused.has(index) ? 'excused' : 'present',
    });
  const voiceIds = all.filter((_, index) => !excused.has(index));
  cast.at(START);
  await desk.send('POST', `/meetings/${id}/open`, {});
  for (const [index, { note, outcome, text }] of items.entries()) {
    const { id: itemId, version } = agenda[index]!;
    if (note) await desk.send('PUT', `/items/${itemId}/note`, { note, version });
    if (outcome) await decide(cast, body, itemId, { outcome, text }, voiceIds);
  }
  cast.at(durationDays === 1 ? EVENING : NOON);
  await desk.send('POST', `/meetings/${id}/close`, {});
}

/**
 * Which places of the list are empty on a day, one in nine or so: no source says who was there, so that the day itself
 * decides, and never one and the same person.
 */
function excusedOn(date: string, voices: number): ReadonlySet<number> {
  const day = Number(date.slice(5, 7)) * 31 + Number(date.slice(8));
  const empty = Math.round(voices / 9) + (day % 3 === 0 ? 1 : 0);
  return new Set(Array.from({ length: empty }, (_, turn) => (day + turn * 7) % voices));
}

/** Everybody who is there raises their hand: no source gives the votes. */
async function decide(
  cast: Cast,
  body: string,
  itemId: string,
  motion: { readonly outcome: string; readonly text?: string },
  voiceIds: readonly string[],
): Promise<void> {
  const desk = cast.holder('secretary', { body });
  const meeting = await desk.post<MeetingView>(`/items/${itemId}/motions`, motion);
  const { id } = meeting.agenda.find((one) => one.id === itemId)!.motions.at(-1)!;
  await desk.send('POST', `/motions/${id}/hands`, {
    votes: voiceIds.map((voiceId) => ({ voiceId, choice: 'for' })),
  });
  await desk.send('POST', `/motions/${id}/close`, {});
}
