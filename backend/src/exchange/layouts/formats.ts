/** The formats that a register leaves in. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'ods', 'apd.xlsx', 'csv', 'json', 'jsonld'] as const;
export type Format = (typeof FORMATS)[number];

/** What a format is for, how its files are named, and what it bears. */
export interface FormatCard {
  readonly id: Format;
  readonly mime: string;
  /** What comes after the last dot of the file's name. */
  readonly ending: string;
  /** Whether this product reads it back. */
  readonly returns: boolean;
  /** Written as it is read, however long it is; the others are composed as a whole. */
  readonly streams: boolean;
  /** The most entries that it takes. */
  readonly most: number;
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const CARDS: readonly FormatCard[] = [
  { id: 'pdf', mime: 'application/pdf', ending: 'pdf', returns: false, streams: false, most: 2_000 },
  { id: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx', returns: false, streams: false, most: 2_000 },
  { id: 'xlsx', mime: SHEET, ending: 'xlsx', returns: true, streams: true, most: 1_000_000 },
  { id: 'ods', mime: 'application/vnd.oasis.opendocument.spreadsheet', ending: 'ods', returns: true, streams: false, most: 500 },
  { id: 'apd.xlsx', mime: SHEET, ending: 'xlsx', returns: true, streams: true, most: 1_000_000 },
  { id: 'csv', mime: 'text/csv; charset=utf-8', ending: 'csv', returns: false, streams: true, most: 10_000_000 },
  { id: 'json', mime: 'application/json; charset=utf-8', ending: 'json', returns: true, streams: true, most: 10_000_000 },
  { id: 'jsonld', mime: 'application/ld+json; charset=utf-8', ending: 'jsonld', returns: false, streams: true, most: 10_000_000 },
]; // prettier-ignore

export const cardOf = (id: Format): FormatCard => CARDS.find((card) => card.id === id)!;
