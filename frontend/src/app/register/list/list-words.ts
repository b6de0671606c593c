import type { Api } from '../../api';
import { FacetChoice } from '../../ui/list/facet';
import { BASIS_CHOICES, STATE_CHOICES } from '../register-words';

type Query = Readonly<Record<string, string | readonly string[]>>;
export type ServerQuery = Record<string, string | readonly string[]>;

interface FacetWords {
  /** Word of the address. */
  readonly name: string;
  /** Word of the server. */
  readonly asks: string;
  readonly label: string;
  /** The values whose names are known here: server’s word → word of the address and label; all others name themselves. */
  readonly values?: Readonly<Record<string, readonly [string, string]>>;
  /** Only these values are offered. */
  readonly only?: readonly string[];
}

const YES_NO = (yes: string, no: string) => ({ yes: ['oui', yes], no: ['non', no] }) as const;
const same = (choices: readonly { value: string; label: string }[]) =>
  Object.fromEntries(choices.map(({ value, label }) => [value, [value, label] as const]));

/** Everything a list can be narrowed by, in the order of the page. */
export const FACETS: readonly FacetWords[] = [
  { name: 'etat', asks: 'state', label: 'État', values: same(STATE_CHOICES) },
  { name: 'organisation', asks: 'organisation', label: 'Organisation' },
  {
    name: 'constats', asks: 'findings', label: 'Constats', only: ['yes'],
    values: YES_NO('À corriger', 'Rien à corriger'),
  },
  { name: 'retard', asks: 'late', label: 'Revue', only: ['yes'], values: YES_NO('Revue en retard', 'Revue à jour') },
  { name: 'base', asks: 'basis', label: 'Base légale', values: same(BASIS_CHOICES) },
  { name: 'sensible', asks: 'special', label: 'Données sensibles', values: YES_NO('Oui', 'Non') },
  { name: 'aipd', asks: 'aipd', label: 'Analyse d’impact', values: YES_NO('Nécessaire', 'Non nécessaire') },
  { name: 'partenaire', asks: 'partner', label: 'Partenaire' },
  { name: 'systeme', asks: 'system', label: 'Application ou support' },
  {
    name: 'modele', asks: 'model', label: 'Modèle',
    values: {
      follows: ['suit', 'Suit un modèle du secteur'], own: ['propre', 'Propre à l’organisation'],
      sector: ['secteur', 'Modèle du secteur'],
    },
  },
  { name: 'ecarts', asks: 'deviations', label: 'Écarts locaux', only: ['yes'], values: YES_NO('Avec un écart', 'Sans écart') },
  {
    name: 'registre', asks: 'register', label: 'Registre',
    values: {
      controller: ['responsable', 'Responsable du traitement'],
      processor: ['sous-traitant', 'Sous-traitant'],
    },
  },
]; // prettier-ignore

/** The views that everyone has: the words of the server each stands for. */
export const VIEWS: Readonly<Record<string, (organisation: string) => ServerQuery>> = {
  '': (organisation) => ({ organisation }),
  modeles: () => ({ model: 'sector' }),
  'a-corriger': () => ({ findings: 'yes' }),
  tout: () => ({}),
};

/** The view of everyone that an address begins from: a saved view is written « s-<id>.tout ». */
export const scopeOf = (view: string): string => (view.startsWith('s-') ? (view.split('.')[1] ?? '') : view);

/** What the server is asked, for an address of the page. */
export function asked(address: Query, organisation: string): ServerQuery {
  const view = VIEWS[scopeOf(String(address['vue'] ?? ''))] ?? VIEWS['']!;
  const facets = FACETS.flatMap(({ name, asks, values = {} }) => {
    const chosen = [address[name] ?? []].flat();
    const server = (word: string) => Object.entries(values).find(([, [own]]) => own === word)?.[0] ?? word;
    return chosen.length ? [[asks, chosen.map(server)] as const] : [];
  });
  const kept = ['q', 'sort', 'page'].flatMap((name) =>
    address[name] ? [[name, address[name]] as const] : [],
  );
  return { ...view(organisation), ...Object.fromEntries([...facets, ...kept]) };
}

/** A facet as the page offers it; null when there is nothing to choose by. */
export interface OfferedFacet {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly FacetChoice[];
}

/** The facets that the server counted, in words; what is fixed by the view is left out. */
export function offered(counted: readonly Api<'FacetView'>[], view: string): OfferedFacet[] {
  const fixed = Object.keys((VIEWS[scopeOf(view)] ?? VIEWS['']!)(''));
  return FACETS.filter(({ asks }) => !fixed.includes(asks)).flatMap(
    ({ name, asks, label, values = {}, only }) => {
      const found = counted.find((one) => one.name === asks)?.values ?? [];
      const order = Object.keys(values);
      const choices = found
        .filter(({ value }) => !only || only.includes(value))
        .toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value))
        .map(({ value, label: own, count }) => ({
          value: values[value]?.[0] ?? value,
          label: values[value]?.[1] ?? (own || value),
          count,
        }));
      const isChoice = only ? choices.length > 0 : choices.length > 1 || !values['no'];
      return choices.length && isChoice ? [{ name, label, choices }] : [];
    },
  );
}

/** The words of an address as one text, in a fixed order and without the page: what a saved view keeps. */
export function addressText(address: Query): string {
  const words = new URLSearchParams();
  for (const name of Object.keys(address).sort())
    if (!['page', 'at', 'vue'].includes(name))
      for (const value of [address[name] ?? []].flat()) words.append(name, value);
  const scope = scopeOf(String(address['vue'] ?? ''));
  if (scope) words.append('vue', scope);
  return words.toString();
}

/** The address of a saved view, as parameters of a link. */
export function savedAddress({ id, address }: Pick<Api<'SavedViewView'>, 'id' | 'address'>) {
  const words = new URLSearchParams(address);
  const names = [...new Set(words.keys())].filter((name) => name !== 'vue');
  const scope = words.get('vue');
  return {
    ...Object.fromEntries(names.map((name) => [name, words.getAll(name)])),
    vue: `s-${id}${scope ? `.${scope}` : ''}`,
  };
}
