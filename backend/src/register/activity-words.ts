import { longDay, addDays } from '../kernel/days';
import { Rulebook } from '../rulebook/rulebook';
import { RegisterField } from '../rulebook/register-words';
import { ActivityContent, Purpose } from './activity.entity';
import { needsText } from './activity-findings';
import { natureOf } from './lifted';
import { DataCategoryView, PurposeView, RegisterFieldView, RegisterWordsView } from './register-views.dto';

/** A purpose as it is read: its basis and its text by name, and whether that text still holds on a day. */
export function purposeView(book: Rulebook, purpose: Purpose, day: string): PurposeView {
  const text = purpose.legalText ? book.legalText(purpose.legalText) : undefined;
  const article = text?.articles.find(({ id }) => id === purpose.article);
  const cited = [text?.short ?? purpose.legalText, article?.label ?? purpose.article].filter(Boolean);
  const until = text?.until ?? null;
  return {
    ...purpose,
    legalBasisLabel: book.label('legal-bases', purpose.legalBasis),
    legalTextLabel: purpose.legalText ? cited.join(', ') : null,
    repealedUntil: until !== null && until < day ? longDay(addDays(until, 1)) : null,
    toVerify: text !== undefined && (text.status === 'to-verify' || article?.status === 'to-verify'),
  };
}

/** The categories of data of an entry, with their name and their nature. */
export function categoryViews(book: Rulebook, content: ActivityContent): DataCategoryView[] {
  return content.dataCategories.map((line) => ({
    ...line,
    label: book.label('data-categories', line.code),
    kind: natureOf(book, line.code),
  }));
}

/** Everything that the pages and the form of the register take from the rulebook. */
export function registerWords(book: Rulebook, day: string): RegisterWordsView {
  const terms = (id: string) => book.vocabularies.get(id)?.terms ?? [];
  const labels = (id: string) => terms(id).map(({ label }) => label);
  return {
    groups: book.registerGroups.map(({ group, label, fields }) => ({
      group,
      label,
      fields: fields.map((field) => fieldView(book, field)),
    })),
    dataCategories: terms('data-categories').map(({ code, label }) => ({
      code,
      label,
      kind: natureOf(book, code),
    })),
    bases: terms('legal-bases').map(({ code, label }) => ({
      code,
      label,
      kind: askedOf(book, code),
    })),
    legalTexts: [...book.legalTexts.values()].map(({ id, short, title, status, until, articles }) => ({
      code: id,
      label: `${short} — ${title}`,
      kind: until !== null && until < day ? 'repealed' : status,
      until,
      articles: articles.map((one) => ({
        code: one.id,
        label: `${one.label} — ${one.subject}`,
        kind: one.status,
      })),
    })),
    roles: terms('activity-roles').map(({ code, label }) => ({ code, label, kind: '' })),
    persons: labels('person-categories'),
    recipients: labels('recipients'),
    measures: labels('measures'),
    fates: labels('fates'),
  };
}

/** What a basis asks for beside a purpose: a text of law, the balance of interests, the proof of consent, nothing. */
function askedOf(book: Rulebook, basis: string): string {
  const term = book.vocabularies.get('legal-bases')?.terms.find(({ code }) => code === basis);
  if (needsText(book, basis)) return 'text';
  return term?.['needsBalance'] === true ? 'balance' : term?.['needsConsent'] === true ? 'consent' : 'free';
}

/** A field as the form needs it; what a list offers comes with it. */
function fieldView(book: Rulebook, field: RegisterField): RegisterFieldView {
  const { id, label, help, askedBy, lock, substantial, kind, vocabulary } = field;
  const { key, in: list, as, only } = field;
  const terms = vocabulary ? book.vocabularies.get(vocabulary)?.terms : undefined;
  return {
    id, label, help, askedBy: [...askedBy], lock, substantial, kind,
    ...(terms && { options: terms.map((term) => ({ code: term.code, label: term.label, kind: String(term['kind'] ?? '') })) }),
    ...(key && { key }),
    ...(list && { in: list }),
    ...(as && { as }),
    ...(only && { only }),
  }; // prettier-ignore
}
