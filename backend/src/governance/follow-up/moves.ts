import { FollowUpState } from './follow-up.entity';

/** From which state an action may go to which: what is done may be taken up again, what was dropped too. */
const MOVES: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  todo: ['running', 'done', 'dropped'],
  running: ['todo', 'done', 'dropped'],
  done: ['running'],
  dropped: ['todo'],
};

/** The states to which an action may be put from one. */
export const movesFrom = (state: FollowUpState): readonly FollowUpState[] => MOVES[state];

/** Whether an action still has to be done. */
export const isOpen = (state: FollowUpState): boolean => state === 'todo' || state === 'running';

/** Whether its day went by while it was still to be done; both days `YYYY-MM-DD`. */
export const isOverdue = (
  { state, dueOn }: { readonly state: FollowUpState; readonly dueOn: string },
  day: string,
): boolean => isOpen(state) && dueOn < day;
