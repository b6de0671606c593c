import { Cell, Found, FoundEntry, Ledger, Opened, Reading, Remark, Rows, Sheet } from './cells';
import { alike } from './fold';
import { readCnilList } from './read-cnil-list';
import { headingOf, OWN_ROWS, Section, SECTIONS } from './cnil-sections';
import { Layouts } from './layouts-in-use';

const [A, B, C, D, E, F] = [0, 1, 2, 3, 4, 5] as const;
const GUIDE = /^(►|consulter les guides)/i;
export const CHOOSE = /^s[ée]lectionnez un [ée]l[ée]ment/i;
const NAMED = ['nom du traitement', 'n ref', 'date de creation du traitement', 'mise a jour du traitement'];
/** What our own exports write under the data, for want of a row in the model. */
const NISS = 'Usage du numéro national';
const NISS_USE = /(^|\n)Usage du numéro national : /;
const REMARK = 'Précisions sur les transferts';
const TITLES = /^(modele|exemple) de fiche de registre|^cet (onglet est un modele|exemple est base)/;

/** Whether a sheet is a « fiche »: its cell A3 says so, however the sheet is called. */
export const isCnilSheet = (sheet: Sheet): boolean =>
  alike(new Rows(sheet).at(3, A)?.text ?? '') === 'description du traitement';

/** The CNIL's simplified register: one sheet an entry, a list of them, and sheets that only explain. */
export function readCnil(opened: Opened, layouts: Layouts): Reading {
  const ledger = new Ledger(opened.sheets);
  const known = new Set(
    ['data', 'sensitive']
      .flatMap((list) => layouts.exchange.find(({ id }) => id === 'cnil')?.lists?.[list] ?? [])
      .map(({ label }) => alike(label)),
  );
  for (const sheet of opened.sheets.filter(isCnilSheet)) {
    const entry = new CnilSheet(ledger, sheet, known, layouts.words).read();
    if (entry) ledger.entries.push(entry);
  }
  for (const sheet of opened.sheets.filter((one) => !isCnilSheet(one))) {
    if (explains(sheet)) ledger.label(...sheet.cells);
    else readCnilList(ledger, sheet);
  }
  return ledger.reading('cnil', opened.remarks);
}

/** The tutorial, and the sheet of the closed lists. */
function explains(sheet: Sheet): boolean {
  const rows = new Rows(sheet);
  const first = alike(rows.at(1, A)?.text ?? '');
  return (
    first.startsWith('registre des traitements fiche tutorielle') ||
    (first === 'garanties' && rows.at(1, C)?.text === 'Pays')
  );
}

/** One « fiche », read row after row. */
class CnilSheet {
  private readonly rows: Rows;
  private readonly values: Found[] = [];
  private section: Section | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly sheet: Sheet,
    private readonly categories: ReadonlySet<string>,
    private readonly ours: ReadonlySet<string>,
  ) {
    this.rows = new Rows(sheet);
  }

  read(): FoundEntry | undefined {
    for (const cell of this.sheet.cells)
      if (
        GUIDE.test(cell.text) ||
        CHOOSE.test(cell.text) ||
        TITLES.test(alike(cell.text)) ||
        this.isHeading(cell)
      )
        this.ledger.label(cell);
    for (const row of this.rows.numbers()) this.readRow(row);
    const blank = this.values.every(({ heading }) => heading === 'N° / RÉF');
    if (blank) {
      this.ledger.giveBack(this.values);
      return undefined;
    }
    const first = alike(this.rows.at(1, A)?.text ?? '');
    const remarks: Remark[] = first.startsWith('exemple de fiche')
      ? [{ code: 'cnil-example', place: { sheet: this.sheet.name, row: 1, column: 'A' } }]
      : [];
    return { place: { sheet: this.sheet.name, row: 4, column: 'B' }, values: this.values, remarks };
  }

  /** The title of the sheet; H1 repeats the reference. */
  private isHeading(cell: Cell): boolean {
    return cell.row === 1 && (cell.index === A || cell.formula === true);
  }

  private readRow(row: number): void {
    const first = this.rows.at(row, A);
    const words = alike(first?.text ?? '');
    const opened = SECTIONS.find(([opens]) => opens.test(words))?.[1];
    if (opened && !(opened === 'persons' && this.section === 'persons')) {
      this.section = opened;
      return this.ledger.label(...this.rows.row(row).filter(({ index }) => index < 9));
    }
    const cells = this.rows
      .row(row)
      .filter((cell) => cell.index > A && cell.index < 9 && !this.ledger.isLabel(cell));
    // What people added under a section speaks in its own words: it has no place, and is listed.
    if (!first || !this.section || row < 4 || !OWN_ROWS[this.section].test(words)) return;
    this.ledger.label(first);
    if (cells.length === 0) return;
    if (this.section === 'name') return this.readName(words, first, cells);
    if (this.section === 'purposes')
      return this.say(words.startsWith('sous') ? 'Sous-finalité' : 'Finalité principale', cells, row);
    if (this.section === 'actors') return this.readActor(words, first, cells, row);
    if (this.section === 'data') return this.readData(first, cells, row);
    if (this.section === 'transfers') return this.readTransfer(first, row, cells);
    return this.readTyped(this.section, cells, row);
  }

  private readName(words: string, first: Cell, cells: readonly Cell[]): void {
    if (NAMED.includes(words)) this.say(words === 'n ref' ? 'N° / RÉF' : first.text, cells.slice(0, 1));
  }

  private readActor(words: string, first: Cell, cells: readonly Cell[], row: number): void {
    if (!words.startsWith('responsable s conjoint'))
      return cells.forEach((cell) => this.say(first.text, [cell]));
    const name = cells.filter(({ index }) => index === B);
    if (name.length) this.say('Responsable(s) conjoint(s)', name, row);
    const contact = cells.filter(({ index }) => index > B);
    if (contact.length) this.say('Responsable(s) conjoint(s), coordonnées', contact, row);
  }

  private readData(first: Cell, cells: readonly Cell[], row: number): void {
    const known = this.categories.has(alike(first.text));
    const heading = known ? first.text : 'Autres données';
    const said = cells.filter(({ index }) => index < E);
    const text = said.map((cell) => cell.text).join(', ');
    const use = text.search(NISS_USE);
    const described = use < 0 ? text : text.slice(0, use).trim();
    this.values.push(
      this.ledger.found(`${heading} : description`, said, {
        text: known ? described : `${first.text} : ${described}`,
      }),
    );
    if (use >= 0)
      this.values.push(
        this.ledger.found(NISS, said, {
          text: text
            .slice(use)
            .trim()
            .slice(NISS.length + 3),
        }),
      );
    const term = cells.filter(({ index }) => index >= E);
    if (term.length) this.say(`${heading} : durée`, term, known ? undefined : row);
  }

  private readTyped(section: Section, cells: readonly Cell[], row: number): void {
    const type = cells.find(({ index }) => index < E);
    const detail = cells.find(({ index }) => index >= E);
    const kind = alike(type?.text ?? '');
    const vague = kind === '' || kind.startsWith('autre') || this.ours.has(alike(detail?.text ?? ''));
    const text = vague || (section === 'recipients' && detail)
      ? (detail ?? type)!.text
      : detail ? `${type!.text} (${detail.text})` : type!.text; // prettier-ignore
    this.values.push(
      this.ledger.found(
        headingOf(section, kind, this.ours.has(alike(detail?.text ?? ''))),
        cells.slice(0, 2),
        { text, line: String(row) },
      ),
    );
  }

  private readTransfer(first: Cell, row: number, cells: readonly Cell[]): void {
    if (alike(first.text) === alike(REMARK)) return this.say(REMARK, cells);
    const parts: readonly (readonly [number, string])[] = [
      [B, 'Organisme destinataire'],
      [C, 'Organisme destinataire, pays'],
      [D, 'Organisme destinataire, type de garanties'],
      [F, 'Organisme destinataire, liens vers la documentation'],
    ];
    for (const [index, heading] of parts) {
      const cell = cells.find((one) => one.index === index);
      if (cell) this.say(heading, [cell], row);
    }
  }

  private say(heading: string, cells: readonly Cell[], line?: number): void {
    this.values.push(this.ledger.found(heading, cells, line === undefined ? {} : { line: String(line) }));
  }
}
