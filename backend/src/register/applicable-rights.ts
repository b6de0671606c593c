import { Rulebook } from '../rulebook/rulebook';
import { ActivityContent, Purpose } from './activity.entity';
import { RightsView } from './register-views.dto';

/**
 * The rights that the legal bases of an entry open to the persons or close to them (art. 15 to 22 RGPD, `policies/rights`):
 * a column a basis, in the order of its first purpose. A processor's entry has none: its controllers answer to the persons.
 */
export function rightsOf(book: Rulebook, content: Pick<ActivityContent, 'role' | 'purposes'>): RightsView {
  const purposes = content.role === 'processor' ? [] : content.purposes;
  const bases = [...new Set(purposes.map(({ legalBasis }) => legalBasis))].filter((basis) =>
    book.rights.every((right) => basis in right.bases),
  );
  return {
    columns: bases.map((basis) => ({
      basis,
      label: book.label('legal-bases', basis),
      purposes: numbersOf(purposes, basis),
    })),
    rows: bases.length ? book.rights.map(({ id, label, article, bases: answers }) => ({
      id,
      label,
      article,
      cells: bases.map((basis) => ({ applies: answers[basis]!.applies, words: answers[basis]!.words ?? '' })),
    })) : [],
  }; // prettier-ignore
}

/** The purposes that rest on a basis, from 1. */
function numbersOf(purposes: readonly Purpose[], basis: string): number[] {
  return purposes.flatMap(({ legalBasis }, index) => (legalBasis === basis ? [index + 1] : []));
}
