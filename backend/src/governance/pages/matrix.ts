import { daysBetween } from '../../kernel/days';
import { Organisation } from '../../directory/organisation.entity';
import { Circuit, Stage } from '../../rulebook/words';
import { isFavourable, lastOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { MatrixCell, MatrixRow } from '../dossiers/dossiers.dto';
import { Step } from '../dossiers/step.entity';

/** One line of the adoption matrix: where each organisation stands with a dossier; null when it never fans out. */
export function matrixRow(
  circuit: Circuit,
  { id: dossierId, number, title }: Dossier,
  steps: readonly Step[],
  organisations: readonly Organisation[],
  day: string,
): MatrixRow | null {
  const last = lastOf(circuit);
  if (!last.each) return null;
  const ofUmbrella = circuit.stages.find(({ inForce }) => inForce === 'umbrella');
  const cells = organisations.map((one) =>
    cell(one.id, one.kind === 'umbrella' ? ofUmbrella : last, steps, day),
  );
  const reached = organisations.filter(({ kind }) => kind === last.each).map(({ id }) => id);
  const adopted = cells.filter(
    ({ organisationId, state }) => reached.includes(organisationId) && isFavourable(state),
  );
  return { dossierId, number, title, adopted: adopted.length, of: reached.length, cells };
}

function cell(
  organisationId: string,
  stage: Stage | undefined,
  steps: readonly Step[],
  day: string,
): MatrixCell {
  const step = steps.find((one) => one.organisationId === organisationId && one.stage === stage?.id);
  if (!step)
    return {
      organisationId, stepId: null, state: 'not-yet', on: null, lagDays: null, bodyCode: null, decisionId: null, decisionNumber: null,
    }; // prettier-ignore
  const { id: stepId, state, closedOn, openedOn, bodyCode, decisionId, decisionNumber } = step;
  const lagDays = daysBetween(openedOn, closedOn ?? day);
  return { organisationId, stepId, state, on: closedOn, lagDays, bodyCode, decisionId, decisionNumber };
}
