import { MatrixCell, MatrixColumn, MatrixRow, MatrixView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { day, NARROW, plural, shortDay } from '../kernel/french';

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
  'postponed',
  'refused',
].map((state) => ({ letter: LETTERS[state]!, state }));

export function letterOf(state: string): string {
  return LETTERS[state] ?? '·';
}

/** « MIREC : adopté le 12 novembre 2026 par le CA-MIREC, décision CA-MIREC-2026-07, en 10 jours ». */
export function sentenceOf({ code }: MatrixColumn, cell: MatrixCell): string {
  const parts = [
    stateWords(cell.state).word + (cell.on ? ` le ${day(cell.on)}` : ''),
    cell.bodyCode && `instance ${cell.bodyCode}`,
    cell.decisionNumber && `décision ${cell.decisionNumber}`,
    cell.lagDays !== null && lagOf(cell),
  ];
  return `${code}${NARROW}: ${parts.filter(Boolean).join(', ')}`;
}

/** A decision when there is one, else the dossier it will come from. */
export function placeOf({ dossierId }: MatrixRow, { decisionId }: MatrixCell): readonly string[] {
  return decisionId ? ['/dossiers/decisions', decisionId] : ['/dossiers', dossierId];
}

/** For each organisation: how many texts it adopted, of how many that reached it. */
export function totalsOf({ columns, rows }: MatrixView): { readonly adopted: number; readonly of: number }[] {
  return columns.map(({ organisationId }) => {
    const cells = rows.map((row) => cellOf(row, organisationId)).filter(({ state }) => state !== 'not-yet');
    return { adopted: cells.filter(({ state }) => ADOPTED.includes(state)).length, of: cells.length };
  });
}

/** The cell of an organisation in a row; where the server has none, nothing has come there yet. */
export function cellOf({ cells }: MatrixRow, organisationId: string): MatrixCell {
  return cells.find((cell) => cell.organisationId === organisationId) ?? { ...NOTHING, organisationId };
}

/** The matrix for a spreadsheet: semicolons, French dates, one column an organisation and one for its lag. */
export function csvOf({ columns, rows }: MatrixView): string {
  const head = [
    'Dossier',
    'Intitulé',
    ...columns.flatMap(({ code }) => [code, `${code} (jours)`]),
    'Adoptés',
    'Sur',
  ];
  const lines = rows.map((row) => [
    row.number,
    row.title,
    ...columns.flatMap(({ organisationId }) => {
      const cell = cellOf(row, organisationId);
      return [`${stateWords(cell.state).word} ${shortDay(cell.on)}`.trim(), String(cell.lagDays ?? '')];
    }),
    String(row.adopted),
    String(row.of),
  ]);
  return [head, ...lines].map((line) => line.map(quoted).join(';')).join('\r\n') + '\r\n';
}

const ADOPTED: readonly string[] = ['adopted', 'adopted-with-variant', 'approved', 'endorsed', 'done'];

const NOTHING: MatrixCell = {
  organisationId: '',
  stepId: null,
  state: 'not-yet',
  on: null,
  lagDays: null,
  bodyCode: null,
  decisionId: null,
  decisionNumber: null,
};

const lagOf = ({ lagDays, on }: MatrixCell) =>
  `${on ? 'en' : 'depuis'} ${lagDays === 0 ? 'moins d’un jour' : plural(lagDays!, 'jour')}`;

// A spreadsheet would run a cell that begins with one of these as a formula.
const quoted = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
