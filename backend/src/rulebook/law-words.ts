import { Certainty } from './words';

/** One article of a text of law, as a citation names it. */
export interface Article {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly status: Certainty;
}
/** What a text of law fixes of a processing by itself: purpose, categories, recipients, term, controller. */
export interface FixedByLaw {
  readonly purpose: Fixed;
  readonly data: Fixed;
  readonly recipients: Fixed;
  readonly retention: Fixed;
  readonly controller: Fixed;
  readonly status: Certainty;
}
export type Fixed = 'yes' | 'no' | 'unknown';
/** A dated text of law: a document of 2018 cites another decree than one of today. */
export interface LegalText {
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly kind: string;
  readonly enacted: string;
  readonly from: string;
  readonly until: string | null;
  readonly replacedBy: string | null;
  readonly note?: string;
  readonly fixes?: FixedByLaw;
  readonly articles: readonly Article[];
  readonly status: Certainty;
  readonly source: string;
}

/** A term that a text of law sets, and from when it runs. */
export interface Deadline {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months' | 'years';
  readonly from: string;
  readonly article: string;
  readonly status: Certainty;
}

/** What is told when an article is not met: how heavy it is, whose it is, what mends it. */
export interface FindingRule {
  readonly id: string;
  /** What it is called in a list. */
  readonly title: string;
  readonly rule: string;
  readonly article: string;
  readonly severity: 'blocking' | 'correct' | 'advice';
  readonly authority: string;
  readonly sentence: string;
  readonly remedy: string;
  /** What the predicate counts with: a threshold, codes of a vocabulary, words. */
  readonly parameters?: Readonly<Record<string, number | string | readonly string[]>>;
  readonly status: Certainty;
}
