import type { Point, Shape } from '../blocks';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a label reaches around its middle. */
export interface Reach {
  readonly above: number;
  readonly below: number;
  readonly side: number;
}

interface Routed {
  readonly points: readonly Point[];
}

/** What already stands on a map, so that the name of a line settles where it hides least. */
export class Crowd {
  private readonly boxes: Box[];

  constructor(
    nodes: readonly Extract<Shape, { kind: 'node' }>[],
    private readonly lines: readonly Routed[],
  ) {
    this.boxes = nodes.map(({ x, y, width, height }) => ({
      left: x,
      top: y,
      right: x + width,
      bottom: y + height,
    }));
  }

  /** The best place along a line for a label of that reach; the place is then taken. */
  settle(points: readonly Point[], reach: Reach): Point {
    let best: { place: Point; box: Box; cost: number } | undefined;
    for (const place of places(points)) {
      const box = around(place, reach);
      const cost = this.cost(box, points);
      if (!best || cost < best.cost) best = { place, box, cost };
    }
    this.boxes.push(best!.box);
    return best!.place;
  }

  private cost(box: Box, own: readonly Point[]): number {
    const covered = this.boxes.filter((other) => overlap(box, other)).length;
    const crossed = this.lines.filter(({ points }) => points !== own && crosses(points, box)).length;
    return covered * 10 + crossed;
  }
}

// The middle of the longest stretch first, then places further off: an equal cost keeps the earlier one.
function* places(points: readonly Point[]): Generator<Point> {
  const stretches = points.slice(1).map((to, i) => ({ from: points[i]!, to }));
  const length = ({ from, to }: (typeof stretches)[number]) => Math.hypot(to.x - from.x, to.y - from.y);
  stretches.sort((a, b) => length(b) - length(a));
  for (const share of [0.5, 0.35, 0.65, 0.22, 0.78])
    for (const { from, to } of stretches)
      yield { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function around({ x, y }: Point, { above, below, side }: Reach): Box {
  return { left: x - side - 2, top: y - above - 2, right: x + side + 2, bottom: y + below + 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Routed lines run along the axes, so that the box around a stretch is the stretch itself.
function crosses(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some((to, i) => {
    const from = points[i]!;
    return overlap(box, {
      left: Math.min(from.x, to.x) - 1,
      top: Math.min(from.y, to.y) - 1,
      right: Math.max(from.x, to.x) + 1,
      bottom: Math.max(from.y, to.y) + 1,
    });
  });
}
