import { fill, Rulebook } from './rulebook';

/** Something a rule found in a room: which rule, about what, and where it is mended. */
export interface Finding {
  /** Rule of `policies/findings`. */
  readonly rule: string;
  readonly organisationId: string;
  /** What fills the rule's sentence: `{subject}`, `{text}`, `{until}`… */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Address of the page that mends it. */
  readonly link: string;
  /** Part of that page: a passage, a section of an entry. */
  readonly section: string;
}

/** A finding as people read it: the rule's sentence and remedy, with its article and severity. */
export function inWords(book: Rulebook, { rule, facts }: Finding) {
  const words = book.findings.get(rule);
  return {
    rule,
    title: words?.title ?? rule,
    ruleNumber: words?.rule ?? '',
    severity: words?.severity ?? 'advice',
    sentence: fill(words?.sentence ?? rule, facts),
    article: words?.article ?? '',
    authority: words?.authority ?? '',
    remedy: fill(words?.remedy ?? '', facts),
    toVerify: words?.status === 'to-verify',
  };
}
