import { OpinionView } from '../../api/contract';
import { Said } from './words';

export const OPINIONS: Record<NonNullable<OpinionView['value']>, Said> = {
  favourable: { word: 'favorable', kind: 'adopted' },
  reserved: { word: 'favorable avec réserves', kind: 'warning' },
  unfavourable: { word: 'défavorable', kind: 'blocked' },
  none: { word: 'sans avis', kind: 'neutral' },
};

/** Where an opinion stands: what it says, or that it is awaited, late, or was not given in time. */
export function opinionSaid({ state, value, late }: OpinionView): Said {
  if (value) return OPINIONS[value];
  if (state === 'dropped') return { word: 'non rendu', kind: 'neutral' };
  return late ? { word: 'en retard', kind: 'warning' } : { word: 'attendu', kind: 'running' };
}
