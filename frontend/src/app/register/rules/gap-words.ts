import { StateKind } from '../../ui/state';

/** Who asks for a field, in the order of the columns. */
export const ASKERS = [
  { value: 'art30', label: 'Article 30', note: 'obligatoire' },
  { value: 'apd', label: 'APD', note: 'recommandé' },
  { value: 'cnil', label: 'CNIL', note: 'conseillé' },
  { value: 'sector', label: 'Secteur', note: 'conseillé' },
] as const;

/** How heavily a missing field weighs. */
export const LEVELS: Readonly<Record<string, { readonly label: string; readonly kind: StateKind }>> = {
  obligatory: { label: 'Obligatoire manquant', kind: 'blocked' },
  recommended: { label: 'Recommandé par l’APD', kind: 'warning' },
  advised: { label: 'Conseillé', kind: 'neutral' },
};

export const askerLabel = (value: string): string =>
  ASKERS.find((one) => one.value === value)?.label ?? value;
