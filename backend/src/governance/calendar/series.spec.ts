import fc from 'fast-check';
import { daysOfSeries, weekdayOf } from './series';
import { yearInWords } from './year-words';

describe('a rhythm', () => {
  it('gives the days an office counts on its fingers', () => {
    const year = { from: '2018-01-01', until: '2018-12-31' };
    expect(daysOfSeries({ ...year, rhythm: 'monthly', weekday: 3, nth: -1, every: 3 })).toEqual([
      '2018-01-31', '2018-04-25', '2018-07-25', '2018-10-31',
    ]);
    expect(daysOfSeries({ from: '2018-09-03', until: '2018-10-08', rhythm: 'weekly', weekday: 1, every: 2 })).toEqual([
      '2018-09-03', '2018-09-17', '2018-10-01',
    ]);
    expect(daysOfSeries({ ...year, rhythm: 'monthly', weekday: 4, nth: 2, sauf: [7, 8] })).toHaveLength(10);
    expect(daysOfSeries({ from: '2018-02-01', until: '2018-01-01', rhythm: 'weekly', weekday: 1 })).toEqual([]);
  }); // prettier-ignore

  it('never leaves its term, falls on its day and takes one day a month', () => {
    const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 7 }), fc.constantFrom(1, 2, 3, 4, -1), (a, b, weekday, nth) => {
        const [from, until] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        const days = daysOfSeries({ from, until, rhythm: 'monthly', weekday, nth });
        expect(days.every((one) => one >= from && one <= until && weekdayOf(one) === weekday)).toBe(true);
        expect(new Set(days.map((one) => one.slice(0, 7))).size).toBe(days.length);
      }),
    );
  }); // prettier-ignore

  it('is told as the yearly report tells it', () => {
    expect(yearInWords({ held: 8, planned: 6, days: 6.5, undated: 0 })).toBe(
      '8 tenues (6 prévues), 6,5 jours',
    );
    expect(yearInWords({ held: 1, planned: null, days: 0.5, undated: 0 })).toBe('1 tenue, 0,5 jour');
    expect(yearInWords({ held: 0, planned: 1, days: 0, undated: 0 }, 'réunion')).toBe(
      '0 réunion tenue (1 prévue)',
    );
  });
});
