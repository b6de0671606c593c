import { Refusal } from '../../kernel/refusal';

/** Papers that may be kept as a proof: how their name ends, how they begin, and what they are called on the way out. */
const KINDS: readonly { readonly ends: string; readonly begins: string; readonly mime: string }[] = [
  { ends: '.pdf', begins: '25504446', mime: 'application/pdf' },
  { ends: '.png', begins: '89504e47', mime: 'image/png' },
  { ends: '.jpg', begins: 'ffd8ff', mime: 'image/jpeg' },
  { ends: '.jpeg', begins: 'ffd8ff', mime: 'image/jpeg' },
  { ends: '.docx', begins: '504b0304', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ends: '.xlsx', begins: '504b0304', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { ends: '.odt', begins: '504b0304', mime: 'application/vnd.oasis.opendocument.text' },
]; // prettier-ignore
const MOST = 15 * 1024 * 1024;

/** What a paper is, by its name and its first bytes; refuses what is empty, too heavy, or of no known kind. */
export function mimeOf(name: string, bytes: Buffer): string {
  const kind = KINDS.find(({ ends }) => name.toLowerCase().endsWith(ends));
  if (bytes.length === 0 || !kind || !bytes.subarray(0, 4).toString('hex').startsWith(kind.begins))
    throw new Refusal('governance.proof-kind', 422, { name });
  if (bytes.length > MOST) throw new Refusal('governance.proof-heavy', 413, { name, most: '15 Mo' });
  return kind.mime;
}

/** The raw body of a request as the bytes of a paper. */
export function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
