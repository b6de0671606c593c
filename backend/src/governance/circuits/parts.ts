import { Outcome } from '../../rulebook/words';
import { isFavourable } from './circuit';

/** What a body said about one text of a dossier; null while it has said nothing. */
export type Said = Outcome | null;
/** Where a step stands by what was said about each of its texts. */
export interface Sum {
  readonly state: 'on-agenda' | 'adopted-in-part' | Outcome;
  /** Whether the last word is said about every text. */
  readonly settled: boolean;
}

/** Whether the last word is said about one text: a postponed one comes back. */
export const isLastWord = (said: Said): boolean =>
  said === 'refused' || (said !== null && isFavourable(said));

/**
 * Adds up what a body decided text by text. While it has not spoken of one of them the point stays on the table; what
 * it postponed comes back; texts of which some were adopted and the others refused are adopted in part.
 */
export function sumOf(said: readonly Said[]): Sum {
  const settled = said.every(isLastWord);
  const kinds = new Set(said);
  const [only] = kinds;
  if (kinds.has(null) || only === undefined) return { state: 'on-agenda', settled: false };
  if (kinds.size === 1) return { state: only!, settled };
  const favourable = said.filter((one) => one !== null && isFavourable(one));
  if (favourable.length === said.length) return { state: 'adopted-with-variant', settled };
  if (favourable.length > 0) return { state: 'adopted-in-part', settled };
  return { state: 'postponed', settled };
}
