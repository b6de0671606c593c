import * as fc from 'fast-check';
import { Clock, dayIn } from './clock';
import { addDays, daysBetween, longDay, shortDay, within } from './days';
import { canonical, digestOf } from './digest';
import { isEnough, preferring } from './preference';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are added and counted over months, leap years and the change of hour', () => {
    expect([addDays('2024-02-28', 1), addDays('2026-03-28', 2), addDays('2026-01-01', -1)]).toEqual([
      '2024-02-29',
      '2026-03-30',
      '2025-12-31',
    ]);
  });

  it('counting is the inverse of adding', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -4000, max: 4000 }),
        (day, count) => daysBetween(day, addDays(day, count)) === count,
      ),
    );
  });

  it('lie within a validity when they are one of its ends', () => {
    expect(within('2026-11-22', { from: '2026-11-22', until: '2026-11-22' })).toBe(true);
    expect(within('2026-11-23', { from: '2026-11-22', until: '2026-11-22' })).toBe(false);
    expect(within('2099-01-01', { from: '2026-11-22', until: null })).toBe(true);
  });

  it('are written as a Belgian administration writes them', () => {
    expect([longDay('2018-09-12'), longDay('2026-12-01'), shortDay('2018-09-12')]).toEqual([
      '12 septembre 2018',
      '1er décembre 2026',
      '12/09/2018',
    ]);
  });
});

describe('the clock', () => {
  it('gives the day of Brussels, not of Greenwich', () => {
    expect(dayIn(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayIn(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  it('can be turned back and set right again', () => {
    const clock = new Clock();
    clock.travel('2018-09-12');
    expect(clock.today()).toBe('2018-09-12');
    clock.travel(undefined);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
  });
});

describe('a digest', () => {
  it('does not depend on the order of the fields', () => {
    const shuffled = (value: Record<string, unknown>) => Object.fromEntries(Object.entries(value).reverse());
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        (value) => digestOf(value) === digestOf(shuffled(value)),
      ),
    );
  });

  it('is of the canonical JSON of RFC 8785', () => {
    expect(canonical({ b: 1e21, a: ['é', null, true] })).toBe('{"a":["é",null,true],"b":1e+21}');
  });
});

describe('a preference', () => {
  it('for a minimal answer is heard among others, and by nobody outside the request that states it', async () => {
    const short = { id: 'a' };
    const heard = (prefer?: string) =>
      preferring(prefer, async () => (isEnough(short) ? undefined : 'all of it'));
    expect(await heard('return=minimal')).toEqual(short);
    expect(await heard('respond-async, return=minimal; foo')).toEqual(short);
    expect(await heard('return=representation')).toBe('all of it');
    expect(await heard()).toBe('all of it');
    expect(isEnough(short)).toBe(false);
  });
});
