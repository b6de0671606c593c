import { longDay } from '../../kernel/days';
import type { EndView, FlowView, MapView } from '../../flows/flows.dto';
import type { Block, EdgeTone, Shape } from '../../printing/blocks';
import type { PackFacts } from './facts';
import { PackPiece, pieceOf } from './piece';
import { heading, paragraph, Wording } from './wording';

/** The map of the flows, drawn from the same geometry as on screen, and the same flows in words. */
export function mapPiece(words: Wording, facts: PackFacts): PackPiece {
  const { title, intro, empty } = words.part('map');
  const { flows, map, organisation, date } = facts;
  const drawn = map && map.edges.length > 0 ? [figure(words, map)] : [];
  const blocks: Block[] =
    flows.length === 0
      ? [heading(1, title), paragraph(empty)]
      : // The heading goes with the drawing, which may lie on a page held sideways.
        [heading(1, title), ...drawn, paragraph(intro, 'small'), table(words, flows)];
  return pieceOf('map', words.label('files', 'map'), blocks, 'flux.json', {
    organisation: organisation.code,
    date,
    flows,
    map,
  });
}

const CARDS: Readonly<Record<string, string>> = { own: 'accent', person: 'muted' };

function figure(words: Wording, map: MapView): Block {
  const shapes: Shape[] = [
    ...map.zones.map(({ x, y, width, height, label }) => ({ kind: 'zone' as const, x, y, width, height, label })),
    ...map.nodes.map(({ x, y, width, height, label, sub, tone }) => ({
      kind: 'node' as const, x, y, width, height, label, ...(sub && { sub }), ...(CARDS[tone] && { tone: CARDS[tone] }),
    })),
    ...map.edges.map(({ points, code, marks, tone }) => ({
      kind: 'edge' as const, points, label: code, marks: marksInWords(words, marks), tone: tone as EdgeTone,
    })),
  ]; // prettier-ignore
  const legend = ['ok', 'warning', 'blocked'].map((tone) => [
    words.label('legend', tone), words.label('legend', `${tone}Means`),
  ] as const); // prettier-ignore
  return { type: 'figure', alt: map.description, width: map.width, height: map.height, shapes, legend };
}

function table(words: Wording, flows: readonly FlowView[]): Block {
  const say = (key: string) => words.label('map', key);
  const columns = [
    { label: say('flow'), width: 104 },
    { label: say('data'), width: 128 },
    { label: say('basis'), width: 116 },
    { label: say('channel'), width: 104 },
  ];
  const rows = flows.map((flow) => [
    lines(`${flow.code} ${flow.name}`, `${flow.source.name} ${say('to')} ${flow.destination.name}`),
    lines(flow.data, flow.purpose, natures(words, flow)),
    lines(words.book.label('legal-bases', flow.legalBasis), flow.legalTextLabel, instrument(words, flow)),
    lines(
      flow.channelLabel,
      flow.frequency,
      confirmation(words, flow.source),
      confirmation(words, flow.destination),
    ),
  ]);
  return { type: 'table', columns, rows, caption: say('caption') };
}

const lines = (...parts: (string | null)[]) => parts.filter(Boolean).join('\n');

/** « (données sensibles, numéro de Registre national) »; empty for ordinary data. */
function natures(words: Wording, { special, niss }: FlowView): string {
  const told = [special && words.label('entry', 'special'), niss && words.label('entry', 'niss')].filter(
    Boolean,
  );
  return told.length ? `(${told.join(', ')})` : '';
}

function instrument(
  words: Wording,
  { instrumentKind, instrumentReference, instrumentUntil, marks }: FlowView,
): string {
  // A person who gives their own data signs no convention for it.
  if (!instrumentKind) return marks.includes('no-instrument') ? words.label('map', 'noInstrument') : '';
  const until = instrumentUntil && words.label('map', 'until', { until: longDay(instrumentUntil) });
  return [instrumentReference || words.book.label('instruments', instrumentKind), until]
    .filter(Boolean)
    .join(', ');
}

const confirmation = (words: Wording, { state, name }: EndView) =>
  state === 'none' ? '' : words.label('map', state, { name });

const marksInWords = (words: Wording, marks: readonly string[]) =>
  marks.map((mark) => words.label('marks', mark));
