import type { Block, BlockOf } from '../blocks';
import { breakLines, type Line } from './lines';
import { plain, type Galley, type Press } from './press';
import type { Tag } from './pdfkit-parts';
import { LINE, PAGE, STYLE } from './style';

const TITLE = 'Table des matières';
const NUMBER_WIDTH = 40;
const INDENT = 16;

interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The table of contents: room is kept for it now, the page numbers come when every page is known. */
export function contents(press: Press, blocks: readonly Block[]): Galley {
  const entries = blocks.filter(isListed).map(setEntry);
  const title = breakLines(plain(TITLE), STYLE.h1, PAGE.measure);
  return {
    before: 0,
    least: PAGE.long - PAGE.top - PAGE.bottom,
    place() {
      const { sheet } = press;
      const head = press.tag('H1');
      press.flow(head, title, STYLE.h1, sheet.left);
      head.end();
      sheet.after(10);
      const table = press.tag('TOC');
      const places = entries.map((entry) => {
        const { leading } = styleOf(entry);
        const height = entry.lines.length * leading;
        sheet.make(entry.level === 1 ? 9 : 2, height);
        const kept = { sheet: sheet.index, top: sheet.y };
        sheet.down(height);
        return kept;
      });
      press.atTheEnd.push(() => fillIn(press, table, entries, places));
      sheet.turn();
    },
  };
}

function isListed(block: Block): block is BlockOf<'heading'> & { level: 1 | 2 } {
  return block.type === 'heading' && block.level <= 2;
}

function setEntry({ level, text }: BlockOf<'heading'> & { level: 1 | 2 }): Entry {
  const room = PAGE.short - 2 * PAGE.side - NUMBER_WIDTH - (level === 2 ? INDENT : 0);
  return { level, text, lines: breakLines(plain(text), styleOf({ level }), room) };
}

function styleOf({ level }: { level: 1 | 2 }) {
  return level === 1 ? STYLE.contents1 : STYLE.contents2;
}

function fillIn(press: Press, table: Tag, entries: readonly Entry[], places: readonly Place[]): void {
  entries.forEach((entry, i) => {
    press.paper.turnTo(places[i]!.sheet);
    fillEntry(press, table, entry, places[i]!, press.landmarks[i]!);
  });
  table.end();
}

interface Place {
  readonly sheet: number;
  readonly top: number;
}

function fillEntry(press: Press, table: Tag, entry: Entry, { top }: Place, target: Place): void {
  const { paper } = press;
  const style = styleOf(entry);
  const right = PAGE.short - PAGE.side;
  const left = PAGE.side + (entry.level === 2 ? INDENT : 0);
  const height = entry.lines.length * style.leading;
  const number = breakLines(plain(`\u00a0${target.sheet + 1}`), STYLE.folio, NUMBER_WIDTH);
  const last = top + height - style.leading;
  const foot = last + style.leading / 2 + 3;
  const end = left + (entry.lines.at(-1)?.width ?? 0) + 6;
  paper.artifact(() => paper.ink.rule(end, foot, right - number[0]!.width - 6, foot, LINE, 0.6, '0.6 2.6'));
  const link = press.tag('Link', press.tag('Reference', press.tag('TOCI', table)));
  link.add(() => {
    press.draw(entry.lines, style, { x: left, top });
    const lead = (style.leading - STYLE.folio.leading) / 2;
    press.draw(number, STYLE.folio, { x: right - number[0]!.width, top: last + lead });
  });
  paper.link(link, { x: left, y: top, width: right - left, height }, target, entry.text);
  // pdfkit notes the page of a link when the link ends: it must end while its page is on top.
  link.end();
}
