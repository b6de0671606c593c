import { readFileSync } from 'node:fs';
import PdfKit from 'pdfkit';
import type { FontFile, PdfDocument } from './pdfkit-parts';
import type { FaceName } from './style';

/** One glyph: its id in the font file, its advance in font units, the character it stands for. */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly codePoint: number;
}

/** A word cut into glyphs. `kerns[i]` corrects the advance after glyph i; all in font units. */
export interface Word {
  readonly width: number;
  readonly glyphs: readonly Glyph[];
  readonly kerns: readonly number[];
}

const INTER = '@expo-google-fonts/inter';
const SOURCE_SERIF = '@expo-google-fonts/source-serif-4';

const FILES: Record<FaceName, string> = {
  serif: `${SOURCE_SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif-bold': `${SOURCE_SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  'serif-italic': `${SOURCE_SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'serif-bold-italic': `${SOURCE_SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`,
  sans: `${INTER}/400Regular/Inter_400Regular.ttf`,
  'sans-bold': `${INTER}/600SemiBold/Inter_600SemiBold.ttf`,
  'sans-italic': `${INTER}/400Regular_Italic/Inter_400Regular_Italic.ttf`,
  'sans-bold-italic': `${INTER}/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf`,
  tabular: `${INTER}/400Regular/Inter_400Regular.ttf`,
  'tabular-bold': `${INTER}/600SemiBold/Inter_600SemiBold.ttf`,
};

/** A typeface as the press measures it; kept for the life of the thread, so that a word is measured once. */
export class Typeface {
  readonly file: FontFile;
  readonly space: number;
  private readonly glyphs = new Map<string, Glyph | undefined>();
  private readonly pairs = new Map<number, number>();
  private words = new Map<string, Word>();

  constructor(
    readonly name: FaceName,
    readonly path: string,
  ) {
    this.file = open(path);
    this.space = this.word(' ').width;
  }

  /** Whether every character of a text can be drawn. */
  covers(text: string): boolean {
    for (const character of text) if (!this.glyph(character)) return false;
    return true;
  }

  /** The glyphs and the width of a word without spaces; unknown characters become « ? ». */
  word(text: string): Word {
    const known = this.words.get(text);
    if (known) return known;
    // A register of a million entries must not keep every word it ever printed.
    if (this.words.size > 50_000) this.words = new Map();
    const word = this.measure(text);
    this.words.set(text, word);
    return word;
  }

  private measure(text: string): Word {
    const glyphs = [...text].map((character) => this.glyph(character) ?? this.glyph('?')!);
    const kerns = glyphs.map((left, i) => (i + 1 < glyphs.length ? this.kern(left, glyphs[i + 1]!) : 0));
    let width = 0;
    for (let i = 0; i < glyphs.length; i++) width += glyphs[i]!.advance + kerns[i]!;
    return { width, glyphs, kerns };
  }

  private glyph(character: string): Glyph | undefined {
    if (this.glyphs.has(character)) return this.glyphs.get(character);
    const codePoint = character.codePointAt(0)!;
    const drawn = this.file.hasGlyphForCodePoint(codePoint) ? character : SUBSTITUTES[character];
    const cut = drawn === undefined ? undefined : this.cut(drawn);
    const glyph = cut && { id: cut.id, advance: cut.advanceWidth, codePoint };
    this.glyphs.set(character, glyph);
    return glyph;
  }

  private cut(character: string) {
    const figure = this.name.startsWith('tabular') && character >= '0' && character <= '9';
    if (figure) return this.file.layout(character, { tnum: true }).glyphs[0];
    return this.file.glyphForCodePoint(character.codePointAt(0)!);
  }

  // Laying out whole words costs 0.2 to 0.4 ms each in these fonts; pairs come back, words do not.
  private kern(left: Glyph, right: Glyph): number {
    const key = left.codePoint * 0x110000 + right.codePoint;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const pair = String.fromCodePoint(left.codePoint, right.codePoint);
    const { glyphs, positions } = this.file.layout(pair, KERNING_ONLY);
    const plain = glyphs.length === 2 && glyphs[0]!.id === left.id && glyphs[1]!.id === right.id;
    const kern = plain ? positions[0]!.xAdvance - left.advance : 0;
    this.pairs.set(key, kern);
    return kern;
  }
}

const KERNING_ONLY = { kern: true, liga: false, calt: false, ccmp: false, mark: false, mkmk: false };

/** What is drawn for a character that a font lacks. */
const SUBSTITUTES: Record<string, string> = { '\u202f': '\u00a0', '\u2011': '-', '\u2009': '\u00a0' };

const files = new Map<string, FontFile>();
const faces = new Map<FaceName, Typeface>();

function typeface(name: FaceName): Typeface {
  const known = faces.get(name);
  if (known) return known;
  const face = new Typeface(name, FILES[name]);
  faces.set(name, face);
  return face;
}

/** A typeface by family, weight and slant. */
export function voice(family: 'serif' | 'sans' | 'tabular', bold = false, italic = false): Typeface {
  const base = family === 'tabular' && italic ? 'sans' : family;
  return typeface(`${base}${bold ? '-bold' : ''}${italic ? '-italic' : ''}` as FaceName);
}

function open(path: string): FontFile {
  const known = files.get(path);
  if (known) return known;
  // pdfkit's own reader is asked through an empty document, so that fontkit keeps no door of its own.
  const font = readFileSync(require.resolve(path)) as unknown as string;
  const file = (new PdfKit({ autoFirstPage: false, font }) as unknown as PdfDocument)['_font'].font;
  files.set(path, file);
  return file;
}
