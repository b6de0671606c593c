import * as fc from 'fast-check';
import { ItemView, MeetingView, MotionView } from '../api/contract';
import { hindrance, moved, openMotion, pointToShow, settled, standing, unsettled } from './agenda';

const motion = (facts: Partial<MotionView>) =>
  ({ id: 'm', outcome: 'endorsed', state: 'open', ...facts }) as MotionView;
const item = (id: string, motions: MotionView[] = [], stepId: string | null = id) =>
  ({ id, stepId, motions }) as unknown as ItemView;
const meeting = (...agenda: ItemView[]) => ({ agenda }) as MeetingView;

const endorsed = motion({ state: 'carried' });
const amended = motion({ state: 'carried', outcome: 'amended' });
const rejected = motion({ state: 'rejected' });

describe('the agenda of a meeting', () => {
  it('opens at the point where one votes', () => {
    const it = meeting(item('a', [endorsed]), item('b'), item('c', [motion({})]));
    expect(openMotion(it)!.item.id).toBe('c');
    expect(pointToShow(it)!.id).toBe('c');
    expect(pointToShow(it, 'b')!.id).toBe('b');
  });

  it('opens at the first point still to be settled when nobody votes, and at the first decision when all are', () => {
    expect(pointToShow(meeting(item('talk', [], null), item('a', [endorsed]), item('b')))!.id).toBe('b');
    expect(pointToShow(meeting(item('talk', [], null), item('a', [endorsed])))!.id).toBe('a');
    expect(pointToShow(meeting(item('talk', [], null)))!.id).toBe('talk');
    expect(pointToShow(meeting())).toBeUndefined();
  });

  it('does not take an amendment, or a motion that failed, for a decision', () => {
    expect(settled(item('a', [amended]))).toBeUndefined();
    expect(settled(item('a', [rejected]))).toBeUndefined();
    expect(settled(item('a', [rejected, amended, endorsed]))).toBe(endorsed);
    expect(unsettled(meeting(item('a', [amended]), item('b', [endorsed]), item('c', [], null)))).toHaveLength(
      1,
    );
  });

  it('says of each point in a word what has become of it', () => {
    const now = { state: 'open' } as const;
    expect(standing(item('a'), now)?.word).toBe('à décider');
    expect(standing(item('a'), { state: 'closed' })?.word).toBe('sans décision');
    expect(standing(item('a', [rejected]), now)?.word).toBe('rejetée');
    expect(standing(item('a', [rejected, motion({})]), now)?.word).toBe('vote ouvert');
    expect(standing(item('a', [endorsed]), now)?.word).toBe('avalisé');
    expect(standing(item('a', [], null), now)).toBeUndefined();
  });

  it('waits for nothing more on a point whose dossier was withdrawn', () => {
    const gone = { ...item('a'), gone: 'Ce dossier a été retiré.' };
    expect(standing(gone, { state: 'open' })?.word).toBe('retiré');
    expect(unsettled(meeting(gone, item('b')))).toHaveLength(1);
    expect(pointToShow(meeting(gone, item('b')))!.id).toBe('b');
    const alone = { state: 'open', quorum: { reached: false } } as MeetingView;
    expect(hindrance(alone, { ...gone, outcomes: [], quorumReached: false })).toBe('');
  });

  it('says why one cannot vote yet, and nothing where one can or need not', () => {
    const waits = { ...item('a'), outcomes: [], quorumReached: true };
    const alone = { ...waits, quorumReached: false };
    const at = (state: string, reached: boolean) => ({ state, quorum: { reached } }) as MeetingView;
    expect(hindrance(at('convened', true), waits)).toContain('séance sera ouverte');
    expect(hindrance(at('open', false), alone)).toContain('Notez les présences');
    expect(hindrance(at('open', true), alone)).toContain('se sont retirées');
    expect(hindrance(at('open', true), waits)).toBe('');
    expect(hindrance(at('open', true), { ...waits, outcomes: ['endorsed'] })).toBe('');
    expect(hindrance(at('open', false), { ...alone, stepId: null })).toBe('');
  });

  it('loses no point when one is moved, and a move back undoes it', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 3 }), (order, at, by) => {
        const id = order[at % order.length]!;
        const after = moved(order, id, by);
        expect(after.toSorted()).toEqual(order.toSorted());
        if (after !== order) expect(moved(after, id, -by)).toEqual(order);
      }),
    );
  });
});
