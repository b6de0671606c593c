import { StateKind } from '../ui/state';

/** The severities of a finding, the gravest first: their word, their state, their address word. */
export const SEVERITIES: readonly { value: string; one: string; many: string; kind: StateKind }[] = [
  { value: 'blocking', one: 'Bloquant', many: 'bloquants', kind: 'blocked' },
  { value: 'correct', one: 'À corriger', many: 'à corriger', kind: 'warning' },
  { value: 'advice', one: 'Conseil', many: 'conseils', kind: 'neutral' },
];

export function severity(value: string) {
  return SEVERITIES.find((one) => one.value === value) ?? SEVERITIES[2]!;
}
