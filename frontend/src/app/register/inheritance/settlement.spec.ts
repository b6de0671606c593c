import { FieldMove, Proposal } from './inheritance-client';
import { choicesOf, Settlement } from './settlement';

const field = (id: string, facts: Partial<FieldMove>): FieldMove => ({
  id, label: id, group: 'g', lock: 'adaptable', substantial: false, move: 'sector', forced: false, deferred: false,
  before: [], sector: [], ours: [], take: ['eux'], blend: ['eux'], keep: ['nous'], owing: ['keep'],
  reason: null, reasonBy: null, reasonAt: null, ...facts,
}); // prettier-ignore
const proposal = (...moves: FieldMove[]): Proposal =>
  ({ activityId: 'a', version: 3, revisionId: 'r', moves, kept: [] }) as unknown as Proposal;

describe('an answer to the move of the model', () => {
  const locked = field('name', { forced: true });
  const theirs = field('systems', {});
  const both = field('retention', {
    move: 'both',
    blend: ['eux et nous'],
    owing: ['blend', 'keep'],
    reason: 'Deux sites.',
  });

  it('takes everything but our departures at one stroke, and keeps the reasons that stand', () => {
    const it = new Settlement();
    it.begin(proposal(locked, theirs, both));
    it.takeAllButOurs();
    expect(it.counts()).toEqual({ all: 2, taken: 2, kept: 0, later: 0, left: 0 });
    expect(it.unexplained()).toBeUndefined();
    expect(it.input(proposal(locked, theirs, both)).choices).toEqual([
      { field: 'systems', choice: 'take' },
      { field: 'retention', choice: 'blend', reason: 'Deux sites.' },
    ]);
  });

  it('asks for the reason of a departure chosen today, and counts what is left', () => {
    const it = new Settlement();
    it.begin(proposal(theirs, both));
    it.choose(theirs, 'keep');
    expect(it.unexplained()).toBe(theirs);
    expect(it.counts()).toMatchObject({ kept: 1, left: 1 });
    it.explain(theirs, 'Un seul site.');
    expect(it.unexplained()).toBeUndefined();
  });

  it('offers no choice where the field is locked, and no choice that comes to the same as another', () => {
    expect(choicesOf(locked)).toEqual([]);
    expect(choicesOf(theirs)).toEqual(['take', 'keep', 'defer']);
    expect(choicesOf(both)).toEqual(['take', 'blend', 'keep', 'defer']);
  });
});
