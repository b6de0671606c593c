import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { ActivityContent } from './activity.entity';
import { valueOf, writtenFields } from './catalogue';
import { moreFrom } from './more';
import { ActivityInput } from './register.dto';

/**
 * What a form sent, as the content of an entry: blanks are null or left out, and nothing else comes along. What stands
 * beyond the core is checked against `policies/register`.
 */
export function contentFrom(input: ActivityInput, book: Rulebook): ActivityContent {
  const more = moreFrom(input.more ?? {}, book);
  return {
    code: input.code,
    name: input.name.trim(),
    description: input.description.trim(),
    role: input.role,
    purposes: input.purposes.map(({ id, text, legalBasis, legalText, article, ...why }) => ({
      id,
      text: text.trim(),
      legalBasis,
      legalText: known(legalText),
      article: known(article),
      ...said(why, 'legitimateInterest', 'balance', 'consentHow', 'consentEvidence'),
    })),
    persons: lines(input.persons),
    dataCategories: input.dataCategories.map(({ code, detail, ...why }) => ({
      code,
      detail: detail.trim(),
      ...said(why, 'why'),
    })),
    recipients: lines(input.recipients),
    retention: input.retention.map(({ category, term, start, archive, fate, ...why }) => ({
      category: category.trim(),
      term: term.trim(),
      start: start.trim(),
      archive: known(archive),
      fate: fate.trim(),
      ...said(why, 'ground'),
    })),
    transfers: input.transfers.trim(),
    measures: lines(input.measures),
    systems: lines(input.systems),
    documents: lines(input.documents),
    aipd: { required: input.aipdRequired, reason: input.aipdReason.trim() },
    ...(Object.keys(more).length && { more }),
  };
}

/** Refuses an entry that cites a text or a category that the rulebook does not know, naming the field. */
export function refuseUnknown(content: ActivityContent, book: Rulebook): void {
  content.purposes.forEach(({ legalText }, index) => {
    if (legalText && !book.legalText(legalText))
      throw new Refusal('register.unknown-text', 422, {
        field: `Finalité ${index + 1}, texte`,
        anchor: `finalite-${index + 1}-texte`,
        id: legalText,
      });
  });
  const categories = new Set(book.vocabularies.get('data-categories')?.terms.map(({ code }) => code));
  content.dataCategories.forEach(({ code }, index) => {
    if (!categories.has(code))
      throw new Refusal('register.unknown-category', 422, {
        field: `Donnée ${index + 1}`,
        anchor: `donnee-${index + 1}`,
        id: code,
      });
  });
}

/**
 * Refuses an entry that says for nobody or nothing what it is: a controller's without a purpose (art. 30(1)b), a
 * processor's without a controller it works for (art. 30(2)a).
 */
export function refuseIncomplete(content: ActivityContent, book: Rulebook): void {
  const processor = content.role === 'processor';
  const anchor = processor ? 'controllersServed' : 'purposes';
  if (valueOf(content, anchor) !== undefined) return;
  const field = writtenFields(book).find(({ id }) => id === anchor)?.label ?? anchor;
  throw new Refusal(processor ? 'register.served-missing' : 'register.purposes-missing', 422, {
    field,
    anchor,
  });
}

/** Words of a list: trimmed, none of them blank or said twice. */
const lines = (said: readonly string[]) => [...new Set(said.map((line) => line.trim()))].filter(Boolean);
const known = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);

/** Of some parts, those in which something was written. */
function said<Part extends string>(given: object, ...parts: readonly Part[]): Partial<Record<Part, string>> {
  const written = parts.flatMap((part) => {
    const text = known((given as Partial<Record<Part, string | null>>)[part]);
    return text === null ? [] : [[part, text] as const];
  });
  return Object.fromEntries(written) as Partial<Record<Part, string>>;
}
