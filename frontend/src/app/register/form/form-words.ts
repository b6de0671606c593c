import { EntryName, WordList } from './entry-model';
import { Activity, RegisterField, RegisterWords } from '../register-client';

/** How the register's fields are called in the form. */
const NAMES: Record<string, EntryName> = { aipd: 'aipdRequired' };

/** The fields of the register by their names: their help, who may word them, who asks for them. */
export function fieldsOf(words: RegisterWords | undefined): ReadonlyMap<string, RegisterField> {
  return new Map(words?.groups.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)));
}

/** What each field of the form is called in French. */
export function labelsOf(fields: ReadonlyMap<string, RegisterField>): Partial<Record<EntryName, string>> {
  return Object.fromEntries([...fields.values()].map(({ id, label }) => [NAMES[id] ?? id, label]));
}

/** Codes by their French names, for comparing two versions. */
export function namesOf(words: RegisterWords | undefined): ReadonlyMap<string, string> {
  const terms = [words?.bases, words?.legalTexts, words?.dataCategories, words?.roles].flatMap(
    (some) => some ?? [],
  );
  return new Map(terms.map(({ code, label }) => [code, label]));
}

/** What each list of words is called, and what its button says. */
export const LISTS: Readonly<Record<WordList, { readonly label: string; readonly adding: string }>> = {
  persons: { label: 'Catégories de personnes', adding: 'Ajouter une catégorie de personnes' },
  recipients: { label: 'Destinataires', adding: 'Ajouter un destinataire' },
  systems: { label: 'Applications et supports', adding: 'Ajouter un support' },
  measures: { label: 'Mesures', adding: 'Ajouter une mesure' },
  documents: { label: 'Documents', adding: 'Ajouter un document' },
};

/** The sentence under the form's title: whose entry it is, and what may be written in it. */
export function leadOf(it: Activity | undefined, organisation = 'votre organisation'): string {
  if (!it) return `Une fiche du registre de ${organisation}.`;
  if (it.modelId)
    return 'Les champs au cadenas suivent le modèle du secteur\u202f; les autres peuvent être adaptés.';
  return it.sector ? 'Le modèle du secteur\u202f: chaque Mire le reçoit après décision des instances.' : '';
}
