import { Pack, Verification } from './packs-client';
import { NoticeKind } from '../ui/notice';
import { StateKind } from '../ui/state';

interface Word {
  readonly word: string;
  readonly kind: StateKind;
}

/** Where a pack stands, in one word. */
export const PACK_STATES: Readonly<Record<Pack['state'], Word>> = {
  composing: { word: 'En composition', kind: 'running' },
  ready: { word: 'À signer', kind: 'warning' },
  sealing: { word: 'Cachet en cours', kind: 'running' },
  sealed: { word: 'Signé et cacheté', kind: 'adopted' },
  failed: { word: 'Interrompu', kind: 'blocked' },
  cancelled: { word: 'Annulé', kind: 'draft' },
};

/** What a check came to: its word, and the tone of the sheet. */
export const VERDICTS: Readonly<Record<string, Word & { readonly notice: NoticeKind }>> = {
  valid: { word: 'Intact', kind: 'adopted', notice: 'done' },
  altered: { word: 'Modifié', kind: 'blocked', notice: 'blocked' },
  unsealed: { word: 'Sans cachet', kind: 'warning', notice: 'warning' },
  unreadable: { word: 'Illisible', kind: 'warning', notice: 'warning' },
  foreign: { word: 'D’une autre origine', kind: 'to-verify', notice: 'warning' },
};

const PIECES: Readonly<Record<string, Word>> = {
  ok: { word: 'Correspond', kind: 'adopted' },
  changed: { word: 'Ne correspond plus', kind: 'blocked' },
  missing: { word: 'Manque', kind: 'blocked' },
};

export function pieceState({ state }: Verification['pieces'][number]): Word {
  return PIECES[state] ?? PIECES['changed']!;
}

/** « 1,4 Mo », « 812 ko ». */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  return `${value.toLocaleString('fr-BE', { maximumFractionDigits: value < 10 ? 1 : 0 })}\u00a0${unit}`;
}
