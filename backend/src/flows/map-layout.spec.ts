import * as fc from 'fast-check';
import { graphOf } from './map-graph';
import { elkGraph, Geometry, geometryOf } from './map-layout';
import { LayoutDesk } from './layout-desk';
import { widthOf, wrapped } from './map-words';

type Drawn = Parameters<typeof graphOf>[0][number];
const KINDS = ['mire', 'mire', 'umbrella', 'processor', 'partner', 'partner', 'authority'] as const;
const ORGANISATIONS = new Map(
  KINDS.map((kind, index) => [
    `o${index}`,
    {
      id: `o${index}`,
      code: `ORG${index}`,
      name: `Organisation au nom assez long ${index}`,
      kind,
      town: 'Namur',
    },
  ]),
);
const end = fc.oneof(
  fc
    .constantFrom(...ORGANISATIONS.keys())
    .map((organisationId) => ({ organisationId, name: organisationId })),
  fc
    .constantFrom('Bénéficiaire', 'Candidat à un accompagnement')
    .map((name) => ({ organisationId: null, name })),
);
const flows = fc
  .array(fc.tuple(end, end, fc.subarray(['sensitive', 'niss', 'unconfirmed', 'expired'])), {
    minLength: 1,
    maxLength: 24,
  })
  .map((made) =>
    made.map(
      ([source, destination, marks], index) =>
        ({
          id: `f${index}`,
          code: `F${String(index + 1).padStart(2, '0')}`,
          name: 'Retour d’informations sur action, mois après mois',
          organisationId: 'o0',
          organisationCode: 'ORG0',
          marks,
          source,
          destination,
        }) as unknown as Drawn,
    ),
  )
  .map((made) => made.filter(({ source, destination }) => source.name !== destination.name))
  .filter((made) => made.length > 0);

describe('the geometry of a map', () => {
  const desk = new LayoutDesk();
  afterAll(() => desk.onModuleDestroy());
  const drawn = async (of: readonly Drawn[], by = desk): Promise<Geometry> => {
    const graph = graphOf(of, ORGANISATIONS, 'o0', () => true);
    return geometryOf(graph, await by.lay(elkGraph(graph)));
  };

  it('has no two nodes on each other, every line between its own nodes, every word beside them', async () => {
    await fc.assert(
      fc.asyncProperty(flows, async (made) => {
        const map = await drawn(made);
        const nodes = new Map(map.nodes.map((node) => [node.id, node]));
        for (const one of map.nodes)
          for (const other of map.nodes) if (one !== other) expect(overlap(one, other)).toBe(false);
        expect(map.edges).toHaveLength(made.length);
        for (const edge of map.edges) {
          expect(onBorder(edge.points[0]!, nodes.get(edge.source)!)).toBe(true);
          expect(onBorder(edge.points.at(-1)!, nodes.get(edge.destination)!)).toBe(true);
          const label = { x: edge.labelX, y: edge.labelY, width: edge.labelWidth, height: edge.labelHeight };
          for (const node of map.nodes) expect(overlap(label, node)).toBe(false);
          expect(within(label, map)).toBe(true);
        }
        for (const node of map.nodes) {
          const zone = map.zones.find(({ id }) => id === node.zone)!;
          expect(node.x >= zone.x && node.x + node.width <= zone.x + zone.width).toBe(true);
        }
        const columns = map.zones.map(({ x, width }) => [x, x + width]);
        columns.forEach(([from], index) => expect(from).toBe(index === 0 ? 0 : columns[index - 1]![1]));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time it is drawn', async () => {
    const other = new LayoutDesk();
    const [made] = fc.sample(flows, { seed: 7, numRuns: 1 });
    expect(await drawn(made!, other)).toEqual(await drawn(made!));
    await other.onModuleDestroy();
  });
});

describe('words on a map', () => {
  it('are cut between words and never wider than their place', () => {
    expect(wrapped('Retour d’informations sur action', 130, 12, 'regular', 3)).toEqual([
      'Retour',
      'd’informations sur',
      'action',
    ]);
    expect(wrapped('un deux trois quatre', 30, 12, 'regular', 2)).toEqual(['un', 'deux…']);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (parts) => {
        const lines = wrapped(parts.join(' '), 140, 12, 'regular', 99);
        expect(lines.join(' ')).toBe(parts.join(' '));
        for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(140);
      }),
    );
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;
const within = (a: Box, { width, height }: { width: number; height: number }) =>
  a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height;
const onBorder = ({ x, y }: { x: number; y: number }, box: Box) =>
  (near(x, box.x) || near(x, box.x + box.width)) && y >= box.y - 0.5 && y <= box.y + box.height + 0.5;
const near = (one: number, other: number) => Math.abs(one - other) < 0.6;
