/** « 09:30 » as minutes since midnight. */
const minutesOf = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** Minutes since midnight as « 09:30 ». */
const hourOf = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * When each point should begin, « 10:15 », and when the last should end: known as long as the hour of the meeting and the
 * duration of every point before are known, null from then on.
 */
export function runningHours(
  start: string | null,
  durations: readonly (number | null)[],
): { readonly starts: readonly (string | null)[]; readonly end: string | null } {
  let at = start === null ? null : minutesOf(start);
  const starts = durations.map((minutes) => {
    const begins = at;
    at = at === null || minutes === null ? null : at + minutes;
    return begins === null ? null : hourOf(begins);
  });
  return { starts, end: at === null || durations.length === 0 ? null : hourOf(at) };
}
