import type { Api } from '../api';
import { StateKind } from '../ui/state';

export type FollowUpState = Api<'FollowUpRow'>['state'];

/** How the states of an action are said, and the verb that puts it there. */
export const STATES: Readonly<
  Record<FollowUpState, { readonly word: string; readonly verb: string; readonly kind: StateKind }>
> = {
  todo: { word: 'à faire', verb: 'Remettre à faire', kind: 'draft' },
  running: { word: 'en cours', verb: 'Mettre en cours', kind: 'running' },
  done: { word: 'faite', verb: 'Dire que c’est fait', kind: 'adopted' },
  dropped: { word: 'abandonnée', verb: 'Abandonner', kind: 'neutral' },
};

export const ORIGINS: Readonly<Record<string, string>> = {
  decision: 'à la suite d’une décision',
  item: 'à la suite d’un point de l’ordre du jour',
  hand: 'par le secrétariat',
};
