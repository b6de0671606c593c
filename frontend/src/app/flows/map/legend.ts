import { Api } from '../../api';
import { MARKS, MarkWords } from '../flow-words';

/** A word of the legend with its stroke or its mark, placed on the drawing. */
export interface LegendItem {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly tone?: string;
  readonly mark?: MarkWords;
}
export interface Legend {
  readonly items: readonly LegendItem[];
  readonly height: number;
}

const TONES: Readonly<Record<string, string>> = {
  ok: 'rien à régler',
  warning: 'à régler',
  blocked: 'ne peut pas rester ainsi',
};
const LETTER = 6.9;
const STROKE = 38;
const GLYPH = 21;
const GAP = 22;
const ROW = 26;
const EDGE = 2;

/** What the strokes and the marks of this map mean, in rows no wider than the map: only what is on it, then its date. */
export function legendOf(
  { edges, width }: Pick<Api<'MapView'>, 'edges' | 'width'>,
  top: number,
  dated: string,
): Legend {
  const tones = Object.keys(TONES).filter((tone) => edges.some((edge) => edge.tone === tone));
  const marks = Object.keys(MARKS).filter((mark) => edges.some((edge) => edge.marks.includes(mark)));
  const said: Omit<LegendItem, 'x' | 'y'>[] = [
    ...tones.map((tone) => ({ words: TONES[tone]!, tone })),
    ...marks.map((mark) => ({ words: MARKS[mark]!.word, mark: MARKS[mark]! })),
    { words: dated },
  ];
  let [x, y] = [EDGE, top + ROW];
  const items = said.map((one) => {
    const wide = (one.tone ? STROKE : one.mark ? GLYPH : 0) + one.words.length * LETTER;
    if (x > EDGE && x + wide > width) [x, y] = [EDGE, y + ROW];
    const item = { ...one, x, y };
    x += wide + GAP;
    return item;
  });
  return { items, height: y - top + 14 };
}
