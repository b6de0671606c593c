import { DossierTimeView, TimeEventView, TimeSpanView } from '../api/contract';
import { shortDay } from '../kernel/french';

export const LEFT = 128;
export const WIDTH = 900;
export const ROW = 30;
export const TOP = 30;

const DAY = 86_400_000;
const time = (day: string) => Date.parse(`${day}T12:00:00Z`);

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly kind: string;
  readonly title: string;
}
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly title: string;
}
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** A dossier through time as shapes on a picture: how long each station had it, and what happened on which day. */
export function pictureOf({ from, until, lines, spans, events }: DossierTimeView) {
  const last = [until, ...events.map(({ on }) => on)].reduce((one, other) => (other > one ? other : one));
  const days = Math.max(1, (time(last) - time(from)) / DAY);
  const x = (day: string) => LEFT + ((time(day) - time(from)) / DAY / days) * (WIDTH - LEFT - 24);
  const y = (line: string) => TOP + Math.max(0, lines.indexOf(line)) * ROW + ROW / 2;
  return {
    height: TOP + lines.length * ROW + 8,
    rows: lines.map((label) => ({ label, y: y(label) })),
    ticks: ticksOf(from, last, x),
    bars: spans.map((span) => barOf(span, until, x, y)),
    marks: marksOf(events, x, y),
  };
}

function barOf(
  span: TimeSpanView,
  until: string,
  x: (day: string) => number,
  y: (line: string) => number,
): Bar {
  const end = span.until ?? until;
  const kind = span.until ? 'done' : span.late ? 'late' : 'now';
  const title = `${span.line}, du ${shortDay(span.from)} au ${span.until ? shortDay(end) : '…'}, attendu le ${shortDay(span.due)}`;
  return { x: x(span.from), y: y(span.line) - 6, width: Math.max(3, x(end) - x(span.from)), kind, title };
}

/** Things of one day on one line stand side by side. */
function marksOf(
  events: readonly TimeEventView[],
  x: (day: string) => number,
  y: (line: string) => number,
): Mark[] {
  const taken = new Map<string, number>();
  return events.map(({ on, line, kind, title }) => {
    const key = `${line} ${on}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return {
      x: Math.min(WIDTH - 8, x(on) + before * 9),
      y: y(line),
      kind,
      title: `${shortDay(on)}, ${title}`,
    };
  });
}

/** About six days to read the line by, the first and the last among them. */
function ticksOf(from: string, until: string, x: (day: string) => number): Tick[] {
  const days = Math.round((time(until) - time(from)) / DAY);
  const step = Math.max(1, Math.ceil(days / 6));
  const ticks: Tick[] = [];
  for (let at = 0; at <= days; at += step) {
    const day = new Date(time(from) + at * DAY).toISOString().slice(0, 10);
    ticks.push({ x: x(day), label: shortDay(day) });
  }
  return ticks;
}
