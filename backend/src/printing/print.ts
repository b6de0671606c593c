import type { Block, Printed, PrintJob } from './blocks';
import { contents } from './press/contents';
import { cover } from './press/cover';
import { figure } from './press/figure';
import { drawMargins } from './press/margins';
import { Paper } from './press/paper';
import { Press, type Galley } from './press/press';
import { callout, heading, list, paragraph } from './press/prose';
import { facts, signatures } from './press/rows';
import { table } from './press/table';

/**
 * Prints a paper: A4, tagged PDF/A-3a, bookmarks, embedded fonts; the same job gives the same bytes.
 * `onProgress` hears the share that is done, from 0 to 1. Throws on a date that is not `YYYY-MM-DD`.
 */
export async function print(job: PrintJob, onProgress?: (done: number) => void): Promise<Printed> {
  const paper = new Paper(job);
  const press = new Press(paper);
  run(press, job, onProgress);
  // A paper of nothing is still one page.
  if (paper.count === 0) press.sheet.next('portrait');
  for (const finish of press.atTheEnd) finish();
  drawMargins(press, job);
  const { pieces } = press.sheet;
  const pdf = await paper.finish();
  onProgress?.(1);
  const attachments = (job.attachments ?? []).map(({ name, piece = '' }) => ({ name, piece }));
  return { pdf, pages: paper.count, pieces, attachments };
}

function run(press: Press, job: PrintJob, onProgress?: (done: number) => void): void {
  const { blocks } = job;
  const waiting = new Map<number, Galley | undefined>();
  const galley = (i: number) => {
    if (!waiting.has(i) && i < blocks.length) waiting.set(i, set(press, blocks[i]!, job));
    return waiting.get(i);
  };
  blocks.forEach((block, i) => {
    if (i % 64 === 0) onProgress?.((i / blocks.length) * 0.8);
    if (block.type === 'pageBreak') press.sheet.turn();
    else if (block.type === 'piece') begin(press, block.id, block.label);
    else placeWithFollowers(press, galley, i);
    waiting.delete(i);
  });
  if (press.part !== press.paper.root) press.part.end();
}

function begin(press: Press, id: string, label: string): void {
  if (press.part !== press.paper.root) press.part.end();
  press.part = press.paper.tag(press.paper.root, 'Part', { title: label });
  press.sheet.begin(id, label);
}

// A heading takes along what it announces, through as many headings as follow one another.
function placeWithFollowers(press: Press, galley: (i: number) => Galley | undefined, i: number): void {
  const first = galley(i)!;
  let needed = first.least;
  let layout = first.layout;
  for (let j = i, ahead: Galley | undefined = first; ahead?.leads; j++) {
    ahead = galley(j + 1);
    if (!ahead) break;
    needed += ahead.before + ahead.least;
    layout = ahead.layout;
  }
  press.sheet.make(first.before, needed, layout);
  first.place();
}

function set(press: Press, block: Block, job: PrintJob): Galley | undefined {
  switch (block.type) {
    case 'cover':
      return cover(press, block, job.organisation);
    case 'contents':
      return contents(press, job.blocks);
    case 'heading':
      return heading(press, block);
    case 'paragraph':
      return paragraph(press, block);
    case 'list':
      return list(press, block);
    case 'facts':
      return facts(press, block.rows);
    case 'table':
      return table(press, block);
    case 'figure':
      return figure(press, block);
    case 'callout':
      return callout(press, block);
    case 'signatures':
      return signatures(press, block);
    case 'pageBreak':
    case 'piece':
      return undefined;
  }
}
