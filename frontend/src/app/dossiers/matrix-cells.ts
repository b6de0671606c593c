import { DossierView, MatrixCell, MatrixColumn, MatrixRow } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { day, NARROW, plural } from '../kernel/french';
import { Fact } from '../ui/facts';

/** The letter of each state, as the sector's matrix on paper has them (`policies/vocabulary/adoption-states.yaml`). */
const LETTERS: Readonly<Record<string, string>> = {
  'not-yet': '·',
  waiting: '–',
  'on-agenda': 'O',
  done: 'A',
  endorsed: 'A',
  approved: 'A',
  adopted: 'A',
  'adopted-with-variant': 'V',
  'adopted-in-part': '½',
  'not-required': '=',
  postponed: 'P',
  refused: 'R',
  returned: 'R',
};

/** What the letters mean, in the order in which a decision comes about. */
export const LEGEND: readonly { readonly letter: string; readonly state: string }[] = [
  'not-yet',
  'waiting',
  'on-agenda',
  'adopted',
  'adopted-with-variant',
  'adopted-in-part',
  'postponed',
  'refused',
  'not-required',
].map((state) => ({ letter: LETTERS[state]!, state }));

export function letterOf(state: string): string {
  return LETTERS[state] ?? '·';
}

/** « MIREC : adopté le 12 novembre 2026, instance CA-MIREC, décision CA-MIREC-2026-07, en 10 jours, une réserve ». */
export function sentenceOf({ code }: Pick<MatrixColumn, 'code'>, cell: MatrixCell): string {
  const parts = [
    stateWords(cell.state).word + (cell.on ? ` le ${day(cell.on)}` : ''),
    cell.bodyCode && `instance ${cell.bodyCode}`,
    cell.decisionNumber && `décision ${cell.decisionNumber}`,
    cell.lagDays !== null && lagOf(cell),
    cell.late && 'en retard',
    cell.remindedOn && !cell.on && `relancé le ${day(cell.remindedOn)}`,
    cell.reservations > 0 && plural(cell.reservations, 'réserve'),
    cell.openConditions > 0 && plural(cell.openConditions, 'condition à remplir', 'conditions à remplir'),
    cell.suspended && 'sans effet avant que la condition suspensive soit remplie',
    cell.comesInForceOn && `en vigueur à partir du ${day(cell.comesInForceOn)}`,
  ];
  return `${code}${NARROW}: ${parts.filter(Boolean).join(', ')}`;
}

/** What the detail of a cell says besides its state; a line that has nothing to say is left out. */
export function cellFacts(cell: MatrixCell): Fact[] {
  const facts: Fact[] = [
    { label: 'Instance', value: cell.bodyCode },
    { label: 'Décision', value: cell.decisionNumber },
    { label: 'Date', value: cell.on && day(cell.on) },
    { label: cell.on ? 'Délai' : 'Attente', value: cell.lagDays === null ? null : plural(cell.lagDays, 'jour') },
    { label: 'Échéance', value: cell.dueOn && `${day(cell.dueOn)}${cell.late ? ', dépassée' : ''}` },
    { label: 'Relance', value: cell.remindedOn && day(cell.remindedOn) },
    { label: 'En vigueur', value: cell.suspended ? 'suspendue à une condition' : cell.inForceFrom && day(cell.inForceFrom) },
    { label: 'Réserves', value: cell.reservations || null },
    { label: 'Conditions à remplir', value: cell.openConditions || null },
  ];
  return facts.filter(({ value }) => value !== null);
} // prettier-ignore

/** A text of the dossier, and what the organisation decided about it; null while it decided nothing. */
interface CellText {
  readonly subjectId: string;
  readonly label: string;
  readonly outcome: string | null;
}

/** The texts of a dossier as the body of a cell decided on them: alike, or one by one. */
export function textsOf({ pieces, stages }: Pick<DossierView, 'pieces' | 'stages'>, cell: MatrixCell): CellText[] {
  const parts = stages.flatMap(({ steps }) => steps).find(({ id }) => id === cell.stepId)?.parts ?? [];
  const alike = cell.on && parts.length === 0 ? cell.state : null;
  return pieces.map(({ subjectId, label, number }) => ({
    subjectId,
    label: `${label}, version ${number}`,
    outcome: parts.find((part) => part.subjectId === subjectId)?.outcome ?? alike,
  }));
} // prettier-ignore

/** A decision when there is one, else the dossier it will come from. */
export function placeOf({ dossierId }: MatrixRow, { decisionId }: MatrixCell): readonly string[] {
  return decisionId ? ['/dossiers/decisions', decisionId] : ['/dossiers', dossierId];
}

/** The cell of an organisation in a row; where the server has none, nothing has come there yet. */
export function cellOf({ cells }: MatrixRow, organisationId: string): MatrixCell {
  return cells.find((cell) => cell.organisationId === organisationId) ?? { ...NOTHING, organisationId };
}

const NOTHING: MatrixCell = {
  organisationId: '',
  stepId: null,
  state: 'not-yet',
  on: null,
  lagDays: null,
  bodyCode: null,
  decisionId: null,
  decisionNumber: null,
  dueOn: null,
  late: false,
  remindedOn: null,
  reservations: 0,
  openConditions: 0,
  inForceFrom: null,
  suspended: false,
  comesInForceOn: null,
};

const lagOf = ({ lagDays, on }: MatrixCell) =>
  `${on ? 'en' : 'depuis'} ${lagDays === 0 ? 'moins d’un jour' : plural(lagDays!, 'jour')}`;
