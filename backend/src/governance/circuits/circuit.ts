import { Circuit, Stage } from '../../rulebook/words';
import { MotionOutcome } from './outcomes';

/** Where a dossier stands after a decision: at which stage, and whether it is still on its way. */
export interface Position {
  readonly stage: string;
  readonly state: 'open' | 'returned' | 'completed' | 'refused';
}

const FAVOURABLE: readonly string[] = ['endorsed', 'approved', 'adopted', 'adopted-with-variant'];
const FINAL_FOR_ONE: readonly string[] = ['adopted', 'adopted-with-variant', 'adopted-in-part', 'refused'];

/** The stage where the text is written. */
export function firstOf({ id, stages }: Circuit): Stage {
  const [first] = stages;
  if (!first) throw new RangeError(`Circuit ${id} has no stage.`);
  return first;
}

/** The stage where the circuit ends. */
export const lastOf = (circuit: Circuit): Stage => circuit.stages.at(-1) ?? firstOf(circuit);

/** The place of a stage on the line, from 0; -1 when the circuit has no such stage. */
export const positionOf = ({ stages }: Circuit, id: string): number =>
  stages.findIndex((stage) => stage.id === id);

/** A stage by its name; throws `RangeError` when the circuit has no such stage. */
export function stageOf(circuit: Circuit, id: string): Stage {
  const stage = circuit.stages[positionOf(circuit, id)];
  if (!stage) throw new RangeError(`Circuit ${circuit.id} has no stage « ${id} ».`);
  return stage;
}

/** The stage that a favourable decision leads to; null after the last one. */
export function stageAfter(circuit: Circuit, id: string): Stage | null {
  return circuit.stages[positionOf(circuit, stageOf(circuit, id).id) + 1] ?? null;
}

/** Whether an outcome lets a text go on. */
export const isFavourable = (outcome: string): boolean => FAVOURABLE.includes(outcome);

/** Whether one organisation of a fan-out has said its last word; a postponed point comes back. */
export const isFinalForOne = (state: string): boolean => FINAL_FOR_ONE.includes(state);

/** Whether a circuit concerns one organisation alone: nothing of it fans out or holds for others. */
export const isLocal = ({ stages }: Circuit): boolean =>
  stages.every(({ each, inForce }) => !each && inForce !== 'umbrella' && inForce !== 'sector');

/** What a body may be asked at a stage, the favourable outcome first. A drafting stage decides nothing. */
export function mayAsk({ does, gives, offers, each }: Stage): MotionOutcome[] {
  if (does === 'draft' || !gives) return [];
  // One Mire cannot amend the text of all: where it differs, it adopts with a variant.
  return [gives, ...(offers ?? []), ...(each ? [] : (['amended'] as const))];
}

/** The stations to which a body may send a text back, the nearest last: every earlier one, where it may return at all. */
export function mayReturnTo(circuit: Circuit, { id, offers }: Stage): Stage[] {
  return offers?.includes('returned') ? circuit.stages.slice(0, positionOf(circuit, id)) : [];
}

/**
 * Where a dossier stands once a body has decided at a stage. An `each` stage is left by `fanIn` only.
 * A return leads to `returnsTo`, or where the stage says. Throws `RangeError` for an outcome that the stage does not
 * know, and for a return to a stage that is not an earlier one.
 */
export function positionAfter(
  circuit: Circuit,
  id: string,
  outcome: MotionOutcome,
  returnsTo?: string | null,
): Position {
  const stage = stageOf(circuit, id);
  if (!mayAsk(stage).includes(outcome))
    throw new RangeError(`Stage « ${id} » of circuit ${circuit.id} does not know « ${outcome} ».`);
  if (stage.each || outcome === 'postponed' || outcome === 'amended') return { stage: id, state: 'open' };
  if (outcome === 'refused') return { stage: id, state: 'refused' };
  if (outcome === 'returned') {
    const to = returnsTo ?? stage.onReturn ?? firstOf(circuit).id;
    if (!mayReturnTo(circuit, stage).some((earlier) => earlier.id === to))
      throw new RangeError(`Stage « ${id} » of circuit ${circuit.id} cannot return to « ${to} ».`);
    return { stage: to, state: 'returned' };
  }
  const next = stageAfter(circuit, id);
  return next ? { stage: next.id, state: 'open' } : { stage: id, state: 'completed' };
}

/**
 * Where a dossier stands at a stage that fans out: it ends when every organisation has said its last word about every
 * text. Of one that adopted some of the texts, what it postponed is still to come, so its step is not closed.
 */
export function fanIn(
  stage: Stage,
  steps: readonly { readonly state: string; readonly closedOn?: string | null }[],
): Position {
  const ended = steps.every(({ state, closedOn }) => isFinalForOne(state) && closedOn !== null);
  return { stage: stage.id, state: ended ? 'completed' : 'open' };
}
