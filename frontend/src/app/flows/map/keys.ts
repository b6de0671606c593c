import { Api } from '../../api';

type Edge = Api<'EdgeView'>;

/** The word by which the address names a flow of a map: its number, or its whole name where two bear the same number. */
export function keyOf(edge: Edge, edges: readonly Edge[]): string {
  const namesakes = edges.filter(({ code }) => code === edge.code).length;
  return namesakes > 1 ? edge.flowId : edge.code.replace(' ', '-');
}

/** The flow an address names, if it is on the map: by its key, its identifier, or its bare number. */
export function edgeAt(key: string, edges: readonly Edge[]): Edge | undefined {
  return (
    edges.find((edge) => keyOf(edge, edges) === key || edge.flowId === key) ??
    edges.find(({ code }) => code === key || code.startsWith(`${key} `))
  );
}

/** The flow an arrow key leads to, in the order of the numbers, round and round; undefined for any other key. */
export function nextEdge(key: string, from: Edge | undefined, edges: readonly Edge[]): Edge | undefined {
  const here = from ? edges.indexOf(from) : -1;
  const { length } = edges;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return edges[(here + 1) % length];
    case 'ArrowLeft':
    case 'ArrowUp':
      return edges[(Math.max(here, 0) + length - 1) % length];
    case 'Home':
      return edges[0];
    case 'End':
      return edges.at(-1);
    default:
      return undefined;
  }
}
