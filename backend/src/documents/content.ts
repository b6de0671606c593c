/** How far a Mire may depart from the sector's text. */
export const LOCKS = ['locked', 'adaptable', 'local'] as const;
export type Lock = (typeof LOCKS)[number];

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'bold' | 'italic' }[];
}
/** A value of the organisation that reads the text: `mire.denomination`. */
export interface FieldNode {
  readonly type: 'field';
  readonly attrs: { readonly name: string };
}
/** A citation of a dated text of law: findings follow it. */
export interface LegalTextNode {
  readonly type: 'legalText';
  readonly attrs: { readonly id: string; readonly article: string | null };
}
export type Inline = TextNode | FieldNode | LegalTextNode;
export interface Paragraph {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}
export interface BulletList {
  readonly type: 'bulletList';
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly Paragraph[] }[];
}
export type Block = Paragraph | BulletList;

/** One passage of a harmonised text: what is locked, commented, amended and compared. */
export interface Passage {
  readonly id: string;
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly lock: Lock;
  /** What a Mire is asked to fill in, for a local passage. */
  readonly question: string | null;
  readonly body: readonly Block[];
}
/** The whole content of a revision of a document. */
export interface DocumentContent {
  readonly title: string;
  readonly passages: readonly Passage[];
}
/** The local values of one organisation, by passage: the content of a local revision. */
export interface LocalContent {
  readonly values: Readonly<Record<string, { readonly body: readonly Block[]; readonly reason: string }>>;
}
