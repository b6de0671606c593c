import * as fc from 'fast-check';
import {
  day,
  daysAgo,
  daysBetween,
  hour,
  lag,
  list,
  moment,
  number,
  plural,
  readDay,
  readHour,
  shortDay,
  typo,
} from './french';

const N = '\u202f';
const K = '\u00a0';

describe('dates as a Belgian reads them', () => {
  it('writes the day of the decision in full, and short for tables', () => {
    expect(day('2018-09-12')).toBe(`12${K}septembre${K}2018`);
    expect(day('2026-12-01')).toBe(`1er${K}décembre${K}2026`);
    expect(shortDay('2018-09-02')).toBe('02/09/2018');
  });

  it('writes nothing for a date that is not known', () => {
    expect([day(null), shortDay(undefined), moment(''), day('bientôt')]).toEqual(['', '', '', '']);
  });

  it('reads a moment in Belgian time, summer and winter, and across midnight', () => {
    expect(moment('2018-09-12T07:05:00Z')).toBe(`12${K}septembre${K}2018 à 9${K}h${K}05`);
    expect(moment('2018-12-12T08:00:00Z')).toBe(`12${K}décembre${K}2018 à 9${K}h`);
    expect(moment('2018-12-31T23:30:00Z')).toBe(`1er${K}janvier${K}2019 à 0${K}h${K}30`);
  });

  it('counts calendar days, not hours: the change to summer time adds none', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysAgo('2026-10-19', '2026-11-22')).toBe(`il y a 34${K}jours`);
    expect(daysAgo('2026-11-21', '2026-11-22')).toBe('hier');
    expect(daysAgo('2026-11-23', '2026-11-22')).toBe('demain');
    expect(daysAgo('2026-12-03', '2026-11-22')).toBe(`dans 11${K}jours`);
    expect(lag('2026-11-22', '2026-11-22')).toBe('le jour même');
  });
});

describe('hours as a Belgian writes them', () => {
  it('say the minutes only where there are some', () => {
    expect([hour('09:05'), hour('10:00'), hour('00:30'), hour(null)]).toEqual([
      `9${K}h${K}05`,
      `10${K}h`,
      `0${K}h${K}30`,
      '',
    ]);
  });

  it('are read with an h, a colon or a point, and refused where no clock has them', () => {
    expect(['9h', '9 h 05', `14${K}h${K}30`, '14:30', '9.15', '09:30'].map(readHour)).toEqual(
      ['09:00', '09:05', '14:30', '14:30', '09:15', '09:30'], // prettier-ignore
    );
    expect(['25:00', '9:75', '9', 'midi', '9h5', ''].map(readHour)).toEqual(Array(6).fill(null));
  });

  it('come back the same from what the screen shows', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const clock = (at: number) =>
      [Math.floor(at / 60), at % 60].map((it) => String(it).padStart(2, '0')).join(':');
    fc.assert(fc.property(minute, (at) => readHour(hour(clock(at))) === clock(at)));
  });
});

describe('dates as people write them', () => {
  it('are read with strokes, dots, months in letters', () => {
    const ways = ['12/09/2018', '12.9.2018', ' 12 septembre 2018 ', `12${K}Septembre${K}2018`, '2018-09-12'];
    expect(ways.map(readDay)).toEqual(ways.map(() => '2018-09-12'));
    expect(readDay('1er décembre 2026')).toBe('2026-12-01');
  });

  it('are refused when no calendar has them, or when the year is cut short', () => {
    expect(['31/02/2026', '0/1/2026', '12/13/2018', '12/09/18', 'demain', ''].map(readDay)).toEqual(
      Array(6).fill(null),
    );
  });

  it('come back the same from what the screen shows', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const known = date.toISOString().slice(0, 10);
        expect([readDay(day(known)), readDay(shortDay(known))]).toEqual([known, known]);
      }),
    );
  });
});

describe('figures', () => {
  it('parts thousands with a narrow space and decimals with a comma', () => {
    expect(number(1243)).toBe(`1${N}243`);
    expect(number(6.5)).toBe('6,5');
    expect(number(-1234567.891)).toBe(`−1${N}234${N}567,89`);
  });

  it('begins the plural at two', () => {
    expect(plural(0, 'champ')).toBe(`0${K}champ`);
    expect(plural(1.5, 'jour')).toBe(`1,5${K}jour`);
    expect(plural(2, 'travail', 'travaux')).toBe(`2${K}travaux`);
  });

  it('loses no digit on the way', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        (value) => Number(number(value).replace('−', '-').replaceAll(N, '')) === value,
      ),
    );
  });
});

describe('typography', () => {
  it('puts the narrow spaces where French wants them', () => {
    expect(typo("L'avis du GT : « adopté » ; et après ?")).toBe(
      `L’avis du GT${N}: «${N}adopté${N}»${N}; et après${N}?`,
    );
  });

  it('leaves hours and addresses alone', () => {
    expect(typo('9:05, https://exemple.be')).toBe('9:05, https://exemple.be');
  });

  it('changes nothing the second time', () => {
    const words = fc.constantFrom('«', '»', ' ', N, K, ':', '?', '!', ';', "l'an", 'avis', '...');
    fc.assert(
      fc.property(fc.array(words), (bits) => {
        const once = typo(bits.join(''));
        expect(typo(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('lists the Mire as one would say them', () => {
    expect(list(['MIREL'])).toBe('MIREL');
    expect(list(['MIREL', 'MIREV', 'MIRESEM'])).toBe('MIREL, MIREV et MIRESEM');
  });
});
