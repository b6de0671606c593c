import { sha256 } from '../kernel/digest';
import type { Change } from '../printing/inventory';
import { MANIFEST_FILE, TITLE } from './composition/composition';
import type { ManifestPiece } from './pack.entity';
import type { CheckedPieceView, PackSignatureView } from './packs.dto';

/** What a file says of itself as a pack: whose, of which day, and what it lists. */
export interface CarriedPack {
  readonly organisation: string;
  readonly date: string;
  readonly pieces: readonly ManifestPiece[];
  /** SHA-256 of the manifest as it is carried. */
  readonly digest: string;
}
type Files = ReadonlyMap<string, Buffer | null>;

/** The manifest that a file carries; undefined when there is none that can be read. */
export function carriedPack(files: Files): CarriedPack | undefined {
  const bytes = files.get(MANIFEST_FILE);
  const said = read(bytes);
  if (!bytes || !isRecord(said) || !isRecord(said['organisation']) || !Array.isArray(said['pieces']))
    return undefined;
  const { code, name } = said['organisation'];
  const pieces = said['pieces'].filter(isPiece);
  return {
    organisation: `${String(name)} (${String(code)})`,
    date: String(said['date']),
    pieces,
    digest: sha256(bytes),
  };
}

/** The signatures that a file carries, as they were given in the product. */
export function carriedSignatures(files: Files): PackSignatureView[] {
  const said = read(files.get('signatures.json'));
  if (!isRecord(said) || !Array.isArray(said['signatures'])) return [];
  return said['signatures'].filter(isRecord).map((one) => {
    const text = (key: string) => String(one[key] ?? '');
    return {
      name: text('name'), quality: text('quality'), at: text('at'), statement: text('statement'),
      manifest: text('manifest'), pages: text('pages'),
    };
  }); // prettier-ignore
}

/** Holds each piece against its digest in the manifest, and against what the inventory says of its pages. */
export function checkPieces(
  { pieces }: CarriedPack,
  files: Files,
  changed: readonly Change[],
): CheckedPieceView[] {
  const touched = new Set(
    changed.filter(({ where }) => where.startsWith('page')).map(({ piece }) => piece || TITLE),
  );
  return pieces.map(({ id, label, file, sha256: expected }) => {
    const bytes = files.get(file);
    const same = bytes && sha256(bytes) === expected && !touched.has(id);
    const state = same ? 'ok' : bytes === undefined ? 'missing' : 'changed';
    return { id, label, state, sha256: expected };
  });
}

function read(bytes: Buffer | null | undefined): unknown {
  try {
    return bytes ? JSON.parse(bytes.toString()) : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPiece = (value: unknown): value is ManifestPiece =>
  isRecord(value) && ['id', 'label', 'file', 'sha256'].every((key) => typeof value[key] === 'string');
