import { canonical, sha256 } from '../../kernel/digest';
import { longDay } from '../../kernel/days';
import type { Attachment, PrintJob } from '../../printing/blocks';
import { fill } from '../../rulebook/rulebook';
import type { ManifestPiece, PackSignature } from '../pack.entity';
import { decisionPieces } from './decision-pieces';
import type { PackFacts } from './facts';
import { manifestBlocks } from './manifest-piece';
import { mapPiece } from './map-piece';
import type { PackPiece, PieceFile } from './piece';
import { registerPieces, wholeRegister } from './register-pieces';
import { signaturePiece } from './signature-piece';
import { statePiece } from './state-piece';
import { textPieces } from './text-pieces';
import { titlePiece } from './title-piece';
import type { Wording } from './wording';

/** A pack that is ready to be printed, and the manifest that a chair signs. */
export interface ComposedPack {
  readonly job: PrintJob;
  readonly manifest: readonly ManifestPiece[];
  /** SHA-256 of `manifeste.json`. */
  readonly digest: string;
}

/** The names of the files that are not in the manifest: itself, and what is added when it is signed. */
export const MANIFEST_FILE = 'manifeste.json';
export const SUMS_FILE = 'SHA256SUMS';
/** The piece whose pages come before every other: the press fills its table of contents in last, outside any piece. */
export const TITLE = 'title';

/**
 * Lays a pack out from the facts of one organisation on one day: the same facts and signatures give the same paper.
 * The signatures stand outside the manifest, so that signing does not change what is signed.
 */
export function composePack(
  words: Wording,
  facts: PackFacts,
  signatures: readonly PackSignature[],
): ComposedPack {
  const inside = distinct([
    statePiece(words, facts),
    ...registerPieces(words, facts),
    mapPiece(words, facts),
    ...textPieces(words, facts),
    ...decisionPieces(words, facts),
  ]);
  const listed = [titlePiece(words, facts, ''), ...inside].flatMap(filesOf);
  if (facts.register.length) listed.push(listFile('register', '', wholeRegister(words, facts)));
  const manifest = listed.map(({ entry }) => entry);
  const { organisation, date, product, journal } = facts;
  const manifestText = canonical({
    organisation: { code: organisation.code, name: organisation.name },
    date,
    product,
    journal,
    pieces: manifest,
  });
  const digest = sha256(manifestText);

  const signature = signaturePiece(words, facts, signatures);
  const last = [
    listFile('manifest', 'manifest', {
      name: MANIFEST_FILE,
      label: words.label('files', 'manifest'),
      text: manifestText,
    }),
    ...filesOf(signature),
  ];
  const files = [...listed, ...last];
  const sums = files.map(({ entry }) => `${entry.sha256}  ${entry.file}\n`).join('');
  const sumsFile = listFile('sums', 'manifest', {
    name: SUMS_FILE,
    label: words.label('files', 'sums'),
    text: sums,
  });
  const closing: PackPiece = {
    id: 'manifest',
    label: words.part('manifest').title,
    blocks: manifestBlocks(words, facts, manifest, digest),
    files: [],
  };
  const pieces = [titlePiece(words, facts, digest), ...inside, signature, closing];
  return { job: jobOf(words, facts, pieces, [...files, sumsFile], digest), manifest, digest };
}

interface ListedFile {
  readonly entry: ManifestPiece;
  readonly attachment: Attachment;
}

/** A body may meet twice on one day: the second file of a name gets another. */
function distinct(pieces: readonly PackPiece[]): PackPiece[] {
  const seen = new Map<string, number>();
  return pieces.map((piece) => ({
    ...piece,
    files: piece.files.map((file) => {
      const count = (seen.get(file.name) ?? 0) + 1;
      seen.set(file.name, count);
      return count === 1 ? file : { ...file, name: file.name.replace(/\.json$/, `-${count}.json`) };
    }),
  }));
}

function filesOf(piece: PackPiece): ListedFile[] {
  return piece.files.map((file, index) =>
    listFile(index === 0 ? piece.id : `${piece.id}/${file.name}`, piece.id, file),
  );
}

function listFile(id: string, piece: string, { name, label, text }: PieceFile): ListedFile {
  const bytes = Buffer.from(text);
  const mime = name.endsWith('.json') ? 'application/json' : 'text/plain';
  return {
    entry: { id, label, file: name, sha256: sha256(bytes), bytes: bytes.length },
    attachment: { name, description: label, mime, bytes, ...(piece && piece !== TITLE && { piece }) },
  };
}

function jobOf(
  words: Wording,
  facts: PackFacts,
  pieces: readonly PackPiece[],
  files: readonly ListedFile[],
  digest: string,
): PrintJob {
  const { organisation, date } = facts;
  const day = longDay(date);
  return {
    title: fill(words.title, { organisation: organisation.code, date: day }),
    subject: words.label('running', 'subject', { date: day }),
    author: organisation.name,
    organisation: organisation.name,
    date,
    header: words.label('running', 'header', { date: day }),
    footer: words.label('running', 'footer', { digest: digest.slice(0, 16) }),
    blocks: pieces.flatMap(({ id, label, blocks }) => [
      ...(id === TITLE ? [] : [{ type: 'piece' as const, id, label }]),
      ...blocks,
    ]),
    attachments: files.map(({ attachment }) => attachment),
  };
}
