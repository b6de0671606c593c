import { Decision } from '../../governance/decisions/decision.entity';
import { MatrixCell, MatrixColumn, MatrixRow, MatrixView } from '../../governance/pages/matrix.dto';
import { shortDay } from '../../kernel/days';
import { Cell, Row } from '../layouts/cells';

/** The French word of a state of the matrix. */
export type StateWord = (state: string) => string;
type Lines = Pick<MatrixView, 'columns' | 'rows'>;

export interface Heading {
  readonly heading: string;
  readonly kind?: string;
  readonly width?: number;
}

/** Headings of the sheet « Matrice »: the dossiers by the organisations. */
export function matrixHeadings(columns: readonly MatrixColumn[]): Heading[] {
  return [
    { heading: 'Dossier', width: 12 },
    { heading: 'Intitulé', width: 44 },
    { heading: 'Parcours', width: 10 },
    { heading: 'Ouvert le', kind: 'day', width: 12 },
    ...columns.map(({ code }) => ({ heading: code, width: 18 })),
    { heading: 'Adoptés', width: 10 },
    { heading: 'Sur', width: 8 },
    { heading: 'En retard', width: 10 },
    { heading: 'Délai (jours)', width: 12 },
  ];
}

/** One row a dossier, and the totals of the columns at the bottom. */
export function matrixRows({ columns, rows }: Lines, word: StateWord): Row[] {
  const lines = rows.map((row): Row => [
    row.number,
    row.title,
    row.circuit,
    row.openedOn,
    ...columns.map((column) => said(cellOf(row, column), word)),
    row.adopted,
    row.of,
    row.late,
    row.lagDays,
  ]);
  const sum = (of: 'adopted' | 'of' | 'late') => rows.reduce((all, row) => all + row[of], 0);
  const totals = columns.map(({ adopted, of }) => `${adopted} sur ${of}`);
  return [...lines, ['', 'Textes adoptés', '', '', ...totals, sum('adopted'), sum('of'), sum('late'), null]];
}

/** Headings of the sheet « Détail »: one line for each dossier and each organisation. */
export const DETAIL_HEADINGS: readonly Heading[] = [
  { heading: 'Dossier', width: 12 },
  { heading: 'Intitulé', width: 44 },
  { heading: 'Parcours', width: 10 },
  { heading: 'Organisation', width: 14 },
  { heading: 'Instance', width: 16 },
  { heading: 'État', width: 22 },
  { heading: 'Décision', width: 22 },
  { heading: 'Date de la décision', kind: 'day', width: 14 },
  { heading: 'En vigueur à partir du', kind: 'day', width: 14 },
  { heading: 'Échéance', kind: 'day', width: 12 },
  { heading: 'Délai (jours)', width: 12 },
  { heading: 'En retard', width: 10 },
  { heading: 'Dernière relance', kind: 'day', width: 14 },
  { heading: 'Réserves', width: 10 },
  { heading: 'Conditions ouvertes', width: 12 },
  { heading: 'Textes décidés', width: 44 },
  { heading: 'Empreinte de la décision (SHA-256)', width: 68 },
];

/** One line for each organisation that a dossier concerns, those it has not reached included. */
export function detailRows(
  { columns, rows }: Lines,
  decisions: ReadonlyMap<string, Decision>,
  word: StateWord,
): Row[] {
  return rows.flatMap((row) =>
    columns.map((column): Row => {
      const cell = cellOf(row, column);
      const decision = decisions.get(cell.decisionId ?? '');
      const texts = decision?.pieces.map(({ label }) => label).join(' ; ') ?? '';
      return [
        row.number, row.title, row.circuit, column.code, cell.bodyCode, word(cell.state), cell.decisionNumber, decision?.date ?? null,
        cell.suspended ? 'Suspendue' : cell.inForceFrom, cell.dueOn, cell.lagDays, yes(cell.late), cell.remindedOn, cell.reservations, cell.openConditions,
        texts, decision?.digest ?? null,
      ]; // prettier-ignore
    }),
  );
}

function cellOf({ cells }: MatrixRow, { organisationId }: MatrixColumn): MatrixCell {
  return cells.find((cell) => cell.organisationId === organisationId)!;
}

/** « adopté 20/10/2026 »: what stands in a cell of the matrix. */
function said({ state, on }: MatrixCell, word: StateWord): Cell {
  if (state === 'not-yet') return '';
  return on ? `${word(state)} ${shortDay(on)}` : word(state);
}

const yes = (is: boolean): Cell => (is ? 'Oui' : '');
