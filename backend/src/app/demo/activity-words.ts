import { Rulebook } from '../../rulebook/rulebook';

/** The chapters of the demonstration's register, each a file of `templates/demo/activities`. */
const CHAPTERS = ['beneficiaires', 'droits', 'employeur', 'intermire'] as const;

/** An activity as the demonstration tells it: codes where a vocabulary has words, a profile instead of its measures. */
export interface ActivityWords {
  readonly code: string;
  /** H: a model of the sector; L: an entry of some Mire; IM: InterMire's own. */
  readonly level: 'H' | 'L' | 'IM';
  /** The Mire that do this; all of them when it is absent. */
  readonly heldBy?: readonly string[];
  /** The day on which the processing ended. */
  readonly closedOn?: string;
  readonly name: string;
  readonly role: string;
  readonly profile: string;
  readonly purposes: readonly { readonly legalText: string | null; readonly article: string | null }[];
  readonly persons: readonly string[];
  readonly dataCategories: readonly { readonly code: string }[];
  readonly internal: readonly string[];
  readonly recipients: readonly string[];
  readonly origin?: readonly string[];
  readonly measures?: readonly string[];
  readonly documents: readonly string[];
  readonly aipd: { readonly required: boolean; readonly reason: string };
  readonly more?: Readonly<Record<string, unknown>>;
  readonly source: { readonly text: string; readonly status: string };
  readonly [field: string]: unknown;
}

const SAID = [
  'code', 'name', 'description', 'role', 'purposes', 'dataCategories', 'retention', 'transfers', 'systems', 'documents',
]; // prettier-ignore

/** All activities of the demonstration, chapter by chapter. */
export function demoActivities(book: Rulebook): readonly ActivityWords[] {
  return CHAPTERS.flatMap(
    (chapter) =>
      book.words<{ activities: readonly ActivityWords[] }>(`demo/activities/${chapter}.yaml`).activities,
  );
}

/** What a form would send for an activity of the demonstration, its codes in words and its profile in measures. */
export function activityInput(book: Rulebook, words: ActivityWords): Record<string, unknown> {
  const label = (vocabulary: string) => (code: string) => book.label(vocabulary, code);
  const recipients = (codes: readonly string[] = []) => codes.map(label('recipients'));
  return {
    ...Object.fromEntries(SAID.map((field) => [field, words[field]])),
    persons: words.persons.map(label('person-categories')),
    recipients: recipients(words.recipients),
    measures: [...measuresOf(book, words.profile), ...(words.measures ?? [])].map(label('measures')),
    aipdRequired: words.aipd.required,
    aipdReason: words.aipd.reason,
    more: {
      ...words.more,
      classification: words.profile,
      internalRecipients: recipients(words.internal),
      ...(words.origin && { source: recipients(words.origin) }),
    },
  };
}

/** The codes of the measures that a security profile asks for, its own and those of the profiles it adds to. */
function measuresOf(book: Rulebook, profile: string): string[] {
  const asked = withIncluded(book, profile);
  return terms(book, 'measures')
    .filter(({ profiles }) => (profiles as readonly string[]).some((one) => asked.has(one)))
    .map(({ code }) => code);
}

function withIncluded(book: Rulebook, profile: string): ReadonlySet<string> {
  const found = terms(book, 'security-profiles').find(({ code }) => code === profile);
  const included = (found?.['includes'] ?? []) as readonly string[];
  return new Set([profile, ...included.flatMap((one) => [...withIncluded(book, one)])]);
}

const terms = (book: Rulebook, vocabulary: string) => book.vocabularies.get(vocabulary)?.terms ?? [];
