import { ItemView, MeetingView, MotionView } from '../api/contract';
import { DOSSIER_STATES, MOTION_STATES, OUTCOMES, Said } from '../governance/parts/words';
import { NARROW } from '../kernel/french';

/** A point with the poll that is open on it. */
export interface OpenPoll {
  readonly item: ItemView;
  readonly motion: MotionView;
}

/** Every poll that is open now, in the order of the agenda: one in a meeting, one a point in a written procedure. */
export function openPolls({ agenda }: MeetingView): OpenPoll[] {
  return agenda.flatMap((item) =>
    item.motions.filter(({ state }) => state === 'open').map((motion) => ({ item, motion })),
  );
}

export function openMotion(meeting: MeetingView): OpenPoll | undefined {
  return openPolls(meeting)[0];
}

/** The motion that settled a point: carried, and of the text itself, not of an amendment to it. */
export function settled({ motions }: ItemView): MotionView | undefined {
  return motions.findLast(({ state, outcome }) => state === 'carried' && outcome !== 'amended');
}

/** Whether nothing more can happen at a meeting. */
export const isOver = ({ state }: Pick<MeetingView, 'state'>) =>
  ['closed', 'stopped', 'cancelled'].includes(state);

/** What has become of a point, in a word; undefined for a point that no vote is about. */
export function standing(item: ItemView, meeting: Pick<MeetingView, 'state'>): Said | undefined {
  if (item.motions.some(({ state }) => state === 'open')) return MOTION_STATES.open;
  const motion = settled(item);
  if (motion) return OUTCOMES[motion.outcome];
  if (item.gone) return DOSSIER_STATES.withdrawn;
  const last = item.motions.at(-1);
  if (last?.state === 'rejected' || last?.state === 'no-quorum') return MOTION_STATES[last.state];
  if (!item.stepId) return undefined;
  return isOver(meeting) ? { word: 'sans décision', kind: 'neutral' } : { word: 'à décider', kind: 'draft' };
}

/** The point to look at: the one asked for, else where one votes, else the first that is not settled. */
export function pointToShow(meeting: MeetingView, asked?: string): ItemView | undefined {
  const { agenda } = meeting;
  return (
    agenda.find(({ id }) => id === asked) ??
    openMotion(meeting)?.item ??
    agenda.find((item) => isToDecide(item)) ??
    agenda.find(({ stepId }) => stepId) ??
    agenda[0]
  );
}

/** Points with something to decide that no vote has settled. */
export function unsettled({ agenda }: MeetingView): ItemView[] {
  return agenda.filter(isToDecide);
}

/** Whether a body still has to decide on a point: not where its dossier was withdrawn. */
const isToDecide = (item: ItemView) => !!item.stepId && !item.gone && !settled(item);

/** Why nothing can be put to the vote on a point that waits for one; '' when it can, or waits for none. */
export function hindrance({ state, quorum }: MeetingView, item: ItemView): string {
  if (!item.stepId || item.gone || item.outcomes.length || item.motions.length) return '';
  if (state === 'convened') return 'Le vote pourra s’ouvrir quand la séance sera ouverte.';
  if (state !== 'open' || item.quorumReached) return '';
  if (quorum.reached)
    return `Sans les voix qui se sont retirées, le quorum n’est pas atteint sur ce point${NARROW}: aucun vote ne peut y être ouvert.`;
  return `Le quorum n’est pas atteint${NARROW}: aucun vote ne peut être ouvert. Notez les présences.`;
}

/** The order of the agenda with one point moved by so many places; the same list when it cannot go there. */
export function moved(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((it) => it !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
