import { Api } from '../api';
import { MinutesBlock } from './minutes-client';

export type Written = Api<'MinutesBlockInput'>;

/** A paragraph as it is sent back: without what is empty. */
export function written({ kind, text, label, how, who, due, details, fixed }: MinutesBlock): Written {
  return {
    kind, text, ...(label && { label }), ...(how && { how: how as 'unanimity' }), ...(who && { who }), ...(due && { due }),
    ...(details.length && { details }), ...(fixed && { fixed }),
  }; // prettier-ignore
}

/** The paragraphs that can be kept: those in which something is written. */
export const keepable = (blocks: readonly MinutesBlock[]): Written[] =>
  blocks.filter(({ text }) => text.trim()).map(written);

/** An empty paragraph to write in. */
export const blank = (): MinutesBlock => ({
  kind: 'text', text: '', label: null, how: null, who: null, due: null, details: [], fixed: false,
}); // prettier-ignore

/** The same paragraphs with one of them moved one place up or down. */
export function moved(blocks: readonly MinutesBlock[], at: number, by: -1 | 1): MinutesBlock[] {
  const next = [...blocks];
  const [one] = next.splice(at, 1);
  if (one) next.splice(Math.max(0, at + by), 0, one);
  return next;
}

/** Paragraphs as another person's text comes in a refusal: fields may be missing. */
export const asBlocks = (given: unknown): MinutesBlock[] =>
  (Array.isArray(given) ? given : []).map((one: Partial<MinutesBlock>) => ({ ...blank(), ...one, details: one.details ?? [] }));
// prettier-ignore
