/** What the benches compute on the durations they measured, in milliseconds. */

/** The value that a share of the samples (0 to 1) does not exceed: `quantile(times, 0.5)` is the median. */
export function quantile(samples, share) {
  const ordered = [...samples].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
}

/** A figure to two decimals, as a number. */
export const round = (value) => Math.round(value * 100) / 100;

/** How long some work took, in milliseconds. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
