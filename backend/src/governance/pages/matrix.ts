import { daysBetween } from '../../kernel/days';
import { Organisation } from '../../directory/organisation.entity';
import { Circuit } from '../../rulebook/words';
import { isFavourable, lastOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { Step } from '../dossiers/step.entity';
import { isLate } from './dossier-views';
import { MatrixCell, MatrixColumn, MatrixRow } from './matrix.dto';

/** What a decision carries besides its outcome. */
export interface Carries {
  readonly reservations: number;
  readonly openConditions: number;
  readonly inForceFrom: string | null;
  readonly suspended: boolean;
}
export type CarriedBy = ReadonlyMap<string, Carries>;
/** What else is known of the dossiers: what their decisions carry, which are urgent, how many texts they carry. */
export interface Beside {
  readonly carried: CarriedBy;
  readonly urgent: { has(dossierId: string): boolean };
  readonly pieces: ReadonlyMap<string, number>;
}
const NOTHING_BESIDE: Beside = { carried: new Map(), urgent: new Set(), pieces: new Map() };
type Owner = Pick<Organisation, 'id' | 'kind' | 'code' | 'name'>;

/** One line of the adoption matrix: where each organisation stands with a dossier; null when it never fans out. */
export function matrixRow(
  circuit: Circuit,
  dossier: Dossier,
  steps: readonly Step[],
  organisations: readonly Owner[],
  day: string,
  { carried, urgent, pieces }: Beside = NOTHING_BESIDE,
): MatrixRow | null {
  const { id: dossierId, number, title, state, openedOn } = dossier;
  const last = lastOf(circuit);
  if (!last.each) return null;
  const ofUmbrella = circuit.stages.find(({ inForce }) => inForce === 'umbrella');
  const cells = organisations.map((one) => {
    const stage = one.kind === 'umbrella' ? ofUmbrella : last;
    const step = steps.find((it) => it.organisationId === one.id && it.stage === stage?.id);
    return step ? cell(dossier, step, day, carried) : { ...NOTHING, organisationId: one.id };
  });
  const reached = organisations.filter(({ kind }) => kind === last.each).map(({ id }) => id);
  const there = cells.filter(({ organisationId }) => reached.includes(organisationId));
  return {
    dossierId, number, title, circuit: circuit.id, state, openedOn, urgent: urgent.has(dossierId), pieces: pieces.get(dossierId) ?? 0,
    adopted: there.filter((it) => isFavourable(it.state)).length,
    of: reached.length,
    late: cells.filter(({ late }) => late).length,
    lagDays: lagOf(steps.filter(({ stage }) => stage === last.id), day),
    cells,
  }; // prettier-ignore
}

/** How long the last stage has taken: until its last answer, or until the day asked while one is missing. */
function lagOf(steps: readonly Step[], day: string): number | null {
  if (steps.length === 0) return null;
  return Math.max(...steps.map(({ openedOn, closedOn }) => spent(openedOn, closedOn, day)));
}

/** The column of an organisation: what it adopted of what reached it, and how long its answers took. */
export function matrixColumn(
  { id: organisationId, code, name }: Owner,
  rows: readonly MatrixRow[],
): MatrixColumn {
  const there = rows.flatMap(({ cells }) =>
    cells.filter((it) => it.organisationId === organisationId && it.state !== 'not-yet'),
  );
  const answered = there.flatMap(({ on, lagDays }) => (on && lagDays !== null ? [lagDays] : []));
  const mean = answered.reduce((sum, days) => sum + days, 0) / answered.length;
  return {
    organisationId,
    code,
    name,
    adopted: there.filter(({ state }) => isFavourable(state)).length,
    of: there.length,
    late: there.filter(({ late }) => late).length,
    meanLagDays: answered.length ? Math.round(mean) : null,
  };
}

function cell(dossier: Dossier, step: Step, day: string, carried: CarriedBy): MatrixCell {
  const { id: stepId, organisationId, state, closedOn, openedOn, dueOn, remindedOn } = step;
  const { bodyCode, decisionId, decisionNumber } = step;
  const its = decisionId ? carried.get(decisionId) : undefined;
  return {
    organisationId, stepId, state, on: closedOn, lagDays: spent(openedOn, closedOn, day), bodyCode, decisionId, decisionNumber,
    dueOn, late: isLate(step, dossier, day), remindedOn,
    reservations: its?.reservations ?? 0, openConditions: its?.openConditions ?? 0,
    inForceFrom: its?.inForceFrom ?? null, suspended: its?.suspended ?? false,
    comesInForceOn: its?.inForceFrom && its.inForceFrom > day ? its.inForceFrom : null,
  };
} // prettier-ignore

/** Days between two days, or until the day asked; never less than none. */
const spent = (from: string, until: string | null, day: string) =>
  Math.max(0, daysBetween(from, until ?? day));

const NOTHING: Omit<MatrixCell, 'organisationId'> = {
  stepId: null, state: 'not-yet', on: null, lagDays: null, bodyCode: null, decisionId: null, decisionNumber: null, dueOn: null,
  late: false, remindedOn: null, reservations: 0, openConditions: 0, inForceFrom: null, suspended: false, comesInForceOn: null,
}; // prettier-ignore
