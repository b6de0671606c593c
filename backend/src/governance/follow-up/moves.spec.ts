import fc from 'fast-check';
import { FOLLOW_UP_STATES, FollowUpState } from './follow-up.entity';
import { isOpen, isOverdue, movesFrom } from './moves';

const state = fc.constantFrom(...FOLLOW_UP_STATES);
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));

describe('an action that is followed', () => {
  it('never leaves the four states, whatever one asks of it', () => {
    fc.assert(
      fc.property(state, fc.array(state, { maxLength: 30 }), (first, asked) => {
        const last = asked.reduce<FollowUpState>(
          (now, next) => (movesFrom(now).includes(next) ? next : now),
          first,
        );
        expect(FOLLOW_UP_STATES).toContain(last);
        expect(movesFrom(last)).not.toContain(last);
      }),
    );
  });

  it('goes from done to dropped only by being taken up again', () => {
    expect(movesFrom('done')).toEqual(['running']);
    expect(movesFrom('dropped')).toEqual(['todo']);
  });

  it('is overdue only while it is still to be done, from the day after its term', () => {
    fc.assert(
      fc.property(state, day, day, (now, dueOn, today) => {
        expect(isOverdue({ state: now, dueOn }, today)).toBe(isOpen(now) && dueOn < today);
      }),
    );
  });
});
