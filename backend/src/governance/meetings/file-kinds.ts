import { Refusal } from '../../kernel/refusal';

/** What may lie under a point or stand for a proxy: how its name ends, how it begins, what it is called on the way out. */
const KINDS: readonly { readonly ends: string; readonly begins: string; readonly mime: string }[] = [
  { ends: '.pdf', begins: '25504446', mime: 'application/pdf' },
  { ends: '.png', begins: '89504e47', mime: 'image/png' },
  { ends: '.jpg', begins: 'ffd8ff', mime: 'image/jpeg' },
  { ends: '.jpeg', begins: 'ffd8ff', mime: 'image/jpeg' },
  { ends: '.docx', begins: '504b0304', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ends: '.xlsx', begins: '504b0304', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { ends: '.pptx', begins: '504b0304', mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  { ends: '.odt', begins: '504b0304', mime: 'application/vnd.oasis.opendocument.text' },
  { ends: '.ods', begins: '504b0304', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
]; // prettier-ignore
/** In megabytes. */
const MOST = 10;

/** What a file is, by its name and its first bytes; refuses what is empty, too heavy, or of no known kind. */
export function fileKind(name: string, bytes: Buffer): string {
  if (bytes.length === 0) throw new Refusal('governance.file-empty', 422, { name });
  if (bytes.length > MOST * 1024 * 1024)
    throw new Refusal('governance.file-heavy', 413, { name, most: `${MOST} Mo` });
  const kind = KINDS.find(({ ends }) => name.toLowerCase().endsWith(ends));
  if (!kind || !bytes.subarray(0, 4).toString('hex').startsWith(kind.begins))
    throw new Refusal('governance.file-kind', 422, { name });
  return kind.mime;
}

/** The raw body of a request as the bytes of a file. */
export function rawBytes(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** The header under which a browser keeps a file by its own name, accents and all. */
export function attachmentNamed(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
  return `attachment; filename="${plain || 'piece'}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
