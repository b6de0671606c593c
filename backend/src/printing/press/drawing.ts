import type { EdgeTone, Point, Shape } from '../blocks';
import type { Crowd } from './crowd';
import type { Ink } from './ink';
import { baseline, breakLines, type Line } from './lines';
import { arrow, rounded, routed } from './paths';
import { plain } from './press';
import * as style from './style';
import type { TextStyle } from './style';

type Node = Extract<Shape, { kind: 'node' }>;
type Edge = Extract<Shape, { kind: 'edge' }>;

const TONES: Record<EdgeTone, { colour: string; dash: string }> = {
  ok: { colour: style.ACCENT, dash: '' },
  warning: { colour: style.AMBER, dash: '5 3' },
  blocked: { colour: style.RED, dash: '1 3' },
};

const CARDS: Record<string, { fill: string; stroke: string; ink: string }> = {
  accent: { fill: style.ACCENT, stroke: style.ACCENT, ink: style.WHITE },
  muted: { fill: style.TINT, stroke: style.LINE, ink: style.INK },
  warning: { fill: style.AMBER_TINT, stroke: style.AMBER, ink: style.INK },
  local: { fill: style.VIOLET_TINT, stroke: style.VIOLET, ink: style.INK },
};
const PLAIN_CARD = { fill: style.WHITE, stroke: '#93a3a8', ink: style.INK };

/** The smallest type that is still read on paper, in points. */
const SMALLEST = 6.4;

/** A map on paper, in its own units: zones as tinted columns, cards, routed lines with a name and marks. */
export class Drawing {
  constructor(
    private readonly ink: Ink,
    private readonly scale: number,
  ) {}

  zone({ x, y, width, height, label }: Extract<Shape, { kind: 'zone' }>): void {
    this.ink.path(rounded(x, y, width, height, 8), { fill: style.TINT });
    const type = this.type(9.5, style.ACCENT, true);
    this.set(breakLines(plain(label), type, width - 20), type, { x: x + 10, y: y + 7 });
  }

  node({ x, y, width, height, label, sub, tone }: Node): void {
    const card = CARDS[tone ?? ''] ?? PLAIN_CARD;
    this.ink.path(rounded(x, y, width, height, 6), { fill: card.fill, stroke: card.stroke, weight: 0.9 });
    const inner = width - 16;
    const small = this.type(9, card.ink === style.INK ? style.MUTED : card.ink);
    const below = sub ? this.fit(sub, small, inner, 1) : [];
    const free = height - 8 - below.length * small.leading;
    const big = [11.5, 10.5, 9.5]
      .map((size) => this.type(size, card.ink, true))
      .find((type, i, all) => {
        return i === all.length - 1 || breakLines(plain(label), type, inner).length * type.leading <= free;
      })!;
    const lines = this.fit(label, big, inner, Math.max(1, Math.floor(free / big.leading)));
    const top = y + (height - lines.length * big.leading - below.length * small.leading) / 2;
    this.set(lines, big, { x: x + 8, y: top });
    this.set(below, small, { x: x + 8, y: top + lines.length * big.leading });
  }

  edge({ points, tone = 'ok' }: Edge): void {
    if (points.length < 2) return;
    const { colour, dash } = TONES[tone];
    this.ink.path(routed(points), { stroke: colour, weight: 1.2, dash });
    this.ink.path(arrow(points.at(-2)!, points.at(-1)!), { fill: colour });
  }

  /** The line's name where it hides least, and its marks under it, on the paper's own white. */
  edgeName(edge: Edge, taken: Crowd): void {
    if (edge.points.length < 2) return;
    const { colour } = TONES[edge.tone ?? 'ok'];
    const type = this.type(9, colour, true);
    const small = this.type(7.8, colour);
    const name = breakLines(plain(edge.label), type, 200);
    const marks = edge.marks.length > 0 ? breakLines(plain(edge.marks.join(' · ')), small, 400) : [];
    const pill = { width: name[0]!.width + 12, height: type.leading + 3 };
    const below = { width: (marks[0]?.width ?? -8) + 8, height: marks.length * (small.leading + 2) };
    const middle = taken.settle(edge.points, {
      above: pill.height / 2,
      below: pill.height / 2 + below.height,
      side: Math.max(pill.width, below.width) / 2,
    });
    const top = middle.y - pill.height / 2;
    const shape = rounded(middle.x - pill.width / 2, top, pill.width, pill.height, pill.height / 2);
    this.ink.path(shape, { fill: style.WHITE, stroke: colour, weight: 0.9 });
    this.set(name, type, { x: middle.x - pill.width / 2 + 6, y: top + 1.5 });
    if (marks.length === 0) return;
    const under = { x: middle.x - below.width / 2, y: top + pill.height + 1.5 };
    this.ink.path(rounded(under.x, under.y, below.width, small.leading + 0.5, 3), { fill: style.WHITE });
    this.set(marks, small, { x: under.x + 4, y: under.y });
  }

  text({ x, y, text, size = 10 }: Extract<Shape, { kind: 'text' }>): void {
    const type = this.type(size, style.MUTED);
    this.set(breakLines(plain(text), type, 600), type, { x, y });
  }

  private type(size: number, colour: string, bold = false): TextStyle {
    const legible = Math.max(size, SMALLEST / this.scale);
    return { family: 'sans', size: legible, leading: legible * 1.28, colour, bold };
  }

  private fit(text: string, type: TextStyle, width: number, most: number): Line[] {
    const lines = breakLines(plain(text), type, width);
    if (lines.length <= most) return lines;
    let kept = text;
    while (kept.length > 1) {
      kept = kept.slice(0, -1).trimEnd();
      const cut = breakLines(plain(`${kept}…`), type, width);
      if (cut.length <= most) return cut;
    }
    return lines.slice(0, most);
  }

  private set(lines: readonly Line[], type: TextStyle, at: Point): void {
    lines.forEach((line, i) =>
      this.ink.line(line, at.x, baseline(at.y + i * type.leading, type), type.colour),
    );
  }
}
