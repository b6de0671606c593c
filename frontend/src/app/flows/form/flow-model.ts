import { maxLength, minLength, pattern, required, SchemaPathTree } from '@angular/forms/signals';
import { Api } from '../../api';

type Text =
  | 'code' | 'name' | 'sourceId' | 'sourceName' | 'destinationId' | 'destinationName' | 'data' | 'purpose' | 'legalBasis'
  | 'legalText' | 'instrumentKind' | 'instrumentReference' | 'instrumentUntil' | 'channel' | 'frequency' | 'volume'
  | 'roles' | 'activity'; // prettier-ignore

/** A flow as its form holds it: every blank is ''. */
export type FlowModel = Record<Text, string> & { special: boolean; niss: boolean };

/** The texts of the form with their names on the screen and the lengths the contract takes. */
const LIMITS: readonly { name: Text; least: number; most: number }[] = [
  { name: 'name', least: 3, most: 200 },
  { name: 'sourceName', least: 1, most: 200 },
  { name: 'destinationName', least: 1, most: 200 },
  { name: 'data', least: 1, most: 2000 },
  { name: 'purpose', least: 1, most: 2000 },
  { name: 'legalBasis', least: 1, most: 40 },
  { name: 'channel', least: 1, most: 60 },
  { name: 'frequency', least: 1, most: 100 },
  { name: 'roles', least: 1, most: 60 },
  { name: 'volume', least: 0, most: 100 },
  { name: 'instrumentReference', least: 0, most: 300 },
];

const NULLABLE = [
  'sourceId', 'destinationId', 'legalText', 'instrumentKind', 'instrumentReference', 'instrumentUntil', 'volume',
] as const; // prettier-ignore

export const EMPTY: FlowModel = {
  code: '', name: '', sourceId: '', sourceName: '', destinationId: '', destinationName: '', data: '', purpose: '',
  legalBasis: '', legalText: '', instrumentKind: '', instrumentReference: '', instrumentUntil: '', channel: '',
  frequency: '', volume: '', roles: '', activity: '', special: false, niss: false,
}; // prettier-ignore

/** What the server would refuse, the form refuses first. */
export function flowRules(path: SchemaPathTree<FlowModel>): void {
  const one = (name: Text) => path[name] as SchemaPathTree<string>;
  required(one('code'));
  pattern(one('code'), /^F\d{2,5}$/, {
    message: 'Une référence s’écrit F et deux chiffres au moins\u202f: F03.',
  });
  required(one('activity'));
  pattern(one('activity'), /^T\d{2,5}$/);
  for (const { name, least, most } of LIMITS) {
    if (least) required(one(name));
    if (least > 1) minLength(one(name), least);
    maxLength(one(name), most);
  }
}

/** The form's content out of a flow. */
export function modelOf(flow: Api<'FlowView'>): FlowModel {
  const { code, name, data, purpose, legalBasis, channel, frequency, roles, activity, special, niss } = flow;
  return {
    code, name, data, purpose, legalBasis, channel, frequency, roles, activity, special, niss,
    sourceId: flow.source.organisationId ?? '', sourceName: flow.source.name,
    destinationId: flow.destination.organisationId ?? '', destinationName: flow.destination.name,
    legalText: flow.legalText ?? '', volume: flow.volume ?? '', instrumentKind: flow.instrumentKind ?? '',
    instrumentReference: flow.instrumentReference ?? '', instrumentUntil: flow.instrumentUntil ?? '',
  }; // prettier-ignore
}

/** What is sent: blanks are null, and without an instrument its reference and term fall. */
export function inputOf(model: FlowModel): Omit<Api<'FlowCreation'>, 'organisationId'> {
  const trimmed = Object.entries(model).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  const said = Object.fromEntries(trimmed) as FlowModel;
  const blank = Object.fromEntries(NULLABLE.map((name) => [name, said[name] || null]));
  const bare = said.instrumentKind ? {} : { instrumentReference: null, instrumentUntil: null };
  return { ...said, ...blank, ...bare } as Omit<Api<'FlowCreation'>, 'organisationId'>;
}
