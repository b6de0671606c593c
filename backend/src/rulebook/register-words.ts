import { Certainty } from './words';

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
