/** U+202F, the narrow no-break space of French typography. */
export const NARROW = '\u202f';
/** U+00A0, the no-break space that keeps a number with its word. */
export const KEEP = '\u00a0';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const DAY_MS = 86_400_000;

/** « 12 septembre 2018 » from `2018-09-12` (or from a moment, by its first ten characters); '' from nothing. */
export function day(date: string | null | undefined): string {
  const [year, month, number] = parts(date);
  if (!year) return '';
  return [number === 1 ? '1er' : number, MONTHS[month! - 1], year].join(KEEP);
}

/** « 12/09/2018 » from `2018-09-12`, for tables; '' from nothing. */
export function shortDay(date: string | null | undefined): string {
  const [year, month, number] = parts(date);
  return year ? `${two(number!)}/${two(month!)}/${year}` : '';
}

/** « 12 septembre 2018 à 9 h 05 », Belgian time, from an ISO 8601 instant; '' from nothing. */
export function moment(instant: string | null | undefined): string {
  if (!instant) return '';
  const { date, time } = inBelgium(instant);
  return `${day(date)} à ${hour(time)}`;
}

/** « 9 h 05 », « 10 h » from `09:05`; '' from nothing. */
export function hour(time: string | null | undefined): string {
  const [hours, minutes] = (time ?? '').split(':');
  return minutes ? `${Number(hours)}${KEEP}h${minutes === '00' ? '' : KEEP + minutes}` : '';
}

/** An hour as people write it (9 h 05, 9h, 14:30, 14.30) as `09:05`; null if it is none. */
export function readHour(text: string): string | null {
  const [, hours, minutes = '0'] =
    /^(\d{1,2})\s*(?:h|:|\.)\s*(\d{2})?$/.exec(text.trim().toLowerCase()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${two(Number(hours))}:${two(Number(minutes))}`;
}

/** A date as people write it (12/09/2018, 12.9.2018, 1er septembre 2018, 2018-09-12) as `2018-09-12`; null if it is none. */
export function readDay(text: string): string | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^1er\b/, '1');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)?.slice(1).reverse();
  const [number, month, year] =
    iso ?? /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}+)[\s/.-]+(\d{4})$/u.exec(written)?.slice(1) ?? [];
  if (!number || !month || !year) return null;
  const rank = Number(month) || MONTHS.indexOf(month) + 1;
  const found = `${year}-${two(rank)}-${two(Number(number))}`;
  const real = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(real.valueOf()) && real.toISOString().startsWith(found) ? found : null;
}

/** The Belgian calendar day of an instant, `2018-09-12`. */
export function dayOf(instant: string): string {
  return inBelgium(instant).date;
}

/** « 1 243 », « 6,5 »: narrow no-break thousands, decimal comma, at most `decimals` digits after it. */
export function number(value: number | null | undefined, decimals = 2): string {
  if (value === null || value === undefined) return '';
  const [whole, rest] = String(Number(Math.abs(value).toFixed(decimals))).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, NARROW);
  return (value < 0 ? '−' : '') + grouped + (rest ? `,${rest}` : '');
}

/** « 1 voix », « 2 champs », « 0 champ »: the French plural begins at two. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return number(count) + KEEP + (Math.abs(count) < 2 ? one : many);
}

/** Whole calendar days from one date to another, negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** « aujourd’hui », « hier », « il y a 34 jours », « demain », « dans 3 jours », seen from `today`. */
export function daysAgo(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  if (days === -1) return 'demain';
  return days > 0 ? `il y a ${plural(days, 'jour')}` : `dans ${plural(-days, 'jour')}`;
}

/** « 34 jours »: a delay between two dates; « le jour même » when there is none. */
export function lag(from: string, to: string): string {
  const days = daysBetween(from, to);
  return days === 0 ? 'le jour même' : plural(days, 'jour');
}

/** « MIREL, MIREV et MIRESEM ». */
export function list(words: readonly string[], link = 'et'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

/**
 * Typed text as French prints it: U+202F before ; : ! ? » and after «, ’ for ', … for three dots.
 * A second pass changes nothing; hours (9:05) and addresses (https://) are left alone.
 */
export function typo(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\.\.\./g, '…')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/[\s\u00a0\u202f]*([;!?»])/gu, (_, mark: string, at: number) => (at ? NARROW : '') + mark)
    .replace(/([!?])\u202f(?=[!?])/g, '$1')
    .replace(/[ \u00a0\u202f]*(:+)(?=\s|$)/g, `${NARROW}$1`)
    .replace(/«[\s\u00a0\u202f]*/g, `«${NARROW}`);
}

function parts(date: string | null | undefined): (number | undefined)[] {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return found ? found.slice(1).map(Number) : [];
}

function utc(date: string): number {
  const [year, month, number] = parts(date);
  return Date.UTC(year ?? NaN, (month ?? 1) - 1, number);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

function inBelgium(instant: string) {
  const found = Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map((it) => [it.type, it.value]));
  const { year, month, day: number, hour, minute } = found;
  return { date: `${year}-${month}-${number}`, time: `${hour}:${minute}` };
}
