import { unzipSync } from 'fflate';
import { Refusal } from '../../kernel/refusal';

/** A kind of file that a space takes in: its extension, its name on screen, what browsers call it. */
export interface FileKind {
  readonly extension: string;
  readonly word: string;
  readonly mime: string;
}
/** The largest file, in octets. */
export const LARGEST = 25 * 1024 * 1024;

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

/** The kind of a file by its contents, which its name must not deny; refuses what a space does not take in. */
export function recognise(name: string, bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new Refusal('spaces.empty-file', 422, { name });
  if (bytes.length > LARGEST)
    throw new Refusal('spaces.too-large', 413, { name, size: inMegabytes(bytes.length), max: '25 Mo' });
  const said = KINDS.find(({ extension }) => extension === extensionOf(name));
  if (!said)
    throw new Refusal('spaces.unknown-kind', 422, { name, kinds: KINDS.map(({ word }) => word).join(', ') });
  if (bytes.subarray(0, 8).toString('hex') === COMPOUND)
    throw new Refusal('spaces.locked-file', 422, { name });
  if (!holds(said.extension, bytes, name))
    throw new Refusal('spaces.not-what-it-says', 422, { name, kind: said.word });
  return said;
}

function holds(extension: string, bytes: Buffer, name: string): boolean {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
  if (extension === 'pdf') return bytes.subarray(0, 1024).includes('%PDF-');
  if (extension === 'png') return starts('89504e470d0a1a0a');
  if (extension === 'jpg') return starts('ffd8ff');
  if (['txt', 'csv', 'md'].includes(extension)) return isText(bytes);
  if (!starts('504b0304')) return false;
  const { names, mimetype } = inside(bytes);
  if (names.some((one) => MACROS.test(one))) throw new Refusal('spaces.macros', 422, { name });
  if (extension in PARTS)
    return names.includes('[Content_Types].xml') && names.some((one) => one.startsWith(PARTS[extension]!));
  return mimetype === KINDS.find((one) => one.extension === extension)!.mime;
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
