import { CalendarMeeting, CalendarRow } from '../../api/contract';
import { MEETING_STATES } from '../../governance/parts/words';
import { day, hour, number } from '../../kernel/french';

export const MONTHS = 'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** What a meeting is in the year, in one word that a shape goes with. */
export type Mark = 'held' | 'coming' | 'cancelled' | 'written';

export function markOf({ state, mode }: Pick<CalendarMeeting, 'state' | 'mode'>): Mark {
  if (state === 'cancelled' || state === 'stopped') return 'cancelled';
  if (mode === 'written') return 'written';
  return state === 'closed' ? 'held' : 'coming';
}

/** The meetings of a body month by month, January first. */
export function byMonth({ meetings }: CalendarRow): readonly (readonly CalendarMeeting[])[] {
  return MONTHS.map((_, month) => meetings.filter(({ date }) => Number(date.slice(5, 7)) === month + 1));
}

/** « 12 septembre 2018, close, 0,5 jour, même jour qu’une autre instance ». */
export function toldOf({ date, start, state, mode, durationDays, clashes }: CalendarMeeting): string {
  return [
    day(date),
    hour(start),
    mode === 'written' ? 'procédure écrite' : '',
    MEETING_STATES[state].word,
    durationDays ? `${number(durationDays)} ${durationDays < 2 ? 'jour' : 'jours'}` : '',
    clashes ? 'en même temps qu’une autre instance' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
