import { shortDay } from '../../kernel/days';
import { CalendarRow, CalendarView } from './calendar.dto';

const HEAD = [
  'Année', 'Instance', 'Nom', 'Organisation', 'Prévues', 'Source', 'Tenues', 'Annulées', 'À venir', 'Procédures écrites', 'Jours', 'Dates tenues',
]; // prettier-ignore
const NUMBER = new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 2, useGrouping: false });

/** The year as a table that any spreadsheet opens: one line a body, semicolons, decimal commas. */
export function calendarCsv({ year, rows }: CalendarView): Buffer {
  const lines = [HEAD, ...rows.map((row) => lineOf(year, row))];
  return Buffer.from(`\ufeff${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`);
}

function lineOf(year: number, row: CalendarRow): string[] {
  const held = row.meetings.filter(({ state, mode }) => state === 'closed' && mode !== 'written');
  return [
    String(year), row.bodyCode, row.bodyName, row.organisationCode,
    row.planned === null ? '' : String(row.planned), row.plannedSource ?? '',
    String(row.held), String(row.cancelled), String(row.coming), String(row.written), NUMBER.format(row.days),
    held.map(({ date }) => shortDay(date)).join(' '),
  ]; // prettier-ignore
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
