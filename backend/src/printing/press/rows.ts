import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import type { BlockOf, Run, SignatureRow } from '../blocks';
import { breakLines, type Line } from './lines';
import { plain, type Galley, type Press } from './press';
import { ACCENT, LINE, PAGE, STYLE, type TextStyle } from './style';

const LABEL_WIDTH = 128;
const ROW_PAD = 5;

interface FactRow {
  readonly label: readonly Line[];
  readonly value: readonly Line[];
  readonly height: number;
}

/** Labels and values between hairlines: an entry of the register, a decision, the facts of a cover. */
export function facts(press: Press, rows: readonly (readonly [string, readonly Run[]])[]): Galley {
  const set = rows.map(([label, runs]) => setRow(label, runs));
  return {
    before: 8,
    least: Math.min(set[0]?.height ?? 0, 120),
    place() {
      const tag = press.tag('Table');
      set.forEach((row, i) => placeRow(press, tag, row, i === 0));
      hairline(press, press.sheet.y);
      tag.end();
      press.sheet.after(14);
    },
  };
}

function setRow(label: string, runs: readonly Run[]): FactRow {
  const cut = {
    label: breakLines(plain(label), STYLE.label, LABEL_WIDTH - 14),
    value: breakLines(runs, STYLE.value, PAGE.short - 2 * PAGE.side - LABEL_WIDTH),
  };
  const lines = Math.max(cut.label.length, cut.value.length);
  return { ...cut, height: lines * STYLE.value.leading + 2 * ROW_PAD };
}

function placeRow(press: Press, table: ReturnType<Press['tag']>, row: FactRow, first: boolean): void {
  const { sheet, paper } = press;
  // A short row stays whole; a long value may run over the page, but not by a line or two.
  if (!first) sheet.make(0, Math.min(row.height, 120));
  hairline(press, sheet.y);
  sheet.down(ROW_PAD);
  const tag = press.tag('TR', table);
  const label = paper.tag(tag, 'TH', { scope: 'Row' });
  press.ink(label, row.label, STYLE.label, { x: sheet.left, top: sheet.y });
  const value = press.tag('TD', tag);
  const top = sheet.y;
  const begun = sheet.index;
  press.flow(value, row.value, STYLE.value, sheet.left + LABEL_WIDTH);
  const labelFoot = top + row.label.length * STYLE.value.leading;
  if (sheet.index === begun && sheet.y < labelFoot) sheet.down(labelFoot - sheet.y);
  sheet.down(ROW_PAD);
  tag.end();
}

function hairline(press: Press, y: number): void {
  const { sheet, paper } = press;
  paper.artifact(() => paper.ink.rule(sheet.left, y, sheet.right, y, LINE, 0.5));
}

const GUTTER = 28;
const BOX = 104;

/** Places to sign, two abreast; one that is already signed tells when and by what proof. */
export function signatures(press: Press, block: BlockOf<'signatures'>): Galley {
  return {
    before: 20,
    least: BOX + 8,
    place() {
      const { sheet } = press;
      for (let i = 0; i < block.rows.length; i += 2) {
        const pair = block.rows.slice(i, i + 2).map((row) => setSignature(row, halfWidth(press)));
        const height = Math.max(BOX, ...pair.map((one) => one.height));
        if (i > 0) sheet.make(18, height);
        const top = sheet.y;
        pair.forEach((one, side) => {
          placeSignature(press, one, { x: sheet.left + side * (halfWidth(press) + GUTTER), top, height });
        });
        sheet.down(height);
      }
      sheet.after(16);
    },
  };
}

function halfWidth(press: Press): number {
  return (press.sheet.width - GUTTER) / 2;
}

interface SetSignature {
  readonly parts: readonly { lines: readonly Line[]; style: TextStyle; gap: number }[];
  readonly signed: boolean;
  readonly height: number;
}

function setSignature(row: SignatureRow, width: number): SetSignature {
  const name: TextStyle = { ...STYLE.value, bold: true };
  const part = (text: string, style: TextStyle, gap: number, mono = false) => ({
    lines: breakLines([{ text, mono }], style, width),
    style,
    gap,
  });
  const parts = [part(row.name, name, 8), part(row.quality, STYLE.label, 0)];
  if (row.at) parts.push(part(`Signé le ${dayOf(row.at)}`, { ...STYLE.value, colour: ACCENT }, 8));
  if (row.evidence) parts.push(part(row.evidence, STYLE.small, 2, true));
  const height = parts.reduce((sum, { lines, style, gap }) => sum + gap + lines.length * style.leading, 6);
  return { parts, signed: row.at !== undefined, height };
}

// « 22 novembre 2026 à 15 h 05 », in Brussels, from an ISO instant; any other text stays as it was given.
function dayOf(at: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return longDay(at);
  const instant = new Date(at);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(at) || Number.isNaN(instant.getTime())) return at;
  return `${longDay(dayIn(instant))} à ${HOUR.format(instant).replace(':', '\u202fh\u202f')}`;
}

const HOUR = new Intl.DateTimeFormat('fr-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});

function placeSignature(
  press: Press,
  { parts, signed }: SetSignature,
  at: { x: number; top: number; height: number },
): void {
  const width = halfWidth(press);
  const { paper } = press;
  paper.artifact(() => {
    paper.ink.rule(at.x, at.top, at.x + width, at.top, ACCENT, 0.9);
    if (!signed) paper.ink.rule(at.x, at.top + at.height, at.x + width, at.top + at.height, LINE, 0.5);
  });
  const whole = press.tag('Div');
  let y = at.top;
  for (const { lines, style, gap } of parts) {
    y += gap;
    press.ink(press.tag('P', whole), lines, style, { x: at.x, top: y });
    y += lines.length * style.leading;
  }
  if (!signed) {
    const hint = breakLines(plain('Date et signature'), STYLE.small, width);
    press.ink(press.tag('P', whole), hint, STYLE.small, { x: at.x, top: at.top + at.height - 15 });
  }
  whole.end();
}
