import { Organisation } from '../directory/organisation.entity';
import { FlowView } from './flows.dto';
import { Mark, Tone, toneOf } from './marks';
import { widthOf, wrapped } from './map-words';

/** The columns of the map, from left to right. */
export const ZONES = [
  { id: 'persons', label: 'Personnes' },
  { id: 'mires', label: 'Mire' },
  { id: 'platform', label: 'Plateforme et InterMire' },
  { id: 'partners', label: 'Partenaires' },
] as const;
export type ZoneId = (typeof ZONES)[number]['id'];

export interface MapNode {
  readonly id: string;
  readonly lines: readonly string[];
  readonly label: string;
  readonly sub: string;
  readonly zone: ZoneId;
  /** own | mire | umbrella | partner | processor | authority | person */
  readonly tone: string;
  readonly width: number;
  readonly height: number;
}
export interface MapEdge {
  readonly flowId: string;
  readonly code: string;
  readonly label: string;
  /** The flow's name as it stands beside its line; none on a crowded map. */
  readonly lines: readonly string[];
  readonly source: string;
  readonly destination: string;
  readonly marks: readonly Mark[];
  readonly tone: Tone;
  readonly labelWidth: number;
  readonly labelHeight: number;
}
export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Sizes in px that the drawing on screen and on paper share. */
export const SIZES = {
  node: 148,
  nodeText: 13,
  subText: 12,
  line: 16,
  edgeText: 12,
  badge: 22,
  mark: 18,
  name: 108,
} as const;
/** Past so many flows, lines bear their number only. */
const CROWDED = 14;

type Who = Pick<Organisation, 'id' | 'code' | 'name' | 'kind' | 'town'>;
type Drawn = Pick<
  FlowView,
  'id' | 'code' | 'name' | 'organisationId' | 'organisationCode' | 'marks' | 'source' | 'destination'
>;

/** The graph behind a map: one node for each end, one edge for each flow, each with the room its words take. */
export function graphOf(
  flows: readonly Drawn[],
  organisations: ReadonlyMap<string, Who>,
  ownId: string,
  isPerson: (name: string) => boolean,
): MapGraph {
  const sorted = flows.toSorted(
    (a, b) => a.code.localeCompare(b.code) || a.organisationCode.localeCompare(b.organisationCode),
  );
  const nodes = new Map<string, MapNode>();
  const edges = sorted.map((flow) => {
    const [source, destination] = [flow.source, flow.destination].map(({ organisationId, name }) => {
      const id = organisationId ?? `end:${name}`;
      const who = organisationId ? organisations.get(organisationId) : undefined;
      if (!nodes.has(id)) nodes.set(id, nodeOf(id, who, name, ownId, isPerson(name)));
      return id;
    });
    return edgeOf(flow, source!, destination!, ownId, sorted.length > CROWDED);
  });
  return { nodes: [...nodes.values()], edges };
}

function nodeOf(id: string, who: Who | undefined, name: string, ownId: string, person: boolean): MapNode {
  const { label, sub, zone, tone } = who ? organisationNode(who) : categoryNode(name, person);
  const lines = wrapped(label, SIZES.node - 28, SIZES.nodeText, 'strong', 3);
  const height = 20 + (lines.length + 1) * SIZES.line;
  const [below = ''] = wrapped(sub, SIZES.node - 28, SIZES.subText, 'regular', 1);
  return { id, label, sub: below, zone, tone: id === ownId ? 'own' : tone, lines, width: SIZES.node, height };
}

function organisationNode({ code, name, kind, town }: Who) {
  if (kind === 'mire')
    return { label: code, sub: town ?? 'Mission régionale', zone: 'mires' as const, tone: 'mire' };
  if (kind === 'umbrella')
    return { label: name, sub: 'Coordination', zone: 'platform' as const, tone: 'umbrella' };
  if (kind === 'processor')
    return { label: name, sub: 'Sous-traitant', zone: 'platform' as const, tone: 'processor' };
  const sub = kind === 'authority' ? 'Autorité' : 'Partenaire';
  return { label: name, sub, zone: 'partners' as const, tone: kind };
}

function categoryNode(name: string, person: boolean) {
  return person
    ? { label: name, sub: 'Personne concernée', zone: 'persons' as const, tone: 'person' }
    : { label: name, sub: 'Partenaires', zone: 'partners' as const, tone: 'partner' };
}

function edgeOf(flow: Drawn, source: string, destination: string, ownId: string, crowded: boolean): MapEdge {
  const marks = flow.marks as readonly Mark[];
  // Two ends may exchange the same for several organisations: then the number says whose file it is.
  const elsewhere = ![ownId, source, destination].includes(flow.organisationId);
  const code = elsewhere ? `${flow.code} ${flow.organisationCode}` : flow.code;
  const lines = crowded ? [] : wrapped(flow.name, SIZES.name, SIZES.edgeText, 'regular', 3);
  const badge = widthOf(code, SIZES.edgeText, 'strong') + 14 + marks.length * SIZES.mark;
  const text = Math.max(0, ...lines.map((line) => widthOf(line, SIZES.edgeText)));
  return {
    flowId: flow.id, code, label: flow.name, lines, source, destination, marks, tone: toneOf(marks),
    labelWidth: Math.max(badge, text), labelHeight: SIZES.badge + lines.length * SIZES.line,
  }; // prettier-ignore
}
