import { Api } from '../../api';
import { list } from '../../kernel/french';
import { markWords, MarkWords } from '../flow-words';
import { keyOf } from './keys';
import { Legend, legendOf } from './legend';
import { arrowOf, pathOf, restOf } from './lines';
import { narrowed } from './narrowing';

/** A flow as it is drawn: its line, the pill with its number and marks on the line, its name above. */
export interface DrawnFlow {
  readonly key: string;
  readonly edge: Api<'EdgeView'>;
  readonly path: string;
  readonly arrow: string;
  readonly pill: { readonly x: number; readonly y: number; readonly width: number };
  readonly marks: readonly (MarkWords & { readonly x: number })[];
  readonly name: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** « F03, Retour d’informations, de MIREC vers Forem : NISS, non confirmé. » */
  readonly words: string;
}
export interface DrawnNode extends Api<'NodeView'> {
  readonly texts: readonly { readonly text: string; readonly y: number; readonly sub: boolean }[];
}
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly Api<'ZoneView'>[];
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
  readonly legend: Legend;
}

export const PILL = 22;
const MARK = 18;
const LINE = 17;

/** Everything the picture is made of, from the geometry the server laid out. */
export function drawn(map: Api<'MapView'>, dated: string): DrawnMap {
  const { width, height, zones, nodes, edges } = narrowed(map);
  const legend = legendOf({ edges, width }, height, dated);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return {
    width,
    height,
    zones,
    nodes: nodes.map((node) => ({ ...node, texts: textsOf(node) })),
    flows: edges.map((edge) => ({
      ...flowOf(edge),
      key: keyOf(edge, edges),
      words: wordsOf(edge, names.get(edge.source) ?? '', names.get(edge.destination) ?? ''),
    })),
    legend,
  };
}

function flowOf(edge: Api<'EdgeView'>) {
  const { points, labelX, labelY, labelWidth, labelHeight, lines } = edge;
  const middle = restOf(points, labelX + labelWidth / 2, labelY + labelHeight);
  const number = edge.code.length * 9 + 15;
  const width = number + (edge.marks.length ? edge.marks.length * MARK + 2 : 0);
  const pill = { x: middle.x - width / 2, y: middle.y - PILL / 2, width };
  const marks = edge.marks.map((mark, at) => ({
    ...markWords(mark),
    x: pill.x + number - 3 + at * MARK,
  }));
  const foot = pill.y - 6 - (lines.length - 1) * LINE;
  const name = lines.map((text, at) => ({ text, x: middle.x, y: foot + at * LINE }));
  return { edge, path: pathOf(points), arrow: arrowOf(points), pill, marks, name };
}

function textsOf({ lines, sub, y, height }: Api<'NodeView'>) {
  const all = [...lines.map((text) => ({ text, sub: false })), { text: sub, sub: true }];
  const first = y + height / 2 - ((all.length - 1) * 17) / 2 + 5;
  return all.map((one, at) => ({ ...one, y: first + at * 17 }));
}

function wordsOf({ code, label, marks }: Api<'EdgeView'>, source: string, destination: string): string {
  const noticed = marks.length ? `\u202f: ${list(marks.map((mark) => markWords(mark).word))}` : '';
  return `${code}, ${label}, de ${source} vers ${destination}${noticed}`;
}
