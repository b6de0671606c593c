import { CalendarMeeting, CalendarRow } from '../../api/contract';
import { byMonth, markOf, toldOf } from './months';

const meeting = (more: Partial<CalendarMeeting>): CalendarMeeting => ({
  id: 'a', date: '2018-09-12', start: '09:30', title: 'TSF', mode: 'on-site', state: 'closed', durationDays: 0.5, clashes: false, ...more,
}); // prettier-ignore

describe('the year on a page', () => {
  it('puts each meeting in its month', () => {
    const row = { meetings: [meeting({}), meeting({ date: '2018-01-31' })] } as unknown as CalendarRow;
    expect(byMonth(row).map((some) => some.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('marks what was held, what is to come, what was called off and what was decided in writing', () => {
    expect(markOf(meeting({}))).toBe('held');
    expect(markOf(meeting({ state: 'convened' }))).toBe('coming');
    expect(markOf(meeting({ state: 'cancelled', mode: 'written' }))).toBe('cancelled');
    expect(markOf(meeting({ mode: 'written' }))).toBe('written');
  });

  it('tells a meeting in one line', () => {
    expect(toldOf(meeting({ clashes: true }))).toMatch(
      /^12.septembre.2018, 9.h.30, close, 0,5 jour, en même temps/,
    );
  });
});
