/** How long a carrier that fell silent keeps what it holds, in minutes. */
export const LEASE = 10;
/** How often a letter is carried in vain before it is given up. */
export const ATTEMPTS = 8;

/** When the next daily round starts: seven in the morning in Brussels, after an instant. Both UTC stamps. */
export function nextRound(after: string): string {
  const from = Date.parse(after);
  for (const ahead of [0, 1, 2]) {
    const day = BRUSSELS.format(new Date(from + ahead * 86_400_000));
    // Seven o'clock is 05:00 UTC in summer and 06:00 in winter.
    const winter = Date.parse(`${day}T06:00:00.000Z`);
    const round = HOUR.format(new Date(winter)) === '07' ? winter : winter - 3_600_000;
    if (round > from) return new Date(round).toISOString();
  }
  return after;
}

/** When a letter that could not be handed over is tried again: after 1, 2, 4… minutes, six hours at most. */
export function nextAttempt(after: string, attempts: number): string {
  const minutes = Math.min(2 ** Math.max(0, attempts - 1), 360);
  return later(after, minutes);
}

export const later = (after: string, minutes: number): string =>
  new Date(Date.parse(after) + minutes * 60_000).toISOString();

const BRUSSELS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', year: 'numeric', month: '2-digit', day: '2-digit' }); // prettier-ignore
const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  hour12: false,
});
