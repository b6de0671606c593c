import { unzipSync } from 'fflate';
import { Refusal } from '../kernel/refusal';

/** A kind of file that bodies work with: its extension, its name on screen, what browsers call it. */
export interface FileKind {
  readonly extension: string;
  readonly word: string;
  readonly mime: string;
}
/** Why a file is not taken in. */
export type Flaw = 'empty' | 'heavy' | 'unknown' | 'locked' | 'other' | 'macros';
/** What is told of a file that is not taken in, besides why. */
export interface Turned {
  readonly name: string;
  /** « 31,4 Mo », and the most that is taken in. */
  readonly size: string;
  readonly most: string;
  /** What its name says it is; '' when nothing is known of it. */
  readonly kind: string;
  /** The kinds that are taken in, by their names. */
  readonly kinds: string;
}
/** What one place takes in: kinds by their extensions, how many megabytes, and the words in which it refuses. */
export interface Intake {
  readonly extensions: readonly string[];
  readonly most: number;
  readonly refusal: (flaw: Flaw, turned: Turned) => Refusal;
}

const kind = (extension: string, word: string, mime: string): FileKind => ({ extension, word, mime });
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
const KINDS: readonly FileKind[] = [
  kind('pdf', 'PDF', 'application/pdf'),
  kind('docx', 'DOCX', `${OFFICE}.wordprocessingml.document`),
  kind('xlsx', 'XLSX', `${OFFICE}.spreadsheetml.sheet`),
  kind('pptx', 'PPTX', `${OFFICE}.presentationml.presentation`),
  kind('odt', 'ODT', `${OPEN}.text`),
  kind('ods', 'ODS', `${OPEN}.spreadsheet`),
  kind('png', 'PNG', 'image/png'),
  kind('jpg', 'JPG', 'image/jpeg'),
  kind('txt', 'TXT', 'text/plain; charset=utf-8'),
  kind('csv', 'CSV', 'text/csv; charset=utf-8'),
  kind('md', 'MD', 'text/markdown; charset=utf-8'),
];
const PARTS: Readonly<Record<string, string>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' };
/** Old Office files, and new ones under a password. */
const COMPOUND = 'd0cf11e0a1b11ae1';
const MACROS = /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i;

/** The extension of a file's name, in small letters; `jpeg` is `jpg`. */
export const extensionOf = (name: string): string =>
  (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? '').toLowerCase().replace(/^jpeg$/, 'jpg');

/**
 * A file's name as it may be kept: without folders, signs that are not seen (a name can be written backwards with them)
 * or that other systems refuse; at most 120 signs.
 */
export function tidyName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').replace(/\s+/g, ' ');
  const name = plain.replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, name.lastIndexOf('.')) : name;
  return `${stem.slice(0, 120).trim() || 'sans nom'}${extension ? `.${extension}` : ''}`;
}

/** The kind of a file by its contents, which its name must not deny; refuses what a place does not take in. */
export function recognise(name: string, bytes: Buffer, { extensions, most, refusal }: Intake): FileKind {
  const taken = KINDS.filter(({ extension }) => extensions.includes(extension));
  const said = taken.find(({ extension }) => extension === extensionOf(name));
  const turned = (flaw: Flaw) =>
    refusal(flaw, {
      name,
      size: inMegabytes(bytes.length),
      most: `${most} Mo`,
      kind: said?.word ?? '',
      kinds: taken.map(({ word }) => word).join(', '),
    });
  if (bytes.length === 0) throw turned('empty');
  if (bytes.length > most * 1024 * 1024) throw turned('heavy');
  if (!said) throw turned('unknown');
  if (bytes.subarray(0, 8).toString('hex') === COMPOUND) throw turned('locked');
  const flaw = flawOf(said, bytes);
  if (flaw) throw turned(flaw);
  return said;
}

/** What contradicts the name in the contents. */
function flawOf({ extension, mime }: FileKind, bytes: Buffer): Flaw | null {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
  const unless = (sound: boolean) => (sound ? null : 'other');
  if (extension === 'pdf') return unless(bytes.subarray(0, 1024).includes('%PDF-'));
  if (extension === 'png') return unless(starts('89504e470d0a1a0a'));
  if (extension === 'jpg') return unless(starts('ffd8ff'));
  if (['txt', 'csv', 'md'].includes(extension)) return unless(isText(bytes));
  if (!starts('504b0304')) return 'other';
  const { names, mimetype } = inside(bytes);
  if (names.some((one) => MACROS.test(one))) return 'macros';
  const part = PARTS[extension];
  if (!part) return unless(mimetype === mime);
  return unless(names.includes('[Content_Types].xml') && names.some((one) => one.startsWith(part)));
}

/** The names in an archive, and what an OpenDocument says it is; nothing else is unpacked. */
function inside(bytes: Buffer): { names: string[]; mimetype: string } {
  const names: string[] = [];
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return name === 'mimetype' && originalSize < 200;
      },
    });
    return {
      names,
      mimetype: Buffer.from(read['mimetype'] ?? [])
        .toString('latin1')
        .trim(),
    };
  } catch {
    return { names: [], mimetype: '' };
  }
}

/** Text holds letters and the ends of lines, in any of the usual codings; no other control sign. */
function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

const inMegabytes = (octets: number) => `${(octets / 1024 / 1024).toFixed(1).replace('.', ',')} Mo`;

/** How a file is handed out (RFC 6266): to be kept under its name, whatever signs that holds. */
export function asAttachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
