/** Colours of a printed paper; all of them stay readable on a black and white printer. */
export const INK = '#1c2529';
export const MUTED = '#5a686e';
export const LINE = '#c9d2d5';
export const TINT = '#eef4f5';
export const ACCENT = '#0b4f5c';
export const AMBER = '#8f5a00';
export const AMBER_TINT = '#fdf6e8';
export const VIOLET = '#5b3f8c';
export const VIOLET_TINT = '#f5f2fa';
export const RED = '#9b1c1c';
export const WHITE = '#ffffff';

/** A family and weight; the two families are Source Serif 4 (what is adopted) and Inter (what surrounds it). */
export type FaceName =
  | 'serif'
  | 'serif-bold'
  | 'serif-italic'
  | 'serif-bold-italic'
  | 'sans'
  | 'sans-bold'
  | 'sans-italic'
  | 'sans-bold-italic'
  | 'tabular'
  | 'tabular-bold';

/** How a text is set: family, size and line height in points, colour. */
export interface TextStyle {
  readonly family: 'serif' | 'sans' | 'tabular';
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly bold?: boolean;
}

const serif = (size: number, leading: number, colour = INK, bold = false): TextStyle => ({
  family: 'serif', size, leading, colour, bold,
}); // prettier-ignore
const sans = (size: number, leading: number, colour = INK, bold = false): TextStyle => ({
  family: 'sans', size, leading, colour, bold,
}); // prettier-ignore

export const STYLE = {
  title: serif(31, 37, ACCENT, true),
  subtitle: sans(13, 19, MUTED),
  organisation: sans(10, 14, ACCENT, true),
  h1: serif(21, 26, ACCENT, true),
  h2: serif(14.5, 19, INK, true),
  h3: sans(10.5, 15, INK, true),
  h4: sans(9, 13, MUTED, true),
  body: serif(10.8, 16),
  lead: serif(12.6, 18.5),
  small: sans(8.2, 12, MUTED),
  label: sans(8.9, 14, MUTED),
  value: { ...sans(9.4, 14), family: 'tabular' },
  head: sans(8.2, 11.5, ACCENT, true),
  cell: { ...sans(8.6, 12), family: 'tabular' },
  caption: sans(8.6, 12.5, MUTED, true),
  margin: sans(7.6, 10, MUTED),
  folio: { ...sans(8, 10, MUTED), family: 'tabular' },
  contents1: sans(10, 15, INK, true),
  contents2: sans(9.4, 14, INK),
} as const satisfies Record<string, TextStyle>;

/** A4 in points, and the margins of a page held upright. */
export const PAGE = { short: 595.28, long: 841.89, side: 72, top: 86, bottom: 76, measure: 412 } as const;
