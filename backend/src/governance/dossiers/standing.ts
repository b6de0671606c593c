import { In, IsNull } from 'typeorm';
import { Outcome } from '../../rulebook/words';
import { isLastWord, Said } from '../circuits/parts';
import { Dossier, DossierState, Piece } from './dossier.entity';
import { Part, Step, StepState } from './step.entity';

/** A text as a body decided on it. */
export type Decided = Pick<Piece, 'type' | 'subjectId' | 'revisionId'>;

/** A step that may be put on an agenda: it waits, was postponed, or some of its texts come back. */
export const READY = {
  state: In<StepState>(['waiting', 'postponed', 'adopted-in-part']),
  closedOn: IsNull(),
};
const ON_THE_ROAD: readonly DossierState[] = ['open', 'returned'];

/** Whether a dossier is still on its way; a returned one is, on its way back. */
export const isOnTheRoad = ({ state }: Pick<Dossier, 'state'>): boolean => ON_THE_ROAD.includes(state);

/** Whether a body still has to decide: a postponed point comes back, and so does what was postponed of a dossier. */
export const isUndecided = ({ state, closedOn }: Pick<Step, 'state' | 'closedOn'>): boolean =>
  UNDECIDED.includes(state) && closedOn === null;
const UNDECIDED: readonly StepState[] = ['waiting', 'on-agenda', 'postponed', 'adopted-in-part'];

/** The texts on which a body has not said its last word. */
export function remainingOf<P extends { readonly subjectId: string }>(
  pieces: readonly P[],
  { parts }: Pick<Step, 'parts'>,
): P[] {
  return pieces.filter(({ subjectId }) => !isLastWord(saidOf(parts ?? [], subjectId)));
}

/** What a body said about one text. */
export const saidOf = (parts: readonly Part[], subjectId: string): Said =>
  parts.find((part) => part.subjectId === subjectId)?.outcome ?? null;

/** What was decided text by text, with what has just been decided. */
export function partsWith(parts: readonly Part[], decided: readonly Decided[], outcome: Outcome): Part[] {
  const now = decided.map(({ type, subjectId, revisionId }) => ({ type, subjectId, revisionId, outcome }));
  return [...parts.filter(({ subjectId }) => !now.some((part) => part.subjectId === subjectId)), ...now];
}
