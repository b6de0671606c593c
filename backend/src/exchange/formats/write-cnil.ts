import { Rulebook } from '../../rulebook/rulebook';
import { shortDay } from '../../kernel/days';
import { Cell, Row, tamed, textOf } from '../layouts/cells';
import { CnilRow, cnilRows } from '../layouts/cnil';
import { CNIL, CNIL_SHEETS } from '../layouts/cnil-labels';
import { Keeper, Leaving } from '../layouts/facts';
import { odsPackage } from './ods-package';
import { escaped } from './xml';
import { zippedWhole } from './write-zip';

/** How far each cell of a row reaches, by the row's shape: pairs of a column and a width. */
const SPANS: Readonly<Record<CnilRow['shape'], readonly (readonly [number, number])[]>> = {
  title: [[0, 8]],
  wide: [[0, 1], [1, 7]],
  pair: [[0, 1], [1, 3], [4, 4]],
  transfer: [[0, 1], [1, 1], [2, 1], [3, 2], [5, 3]],
  each: Array.from({ length: 8 }, (_, index) => [index, 1] as const),
  blank: [],
}; // prettier-ignore

/** The CNIL's simplified register (ODS): its list of entries, a sheet for each, and its lists. */
export function writeCnil(book: Rulebook, entries: readonly Leaving[], keeper: Keeper | null): Buffer {
  const names = new Set<string>(Object.values(CNIL_SHEETS));
  const sheets = entries.map((entry) => table(named(entry, names), cnilRows(book, entry).map((row) => laid(row))));
  const lists = book.exchange.get('cnil')?.lists ?? {};
  return zippedWhole(
    odsPackage([table(CNIL_SHEETS.list, overview(book, entries, keeper)), ...sheets, table(CNIL_SHEETS.lists, offered(lists))]),
  );
} // prettier-ignore

/** A sheet's name is free, but there are no two the same, and some signs are not allowed in it. */
function named({ content, keeper }: Leaving, taken: Set<string>): string {
  const plain = `${content.code}_${content.name}`.replace(/[[\]*?:/\\'$]/g, ' ').replace(/\s+/g, '_').slice(0, 28);
  const name = [plain, `${keeper.code}_${plain}`.slice(0, 31)].find((one) => !taken.has(one)) ?? `${plain}_${taken.size}`;
  taken.add(name);
  return name;
} // prettier-ignore

const table = (name: string, rows: readonly string[]) =>
  `<table:table table:name="${escaped(name)}" table:style-name="ta"><table:table-column table:style-name="wide"/><table:table-column table:style-name="col" table:number-columns-repeated="9"/>${rows.join('')}</table:table>`;

function laid({ cells, shape, heading, list }: CnilRow): string {
  const spans = SPANS[shape];
  if (spans.length === 0) return row([]);
  return joined(spans, (at, width) =>
    cell(cells[at] ?? null, {
      width,
      style: shape === 'title' ? 'title' : heading ? 'head' : at === 0 ? 'label' : 'text',
      validation: list && at === 1 && !heading ? list : undefined,
    }),
  );
}

/** A row of which some cells reach over their neighbours. */
function joined(
  spans: readonly (readonly [number, number])[],
  cellAt: (at: number, width: number) => string,
): string {
  const covered = (width: number) => Array.from({ length: width - 1 }, () => '<table:covered-table-cell/>');
  return row(spans.flatMap(([at, width]) => [cellAt(at, width), ...covered(width)]));
}

const row = (cells: readonly string[]) =>
  `<table:table-row table:style-name="ro">${cells.join('') || '<table:table-cell/>'}</table:table-row>`;

function cell(value: Cell, { width = 1, style = 'text', validation }: { width?: number; style?: string; validation?: string } = {}): string {
  const span = width > 1 ? ` table:number-columns-spanned="${width}" table:number-rows-spanned="1"` : '';
  const offered = validation ? ` table:content-validation-name="${validation}"` : '';
  if (value === null || value === '') return `<table:table-cell table:style-name="${style}"${span}${offered}/>`;
  const lines = tamed(textOf(value)).split('\n').map((line) => `<text:p>${spaced(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}"${span}${offered} office:value-type="string">${lines.join('')}</table:table-cell>`;
} // prettier-ignore

/** ODF runs blanks together unless they are said to be blanks. */
const spaced = (line: string): string =>
  escaped(line)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);

/** The list of entries, its labels and spans where the CNIL's sheet has them: a value stands beside its label. */
function overview(book: Rulebook, entries: readonly Leaving[], keeper: Keeper | null): string[] {
  const { name, identity, town, dpd } = keeper ?? { name: 'Plusieurs organisations', identity: null, town: null, dpd: null };
  const plain = (cells: Row) => row(cells.map((one, index) => cell(one, { style: index === 0 ? 'label' : 'text' })));
  const wide = (cells: Row, style?: string) =>
    joined(LISTED, (at) => cell(cells[at] ?? null, { width: at === 4 ? 3 : at === 7 ? 2 : 1, style: style ?? (at === 0 ? 'label' : 'text') }));
  return [
    plain(['Coordonnées du responsable de l’organisme', 'Nom :', name, 'Prénom :', null, 'Adresse :', identity?.seat ?? null, 'Adresse mél :', identity?.email ?? null]),
    plain([null, 'Code postal :', null, 'Ville :', town, 'Téléphone :', identity?.phone ?? null]),
    plain(['Coordonnées du représentant', 'Nom :', null, 'Prénom :', null, 'Adresse :', null, 'Adresse mél :']),
    plain([null, 'Code postal :', null, 'Ville :', null, 'Téléphone :']),
    plain(['Coordonnées du délégué à la protection des données (DPO)', 'Nom :', dpd?.name ?? null, 'Prénom :', null, 'Société (si DPO externe) :', null, 'Adresse :']),
    plain([null, 'Code postal :', null, 'Ville :', null, 'Téléphone :', null, 'Adresse mél :', dpd?.contact ?? null]),
    wide(['Identification du traitement', null, null, null, 'Finalité du traitement', null, null, 'Données sensibles ?'], 'head'),
    wide([CNIL.name, CNIL.reference, 'Date de création de la fiche', 'Dernière mise à jour de la fiche', null, null, null, 'Oui/non'], 'head'),
    ...entries.map((entry) => wide(line(book, entry))),
  ];
} // prettier-ignore

const LISTED = [[0, 1], [1, 1], [2, 1], [3, 1], [4, 3], [7, 2]] as const; // prettier-ignore

function line(book: Rulebook, { content, updatedAt }: Leaving): Row {
  const start = content.more?.['dateStart'];
  const terms = book.vocabularies.get('data-categories')?.terms ?? [];
  const sensitive = content.dataCategories.some(({ code }) =>
    ['special', 'judicial'].includes(String(terms.find((term) => term.code === code)?.['nature'])),
  );
  const day = (at: unknown) => (typeof at === 'string' ? shortDay(at) : null);
  const purposes = content.purposes.map(({ text }) => text).join('\n');
  return [
    content.name,
    content.code,
    day(start),
    day(updatedAt),
    purposes,
    null,
    null,
    sensitive ? 'Oui' : 'Non',
  ];
}

function offered(lists: Readonly<Record<string, readonly { readonly label: string }[]>>): string[] {
  const shown = ['safeguards', 'persons', 'recipients', 'measures'];
  const heads = ['Garanties', 'Catégories de personnes', 'Destinataires', 'Mesures de sécurité techniques'];
  const longest = Math.max(...shown.map((id) => lists[id]?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, index) => row(shown.map((id) => cell(lists[id]?.[index]?.label ?? null))));
  return [row(heads.map((head) => cell(head, { style: 'head' }))), row(shown.map(() => cell(CNIL.choose))), ...rows];
} // prettier-ignore
