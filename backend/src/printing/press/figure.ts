import type { BlockOf, Shape } from '../blocks';
import { Crowd } from './crowd';
import { Drawing } from './drawing';
import { breakLines, type Line } from './lines';
import { plain, type Galley, type Press } from './press';
import type { Layout } from './sheet';
import { PAGE, STYLE } from './style';

const LEGEND_GAP = 12;

interface LegendRow {
  readonly key: readonly Line[];
  readonly text: readonly Line[];
  readonly indent: number;
  readonly height: number;
}

/** A drawing in vectors, scaled to the page; a much wider one lies on a page held sideways. */
export function figure(press: Press, block: BlockOf<'figure'>): Galley {
  const layout: Layout = isWide(block) ? 'landscape' : 'portrait';
  const across = (layout === 'portrait' ? PAGE.short : PAGE.long) - 2 * PAGE.side;
  const down = (layout === 'portrait' ? PAGE.long : PAGE.short) - PAGE.top - PAGE.bottom;
  const legend = setLegend(block, across);
  const below = legend.reduce((sum, row) => sum + row.height, legend.length > 0 ? LEGEND_GAP : 0);
  // A heading may have come along on the same page.
  const roomy = Math.min(1, across / block.width, (down - below - 60) / block.height);
  return {
    before: 14,
    least: block.height * roomy + below,
    layout,
    place() {
      const { sheet, paper } = press;
      const scale = roomy;
      const height = block.height * scale;
      const x = sheet.left + (sheet.width - block.width * scale) / 2;
      const bbox = [x, sheet.y, x + block.width * scale, sheet.y + height] as const;
      const tag = paper.tag(press.part, 'Figure', { alt: block.alt, bbox: [...bbox] });
      tag.add(() => paper.ink.scaled(x, sheet.y, scale, () => draw(press, block, scale)));
      tag.end();
      sheet.down(height);
      if (legend.length > 0) placeLegend(press, legend, x);
      sheet.after(16);
    },
  };
}

function isWide({ width, height }: { width: number; height: number }): boolean {
  return width > 1.35 * height && width > 1.15 * (PAGE.short - 2 * PAGE.side);
}

function draw(press: Press, { shapes }: BlockOf<'figure'>, scale: number): void {
  const drawing = new Drawing(press.paper.ink, scale);
  const of = <K extends Shape['kind']>(kind: K) =>
    shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);
  // Cards cover the ends of the lines; the names of the lines cover everything.
  of('zone').forEach((zone) => drawing.zone(zone));
  of('edge').forEach((edge) => drawing.edge(edge));
  of('node').forEach((node) => drawing.node(node));
  const crowd = new Crowd(of('node'), of('edge'));
  of('edge').forEach((edge) => drawing.edgeName(edge, crowd));
  of('text').forEach((text) => drawing.text(text));
}

function setLegend({ legend = [] }: BlockOf<'figure'>, across: number): LegendRow[] {
  const keys = legend.map(([label]) => breakLines(plain(label, true), STYLE.small, 120));
  const indent = Math.max(0, ...keys.flat().map((line) => line.width)) + 12;
  return legend.map(([, said], i) => {
    const key = keys[i]!;
    const text = breakLines(plain(said), STYLE.small, Math.min(across, 520) - indent);
    return { key, text, indent, height: Math.max(key.length, text.length) * STYLE.small.leading + 1.5 };
  });
}

function placeLegend(press: Press, legend: readonly LegendRow[], x: number): void {
  const { sheet } = press;
  const left = Math.min(x, sheet.left + 60);
  const whole = press.tag('L');
  sheet.down(LEGEND_GAP);
  for (const { key, text, indent, height } of legend) {
    const item = press.tag('LI', whole);
    press.ink(press.tag('Lbl', item), key, STYLE.small, { x: left, top: sheet.y });
    press.ink(press.tag('LBody', item), text, STYLE.small, { x: left + indent, top: sheet.y });
    item.end();
    sheet.down(height);
  }
  whole.end();
}
