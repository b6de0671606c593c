import type { PrintJob } from '../blocks';
import { baseline, breakLines } from './lines';
import { plain, type Press } from './press';
import { LINE, PAGE, STYLE } from './style';

const HEAD = 44;
const FOOT = 46;

/** The running head and foot of every page but the cover, with « 3 / 41 »; a reader's voice passes over them. */
export function drawMargins(press: Press, job: PrintJob): void {
  for (let sheet = 0; sheet < press.paper.count; sheet++) {
    if (press.bare.has(sheet)) continue;
    press.paper.turnTo(sheet);
    press.paper.artifact(() => drawOne(press, job, sheet), 'Pagination');
  }
}

function drawOne(press: Press, { header, footer, organisation }: PrintJob, sheet: number): void {
  const { ink, page, count } = press.paper;
  const [left, right] = [PAGE.side, page.width - PAGE.side];
  const put = (
    text: string,
    side: 'left' | 'right',
    top: number,
    style: typeof STYLE.margin | typeof STYLE.folio,
  ) => {
    const line = breakLines(plain(text), style, (right - left) * 0.62)[0]!;
    ink.line(line, side === 'left' ? left : right - line.width, baseline(top, style), style.colour);
  };
  put(header, 'left', HEAD, STYLE.margin);
  put(organisation, 'right', HEAD, STYLE.margin);
  ink.rule(left, HEAD + 16, right, HEAD + 16, LINE, 0.5);
  const foot = page.height - FOOT;
  ink.rule(left, foot - 8, right, foot - 8, LINE, 0.5);
  put(footer, 'left', foot, STYLE.margin);
  put(`${sheet + 1}\u00a0/\u00a0${count}`, 'right', foot, STYLE.folio);
}
