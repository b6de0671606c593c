import { sha256 } from '../kernel/digest';
import type { Printed } from './blocks';
import { appendFile } from './incremental';
import { mapPages } from './page-map';

/** What the inventory of a paper says; every number counts bytes from the beginning of the file. */
interface Inventory {
  readonly inventaire: 1;
  readonly empreinte: 'SHA-256';
  /** Free facts about the paper, for whoever reads the inventory. */
  readonly objet: Readonly<Record<string, string>>;
  /** How many bytes come before the inventory; the segments cover all of them. */
  readonly octets: number;
  readonly pieces: readonly { readonly id: string; readonly label: string }[];
  /** Offset, length, SHA-256, piece id ('' for none), place. */
  readonly segments: readonly (readonly [number, number, string, string, string])[];
}

/** A part of a paper that is no longer what it was: a piece's id and label, and the page or carried file. */
export interface Change {
  readonly piece: string;
  readonly label: string;
  readonly where: string;
}

export interface Comparison {
  readonly found: boolean;
  readonly changed: readonly Change[];
  /** The free facts given to `withInventory`, when they can be trusted. */
  readonly about?: Readonly<Record<string, string>>;
}

const NAME = 'inventaire.json';
const BEGINNING = '{"inventaire":1,';
const MARK = /\n% inventaire (\d{12}) (\d{12}) (\d{12}) ([0-9a-f]{64})\n/g;
const SIGN = '\n% inventaire ';
const BLANK = '0'.repeat(64);

const INVENTORY: Change = { piece: 'inventaire', label: 'Inventaire des pièces', where: 'inventaire' };
const SEAL: Change = { piece: 'cachet', label: 'Cachet électronique', where: 'cachet' };
const STRUCTURE: Change = { piece: 'structure', label: 'Structure du fichier', where: 'structure' };

/**
 * Adds to a printed paper the list of what each of its bytes belongs to, as one incremental update that carries
 * `inventaire.json`. Comes before the seal, which then vouches for the list itself.
 */
export function withInventory(printed: Printed, about: Readonly<Record<string, string>> = {}): Buffer {
  const { pdf } = printed;
  const inventory: Inventory = {
    inventaire: 1,
    empreinte: 'SHA-256',
    objet: about,
    octets: pdf.length,
    pieces: printed.pieces.map(({ id, label }) => ({ id, label })),
    segments: mapPages(printed).map(({ offset, length, piece, where }) => {
      return [offset, length, sha256(pdf.subarray(offset, offset + length)), piece, where] as const;
    }),
  };
  const file = {
    name: NAME,
    description: 'Empreinte de chaque page et de chaque fichier joint',
    bytes: Buffer.from(JSON.stringify(inventory)),
  };
  // The mark stands in a comment before the cross-reference table. It says where the update begins, where the mark
  // itself stands, where the update ends, and the digest of the update with zeros in the digest's place.
  const write = (place: { mark: number; end: number }, digest: string) =>
    appendFile(
      pdf,
      file,
      `% inventaire ${[pdf.length, place.mark, place.end].map(wide).join(' ')} ${digest}\n`,
    );
  const draft = write({ mark: 0, end: 0 }, BLANK);
  const place = { mark: draft.lastIndexOf(SIGN), end: draft.length };
  const zeroed = write(place, BLANK);
  return write(place, sha256(zeroed.subarray(pdf.length)));
}

/**
 * Names what no longer matches the inventory in a paper that may have been edited. Bytes after the inventory are the
 * seal's: say with `sealIntact: false` that the seal was found broken, and « cachet » is named when nothing else is.
 * Never throws; a file without an inventory gives `found: false`.
 */
export function compareInventory(pdf: Buffer, { sealIntact = true } = {}): Comparison {
  const mark = lastMark(pdf);
  if (!mark)
    return pdf.includes(BEGINNING) ? { found: true, changed: [INVENTORY] } : { found: false, changed: [] };
  // Bytes added or removed before the inventory have moved it.
  const shift = mark.at - mark.said;
  const section = Buffer.from(pdf.subarray(mark.start + shift, mark.end + shift));
  section.fill('0', mark.said - mark.start + DIGEST_AT, mark.said - mark.start + DIGEST_AT + BLANK.length);
  const inventory = sha256(section) === mark.digest ? parse(section) : undefined;
  if (!inventory) return { found: true, changed: [INVENTORY] };
  const changed = compareSegments(pdf, inventory, shift);
  if (changed.length === 0 && !sealIntact) changed.push(SEAL);
  return { found: true, changed, about: inventory.objet };
}

const DIGEST_AT = SIGN.length + 3 * 13;

interface Mark {
  readonly start: number;
  /** Where the mark says that it stands. */
  readonly said: number;
  readonly end: number;
  readonly digest: string;
  /** Where it does. */
  readonly at: number;
}

function lastMark(pdf: Buffer): Mark | undefined {
  const near = pdf.lastIndexOf(SIGN);
  if (near < 0) return undefined;
  const found = [...pdf.toString('latin1', near, near + 140).matchAll(MARK)][0];
  if (!found) return undefined;
  const [start, said, end] = found.slice(1, 4).map(Number);
  const mark = { start: start!, said: said!, end: end!, digest: found[4]!, at: near };
  return mark.start <= mark.said && mark.said < mark.end ? mark : undefined;
}

function parse(section: Buffer): Inventory | undefined {
  const from = section.indexOf(BEGINNING);
  const until = section.indexOf('\nendstream', from);
  try {
    return JSON.parse(section.toString('utf8', from, until)) as Inventory;
  } catch {
    return undefined;
  }
}

function compareSegments(pdf: Buffer, { segments, pieces }: Inventory, shift: number): Change[] {
  const labels = new Map(pieces.map(({ id, label }) => [id, label]));
  const same = (at: number, length: number, digest: string) =>
    at >= 0 && sha256(pdf.subarray(at, at + length)) === digest;
  const changed = segments
    .filter(
      ([at, length, digest]) => !same(at, length, digest) && !(shift && same(at + shift, length, digest)),
    )
    .map(([, , , piece, where]) => {
      if (piece) return { piece, label: labels.get(piece) ?? piece, where };
      return where === 'structure' ? STRUCTURE : { piece: '', label: where, where };
    });
  // Bytes slipped in between two segments leave both as they were.
  if (changed.length === 0 && shift !== 0) changed.push(STRUCTURE);
  return unique(changed);
}

function unique(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.piece}\n${change.where}`, change])).values()];
}

function wide(value: number): string {
  return String(value).padStart(12, '0');
}
