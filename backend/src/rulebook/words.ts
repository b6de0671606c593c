/** How sure a rule is: read in a source, or still to be settled by someone who can. */
export type Certainty = 'sourced' | 'to-verify';

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

export type Outcome =
  'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned';

/** One station of a circuit: which body, what it may do, and how long it has. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  /** Kind of body, as in `policies/bodies`. */
  readonly body: string;
  /** One decision for each organisation of that kind. */
  readonly each?: 'mire';
  readonly does: 'draft' | 'validate' | 'decide' | 'note';
  /** What a favourable vote gives. */
  readonly gives?: Outcome;
  readonly verb: string;
  readonly offers?: readonly Outcome[];
  readonly onReturn?: string;
  readonly deadlineDays: number;
  /** For whom a favourable decision puts the text in force. */
  readonly inForce?: 'umbrella' | 'organisation' | 'sector';
}
/** A path of approval: the stations in their order. */
export interface Circuit {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly source: { readonly text: string; readonly status: Certainty };
  readonly stages: readonly Stage[];
}

/** How a kind of body decides. */
export interface BodyRules {
  readonly kind: string;
  readonly name: string;
  /** Who has a voice: each member, or each organisation that the members speak for. */
  readonly voice: 'person' | 'organisation';
  readonly voters: readonly string[];
  readonly quorum: { readonly of: 'voices'; readonly atLeast: 'majority' | number };
  readonly majority: {
    readonly kind: 'simple' | 'absolute' | 'two-thirds' | 'unanimity';
    readonly of: 'cast' | 'present';
  };
  readonly abstentions: 'excluded' | 'counted';
  readonly tie: 'rejected' | 'chair';
  readonly proxies: {
    readonly maxPerHolder: number;
    readonly holder: 'member';
    readonly written: boolean;
    readonly countForQuorum: boolean;
  };
  readonly writtenProcedure: {
    readonly allowed: boolean;
    readonly days: number;
    readonly silence: 'abstention' | 'consent';
    readonly oneMemberMayStop: boolean;
    readonly unanimity: boolean;
  };
  /** Whether a voice that withdrew for a conflict of interest still counts for the quorum when it is there; it does unless said. */
  readonly conflicts?: 'present' | 'excluded';
  readonly sources: readonly { readonly rule: string; readonly text: string; readonly status: Certainty }[];
}

/** One thing that a role may do, with the sentence that a reader of the rights page sees. */
export interface RoleRule {
  readonly do: readonly string[];
  readonly on: string;
  readonly where?: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}
/** A kind of mandate: what it is for and what it may do. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** Other roles whose rules come with it. */
  readonly includes?: readonly string[];
  /** Kinds of body in which it is held; empty when it is held for an organisation. */
  readonly bodies?: readonly string[];
  readonly rooms: readonly string[];
  readonly may: readonly RoleRule[];
}

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

export interface Term {
  readonly code: string;
  readonly label: string;
  readonly [flag: string]: unknown;
}
export interface Vocabulary {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly Term[];
}

/** How a field of the register is written; `computed` fields never are. */
export type FieldKind =
  | 'line' | 'text' | 'day' | 'number' | 'flag' | 'answer' | 'choice' | 'choices' | 'words' | 'items'
  | 'legal-text' | 'article' | 'computed'; // prettier-ignore
/** One field of the record of processing activities, or one part of a line in a list of them (`in`). */
export interface RegisterField {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly askedBy: readonly string[];
  readonly lock: 'locked' | 'adaptable' | 'local';
  /** Whether a change of it calls for a new decision. */
  readonly substantial: boolean;
  readonly kind: FieldKind;
  /** choice, choices: where the codes come from; words: what is offered while writing. */
  readonly vocabulary?: string;
  /** items: the part that tells one line from another. */
  readonly key?: string;
  /** The list that this field is a part of, and its name in there. */
  readonly in?: string;
  readonly as?: string;
  /** The register that asks for it; both when absent. */
  readonly only?: 'controller' | 'processor';
  /** In a public register: shown unless the organisation decides otherwise, or offered; never when absent. */
  readonly public?: 'shown' | 'offered';
  /** When it is due; always when absent. */
  readonly when?:
    | 'special' | 'judicial' | 'sensitive' | 'niss' | 'joint' | 'base-a' | 'base-f' | 'base-needs-text' | 'aipd' | 'given'; // prettier-ignore
  readonly dpv?: string;
}
export interface RegisterGroup {
  readonly group: string;
  readonly label: string;
  readonly order: number;
  readonly fields: readonly RegisterField[];
}

export interface Deadline {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months' | 'years';
  readonly from: string;
  readonly article: string;
  readonly status: Certainty;
}

/** A right of art. 15 to 22 RGPD, and what each legal basis (letter of art. 6(1)) makes of it. */
export interface Right {
  readonly id: string;
  readonly label: string;
  readonly article: string;
  readonly order: number;
  readonly bases: Readonly<Record<string, RightAnswer>>;
  readonly status: Certainty;
}
export interface RightAnswer {
  readonly applies: 'always' | 'on-terms' | 'never';
  /** The terms, in a few words. */
  readonly words?: string;
}

/** Words of a foreign list, and the codes of ours that they cover; `*` covers what nothing else does. */
export interface ForeignTerm {
  readonly label: string;
  readonly codes: readonly string[];
  /** Not in the model of the format: added when an entry needs it. */
  readonly own?: boolean;
}
/** A column of a foreign register: the field it holds (or some parts of its lines), or a computed fact. */
export interface ForeignColumn {
  readonly id: string;
  readonly heading: string;
  readonly also?: readonly string[];
  readonly holds?: string;
  readonly parts?: readonly string[];
  readonly fact?: string;
  /** In letters. */
  readonly width?: number;
}
/** How a register that others drew up is laid out. */
export interface ForeignLayout {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly status?: Certainty;
  readonly lists?: Readonly<Record<string, readonly ForeignTerm[]>>;
  readonly columns?: readonly ForeignColumn[];
}

/** A heading of another tool's register, and the field of an entry (or the part of its lines) that it fills. */
export interface ImportColumn {
  readonly heading: string;
  readonly also?: readonly string[];
  /** `name`, `aipd.why`, `retention.term`; absent when it has no place. */
  readonly to?: string;
  readonly parts?: readonly string[];
  readonly line?: string;
  readonly flag?: boolean;
  readonly prefix?: string;
  readonly split?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly why?: string;
}
/** Under which headings another tool says what an entry holds. */
export interface ImportLayout {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly signature?: readonly string[];
  readonly columns?: readonly ImportColumn[];
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
