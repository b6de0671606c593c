import { daysBetween } from '../../kernel/days';
import { lastDayOf, minutesOnLastDay } from '../meetings/durations';
import { Meeting } from '../meetings/meeting.entity';

/** When a meeting is held: its day, and its hours where they are known. */
export type Timed = Pick<Meeting, 'date' | 'start' | 'durationDays'>;

const DAY = 1440;
const EPOCH = '2000-01-01';

/** « 09:30 » and « 12:30 »: from when to when a meeting is held; null where its hour or its duration is not known, or it takes several days. */
export function hoursOf({ start, durationDays }: Timed): { from: number; until: number } | null {
  if (!start || durationDays === null || durationDays > 1) return null;
  const from = Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5));
  return { from, until: from + minutesOnLastDay(durationDays) };
}

/**
 * Whether two meetings are held at the same time. One whose hours are not known takes its whole day; one that begins when
 * the other ends does not overlap it.
 */
export function overlap(a: Timed, b: Timed): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.from < other.until && other.from < one.until;
}

/** A meeting on the line of time, in minutes. */
function spanOf(meeting: Timed): { from: number; until: number } {
  const midnight = daysBetween(EPOCH, meeting.date) * DAY;
  const hours = hoursOf(meeting);
  if (hours) return { from: midnight + hours.from, until: midnight + hours.until };
  return { from: midnight, until: (daysBetween(EPOCH, lastDayOf(meeting)) + 1) * DAY };
}
