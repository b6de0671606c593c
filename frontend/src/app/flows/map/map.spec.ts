import { Api } from '../../api';
import { drawn } from './drawing';
import { edgeAt, keyOf, nextEdge } from './keys';
import { legendOf } from './legend';
import { arrowOf, pathOf, restOf } from './lines';
import { narrowed } from './narrowing';

type Edge = Api<'EdgeView'>;

const edge = (code: string, more: Partial<Edge> = {}): Edge => ({
  flowId: `id-${code}`, code, label: `Flux ${code}`, source: 'mirec', destination: 'forem', marks: [], tone: 'ok',
  labelX: 250, labelY: 60, labelWidth: 80, labelHeight: 38, lines: ['Suivi'],
  points: [{ x: 200, y: 101 }, { x: 500, y: 101 }], ...more,
}); // prettier-ignore

const node = (id: string, zone: string, x: number): Api<'NodeView'> => ({
  id, zone, x, y: 80, width: 176, height: 52, label: id, lines: [id], sub: 'Partenaire', tone: 'partner',
}); // prettier-ignore

const zone = (id: string, x: number, width: number) => ({ id, label: id, x, y: 0, width, height: 200 });

const map = (edges: Edge[] = [edge('F03')]): Api<'MapView'> => ({
  organisationId: 'mirec', organisationCode: 'MIREC', organisationName: 'Mire', description: '',
  width: 700, height: 200, edges,
  zones: [zone('mires', 0, 350), zone('partners', 350, 350)],
  nodes: [node('mirec', 'mires', 24), node('forem', 'partners', 500)],
}); // prettier-ignore

const bent = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
  { x: 200, y: 50 },
];

describe('a line of the map', () => {
  it('turns its corners round and stops inside the head of its arrow', () => {
    expect(pathOf(bent)).toBe('M0 0 L91 0 Q100 0 100 9 L100 41 Q100 50 109 50 L193 50');
  });

  it('turns a short corner tighter, so that two never meet', () => {
    const step = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 8 }, { x: 200, y: 8 }]; // prettier-ignore
    expect(pathOf(step)).toBe('M0 0 L96 0 Q100 0 100 4 L100 4 Q100 8 104 8 L193 8');
  });

  it('points its head where it goes, whichever way it comes', () => {
    expect(arrowOf(bent)).toBe('M200 50 L191 45.8 L191 54.2 Z');
    expect(arrowOf([...bent].reverse())).toBe('M0 0 L9 4.2 L9 -4.2 Z');
    expect(arrowOf([bent[1]!, bent[2]!])).toBe('M100 50 L104.2 41 L95.8 41 Z');
  });

  it('carries its number on the stretch that lies under its name, and keeps it in its box when there is none', () => {
    expect(restOf(bent, 150, 46)).toEqual({ x: 150, y: 50 });
    expect(restOf(bent, 150, 120)).toEqual({ x: 150, y: 109 });
  });

  it('draws nothing when the server has not routed it', () => {
    expect([pathOf([]), arrowOf([{ x: 1, y: 1 }])]).toEqual(['', '']);
  });
});

describe('a map made narrower', () => {
  it('loses air, and neither cards nor names nor their order', () => {
    const { width, nodes, edges } = narrowed(map());
    expect(width).toBeLessThan(700);
    expect(nodes.map(({ width: wide }) => wide)).toEqual([176, 176]);
    const [one, two] = nodes as [Api<'NodeView'>, Api<'NodeView'>];
    expect(edges[0]!.labelX).toBeGreaterThanOrEqual(one.x + one.width);
    expect(edges[0]!.labelX + edges[0]!.labelWidth).toBeLessThanOrEqual(two.x);
    expect(edges[0]!.points).toEqual([
      { x: one.x + one.width, y: 101 },
      { x: two.x, y: 101 },
    ]);
  });

  it('lets zones touch, and puts their border before the first card, clear of the names', () => {
    const { width, zones, nodes, edges } = narrowed(map());
    expect(zones[0]!.x + zones[0]!.width).toBe(zones[1]!.x);
    expect(zones[1]!.x + zones[1]!.width).toBe(width);
    expect(zones[1]!.x).toBeLessThan(nodes[1]!.x);
    expect(zones[1]!.x).toBeGreaterThan(edges[0]!.labelX + edges[0]!.labelWidth);
  });
});

describe('a drawn flow', () => {
  const marked = edge('F03', { marks: ['niss', 'unconfirmed'], tone: 'warning' });
  const [flow] = drawn(map([marked]), 'État au 22 novembre 2026').flows;

  it('has its number on the line, its marks beside it inside the pill, its name above', () => {
    expect(flow!.pill.y + 11).toBe(101);
    const [first, last] = [flow!.marks[0]!, flow!.marks.at(-1)!];
    expect(first.x).toBeGreaterThan(flow!.pill.x + 30);
    expect(last.x + 14).toBeLessThan(flow!.pill.x + flow!.pill.width);
    expect(flow!.name[0]!.y).toBeLessThan(flow!.pill.y);
  });

  it('says in words what the picture shows', () => {
    expect(flow!.words).toBe('F03, Flux F03, de mirec vers forem\u202f: NISS et non confirmé');
  });

  it('wears a mark it does not know as something to check, not as nothing', () => {
    const [odd] = drawn(map([edge('F09', { marks: ['new'] })]), '').flows;
    expect(odd!.marks.map(({ word }) => word)).toEqual(['à vérifier']);
  });
});

describe('the legend', () => {
  const edges = [edge('F01', { marks: ['sensitive'] }), edge('F02', { marks: ['niss'], tone: 'blocked' })];

  it('names the strokes and the marks of this map and no others, then its day', () => {
    const { items } = legendOf({ edges, width: 2000 }, 200, 'État au 22 novembre 2026');
    expect(items.map(({ words }) => words)).toEqual([
      'rien à régler', 'ne peut pas rester ainsi', 'données sensibles', 'NISS', 'État au 22 novembre 2026',
    ]); // prettier-ignore
  });

  it('goes to another row rather than out of a narrow map', () => {
    const { items, height } = legendOf({ edges, width: 300 }, 200, 'État au 22 novembre 2026');
    expect(new Set(items.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(Math.max(...items.map(({ y }) => y))).toBeLessThan(200 + height);
  });
});

describe('the flows of a map under the arrow keys', () => {
  const edges = ['F01', 'F02', 'F03'].map((code) => edge(code));
  const led = (key: string, from?: Edge) => nextEdge(key, from, edges)?.code;

  it('come in the order of their numbers, round and round', () => {
    expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => led(key, edges[0]))).toEqual([
      'F02', 'F02', 'F03', 'F03',
    ]); // prettier-ignore
    expect([led('ArrowRight', edges[2]), led('Home', edges[2]), led('End', edges[0])]).toEqual([
      'F01', 'F01', 'F03',
    ]); // prettier-ignore
  });

  it('begin with the first when none is chosen, and leave every other key alone', () => {
    expect([led('ArrowDown'), led('a'), led('Tab', edges[1])]).toEqual(['F01', undefined, undefined]);
  });
});

describe('the word of the address', () => {
  const twins = [edge('F03'), edge('F04', { flowId: 'a' }), edge('F04', { flowId: 'b' }), edge('F05 MIREL')];

  it('is the number of a flow, and its identifier where two bear the same number', () => {
    expect(twins.map((one) => keyOf(one, twins))).toEqual(['F03', 'a', 'b', 'F05-MIREL']);
  });

  it('leads back to the flow, also from a bare number; to nothing when the map has no such flow', () => {
    for (const one of twins) expect(edgeAt(keyOf(one, twins), twins)).toBe(one);
    expect(edgeAt('F05', twins)?.code).toBe('F05 MIREL');
    expect([edgeAt('F99', twins), edgeAt('', twins)]).toEqual([undefined, undefined]);
  });
});
