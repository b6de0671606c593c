import { StateKind } from '../../ui/state';

interface Word {
  readonly kind: StateKind;
  readonly word: string;
}

const IMPORT_STATES: Readonly<Record<string, Word>> = {
  previewed: { kind: 'draft', word: 'À confirmer' },
  writing: { kind: 'running', word: 'En cours' },
  stopped: { kind: 'warning', word: 'Arrêté' },
  interrupted: { kind: 'warning', word: 'Interrompu' },
  failed: { kind: 'blocked', word: 'En échec' },
  done: { kind: 'adopted', word: 'Terminé' },
  undone: { kind: 'draft', word: 'Annulé' },
};

const OUTCOMES: Readonly<Record<string, Word>> = {
  ready: { kind: 'draft', word: 'À écrire' },
  refused: { kind: 'blocked', word: 'Refusée' },
  created: { kind: 'adopted', word: 'Créée' },
  updated: { kind: 'adopted', word: 'Révisée' },
  skipped: { kind: 'draft', word: 'Laissée' },
  unchanged: { kind: 'draft', word: 'Déjà pareille' },
  undone: { kind: 'draft', word: 'Retirée' },
  kept: { kind: 'warning', word: 'Gardée' },
};

/** How far an import is, in a word. */
export const importState = (state: string): Word => IMPORT_STATES[state] ?? { kind: 'neutral', word: state };
/** What became of an entry of the file, in a word. */
export const outcomeWord = (outcome: string): Word => OUTCOMES[outcome] ?? { kind: 'neutral', word: outcome };

/** How an entry of the file was recognised in the register. */
export const MATCHED_BY: Readonly<Record<string, string>> = {
  code: 'même code',
  reference: 'même référence qu’à l’import précédent',
  name: 'même nom',
};

/** What to do with entries that the register has already. */
export const POLICIES = [
  { value: 'stop', label: 'Arrêter', note: 'Rien n’est écrit si une fiche existe déjà.' },
  {
    value: 'skip',
    label: 'Laisser',
    note: 'Les fiches existantes restent telles quelles ; les autres sont créées.',
  },
  {
    value: 'update',
    label: 'Réviser',
    note: 'Les fiches existantes prennent les valeurs du fichier ; ce qu’il ne dit pas demeure.',
  },
] as const;

export const LARGEST = 20 * 1024 * 1024;
