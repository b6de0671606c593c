import { Rulebook } from '../../rulebook/rulebook';
import { LegalText } from '../../rulebook/law-words';

/** What a text may name besides plain words: fields of the organisation that reads it, and texts of law. */
export interface Lexicon {
  readonly fields: readonly { readonly code: string; readonly label: string; readonly from: string }[];
  readonly laws: readonly LegalText[];
  law(id: string): LegalText | undefined;
  hasLaw(id: string, article: string | null): boolean;
  /** « Siège de l’asbl »; the code itself when it is not known. */
  fieldName(code: string): string;
  /** « loi du 30 juillet 2018, art. 9 »; the identifier itself when it is not known. */
  lawName(id: string, article: string | null): string;
}

/** The lexicon that the rulebook holds: `vocabulary/merge-fields` and `legal-texts`. */
export function lexiconOf(book: Rulebook): Lexicon {
  const terms = book.vocabularies.get('merge-fields')?.terms ?? [];
  const article = (id: string, name: string | null) =>
    book.legalText(id)?.articles.find((one) => one.id === name);
  return {
    fields: terms.map(({ code, label, from }) => ({ code, label, from: String(from) })),
    laws: [...book.legalTexts.values()],
    law: (id) => book.legalText(id),
    hasLaw: (id, name) =>
      book.legalText(id) !== undefined && (name === null || article(id, name) !== undefined),
    fieldName: (code) => book.label('merge-fields', code),
    lawName: (id, name) =>
      [book.legalText(id)?.short ?? id, name && (article(id, name)?.label ?? name)]
        .filter(Boolean)
        .join(', '),
  };
}

/** Whether a text of law no longer holds on a day (`YYYY-MM-DD`). */
export function isRepealed(law: LegalText | undefined, day: string): boolean {
  return law !== undefined && law.until !== null && law.until < day;
}
