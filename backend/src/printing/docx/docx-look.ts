/** Lengths of a text document are in twentieths of a point. */
export const cm = (length: number): number => Math.round((length / 2.54) * 1440);
/** What is left between the margins of an A4 page. */
export const TEXT_WIDTH = cm(21 - 4.4);
export const ACCENT = '12505B';
export const MUTED = '5B6B70';
export const SHADE = 'E3EDEF';
export const LINE = 'C8D0D2';
