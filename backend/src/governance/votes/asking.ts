import { Stage } from '../../rulebook/words';
import { mayAsk } from '../circuits/circuit';
import { MotionOutcome } from '../circuits/outcomes';
import { ItemKind } from '../meetings/meeting.entity';

/** What a body may decide on a point that no dossier carries. */
const FREE: readonly MotionOutcome[] = ['approved', 'endorsed', 'adopted', 'postponed', 'refused'];
const OWES_REASON: readonly MotionOutcome[] = ['refused', 'returned'];

/** What a motion may ask on a point: by the stage of its dossier, or freely where it has none. */
export function outcomesAt(stage: Stage | null, kind: ItemKind, hasAmendments: boolean): MotionOutcome[] {
  if (!stage) return kind === 'decision' || kind === 'proposal' ? [...FREE] : [];
  return mayAsk(stage).filter((outcome) => outcome !== 'amended' || hasAmendments);
}

/** Whether a motion must say why: those who wrote the text are owed an answer. */
export const owesReason = (outcome: MotionOutcome): boolean => OWES_REASON.includes(outcome);
