/** Where a search found its words in an entry: the field, and the passage around the first of them. */
export class ExcerptView {
  label!: string;
  before!: string;
  found!: string;
  after!: string;
}
export class ActivityRow {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  sector!: boolean;
  state!: string;
  number!: number;
  legalBases!: string;
  aipd!: boolean;
  special!: boolean;
  updatedAt!: string;
  /** How many findings are blocking or to correct, and how many of these are blocking. */
  findings!: number;
  blocking!: number;
  /** How many fields differ from the sector's model. */
  deviations!: number;
  /** Day of the next review; null when none is set. */
  nextReview!: string | null;
  /** Whether that day has passed. */
  late!: boolean;
  /** Whether the sector's model has moved on since this entry last followed it. */
  behind!: boolean;
  /** What a search found beyond the code and the name; absent without a search. */
  excerpt?: ExcerptView;
}
export class FacetValue {
  value!: string;
  /** Its name, where the page cannot know it: organisations, partners, systems. */
  label!: string;
  count!: number;
}
/** What the list can be narrowed by, each value with how many entries carry it among those the other filters leave. */
export class FacetView {
  /** Word of the address: organisation, state, basis, special, aipd, partner, system, late… */
  name!: string;
  values!: FacetValue[];
}
export class ActivityPage {
  rows!: ActivityRow[];
  total!: number;
  page!: number;
  size!: number;
  /** Only when they were asked for. */
  facets?: FacetView[];
  /** create, bulk */
  allowed!: string[];
}
