import type { Dpd, Identity } from '../../directory/organisation.entity';
import type { TextView } from '../../documents/documents.dto';
import type { FlowView, MapView } from '../../flows/flows.dto';
import type { DecisionView } from '../../governance/decisions/decision-view.dto';
import type { MinutesView } from '../../governance/minutes/minutes-view.dto';
import type { ActivityContent } from '../../register/activity.entity';

/** The legal person that a pack speaks of. */
export interface PackOrganisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly town: string | null;
  readonly identity: Identity;
  readonly dpd: Dpd | null;
}

/** A finding in the words of its rule. */
export interface FindingWords {
  readonly rule: string;
  /** blocking | correct | advice */
  readonly severity: string;
  readonly sentence: string;
  readonly article: string;
  readonly authority: string;
  readonly remedy: string;
  readonly toVerify: boolean;
  readonly link: string;
}

/** An entry of the register as it was in force. */
export interface PackActivity {
  readonly content: ActivityContent;
  readonly number: number;
  readonly digest: string;
  readonly from: string;
  readonly decisionId: string;
}

/** A text in force, as the organisation reads it, and the very bytes that were decided on. */
export interface PackText {
  readonly code: string;
  readonly title: string;
  readonly number: number;
  readonly digest: string;
  readonly localDigest: string | null;
  readonly from: string;
  readonly decisionId: string;
  readonly text: TextView;
  /** Canonical JSON whose SHA-256 is `digest`; null when it is not kept here. */
  readonly adopted: string | null;
  /** The same for the organisation's own values. */
  readonly variant: string | null;
}

/** The last line of the journal before the day of a pack: what vouches for everything before it. */
export interface JournalAnchor {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** Everything that a pack tells of one organisation on one day, and nothing that depends on when it is told. */
export interface PackFacts {
  readonly organisation: PackOrganisation;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** « RGPD Mire 0.1.0 ». */
  readonly product: string;
  readonly journal: JournalAnchor | null;
  readonly findings: readonly FindingWords[];
  readonly register: readonly PackActivity[];
  readonly flows: readonly FlowView[];
  readonly map: MapView | null;
  readonly texts: readonly PackText[];
  readonly decisions: readonly DecisionView[];
  readonly minutes: readonly MinutesView[];
}

/** The number of the decision by which something holds; its identifier when the decision is not in the pack. */
export function decisionNumber(facts: PackFacts, decisionId: string): string {
  return facts.decisions.find(({ id }) => id === decisionId)?.number ?? decisionId;
}
