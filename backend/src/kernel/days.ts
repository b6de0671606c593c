const DAY = 86_400_000;

/** The day some days later (or earlier), both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Whether a day lies within a validity; an open end reaches for ever. Both ends count. */
export function within(day: string, validity: { from: string; until: string | null }): boolean {
  return validity.from <= day && (validity.until === null || day <= validity.until);
}

/** « 12 septembre 2018 », from `2018-09-12`: the date as a Belgian administration writes it. */
export function longDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date === 1 ? '1er' : date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** « 12/09/2018 », from `2018-09-12`: the date in a table. */
export function shortDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

const MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
  'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]; // prettier-ignore
