import type { BlockOf } from '../blocks';
import { balance, breakLines } from './lines';
import { plain, type Galley, type Press } from './press';
import { callout } from './prose';
import { facts } from './rows';
import { ACCENT, PAGE, STYLE } from './style';

const TITLE_TOP = 236;
const FACTS_TOP = 478;

/** The title page: whose paper it is, what it is called, what identifies it, what must be known before reading. */
export function cover(press: Press, block: BlockOf<'cover'>, organisation: string): Galley {
  const title = balance(block.title, STYLE.title, PAGE.short - 2 * PAGE.side);
  const subtitle = block.subtitle ? balance(block.subtitle, STYLE.subtitle, PAGE.measure) : [];
  return {
    before: 0,
    least: PAGE.long - PAGE.top - PAGE.bottom,
    place() {
      const { sheet } = press;
      press.bare.add(sheet.index);
      placeHead(press, organisation);
      sheet.y = TITLE_TOP;
      const name = press.tag('H1');
      press.flow(name, title, STYLE.title, sheet.left);
      name.end();
      if (subtitle.length > 0) placeSubtitle(press, subtitle);
      sheet.y = Math.max(FACTS_TOP, sheet.y + 48);
      if (block.facts.length > 0)
        facts(
          press,
          block.facts.map(([label, value]) => [label, plain(value)]),
        ).place();
      if (block.notice) placeNotice(press, block.notice);
      sheet.turn();
    },
  };
}

function placeHead(press: Press, organisation: string): void {
  const { sheet, paper } = press;
  paper.artifact(() => paper.ink.box(sheet.left, PAGE.top, 44, 3, ACCENT));
  const tag = press.tag('P');
  const lines = breakLines(plain(organisation), STYLE.organisation, PAGE.measure);
  press.ink(tag, lines, STYLE.organisation, { x: sheet.left, top: PAGE.top + 14 });
  tag.end();
}

function placeSubtitle(press: Press, lines: ReturnType<typeof breakLines>): void {
  press.sheet.down(14);
  const tag = press.tag('P');
  press.flow(tag, lines, STYLE.subtitle, press.sheet.left);
  tag.end();
}

function placeNotice(press: Press, notice: string): void {
  const { sheet } = press;
  const set = callout(press, { type: 'callout', tone: 'info', runs: plain(notice) }, sheet.width);
  sheet.make(24, set.least);
  sheet.y = Math.max(sheet.y, sheet.bottom - set.least);
  set.place();
}
