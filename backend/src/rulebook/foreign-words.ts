import { Certainty } from './words';

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
