import { addDays } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from './meeting.entity';

/** A day is six hours of meeting. */
const A_DAY = 360;

/** A duration in days, by quarters of a day; null while nobody has said. Refuses what is no quarter. */
export function byQuarters(days: number | null | undefined): number | null {
  if (days === null || days === undefined) return null;
  if (!Number.isInteger(days * 4)) throw new Refusal('governance.duration-by-quarters', 422);
  return days;
}

/** How many days a meeting goes on after its first: a duration of more than one day takes the days that follow. */
const daysAfter = (durationDays: number | null): number => Math.max(0, Math.ceil(durationDays ?? 0) - 1);

/** The last day of a meeting, `YYYY-MM-DD`. */
export const lastDayOf = ({ date, durationDays }: Pick<Meeting, 'date' | 'durationDays'>): string =>
  addDays(date, daysAfter(durationDays));

/** How many minutes a meeting of that duration in days takes on its last day. */
export const minutesOnLastDay = (durationDays: number): number =>
  Math.round((durationDays - daysAfter(durationDays)) * A_DAY);
