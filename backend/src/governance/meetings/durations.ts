import { Refusal } from '../../kernel/refusal';

/** A duration in days, by quarters of a day; null while nobody has said. Refuses what is no quarter. */
export function byQuarters(days: number | null | undefined): number | null {
  if (days === null || days === undefined) return null;
  if (!Number.isInteger(days * 4)) throw new Refusal('governance.duration-by-quarters', 422);
  return days;
}
