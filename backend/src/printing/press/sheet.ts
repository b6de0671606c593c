import type { PiecePages } from '../blocks';
import type { Paper } from './paper';
import { PAGE } from './style';

export type Layout = 'portrait' | 'landscape';

/** The sheet under the press: where its margins lie, how far down it is filled, whose pages these are. */
export class Sheet {
  y = 0;
  private layout: Layout = 'portrait';
  private gapAfter = 0;
  private full = true;
  private blank = true;
  private readonly leaving: (() => void)[] = [];
  private readonly begun: { id: string; label: string; first?: number }[] = [];

  constructor(private readonly paper: Paper) {}

  get left(): number {
    return PAGE.side;
  }

  get right(): number {
    return (this.layout === 'portrait' ? PAGE.short : PAGE.long) - PAGE.side;
  }

  get width(): number {
    return this.right - this.left;
  }

  get bottom(): number {
    return (this.layout === 'portrait' ? PAGE.long : PAGE.short) - PAGE.bottom;
  }

  /** Points left above the foot of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Number of the present sheet; the first is 0. */
  get index(): number {
    return this.paper.count - 1;
  }

  /** What comes next begins a page. */
  turn(): void {
    this.full = true;
  }

  /** Begins a page now, and lets whoever is still drawing on the one before finish there. */
  next(layout: Layout = this.layout): void {
    for (const leave of this.leaving.splice(0)) leave();
    this.paper.addPage(layout);
    this.layout = layout;
    this.y = PAGE.top;
    this.gapAfter = 0;
    this.full = false;
    this.blank = true;
    for (const piece of this.begun) piece.first ??= this.paper.count;
  }

  /** Makes room for something `needed` points high, `before` points under what stands above it. */
  make(before: number, needed: number, layout: Layout = 'portrait'): void {
    const gap = this.blank ? 0 : Math.max(before, this.gapAfter);
    const crowded = !this.blank && gap + needed > this.room + 0.01;
    if (this.full || crowded || layout !== this.layout) this.next(layout);
    else this.y += gap;
    this.gapAfter = 0;
    this.blank = false;
  }

  /** Goes down by what was just drawn. */
  down(points: number): void {
    this.y += points;
    this.blank = false;
  }

  /** What follows stands at least that far below. */
  after(points: number): void {
    this.gapAfter = points;
  }

  /** Called once, when the present page is left; the answer takes it back. */
  onLeaving(leave: () => void): () => void {
    this.leaving.push(leave);
    return () => {
      const at = this.leaving.indexOf(leave);
      if (at >= 0) this.leaving.splice(at, 1);
    };
  }

  /** From here on the pages belong to this piece, which begins on a page of its own. */
  begin(id: string, label: string): void {
    this.turn();
    this.begun.push({ id, label });
  }

  /** The pieces with their pages, once everything is printed. */
  get pieces(): PiecePages[] {
    const last = this.paper.count;
    return this.begun.map(({ id, label, first = last }, i) => {
      const following = this.begun[i + 1]?.first ?? last + 1;
      return { id, label, firstPage: first, lastPage: Math.max(first, following - 1) };
    });
  }
}
