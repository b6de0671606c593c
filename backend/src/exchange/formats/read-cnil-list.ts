import { Cell, Found, FoundEntry, Ledger, placeOf, Rows, Sheet } from './cells';
import { alike } from './fold';

/** The columns of the CNIL's list of entries: the number of each and what it says. */
const COLUMNS = [
  [0, 'Nom du traitement'],
  [1, 'N° / RÉF'],
  [2, 'Date de création de la fiche'],
  [3, 'Dernière mise à jour de la fiche'],
  [4, 'Finalité du traitement'],
  [7, 'Données sensibles ?'],
] as const;

/** The CNIL's list of entries: a row that has its sheet adds what that one lacks; a row without one is an entry by itself. */
export function readCnilList(ledger: Ledger, sheet: Sheet): void {
  const rows = new Rows(sheet);
  const header = rows
    .numbers()
    .find(
      (row) =>
        alike(rows.at(row, 0)?.text ?? '') === 'nom du traitement' &&
        alike(rows.at(row, 1)?.text ?? '') === 'n ref',
    );
  if (header === undefined) return;
  for (const row of rows.numbers()) {
    if (row <= header) ledger.label(...rows.row(row).filter((cell) => isHeading(cell, row >= header - 1)));
    else readRow(ledger, rows, row);
  }
}

const isHeading = ({ text, index }: Cell, heading: boolean) =>
  heading || index === 0 || index > 9 || /:\s*$/.test(text) || text.startsWith('►');

function readRow(ledger: Ledger, rows: Rows, row: number): void {
  const cells = COLUMNS.flatMap(([index, heading]) => {
    const cell = rows.at(row, index);
    return cell ? [{ cell, heading }] : [];
  });
  const first = cells[0]?.cell;
  if (!first || cells.length < 2) return;
  const name = alike(cells.find(({ heading }) => heading === 'Nom du traitement')?.cell.text ?? '');
  const reference = alike(cells.find(({ heading }) => heading === 'N° / RÉF')?.cell.text ?? '');
  const own = ledger.entries.find(
    ({ values }) => says(values, 'N° / RÉF', reference) || says(values, 'Nom du traitement', name),
  );
  const second = own !== undefined;
  const values = cells.map(({ cell, heading }) => ledger.found(heading, [cell], second ? { second } : {}));
  if (own) ledger.entries[ledger.entries.indexOf(own)] = { ...own, values: [...own.values, ...values] };
  else ledger.entries.push(alone(first, values));
}

const says = (values: readonly Found[], heading: string, words: string) =>
  words !== '' && values.some((value) => value.heading === heading && alike(value.text) === words);

function alone(first: Cell, values: readonly Found[]): FoundEntry {
  const place = placeOf(first);
  return { place, values, remarks: [{ code: 'cnil-list-only', place }] };
}
