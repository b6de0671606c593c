import { Refusal } from '../../kernel/refusal';
import { Circuit, Stage } from '../../rulebook/words';
import { firstOf, mayReturnTo, stageOf } from '../circuits/circuit';
import { isLastWord } from '../circuits/parts';
import { MotionOutcome } from '../circuits/outcomes';
import { Piece } from '../dossiers/dossier.entity';
import { Step } from '../dossiers/step.entity';

/** The earlier stage to which a motion sends a text back; refuses one that is not earlier. */
export function returnStage(circuit: Circuit, stage: Stage, wished: string | null | undefined): Stage {
  const to = wished ?? stage.onReturn ?? firstOf(circuit).id;
  const found = mayReturnTo(circuit, stage).find(({ id }) => id === to);
  if (!found) throw new Refusal('governance.return-not-earlier', 422, { stage: stage.name });
  return found;
}

/** What follows when a text is sent back to a stage, in a sentence that the body reads before it votes. */
export function returnInWords(circuit: Circuit, stage: Stage, to: Stage): string {
  const from = circuit.stages.findIndex(({ id }) => id === to.id);
  const until = circuit.stages.findIndex(({ id }) => id === stage.id);
  const names = circuit.stages.slice(Math.max(from, 1), until + 1).map(({ name }) => name);
  const again = names.length > 1 ? `${names.slice(0, -1).join(', ')} puis ${names.at(-1)}` : (names[0] ?? '');
  const those = names.length > 1 ? 'se prononceront' : 'se prononcera';
  return to.does === 'draft'
    ? `Le dossier revient à l’étape «\u202f${to.name}\u202f»\u202f: le texte redevient modifiable. Une fois proposé à nouveau, il repasse devant les instances que ses modifications concernent, au plus ${again}.`
    : `Le dossier revient à l’étape «\u202f${to.name}\u202f» avec le texte tel qu’il est\u202f: ${again} ${those} à nouveau.`;
}

/** The stages to which a body may send a text back, the circuit's own first, each with what would follow. */
export function returnsAt(circuit: Circuit, stage: Stage): { stage: string; name: string; says: string }[] {
  const usual = stage.onReturn ?? firstOf(circuit).id;
  const isUsual = ({ id }: Stage) => Number(id === usual);
  const stages = mayReturnTo(circuit, stage).sort((a, b) => isUsual(b) - isUsual(a));
  return stages.map((to) => ({
    stage: to.id,
    name: to.name,
    says: returnInWords(circuit, stage, to),
  }));
}

/** The name of the stage to which a return leads. */
export const returnName = (circuit: Circuit, stage: Stage, wished: string | null | undefined): string =>
  stageOf(circuit, wished ?? stage.onReturn ?? firstOf(circuit).id).name;

/** The texts a motion is about: all that are on the table, or the ones it names. */
export function piecesOf<P extends Pick<Piece, 'subjectId'>>(
  pieces: readonly P[],
  subjectIds: readonly string[] | null | undefined,
): P[] {
  if (!subjectIds?.length) return [...pieces];
  const named = pieces.filter(({ subjectId }) => subjectIds.includes(subjectId));
  if (named.length !== new Set(subjectIds).size) throw new Refusal('governance.pieces-not-there', 409);
  return named;
}

/** Whether some texts of a point are decided for good: what is left may no longer be sent back or amended as a whole. */
export const isPartlyDecided = (step: Pick<Step, 'parts'> | null): boolean =>
  (step?.parts ?? []).some(({ outcome }) => isLastWord(outcome));

/** Outcomes that concern the whole text of a dossier, never some pieces of it. */
export const isOfTheWhole = (outcome: MotionOutcome): boolean =>
  outcome === 'returned' || outcome === 'amended';
