const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);
const BARE = /\p{Diacritic}/gu;

/**
 * A day written in words or figures as `YYYY-MM-DD`: 12/09/2018, 12-9-18, 2018-09-12, « 12 septembre 2018 », an instant, or
 * the serial number of a spreadsheet (days since 30 December 1899). The day stands before the month. Null when it is none.
 */
export function dayFrom(text: string): string | null {
  const words = text.normalize('NFD').replace(BARE, '').toLowerCase().trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(t| |$)/.exec(words);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})(\s|$)/.exec(words);
  if (figures) return valid(century(Number(figures[3])), Number(figures[2]), Number(figures[1]));
  const spoken = /^(?:le )?(\d{1,2})(?:er)?\s+([a-z]+)\s+(\d{4})$/.exec(words);
  if (spoken) return valid(Number(spoken[3]), MONTHS.indexOf(spoken[2]!) + 1, Number(spoken[1]));
  const serial = /^\d{5}(\.\d+)?$/.test(words) ? Number(words) : 0;
  return serial >= 20_000 && serial < 80_000 ? serialDay(serial) : null;
}

/** The day of a spreadsheet's serial number. */
export function serialDay(serial: number, since1904 = false): string {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

const century = (year: number) => (year < 100 ? (year < 70 ? 2000 : 1900) + year : year);

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}
