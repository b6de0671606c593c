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

/** The instant at which clocks in Brussels show an hour of a day: `2026-12-03` and `09:30` give ISO 8601 text, UTC. */
export function instantAt(day: string, hour: string): string {
  const wall = Date.parse(`${day}T${hour}:00Z`);
  // Brussels is one or two hours ahead: whichever shows that very hour is the instant.
  const found = [2, 1].map((ahead) => new Date(wall - ahead * 3_600_000)).find((at) => wallOf(at) === wall);
  return (found ?? new Date(wall - 3_600_000)).toISOString();
}

function wallOf(at: Date): number {
  const [hours, minutes] = [Number(hourPart(at, 'hour')), Number(hourPart(at, 'minute'))];
  return Date.parse(`${dayIn(at)}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00Z`);
}

const hourPart = (at: Date, type: string) => HOUR.formatToParts(at).find((one) => one.type === type)?.value;
