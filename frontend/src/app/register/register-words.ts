import { Proposal } from '../governance/parts/propose-dialog';
import { number, plural } from '../kernel/french';
import { StateKind } from '../ui/state';
import { Activity, ActivityRow } from './register-client';

/** The state of an entry in a word and its kind of badge. */
export interface StateWords {
  readonly kind: StateKind;
  readonly label: string;
}

const STATES: Record<string, StateWords> = {
  draft: { kind: 'draft', label: 'Brouillon' },
  running: { kind: 'running', label: 'En cours' },
  'in-force': { kind: 'adopted', label: 'En vigueur' },
  closed: { kind: 'neutral', label: 'Clos' },
};

/** « En vigueur v4 », « Brouillon », « En cours »: where an entry stands. */
export function stateOf({ state, number: revision }: Pick<ActivityRow, 'state' | 'number'>): StateWords {
  const words = STATES[state] ?? { kind: 'neutral', label: state };
  return state === 'in-force' && revision
    ? { ...words, label: `${words.label} v${number(revision)}` }
    : words;
}

export const STATE_CHOICES = Object.entries(STATES).map(([value, { label }]) => ({ value, label }));

export const BASIS_CHOICES = [
  { value: 'a', label: '6(1)a consentement' },
  { value: 'b', label: '6(1)b contrat' },
  { value: 'c', label: '6(1)c obligation légale' },
  { value: 'd', label: '6(1)d intérêts vitaux' },
  { value: 'e', label: '6(1)e intérêt public' },
  { value: 'f', label: '6(1)f intérêt légitime' },
];

/** « 6(1)c, e »: the legal bases of an entry in the fewest signs. */
export function basesOf(legalBases: string): string {
  return legalBases ? `6(1)${legalBases.split(',').join(', ')}` : '';
}

/** How bad findings are, gravest first. */
export const SEVERITIES: Record<string, { kind: StateKind; label: string; plural: string }> = {
  blocking: { kind: 'blocked', label: 'bloquant', plural: 'bloquants' },
  correct: { kind: 'warning', label: 'à corriger', plural: 'à corriger' },
  advice: { kind: 'neutral', label: 'conseil', plural: 'conseils' },
};

/** « 1 bloquant », « 2 à corriger »: the findings of an entry counted by severity, gravest first. */
export function countsOf(findings: Activity['findings']): { kind: StateKind; label: string }[] {
  return Object.entries(SEVERITIES).flatMap(([severity, { kind, label, plural: many }]) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count ? [{ kind, label: plural(count, label, many) }] : [];
  });
}

/** What a category of data is, when it is more than ordinary. */
export const NATURES: Record<string, StateWords> = {
  special: { kind: 'blocked', label: 'sensible, art. 9' },
  judicial: { kind: 'blocked', label: 'judiciaire, art. 10' },
  niss: { kind: 'warning', label: 'numéro national' },
  'highly-personal': { kind: 'warning', label: 'très personnelle' },
};

/** An entry on its way: the sector’s model to the working group, a Mire’s own entry to its board. */
export function proposalOf({ id, code, name, sector }: Activity): Proposal {
  return {
    verb: sector ? 'Proposer au GT' : 'Proposer au CA',
    told: 'La fiche est figée telle qu’elle est écrite maintenant et devient une version.',
    dossier: {
      title: `${code} ${name}`,
      circuit: sector ? 'A' : 'D',
      pieces: [{ type: 'activity', subjectId: id }],
    },
  };
}
