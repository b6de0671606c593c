import type { Line } from './lines';
import type { EmbeddedFont, PdfDocument } from './pdfkit-parts';
import type { FaceName } from './style';
import type { Typeface } from './typefaces';

/** What leaves a mark on the sheet: lines of text, rules, tints. Points from the top left corner. */
export class Ink {
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly shown = new Map<FaceName, Map<string, string>>();

  constructor(private readonly doc: PdfDocument) {}

  /** Sets a line of text with its left end and its baseline there. */
  line(line: Line, x: number, baseline: number, colour: string): void {
    let operators = `BT ${rgb(colour)} rg\n`;
    for (const { face, size, text, x: shift } of line.segments) {
      const font = this.font(face);
      operators += `/${font.id} ${num(size)} Tf 1 0 0 -1 ${num(x + shift)} ${num(baseline)} Tm [${this.show(face, text)}] TJ\n`;
    }
    this.doc.addContent(`${operators}ET`);
  }

  rule(x1: number, y1: number, x2: number, y2: number, colour: string, weight = 0.5, dash = ''): void {
    this.doc.addContent(
      `${rgb(colour)} RG ${num(weight)} w [${dash}] 0 d ${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`,
    );
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.doc.addContent(`${rgb(fill)} rg ${num(x)} ${num(y)} ${num(width)} ${num(height)} re f`);
  }

  /** Any path in PDF operators (`m l c h`), filled, stroked or both. */
  path(path: string, paint: { fill?: string; stroke?: string; weight?: number; dash?: string }): void {
    const fill = paint.fill ? `${rgb(paint.fill)} rg ` : '';
    const stroke = paint.stroke
      ? `${rgb(paint.stroke)} RG ${num(paint.weight ?? 0.6)} w [${paint.dash ?? ''}] 0 d 1 J 1 j `
      : '';
    const operator = paint.fill && paint.stroke ? 'B' : paint.fill ? 'f' : 'S';
    this.doc.addContent(`${fill}${stroke}${path} ${operator}`);
  }

  /** Draws at another scale, its origin at that place. */
  scaled(x: number, y: number, scale: number, draw: () => void): void {
    this.doc.addContent(`q ${num(scale)} 0 0 ${num(scale)} ${num(x)} ${num(y)} cm`);
    draw();
    this.doc.addContent('Q');
  }

  private show(face: Typeface, text: string): string {
    let known = this.shown.get(face.name);
    if (!known) this.shown.set(face.name, (known = new Map()));
    let shown = '';
    for (const word of text.split(/(?<= )|(?= )/)) {
      let cut = known.get(word);
      if (cut === undefined) known.set(word, (cut = this.cut(face, word)));
      shown += cut;
    }
    return shown;
  }

  // One array of PDF: strings of glyphs, and between them the kerning in thousandths of the size.
  private cut(face: Typeface, text: string): string {
    const font = this.font(face);
    const { glyphs, kerns } = face.word(text);
    let cut = '<';
    glyphs.forEach((glyph, i) => {
      const id = font.subset.includeGlyph(glyph.id);
      font.widths[id] ??= glyph.advance * font.scale;
      font.unicode[id] ??= [glyph.codePoint];
      cut += id.toString(16).padStart(4, '0');
      if (kerns[i]) cut += `>${num(-kerns[i]! * font.scale)}<`;
    });
    return `${cut}>`.replaceAll('<>', '');
  }

  private font(face: Typeface): EmbeddedFont {
    let font = this.fonts.get(face.path);
    if (!font) {
      this.doc.font(face.file, face.path);
      font = this.doc['_font'];
      this.fonts.set(face.path, font);
    }
    this.doc.page.fonts[font.id] ??= font.ref();
    return font;
  }
}

const colours = new Map<string, string>();

function rgb(hex: string): string {
  let known = colours.get(hex);
  if (!known) {
    known = [1, 3, 5].map((at) => num(parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
    colours.set(hex, known);
  }
  return known;
}

/** A number as PDF writes it. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
