import { addDays, longDay } from '../kernel/days';
import { Rulebook } from '../rulebook/rulebook';
import { LegalText } from '../rulebook/words';
import { ActivityContent } from './activity.entity';

/** What a rule found in one entry, and the field that mends it. */
export interface EntryFinding {
  readonly rule: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Section of the page: purposes, retention… */
  readonly section: string;
  /** Identifier of the field on the page and in the form. */
  readonly anchor: string;
  /** « Finalité 1, texte ». */
  readonly place: string;
}

/** Everything wrong with an entry on a day: a repealed text is one only after its repeal. */
export function findingsIn(content: ActivityContent, book: Rulebook, day: string): EntryFinding[] {
  return [...repealedIn(content, book, day), ...gapsIn(content, book)];
}

/** What an entry leaves out, whatever the day: a text for bases c and e, a term of retention (art. 30(1)f). */
export function gapsIn(content: ActivityContent, book: Rulebook): EntryFinding[] {
  return [...untextedIn(content, book), ...untermedIn(content)];
}

/** The texts of the library that are no longer in force on a day. */
export function repealedOn(book: Rulebook, day: string): LegalText[] {
  return [...book.legalTexts.values()].filter(({ until }) => until !== null && until < day);
}

/** How many of an entry's citations (as lifted into its row) are of a text repealed on that day. */
export function repealedAmong(texts: string, repealed: readonly LegalText[]): number {
  const gone = new Set(repealed.map(({ id }) => id));
  return texts.split(',').filter((id) => gone.has(id)).length;
}

function repealedIn(content: ActivityContent, book: Rulebook, day: string): EntryFinding[] {
  return content.purposes.flatMap((purpose, index) => {
    const text = purpose.legalText ? book.legalText(purpose.legalText) : undefined;
    if (!text || text.until === null || text.until >= day) return [];
    const facts = { text: text.short, until: longDay(addDays(text.until, 1)) };
    return [atPurpose('repealed-text', content, index, facts)];
  });
}

function untextedIn(content: ActivityContent, book: Rulebook): EntryFinding[] {
  return content.purposes.flatMap((purpose, index) => {
    if (purpose.legalText || !needsText(book, purpose.legalBasis)) return [];
    const facts = { purpose: shortened(purpose.text), basis: book.label('legal-bases', purpose.legalBasis) };
    return [atPurpose('purpose-without-legal-text', content, index, facts)];
  });
}

function untermedIn(content: ActivityContent): EntryFinding[] {
  const place = 'Conservation';
  const rule = 'retention-missing';
  if (content.retention.length === 0)
    return [
      {
        rule, place, section: 'retention', anchor: 'conservation',
        facts: { subject: subjectOf(content), category: 'de toutes les catégories' },
      },
    ]; // prettier-ignore
  return content.retention.flatMap(({ category, term }, index) =>
    term.trim()
      ? []
      : [
          {
            rule,
            facts: { subject: subjectOf(content), category },
            section: 'retention',
            anchor: `conservation-${index + 1}`,
            place: `${place}, ligne ${index + 1}`,
          },
        ],
  );
}

function atPurpose(rule: string, content: ActivityContent, index: number, facts: object): EntryFinding {
  return {
    rule,
    facts: { subject: subjectOf(content), ...facts },
    section: 'purposes',
    anchor: `finalite-${index + 1}-texte`,
    place: `Finalité ${index + 1}, texte`,
  };
}

/** Whether a basis of art. 6(1) must rest on a text of law: c and e (art. 6(3)). */
export function needsText(book: Rulebook, legalBasis: string): boolean {
  const basis = book.vocabularies.get('legal-bases')?.terms.find(({ code }) => code === legalBasis);
  return basis?.['needsText'] === true;
}

const subjectOf = ({ code, name }: ActivityContent) => `${code} ${name}`;
const shortened = (text: string) =>
  text.length <= 70 ? text.replace(/\.$/, '') : `${text.slice(0, 68).trimEnd()}…`;
