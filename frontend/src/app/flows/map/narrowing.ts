import { Api } from '../../api';

type MapView = Api<'MapView'>;
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The widest empty strip left between two things, and before the first card of a zone, in px. */
const AIR = 13;
const SHORE = 26;

/**
 * The same map with less empty width: cards, names and bends keep their size and order, the air between them shrinks,
 * so that the type stays readable on a laptop. The border of two zones then lies just before the right one's first card.
 */
export function narrowed(map: MapView): MapView {
  const shores = map.zones.slice(1).map(({ id }) => firstOf(map, id));
  const at = shifts(map, shores);
  const width = at(map.width);
  const nodes = map.nodes.map((node) => ({ ...node, x: at(node.x) }));
  const edges = map.edges.map((edge) => ({
    ...edge,
    labelX: at(edge.labelX),
    points: edge.points.map(({ x, y }) => ({ x: at(x), y })),
  }));
  const borders = [0, ...shores.map((shore) => at(shore) - shoreOf(map, shore) / 2), width];
  const zones = map.zones.map((zone, index) => ({
    ...zone,
    x: borders[index]!,
    width: borders[index + 1]! - borders[index]!,
  }));
  return { ...map, width, nodes, edges, zones };
}

/** Where each x of the wide map lies on the narrow one. */
function shifts(map: MapView, shores: readonly number[]): (x: number) => number {
  const boxes = boxesOf(map);
  const ends = boxes.flatMap(({ from, to }) => [from, to]);
  const stops = [...new Set([0, map.width, ...ends, ...bendsOf(map)])].toSorted((a, b) => a - b);
  let lost = 0;
  const moved = new Map<number, number>();
  stops.forEach((stop, index) => {
    const before = stops[index - 1] ?? 0;
    const filled = boxes.some(({ from, to }) => from < stop && to > before);
    const kept = shores.includes(stop) ? SHORE : AIR;
    if (!filled) lost += Math.max(0, stop - before - kept);
    moved.set(stop, stop - lost);
  });
  return (x) => moved.get(x) ?? x;
}

const boxesOf = ({ nodes, edges }: MapView): Span[] => [
  ...nodes.map(({ x, width }) => ({ from: x, to: x + width })),
  ...edges.map(({ labelX, labelWidth }) => ({ from: labelX, to: labelX + labelWidth })),
];

const bendsOf = ({ edges }: MapView) => edges.flatMap(({ points }) => points.map(({ x }) => x));

const firstOf = ({ nodes }: MapView, zone: string) =>
  Math.min(...nodes.filter((node) => node.zone === zone).map(({ x }) => x));

/** The empty width just before a zone's first card, as it is on the narrow map. */
function shoreOf(map: MapView, shore: number): number {
  const before = [...boxesOf(map).map(({ to }) => to), ...bendsOf(map)].filter((x) => x < shore);
  const covered = boxesOf(map).some(({ from, to }) => from < shore && to > shore);
  return covered ? 0 : Math.min(SHORE, shore - Math.max(0, ...before));
}
