/** The office's clock. It can be turned back while the demonstration's past is being lived again. */
export class Clock {
  private shown: Date | undefined;

  /** The instant, UTC. */
  now(): Date {
    return this.shown ?? new Date();
  }

  /** The instant as ISO 8601 text with milliseconds, UTC: how rows keep it. */
  stamp(): string {
    return this.now().toISOString();
  }

  /** The calendar day in Brussels, `YYYY-MM-DD`: what mandates and terms are compared with. */
  today(): string {
    return dayIn(this.now());
  }

  /** Shows another moment from now on, or the real one again. */
  travel(to: string | undefined): void {
    this.shown = to === undefined ? undefined : new Date(to.length === 10 ? `${to}T09:00:00Z` : to);
  }
}

const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant in Brussels, `YYYY-MM-DD`; a minute has one day, and the last one asked for is kept. */
export function dayIn(instant: Date): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, day: BRUSSELS.format(instant) };
  return last.day;
}
let last = { minute: Number.NaN, day: '' };
