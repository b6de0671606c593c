import { canonical } from '../../kernel/digest';
import type { Block } from '../../printing/blocks';

/** A file that goes with a piece: the same thing for a machine. */
export interface PieceFile {
  /** ASCII, without a folder. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** One piece of a pack: its pages, and its machine-readable twin with what belongs to it. */
export interface PackPiece {
  readonly id: string;
  readonly label: string;
  readonly blocks: readonly Block[];
  /** The twin first. */
  readonly files: readonly PieceFile[];
}

/** A piece with the canonical JSON (RFC 8785) of a value as its twin. */
export function pieceOf(
  id: string,
  label: string,
  blocks: readonly Block[],
  name: string,
  value: unknown,
): PackPiece {
  return { id, label, blocks, files: [{ name, label, text: canonical(value) }] };
}

/** A name for a file that every system can keep: « PV GT-RGPD, 2026 » → `PV-GT-RGPD-2026`. */
export function fileName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
