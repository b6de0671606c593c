import { addDays } from '../../kernel/days';

/** A rhythm in which a body meets. */
export interface Rhythm {
  readonly from: string;
  readonly until: string;
  readonly rhythm: 'monthly' | 'weekly';
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** The first to the fourth such day of a month, or -1 for the last. */
  readonly nth?: number;
  /** Every so many months or weeks. */
  readonly every?: number;
  /** Months to leave out, 1 to 12. */
  readonly sauf?: readonly number[];
}

/** Two years at most: whoever asks for more has mistyped a year. */
const LONGEST = 731;

/** The days of a rhythm between two days, both counted, `YYYY-MM-DD` in their order. */
export function daysOfSeries({
  from,
  until,
  rhythm,
  weekday,
  nth = 1,
  every = 1,
  sauf = [],
}: Rhythm): string[] {
  const all = span(from, until).filter((day) => weekdayOf(day) === weekday);
  const monthly = rhythm === 'monthly';
  const first = monthIndex(from);
  const kept = monthly
    ? all.filter((day) => isNth(day, nth) && (monthIndex(day) - first) % every === 0)
    : all.filter((_, index) => index % every === 0);
  return kept.filter((day) => !sauf.includes(Number(day.slice(5, 7))));
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function isNth(day: string, nth: number): boolean {
  const date = Number(day.slice(8, 10));
  return nth === -1 ? addDays(day, 7).slice(5, 7) !== day.slice(5, 7) : Math.ceil(date / 7) === nth;
}

function span(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until && days.length < LONGEST; day = addDays(day, 1)) days.push(day);
  return days;
}

const monthIndex = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
