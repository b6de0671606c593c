import { FlowView } from './flows.dto';

const NARROW = '\u202f';
const MARKS: Readonly<Record<string, string>> = {
  sensitive: 'données sensibles', niss: 'numéro de Registre national', 'no-instrument': 'sans convention',
  expired: 'instrument expiré', disputed: 'différence signalée', unconfirmed: 'non confirmé',
}; // prettier-ignore

type Told = Pick<FlowView, 'code' | 'name' | 'data' | 'source' | 'destination' | 'marks'>;

/** The map in words, flow by flow: for those who cannot see it, and for the text behind a printed figure. */
export function mapInWords(code: string, flows: readonly Told[]): string {
  if (flows.length === 0) return `Aucun flux n’est encore décrit pour ${code}.`;
  const ends = new Set(flows.flatMap(({ source, destination }) => [source.name, destination.name]));
  const count = `${flows.length} flux entre ${ends.size} parties`;
  const lines = flows.map(({ code: number, name, data, source, destination, marks }) => {
    const noticed = marks.length ? ` (${marks.map((mark) => MARKS[mark] ?? mark).join(', ')})` : '';
    return `${number}, ${name}${NARROW}: de ${source.name} vers ${destination.name}${NARROW}; ${data}${noticed}.`;
  });
  return [`Carte des flux de ${code}${NARROW}: ${count}.`, ...lines].join(' ');
}
