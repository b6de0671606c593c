import { resolve } from 'node:path';
import fc from 'fast-check';
import { addDays } from '../kernel/days';
import { Rulebook } from '../rulebook/rulebook';
import { Change, changesOn, rulesOn } from './own-rules';

const kind = Rulebook.open(resolve(__dirname, '../../..')).bodies.get('gt')!;
const DAY = '2026-06-15';

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(DAY, days));
const said = fc.oneof(
  fc.record({
    rule: fc.constant('quorum' as const),
    value: fc.option(fc.integer({ min: 1, max: 11 }).map((atLeast) => ({ of: 'voices', atLeast }))),
  }),
  fc.record({ rule: fc.constant('abstentions' as const), value: fc.option(fc.constantFrom('excluded', 'counted')) }),
); // prettier-ignore
const change = fc
  .tuple(fc.uuid(), said, day, fc.option(day))
  .map(([id, what, from, withdrawnAt]): Change => ({
    id, ...what, from, withdrawnAt, source: `art. ${from}`, status: 'sourced',
  })); // prettier-ignore

describe('the rules of a body on a day', () => {
  it('never depend on what changes later', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), day, (known, later, asked) => {
        const after = later.filter(({ from }) => from > asked);
        expect(rulesOn(kind, [...known, ...after], asked)).toEqual(rulesOn(kind, known, asked));
      }),
    );
  });

  it('never depend on the order in which the changes are read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ({ id }) => id }), day, (known, asked) => {
        const said = (changes: readonly Change[]) =>
          new Map(changesOn(changes, asked).map(({ rule, id }) => [rule, id]));
        expect(said(known.toReversed())).toEqual(said(known));
      }),
    );
  });

  it('are those of the kind before the first change, and again once a change says so', () => {
    const quorum = { id: '1', rule: 'quorum', value: { of: 'voices', atLeast: 7 }, from: '2026-01-01', source: 'art. 14 des statuts', status: 'sourced', withdrawnAt: null } as const; // prettier-ignore
    const back = { ...quorum, id: '2', value: null, from: '2026-09-01' };
    const onThat = (asked: string) => rulesOn(kind, [back, quorum], asked).quorum.atLeast;
    expect([onThat('2025-12-31'), onThat('2026-01-01'), onThat('2026-08-31'), onThat('2026-09-01')]).toEqual([
      'majority', 7, 7, 'majority',
    ]); // prettier-ignore
    const { sources } = rulesOn(kind, [quorum], DAY);
    expect(sources.filter(({ rule }) => rule === 'quorum')).toEqual([
      { rule: 'quorum', text: 'art. 14 des statuts', status: 'sourced' },
    ]);
  });

  it('leave out what was taken back before its first day', () => {
    const gone = { id: '1', rule: 'abstentions', value: 'counted', from: '2026-01-01', source: 'art. 3', status: 'sourced', withdrawnAt: '2025-12-01' } as const; // prettier-ignore
    expect(rulesOn(kind, [gone], DAY)).toEqual(kind);
  });
});
