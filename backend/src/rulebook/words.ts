/** How sure a rule is: read in a source, or still to be settled by someone who can. */
export type Certainty = 'sourced' | 'to-verify';

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
  /** Every so many days without a decision the body is reminded; never when it is left out. */
  readonly remindAfterDays?: number;
  /** The shorter term of a dossier that was declared urgent; the ordinary one when nothing is said. */
  readonly urgent?: { readonly deadlineDays: number };
  /** Whose opinion is asked when a dossier comes here. */
  readonly opinions?: readonly OpinionAsked[];
  /** For whom a favourable decision puts the text in force. */
  readonly inForce?: 'umbrella' | 'organisation' | 'sector';
}
/** An opinion that a station asks for, beside the road: of whoever holds a role in the dossier's organisation, or of a body. */
export interface OpinionAsked {
  /** Kind of mandate, as in `policies/roles`. */
  readonly role?: string;
  /** Kind of body, as in `policies/bodies`. */
  readonly body?: string;
  readonly deadlineDays: number;
  /** Whether the body waits for it before it may decide in favour. */
  readonly blocking?: boolean;
}
/** How far a text must go again once it changed, by the weight of the heaviest change: a stage, or nobody. */
export interface AgainRule {
  readonly substantial: string;
  readonly minor: string;
  readonly wording: string;
  readonly source: { readonly text: string; readonly status: Certainty };
}
/** A path of approval: the stations in their order. */
export interface Circuit {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly source: { readonly text: string; readonly status: Certainty };
  readonly deadlinesSource?: { readonly text: string; readonly status: Certainty };
  readonly opinionsSource?: { readonly text: string; readonly status: Certainty };
  readonly again?: AgainRule;
  readonly stages: readonly Stage[];
}

/** One part of who must sit in a body: whose mandates count, for whom, how many. */
export interface CompositionPart {
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly roles: readonly string[];
  /** Counted for each organisation of this kind. */
  readonly each?: 'mire';
  /** Counted for each of these organisations, by code. */
  readonly of?: readonly string[];
  readonly kinds?: readonly string[];
  /** Only those who also sit in a body of this kind. */
  readonly alsoIn?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
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
    /** Any member, or only one who speaks for the same organisation. */
    readonly holder: 'member' | 'same-organisation';
    readonly written: boolean;
    /** For which points of a meeting it holds: all of them unless said. */
    readonly items?: 'all' | 'named';
    readonly countForQuorum: boolean;
  };
  readonly writtenProcedure: {
    readonly allowed: boolean;
    readonly days: number;
    readonly silence: 'abstention' | 'consent';
    /** How much of the body has to ask for a meeting to stop it: voices, or hundredths of them; 0: nobody can. */
    readonly stopAt: number;
    readonly stopOf: 'voices' | 'percent';
    readonly unanimity: boolean;
    /** How many days before the last one those who have not answered are reminded; two unless said. */
    readonly remindDays?: number;
  };
  /** How minutes become final, and how many days members have to ask for corrections. */
  readonly minutes?: { readonly approval: 'next-meeting' | 'written-days' | 'chair'; readonly days: number };
  /** Whether raised hands are noted by name, or only counted where the chair asks no names; by name unless said. */
  readonly hands?: 'named' | 'counted';
  /** Whether the chair may ask if anybody objects, instead of a vote; they may unless said. */
  readonly withoutObjection?: boolean;
  /** Whether a voice that withdrew for a conflict of interest still counts for the quorum when it is there; it does unless said. */
  readonly conflicts?: 'present' | 'excluded';
  /** Whether a poll may be secret when somebody asks for it; never unless said. */
  readonly secret?: 'never' | 'asked';
  readonly composition?: readonly CompositionPart[];
  /** How often it meets, as a sentence. */
  readonly frequency?: string;
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
