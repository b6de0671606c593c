import { Refusal } from '../../kernel/refusal';

/** A day is six hours of meeting. */
const A_DAY = 360;

/** A duration in days, by quarters of a day; null while nobody has said. Refuses what is no quarter. */
export function byQuarters(days: number | null | undefined): number | null {
  if (days === null || days === undefined) return null;
  if (!Number.isInteger(days * 4)) throw new Refusal('governance.duration-by-quarters', 422);
  return days;
}

/** A duration in days as minutes of meeting. */
export const minutesIn = (days: number): number => Math.round(days * A_DAY);
