import { Circuit, Stage } from '../../rulebook/words';
import { firstOf, lastOf, positionOf, stageAfter } from './circuit';

/** What a change is to those who decided: its substance, another content, or its form only. */
export const WEIGHTS = ['substantial', 'minor', 'wording'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One field or passage that changed, under the name that people know it by. */
export interface Change {
  readonly key: string;
  readonly label: string;
  readonly weight: Weight;
}

/** The heaviest of some changes; null when there is none. */
export function heaviest(changes: readonly Pick<Change, 'weight'>[]): Weight | null {
  return WEIGHTS.find((weight) => changes.some((change) => change.weight === weight)) ?? null;
}

/**
 * The station from which a text must go again once it changed that much; null when nobody needs to decide again. A
 * circuit that says nothing about it asks everybody, from the first body that has a say.
 */
export function againFrom(circuit: Circuit, weight: Weight | null): Stage | null {
  if (weight === null) return null;
  const id = circuit.again?.[weight];
  if (id === 'none') return null;
  return circuit.stages.find((stage) => stage.id === id) ?? stageAfter(circuit, firstOf(circuit).id);
}

/**
 * The first station that has to decide, given how much the texts changed since each station decided in favour of them:
 * `never` where it did not. Those before it are not asked again. A text that nobody needs to decide on again still
 * comes into force by a decision only, so it starts where that is taken.
 */
export function startOf(circuit: Circuit, since: (stage: Stage) => Weight | 'never' | null): Stage {
  const asks = circuit.stages.slice(1).find((stage) => {
    const weight = since(stage);
    if (weight === 'never') return true;
    const from = againFrom(circuit, weight);
    return from !== null && positionOf(circuit, from.id) <= positionOf(circuit, stage.id);
  });
  return asks ?? circuit.stages.find(({ inForce }) => inForce) ?? lastOf(circuit);
}
