import { EdgeView, NodeView, ZoneView } from './flows.dto';
import { MapEdge, MapGraph, MapNode, ZONES } from './map-graph';

interface Box {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Section {
  readonly startPoint: Point;
  readonly endPoint: Point;
  readonly bendPoints?: readonly Point[];
}
/** The part of an ELK graph that the map uses, before and after it is laid out. */
export interface ElkGraph extends Box {
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly (Box & { readonly layoutOptions: Readonly<Record<string, string>> })[];
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
    readonly labels: readonly (Box & { readonly text: string })[];
    readonly sections?: readonly Section[];
  }[];
}
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly zones: ZoneView[];
  readonly nodes: NodeView[];
  readonly edges: EdgeView[];
}

/** Room above the nodes for the names of the zones, and around everything. */
const HEAD = 40;
const EDGE = 20;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': `[top=${HEAD + EDGE},left=${EDGE},bottom=${EDGE},right=${EDGE}]`,
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '18',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.labelNode': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.thoroughness': '20',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
};

/** What ELK is asked to lay out: zones as partitions, so that each is a column. */
export function elkGraph({ nodes, edges }: MapGraph): ElkGraph {
  const zoned = nodes.toSorted((a, b) => column(a) - column(b));
  return {
    id: 'map',
    layoutOptions: OPTIONS,
    children: zoned.map((node) => ({
      id: node.id,
      width: node.width,
      height: Math.max(node.height, 24 * busiest(node, edges)),
      layoutOptions: { 'elk.partitioning.partition': String(column(node)) },
    })),
    edges: edges.map(({ flowId, code, source, destination, labelWidth, labelHeight }) => ({
      id: flowId,
      sources: [source],
      targets: [destination],
      labels: [{ id: `label:${flowId}`, text: code, width: labelWidth, height: labelHeight }],
    })),
  };
}

/** The map's geometry, in whole px, out of what ELK laid out. */
export function geometryOf(graph: MapGraph, laid: ElkGraph): Geometry {
  const boxes = new Map(laid.children.map((box) => [box.id, whole(box)]));
  const nodes = graph.nodes.map((node) => {
    const { lines, id, label, sub, zone, tone } = node;
    return { id, label, sub, zone, tone, lines: [...lines], ...boxes.get(id)! };
  });
  const width = Math.ceil(laid.width ?? 0);
  const height = Math.ceil(laid.height ?? 0);
  return { width, height, nodes, zones: zonesOf(nodes, width, height), edges: edgesOf(graph.edges, laid) };
}

function edgesOf(edges: readonly MapEdge[], laid: ElkGraph): EdgeView[] {
  const routed = new Map(laid.edges.map((edge) => [edge.id, edge]));
  return edges.map((edge) => {
    const { sections = [], labels } = routed.get(edge.flowId)!;
    const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
      startPoint,
      ...bendPoints,
      endPoint,
    ]);
    const { x: labelX, y: labelY } = whole(labels[0]!);
    const { marks, lines, ...said } = edge;
    return { ...said, marks: [...marks], lines: [...lines], labelX, labelY, points: points.map(tidy) };
  });
}

/** Columns that touch: each border lies half-way between the nodes of two neighbouring zones. */
function zonesOf(nodes: readonly NodeView[], width: number, height: number): ZoneView[] {
  const spans = ZONES.flatMap(({ id, label }) => {
    const own = nodes.filter(({ zone }) => zone === id);
    const from = Math.min(...own.map(({ x }) => x));
    const to = Math.max(...own.map((node) => node.x + node.width));
    return own.length ? [{ id, label, from, to }] : [];
  });
  return spans.map(({ id, label, from }, index) => {
    const before = spans[index - 1];
    const after = spans[index + 1];
    const x = before ? Math.round((before.to + from) / 2) : 0;
    const end = after ? Math.round((spans[index]!.to + after.from) / 2) : width;
    return { id, label, x, y: 0, width: end - x, height };
  });
}

/** How many edges share the busier side of a node, which decides how tall it must be. */
function busiest({ id, zone }: MapNode, edges: readonly MapEdge[]): number {
  const touching = edges.filter(({ source, destination }) => source === id || destination === id).length;
  return zone === 'persons' || zone === 'partners' ? touching : Math.ceil(touching * 0.75);
}

const column = ({ zone }: MapNode) => ZONES.findIndex(({ id }) => id === zone);
const tidy = ({ x, y }: Point) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
const whole = ({ x = 0, y = 0, width = 0, height = 0 }: Box) => ({ ...tidy({ x, y }), width, height });
