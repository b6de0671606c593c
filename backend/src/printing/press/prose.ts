import type { BlockOf } from '../blocks';
import { balance, breakLines, type Line } from './lines';
import { leastOf, plain, type Galley, type Press } from './press';
import { ACCENT, AMBER, AMBER_TINT, PAGE, STYLE, TINT, VIOLET, VIOLET_TINT, type TextStyle } from './style';

const HEADINGS = {
  1: { style: STYLE.h1, before: 34, after: 12 },
  2: { style: STYLE.h2, before: 26, after: 7 },
  3: { style: STYLE.h3, before: 18, after: 4 },
  4: { style: STYLE.h4, before: 13, after: 3 },
} as const;

/** A heading; levels 1 and 2 are also bookmarks and lines of the table of contents. */
export function heading(press: Press, block: BlockOf<'heading'>): Galley {
  const { style, before, after } = HEADINGS[block.level];
  const lines = balance(block.text, style, PAGE.measure);
  const height = lines.length * style.leading;
  return {
    before,
    least: height + after,
    leads: true,
    place() {
      const { sheet } = press;
      const tag = press.tag(`H${block.level}`);
      remember(press, block);
      press.flow(tag, lines, style, sheet.left);
      tag.end();
      sheet.after(after);
    },
  };
}

function remember(press: Press, { level, text }: BlockOf<'heading'>): void {
  if (level > 2) return;
  const top = press.sheet.y - 8;
  press.landmarks.push({ level: level as 1 | 2, text, sheet: press.sheet.index, top });
  if (level === 1) press.chapter = press.paper.bookmark(undefined, text, top);
  else press.paper.bookmark(press.chapter, text, top);
}

/** A paragraph of prose, ragged right on a measure that the eye can follow. */
export function paragraph(press: Press, block: BlockOf<'paragraph'>): Galley {
  const style: TextStyle = STYLE[block.style ?? 'body'];
  const lines = breakLines(block.runs, style, PAGE.measure);
  const gap = style.leading * 0.5;
  return {
    before: gap,
    least: leastOf(lines.length, style.leading),
    place() {
      const tag = press.tag('P');
      press.flow(tag, lines, style, press.sheet.left);
      tag.end();
      press.sheet.after(gap);
    },
  };
}

const HANG = 18;

/** A list with a dash or a number hanging left of each item. */
export function list(press: Press, block: BlockOf<'list'>): Galley {
  const style = STYLE.body;
  const items = block.items.map((runs, i) => ({
    label: breakLines(plain(block.ordered ? `${i + 1}.` : '–'), style, HANG + 10),
    lines: breakLines(runs, style, PAGE.measure - HANG),
  }));
  return {
    before: 6,
    least: leastOf(items[0]?.lines.length ?? 0, style.leading),
    place() {
      const whole = press.tag('L');
      items.forEach((item, i) => placeItem(press, whole, item, i > 0));
      whole.end();
      press.sheet.after(8);
    },
  };
}

function placeItem(
  press: Press,
  whole: ReturnType<Press['tag']>,
  item: { label: readonly Line[]; lines: readonly Line[] },
  further: boolean,
): void {
  const { sheet } = press;
  if (further) sheet.make(3, leastOf(item.lines.length, STYLE.body.leading));
  const tag = press.tag('LI', whole);
  const label = press.tag('Lbl', tag);
  press.ink(label, item.label, STYLE.body, { x: sheet.left + 2, top: sheet.y });
  const body = press.tag('LBody', tag);
  press.flow(body, item.lines, STYLE.body, sheet.left + HANG);
  tag.end();
}

const TONES = {
  info: { colour: ACCENT, tint: TINT, dash: '' },
  warning: { colour: AMBER, tint: AMBER_TINT, dash: '' },
  local: { colour: VIOLET, tint: VIOLET_TINT, dash: '1.2 2.4' },
} as const;
const PAD = 13;

/** A note set apart: information, warning, or a local particularity (dotted, as on screen). */
export function callout(press: Press, block: BlockOf<'callout'>, across: number = PAGE.measure): Galley {
  const { colour } = TONES[block.tone];
  const titleStyle: TextStyle = { ...STYLE.value, bold: true, colour };
  const width = across - 2 * PAD;
  const title = block.title ? breakLines(plain(block.title), titleStyle, width) : [];
  const text = breakLines(block.runs, STYLE.value, width);
  const height = 2 * PAD - 4 + (title.length + text.length) * STYLE.value.leading + (title.length ? 3 : 0);
  const whole = height < 400;
  return {
    before: 12,
    least: whole ? height : 90,
    place() {
      if (whole) drawGround(press, block.tone, across, height);
      press.sheet.down(PAD - 2);
      const tag = press.tag('Div');
      flowPart(press, tag, title, titleStyle);
      if (title.length) press.sheet.down(3);
      flowPart(press, tag, text, STYLE.value);
      tag.end();
      press.sheet.down(PAD - 2);
      press.sheet.after(14);
    },
  };
}

function flowPart(
  press: Press,
  parent: ReturnType<Press['tag']>,
  lines: readonly Line[],
  style: TextStyle,
): void {
  if (lines.length === 0) return;
  const tag = press.tag('P', parent);
  press.flow(tag, lines, style, press.sheet.left + PAD);
  tag.end();
}

function drawGround(press: Press, tone: keyof typeof TONES, width: number, height: number): void {
  const { sheet, paper } = press;
  const { colour, tint, dash } = TONES[tone];
  paper.artifact(() => {
    paper.ink.box(sheet.left, sheet.y, width, height, tint);
    paper.ink.rule(sheet.left + 1, sheet.y, sheet.left + 1, sheet.y + height, colour, 2, dash);
  });
}
