/** The parts of pdfkit 0.20 that its published types do not know yet. Nothing outside `press` may need them. */

/** A parsed font file, as pdfkit's own reader (fontkit) gives it. Metrics in units of the em square. */
export interface FontFile {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly capHeight: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

/** A font as one document embeds it: the glyphs met so far, their widths and what they mean. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontFile;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
}

/** A node of the structure tree. */
export interface Tag {
  add(child: Tag | (() => void)): Tag;
  end(): void;
}

export interface TagOptions {
  readonly title?: string;
  readonly alt?: string;
  /** Left, top, right, bottom, measured from the top of the page. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: object;
  readonly fonts: Record<string, object>;
}

export interface Bookmark {
  addItem(title: string, options: { top: number; left: number; expanded?: boolean }): Bookmark;
}

/** pdfkit's document with its structure, outline, annotations and metadata as they really are. */
export interface PdfDocument {
  page: PdfPage;
  info: Record<string, string | Date>;
  readonly outline: Bookmark;
  _font: EmbeddedFont;
  _id: Uint8Array;
  _addInfo(): void;
  on(event: 'data', heard: (chunk: Uint8Array) => void): void;
  on(event: 'end', heard: () => void): void;
  on(event: 'error', heard: (error: Error) => void): void;
  addPage(options: { size: 'A4'; layout: 'portrait' | 'landscape'; margin: number }): void;
  switchToPage(index: number): void;
  addContent(operators: string): void;
  font(source: FontFile, family: string): void;
  struct(type: string, options?: TagOptions): Tag;
  addStructure(tag: Tag): void;
  getStructParentTree(): { limits: boolean };
  markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): void;
  endMarkedContent(): void;
  annotate(x: number, y: number, width: number, height: number, options: object): void;
  file(bytes: Buffer, options: object): void;
  appendXML(xml: string): void;
  end(): void;
}
