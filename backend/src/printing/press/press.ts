import type { Run } from '../blocks';
import { baseline, type Line } from './lines';
import { Paper } from './paper';
import type { Bookmark, Tag } from './pdfkit-parts';
import { Sheet, type Layout } from './sheet';
import type { TextStyle } from './style';

/** A block measured and ready to be placed. `least` is the height without which it must not begin on a page. */
export interface Galley {
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  readonly least: number;
  /** A heading: it never stays alone at the foot of a page. */
  readonly leads?: boolean;
  /** How the page must be held; upright unless said. */
  readonly layout?: Layout;
  place(): void;
}

/** A heading as the table of contents remembers it. */
export interface Landmark {
  readonly level: 1 | 2;
  readonly text: string;
  readonly sheet: number;
  readonly top: number;
}

/** Everything a block needs to get onto paper. */
export class Press {
  readonly sheet: Sheet;
  /** The node of the structure tree that receives what is printed now. */
  part: Tag;
  readonly landmarks: Landmark[] = [];
  /** Sheets without running head and foot. */
  readonly bare = new Set<number>();
  /** What can be drawn only once every page is known. */
  readonly atTheEnd: (() => void)[] = [];
  chapter: Bookmark | undefined;

  constructor(readonly paper: Paper) {
    this.sheet = new Sheet(paper);
    this.part = paper.root;
  }

  tag(type: string, parent: Tag = this.part): Tag {
    return this.paper.tag(parent, type);
  }

  /** Inks lines one under another from `top`, inside a tag, on the present page. */
  ink(tag: Tag, lines: readonly Line[], style: TextStyle, at: { x: number; top: number }): void {
    if (lines.every((line) => line.segments.length === 0)) return;
    tag.add(() => this.draw(lines, style, at));
  }

  /** The same without a tag, for what a voice must not read twice. */
  draw(lines: readonly Line[], style: TextStyle, at: { x: number; top: number }): void {
    lines.forEach((line, i) =>
      this.paper.ink.line(line, at.x, baseline(at.top + i * style.leading, style), style.colour),
    );
  }

  /** Lets text flow down the page and onto the next ones; no page begins or ends with a single line of it. */
  flow(tag: Tag, lines: readonly Line[], style: TextStyle, x: number): void {
    let rest = lines;
    while (rest.length > 0) {
      const taken = share(rest.length, Math.floor((this.sheet.room + 0.01) / style.leading));
      if (taken === 0) {
        this.sheet.next();
        continue;
      }
      this.ink(tag, rest.slice(0, taken), style, { x, top: this.sheet.y });
      this.sheet.down(taken * style.leading);
      rest = rest.slice(taken);
      if (rest.length > 0) this.sheet.next();
    }
  }
}

/** How many of `lines` go on a page that has room for `room` of them, leaving no orphan and no widow. */
function share(lines: number, room: number): number {
  if (room >= lines) return lines;
  if (room >= lines - 1 && lines > 3) return lines - 2;
  return room >= 2 && lines > 3 ? room : 0;
}

/** The height a text needs to begin: two lines, or all of it when it is short. */
export function leastOf(lines: number, leading: number): number {
  return (lines <= 3 ? lines : 2) * leading;
}

export const plain = (text: string, bold = false): Run[] => [{ text, bold }];
