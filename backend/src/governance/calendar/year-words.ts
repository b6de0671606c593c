const NUMBER = new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 2 });

/** What a year came to. */
export interface YearSum {
  readonly held: number;
  readonly planned: number | null;
  readonly days: number;
  readonly undated: number;
}

/** « 8 tenues (6 prévues), 6,5 jours »: what a year came to, in words. */
export function yearInWords({ held, planned, days, undated }: YearSum, unit = ''): string {
  const noun = unit ? ` ${unit}${held < 2 ? '' : 's'}` : '';
  const meant = planned === null ? '' : ` (${planned} ${planned < 2 ? 'prévue' : 'prévues'})`;
  const long = days > 0 ? `, ${daysInWords(days)}` : '';
  const unknown = undated > 0 && held > 0 ? `, durée à compléter pour ${undated}` : '';
  return `${held}${noun} ${held < 2 ? 'tenue' : 'tenues'}${meant}${long}${unknown}`;
}

/** « 6,5 jours », « 0,5 jour ». */
export function daysInWords(days: number): string {
  return `${NUMBER.format(days)} ${days < 2 ? 'jour' : 'jours'}`;
}
