import {
  Bookmark, BorderStyle, HeadingLevel, InternalHyperlink, LineRuleType, PageBreak, Paragraph, ShadingType, Table, TableCell, TableRow,
  TextRun, WidthType,
} from 'docx'; // prettier-ignore
import type { Block, BlockOf, Run } from '../blocks';
import { ACCENT, LINE, MUTED, SHADE, TEXT_WIDTH } from './docx-look';

type Part = Paragraph | Table;
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const BORDERS = { top: border, bottom: border, left: border, right: border };

/** The blocks of a paper, set one after another as parts of a text document. */
export class DocxBody {
  private headings = 0;
  private pieces = 0;

  constructor(private readonly blocks: readonly Block[]) {}

  set(block: Block): Part[] {
    switch (block.type) {
      case 'cover':
        return this.cover(block);
      case 'contents':
        return this.contents();
      case 'heading':
        return [this.heading(block)];
      case 'paragraph':
        return [paragraph(block.runs, block.style)];
      case 'list':
        return block.items.map((runs) => item(runs, block.ordered ?? false));
      case 'facts':
        return [facts(block.rows), spacer()];
      case 'table':
        return table(block);
      case 'callout':
        return [...(block.title ? [[{ text: block.title, bold: true }]] : []), block.runs].map(shaded);
      case 'figure':
        return [paragraph([{ text: block.alt, italic: true }])];
      case 'signatures':
        return [facts(block.rows.map(({ name, quality, at }) => [`${name}\n${quality}`, [{ text: at ?? '' }]] as const))];
      case 'pageBreak':
        return [turn()];
      case 'piece':
        return (this.pieces += 1) > 1 ? [turn()] : [];
    }
  } // prettier-ignore

  private cover({ title, subtitle, facts: about, notice }: BlockOf<'cover'>): Part[] {
    return [
      new Paragraph({
        spacing: { before: 2400, after: 160 },
        children: [new TextRun({ text: title, bold: true, size: 44, color: ACCENT })],
      }),
      ...(subtitle ? [paragraph([{ text: subtitle }], 'lead')] : []),
      spacer(),
      facts(about.map(([label, text]) => [label, [{ text }]] as const)),
      spacer(),
      ...(notice ? [paragraph([{ text: notice }], 'small')] : []),
      turn(),
    ];
  }

  /** The headings of levels 1 and 2, each leading to its place: no program has to compute anything first. */
  private contents(): Part[] {
    const listed = this.blocks
      .filter((block): block is BlockOf<'heading'> => block.type === 'heading')
      .map((block, index) => ({ ...block, id: anchor(index + 1) }))
      .filter(({ level }) => level <= 2);
    const title = new Paragraph({
      spacing: { after: 160 },
      children: [new TextRun({ text: 'Table des matières', bold: true, size: 28, color: ACCENT })],
    });
    const lines = listed.map(
      ({ text, level, id }) =>
        new Paragraph({
          spacing: { after: 40 },
          indent: { left: level === 1 ? 0 : 360 },
          children: [new InternalHyperlink({ anchor: id, children: [new TextRun({ text, bold: level === 1 })] })],
        }),
    );
    return [title, ...lines];
  } // prettier-ignore

  private heading({ level, text }: BlockOf<'heading'>): Paragraph {
    this.headings += 1;
    return new Paragraph({
      heading: LEVELS[level - 1]!,
      children: [new Bookmark({ id: anchor(this.headings), children: [new TextRun(text)] })],
    });
  }
}

const anchor = (index: number) => `titre-${index}`;
const turn = () => new Paragraph({ children: [new PageBreak()] });
const spacer = () =>
  new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

function runs(
  given: readonly Run[],
  more: { size?: number; color?: string; bold?: boolean } = {},
): TextRun[] {
  return given.flatMap(({ text, bold, italic, mono }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 && { break: 1 }),
          bold: bold ?? more.bold,
          italics: italic,
          ...(mono && { font: 'Consolas' }),
          ...more,
        }),
    ),
  );
}

function paragraph(given: readonly Run[], style?: 'body' | 'lead' | 'small'): Paragraph {
  const look = style === 'lead' ? { size: 25 } : style === 'small' ? { size: 18, color: MUTED } : {};
  return new Paragraph({ children: runs(given, look) });
}

const shaded = (given: readonly Run[]) =>
  new Paragraph({ shading: { type: ShadingType.CLEAR, fill: SHADE }, children: runs(given) });

const item = (given: readonly Run[], ordered: boolean) =>
  new Paragraph({
    ...(ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } }),
    children: runs(given),
  });

function cell(given: readonly Run[], width: number, head = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(head && { shading: { type: ShadingType.CLEAR, fill: SHADE } }),
    children: [new Paragraph({ spacing: { after: 0 }, children: runs(given, { size: 19, ...(head && { bold: true }) }) })],
  });
} // prettier-ignore

function facts(rows: BlockOf<'facts'>['rows']): Table {
  const widths = [Math.round(TEXT_WIDTH * 0.32), Math.round(TEXT_WIDTH * 0.68)] as const;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell([{ text: label }], widths[0], true), cell(value, widths[1])],
        }),
    ),
  });
}

/** How wide a column wants to be, by what stands in it: its longest word at least, a few dozen letters at most. */
function share(texts: readonly string[]): number {
  const word = Math.max(...texts.flatMap((text) => text.split(/\s/)).map(({ length }) => length));
  const text = Math.max(...texts.map(({ length }) => length));
  return Math.max(word, Math.min(36, text)) + 5;
}

function table({ columns, rows, caption }: BlockOf<'table'>): Part[] {
  const wanted = columns.map(({ label, width }, at) => width ?? share([label, ...rows.map((row) => row[at] ?? '')]));
  const sum = wanted.reduce((total, one) => total + one, 0);
  const widths = wanted.map((one) => Math.round((one / sum) * TEXT_WIDTH));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, index) => cell([{ text: label }], widths[index]!, true)),
  });
  const body = rows.map(
    (row) => new TableRow({ children: row.map((text, index) => cell([{ text }], widths[index]!)) }),
  );
  return [
    ...(caption ? [new Paragraph({ keepNext: true, spacing: { before: 80, after: 60 }, children: runs([{ text: caption, bold: true }], { size: 19 }) })] : []),
    new Table({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, rows: [head, ...body] }),
    spacer(),
  ];
} // prettier-ignore
