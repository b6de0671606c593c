import fc from 'fast-check';
import { overlap, Timed } from './overlap';

const at = (date: string, start: string | null, durationDays: number | null): Timed => ({
  date,
  start,
  durationDays,
});
const DAY = '2027-03-18';

describe('two meetings', () => {
  it.each([
    ['one ends when the other begins', at(DAY, '09:30', 0.5), at(DAY, '12:30', 0.5), false],
    ['one ends a minute after the other began', at(DAY, '09:31', 0.5), at(DAY, '12:30', 0.5), true],
    ['one within the other', at(DAY, '09:00', 1), at(DAY, '10:00', 0.25), true],
    ['morning and evening', at(DAY, '09:00', 0.5), at(DAY, '18:00', 0.25), false],
    ['one without an end takes the day', at(DAY, '18:00', null), at(DAY, '09:00', 0.25), true],
    ['one without an hour takes the day', at(DAY, null, 0.5), at(DAY, '18:00', 0.25), true],
    ['neither has hours', at(DAY, null, null), at(DAY, null, null), true],
    ['two days that follow', at(DAY, null, null), at('2027-03-19', null, null), false],
    ['one of two days, on its second', at(DAY, '09:00', 2), at('2027-03-19', '16:00', 0.25), true],
    ['one of two days, on the day after', at(DAY, '09:00', 2), at('2027-03-20', '09:00', 0.25), false],
    ['one that lasts past midnight', at(DAY, '22:00', 0.5), at('2027-03-19', '00:30', 0.25), true],
    ['the hour changes that night, the clock does not matter', at('2027-03-28', '01:00', 0.5), at('2027-03-28', '04:00', 0.25), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  }); // prettier-ignore

  it('overlap exactly when some quarter of an hour belongs to both', () => {
    const meeting = fc.record({
      date: fc.constantFrom('2027-03-17', DAY, '2027-03-19'),
      start: fc.option(fc.integer({ min: 0, max: 95 }).map(hourOf)),
      durationDays: fc.option(fc.constantFrom(0.25, 0.5, 0.75, 1, 1.5, 3)),
    });
    fc.assert(
      fc.property(meeting, meeting, (a, b) => {
        const [one, other] = [quartersOf(a), quartersOf(b)];
        return overlap(a, b) === [...one].some((quarter) => other.has(quarter));
      }),
    );
  });
});

const hourOf = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Every quarter of an hour that a meeting takes, counted one by one from the first of the month. */
function quartersOf({ date, start, durationDays }: Timed): ReadonlySet<number> {
  const midnight = Number(date.slice(8)) * 96;
  const isTimed = start !== null && durationDays !== null && durationDays <= 1;
  const first = isTimed ? midnight + Number(start.slice(0, 2)) * 4 + Number(start.slice(3)) / 15 : midnight;
  const count = isTimed ? durationDays * 24 : 96 * Math.max(1, Math.ceil(durationDays ?? 1));
  return new Set(Array.from({ length: count }, (_, index) => first + index));
}
