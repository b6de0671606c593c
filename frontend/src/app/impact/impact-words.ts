import { StateKind } from '../ui/state';
import { Tab } from '../ui/tabs';

export const IMPACT_TABS: readonly Tab[] = [
  { label: 'Chercher ce qu’un changement touche', link: '/impact', exact: true },
  { label: 'Changements annoncés', link: '/impact/annonces' },
];

/** What a text that names something is called. */
export const SUBJECTS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  activity: { one: 'fiche', many: 'Fiches du registre' },
  flow: { one: 'flux', many: 'Flux' },
  document: { one: 'document', many: 'Documents' },
};

/** How a task stands. */
export const TASK_STATES: Readonly<Record<string, { readonly word: string; readonly kind: StateKind }>> = {
  open: { word: 'À faire', kind: 'running' },
  late: { word: 'En retard', kind: 'warning' },
  done: { word: 'Fait', kind: 'adopted' },
  aside: { word: 'Sans objet', kind: 'neutral' },
};
