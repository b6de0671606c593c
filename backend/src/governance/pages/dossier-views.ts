import { daysBetween } from '../../kernel/days';
import { Circuit, Stage } from '../../rulebook/words';
import { isFavourable, lastOf, positionOf, stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { DossierRow, PieceOutcomeView, PieceView, StageView, StepView } from '../dossiers/dossiers.dto';
import { isOnTheRoad, isUndecided } from '../dossiers/standing';
import { Step } from '../dossiers/step.entity';

/** A step as shown on a day: how long it has been open, and whether its term has run out. */
export function stepView(step: Step, dossier: Dossier, day: string, pieces: readonly Named[] = []): StepView {
  const { id, stage, bodyId, bodyCode, organisationId, organisationCode, state, openedOn, dueOn, closedOn } =
    step;
  return {
    id, stage, bodyId, bodyCode, organisationId, organisationCode, state, openedOn, dueOn, closedOn,
    meetingId: step.meetingId, decisionId: step.decisionId, decisionNumber: step.decisionNumber,
    result: step.result, remindedOn: step.remindedOn,
    lagDays: daysBetween(openedOn, closedOn ?? day),
    late: isLate(step, dossier, day),
    parts: partViews(step, pieces),
    reason: step.reason ?? null,
  }; // prettier-ignore
}

type Named = Pick<PieceView, 'subjectId' | 'label'>;

/** Text by text, what a body decided, where it did not decide on all of them alike. */
function partViews({ parts, state }: Step, pieces: readonly Named[]): PieceOutcomeView[] {
  const apart = new Set((parts ?? []).map(({ outcome }) => outcome)).size > 1 || state === 'on-agenda';
  if (!parts || !apart || state === 'not-required') return [];
  return parts.map(({ subjectId, outcome }) => ({
    subjectId,
    outcome,
    label: pieces.find((piece) => piece.subjectId === subjectId)?.label ?? '',
  }));
}

/** Whether a body that has to decide let its term run out. */
export function isLate(step: Step, dossier: Dossier, day: string): boolean {
  return isOnTheRoad(dossier) && isUndecided(step) && step.closedOn === null && step.dueOn < day;
}

/** The line of stations of a dossier, each with its steps, the newest round first. */
export function stageViews(
  circuit: Circuit,
  dossier: Dossier,
  steps: readonly Step[],
  day: string,
  pieces: readonly Named[] = [],
): StageView[] {
  return circuit.stages.map((stage, index) => {
    const here = steps.filter((step) => step.stage === stage.id);
    const state = stationState(circuit, dossier, index);
    return {
      id: stage.id,
      name: stage.name,
      verb: stage.verb,
      does: stage.does,
      each: stage.each !== undefined,
      state,
      note: noteOf(stage, state, here),
      steps: here.map((step) => stepView(step, dossier, day, pieces)),
    };
  });
}

function stationState(circuit: Circuit, { state, stage }: Dossier, index: number): string {
  const at = positionOf(circuit, stage);
  if (state === 'completed' || index < at) return 'done';
  if (index > at) return 'todo';
  return isOnTheRoad({ state }) ? 'now' : 'stopped';
}

/** « 14/10 » for a draft, « 10–0 » for a vote, « 9/11 » where each organisation decides. */
function noteOf(stage: Stage, state: string, steps: readonly Step[]): string {
  const [newest] = steps;
  if (!newest || state === 'todo') return '';
  if (newest.state === 'not-required') return 'non requis';
  if (stage.each) return `${adoptedOf(steps)}/${steps.length}`;
  if (stage.does === 'draft')
    return newest.closedOn ? newest.closedOn.slice(5).split('-').reverse().join('/') : '';
  return newest.result ?? '';
}

const adoptedOf = (steps: readonly Step[]) => steps.filter(({ state }) => isFavourable(state)).length;

/** A day, how many organisations a fan-out will reach, and whether the dossier was urgent that day. */
interface Around {
  readonly mires: number;
  readonly day: string;
  readonly urgent: boolean;
}

/** A dossier as a line of the list. */
export function dossierRow(
  circuit: Circuit,
  dossier: Dossier,
  steps: readonly Step[],
  { mires, day, urgent }: Around,
): DossierRow {
  const { id, number, title, stage, state, openedOn, closedOn } = dossier;
  const last = lastOf(circuit);
  const there = steps.filter((step) => step.stage === last.id);
  return {
    id, number, title, circuit: circuit.id, stage, stageName: stageOf(circuit, stage).name, state, openedOn, closedOn,
    adopted: last.each ? adoptedOf(there) : Math.min(1, adoptedOf(there)),
    of: last.each ? there.length || mires : 1,
    late: steps.filter((step) => isLate(step, dossier, day)).length,
    urgent,
  }; // prettier-ignore
}
