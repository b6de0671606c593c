import { plural } from '../../kernel/french';
import { StateKind } from '../../ui/state';
import { FieldMove, ModelCell } from './inheritance-client';

interface Words {
  readonly kind: StateKind;
  readonly label: string;
  /** One letter, for the matrix. */
  readonly letter: string;
}

/** How an organisation stands towards a model, in a word, a shape and a letter. */
export const STANDINGS: Readonly<Record<string, Words>> = {
  current: { kind: 'adopted', label: 'à jour', letter: 'J' },
  late: { kind: 'warning', label: 'en retard', letter: 'R' },
  own: { kind: 'local', label: 'fiche propre, sans modèle', letter: 'P' },
  absent: { kind: 'draft', label: 'ne suit pas', letter: '–' },
  suspended: { kind: 'neutral', label: 'modèle hors vigueur', letter: 'H' },
  closed: { kind: 'neutral', label: 'modèle clos', letter: 'C' },
  gone: { kind: 'blocked', label: 'modèle disparu', letter: 'D' },
};

/** The words for a standing; the standing itself when it is a new one. */
export const standingOf = (standing: string): Words =>
  STANDINGS[standing] ?? { kind: 'neutral', label: standing, letter: '?' };

/** « MIREC : en retard, version 1, 3 champs en attente, 1 écart »: a crossing of the matrix in a sentence. */
export function sentenceOf(organisation: string, it: ModelCell): string {
  return [
    `${organisation}\u202f: ${standingOf(it.standing).label}`,
    it.followed ? `version ${it.followed}` : '',
    it.waiting ? `${plural(it.waiting, 'champ')} en attente` : '',
    it.deviations ? plural(it.deviations, 'écart') : '',
    it.unexplained ? `dont ${it.unexplained} sans motif` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What became of a field, in a word and a shape. */
export function moveOf({ move, forced, deferred }: FieldMove): { kind: StateKind; label: string } {
  if (forced) return { kind: 'locked', label: 'Verrouillé, repris d’office' };
  if (move === 'both')
    return { kind: 'warning', label: deferred ? 'Les deux ont changé, remis' : 'Les deux ont changé' };
  if (move === 'ours') return { kind: 'local', label: 'Écart conservé' };
  return { kind: 'running', label: deferred ? 'Le secteur a changé, remis' : 'Le secteur a changé' };
}
