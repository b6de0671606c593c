/** A place on the map, in px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const ROUND = 9;
const HEAD = { length: 9, half: 4.2 };

/** A routed line as an SVG path: corners rounded, less where a stretch is short; it stops inside the arrow's head. */
export function pathOf(points: readonly Place[]): string {
  const [first] = points;
  if (!first || points.length < 2) return '';
  const last = towards(points.at(-1)!, points.at(-2)!, HEAD.length - 2);
  const corners = points.slice(1, -1).map((corner, at) => {
    const [before, after] = [points[at]!, points[at + 2]!];
    const round = Math.min(ROUND, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${said(towards(corner, before, round))} Q${said(corner)} ${said(towards(corner, after, round))}`;
  });
  return [`M${said(first)}`, ...corners, `L${said(last)}`].join(' ');
}

/** The head of the arrow at the end of a line, as a closed SVG path. */
export function arrowOf(points: readonly Place[]): string {
  const [tip, from] = [points.at(-1), points.at(-2)];
  if (!tip || !from) return '';
  const back = towards(tip, from, HEAD.length);
  const across = HEAD.half / HEAD.length;
  const aside = { x: (tip.y - back.y) * across, y: (back.x - tip.x) * across };
  const one = { x: back.x + aside.x, y: back.y + aside.y };
  const two = { x: back.x - aside.x, y: back.y - aside.y };
  return `M${said(tip)} L${said(one)} L${said(two)} Z`;
}

/** The point of a line on which the box above it rests: where its number is written. */
export function restOf(points: readonly Place[], middle: number, foot: number): Place {
  for (const [at, from] of points.entries()) {
    const to = points[at + 1];
    if (!to || from.y !== to.y) continue;
    const spans = Math.min(from.x, to.x) <= middle && middle <= Math.max(from.x, to.x);
    if (spans && Math.abs(from.y - foot) <= 14) return { x: middle, y: from.y };
  }
  return { x: middle, y: foot - 11 };
}

function towards(from: Place, to: Place, reach: number): Place {
  const share = Math.min(1, reach / (distance(from, to) || 1));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);
const said = ({ x, y }: Place) => `${tenth(x)} ${tenth(y)}`;
const tenth = (value: number) => Math.round(value * 10) / 10;
