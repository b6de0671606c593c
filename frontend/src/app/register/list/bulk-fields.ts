import { RegisterField, RegisterWords } from '../register-client';

const SINGLE: readonly string[] = ['line', 'day', 'text'];
const OWN: readonly string[] = ['code', 'name', 'description'];
/** What is changed for many entries most often comes first. */
const FIRST = ['nextReview', 'systems', 'recipients', 'measures', 'service'];

export type Operation = 'set' | 'add' | 'remove' | 'replace';

/** The fields that one change can be made in for many entries: lists of words, days, and short texts. */
export function bulkFields({ groups }: RegisterWords): RegisterField[] {
  const all = groups.flatMap(({ fields }) => fields);
  const place = ({ id }: RegisterField) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return all
    .filter((field) => field.in === undefined && !OWN.includes(field.id))
    .filter(({ kind }) => kind === 'words' || SINGLE.includes(kind))
    .toSorted((one, other) => place(one) - place(other));
}

/** What can be done in a field, each with the verb of its choice. */
export function operationsOf(field: RegisterField | undefined): { value: Operation; label: string }[] {
  return field?.kind === 'words'
    ? [
        { value: 'add', label: 'Ajouter' },
        { value: 'replace', label: 'Remplacer' },
        { value: 'remove', label: 'Retirer' },
      ]
    : [{ value: 'set', label: 'Écrire' }];
}
