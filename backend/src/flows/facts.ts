import { digestOf } from '../kernel/digest';
import { folded } from '../register/lifted';
import { Flow, Instrument } from './flow.entity';
import { FlowInput } from './flow-inputs.dto';

/** What is said of a flow: what a confirmation confirms, and what a revision of it keeps. */
export interface FlowFacts {
  readonly code: string;
  readonly name: string;
  readonly sourceId: string | null;
  readonly sourceName: string;
  readonly destinationId: string | null;
  readonly destinationName: string;
  readonly data: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly legalText: string | null;
  readonly instrument: Instrument | null;
  readonly channel: string;
  readonly frequency: string;
  readonly volume: string | null;
  readonly roles: string;
  readonly activity: string;
  readonly special: boolean;
  readonly niss: boolean;
}

/** The French name of each fact, as lists of differences show them. */
export const FACT_LABELS: Readonly<Record<keyof FlowFacts, string>> = {
  code: 'référence', name: 'dénomination', sourceId: 'émetteur', sourceName: 'émetteur', destinationId: 'destinataire',
  destinationName: 'destinataire', data: 'données', purpose: 'finalité', legalBasis: 'base légale', legalText: 'texte légal',
  instrument: 'instrument', channel: 'canal', frequency: 'périodicité', volume: 'volume', roles: 'qualité des parties',
  activity: 'activité', special: 'données sensibles', niss: 'numéro de Registre national',
}; // prettier-ignore

/** What a form sent, as the facts of a flow: blanks are null. */
export function factsFrom(input: FlowInput): FlowFacts {
  const { instrumentKind, instrumentReference, instrumentUntil } = input;
  return {
    code: input.code,
    name: input.name.trim(),
    sourceId: input.sourceId ?? null,
    sourceName: input.sourceName.trim(),
    destinationId: input.destinationId ?? null,
    destinationName: input.destinationName.trim(),
    data: input.data.trim(),
    purpose: input.purpose.trim(),
    legalBasis: input.legalBasis,
    legalText: known(input.legalText),
    instrument: instrumentKind
      ? { kind: instrumentKind, reference: (instrumentReference ?? '').trim(), until: known(instrumentUntil) }
      : null,
    channel: input.channel,
    frequency: input.frequency.trim(),
    volume: known(input.volume),
    roles: input.roles,
    activity: input.activity,
    special: input.special,
    niss: input.niss,
  };
}

/** The facts of a flow as its row keeps them. */
export function factsOf(flow: Flow): FlowFacts {
  return Object.fromEntries(
    Object.keys(FACT_LABELS).map((fact) => [fact, flow[fact as keyof FlowFacts]]),
  ) as unknown as FlowFacts;
}

/** The columns that lists search and compare by, lifted out of the facts. */
export function liftedFrom(facts: FlowFacts): { digest: string; folded: string } {
  const { code, name, sourceName, destinationName, data, activity } = facts;
  return {
    digest: digestOf(facts),
    folded: folded([code, name, sourceName, destinationName, data, activity].join(' ')),
  };
}

/** What differs between two descriptions of a flow, by its French names, each once. */
export function differences(one: FlowFacts, other: FlowFacts): string[] {
  const facts = Object.keys(FACT_LABELS) as (keyof FlowFacts)[];
  const changed = facts.filter((fact) => digestOf(one[fact] ?? null) !== digestOf(other[fact] ?? null));
  return [...new Set(changed.map((fact) => FACT_LABELS[fact]))];
}

const known = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);
