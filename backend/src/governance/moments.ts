import { dayIn } from '../kernel/clock';
import { longDay } from '../kernel/days';

const HOUR = new Intl.DateTimeFormat('fr-BE', {
  timeZone: 'Europe/Brussels',
  hour: 'numeric',
  minute: '2-digit',
});
/** U+00A0: a number keeps its word. */
const KEEP = '\u00a0';

/** « 14 h 32 », Belgian time, from an ISO 8601 instant. */
export function hourOf(stamp: string): string {
  const parts = HOUR.formatToParts(new Date(stamp));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const minute = part('minute');
  return `${Number(part('hour'))}${KEEP}h${minute === '00' ? '' : KEEP + minute}`;
}

/** « 3 décembre 2026 à 14 h 32 », Belgian time, from an ISO 8601 instant. */
export function momentOf(stamp: string): string {
  return `${longDay(dayIn(new Date(stamp)))} à ${hourOf(stamp)}`;
}
