/** How far a Mire may depart from the sector's text. */
export const LOCKS = ['locked', 'adaptable', 'local'] as const;
export type Lock = (typeof LOCKS)[number];

export interface Mark {
  readonly type: 'bold' | 'italic';
}
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}
/** A value of the organisation that reads the text: `mire.denomination`. */
export interface FieldNode {
  readonly type: 'field';
  readonly attrs: { readonly name: string };
  readonly marks?: readonly Mark[];
}
/** A citation of a dated text of law: findings follow it. */
export interface LegalTextNode {
  readonly type: 'legalText';
  readonly attrs: { readonly id: string; readonly article: string | null };
  readonly marks?: readonly Mark[];
}
export type Inline = TextNode | FieldNode | LegalTextNode;
export interface Paragraph {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}
export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Paragraph[];
}
export interface BulletList {
  readonly type: 'bulletList';
  readonly content: readonly ListItem[];
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
/** What one organisation says in a passage that the sector leaves to it, and why. */
export interface LocalValue {
  readonly body: readonly Block[];
  readonly reason: string;
}
/** The local values of one organisation, by passage: the content of a local revision. */
export interface LocalContent {
  readonly values: Readonly<Record<string, LocalValue>>;
}

/** A line of a passage as it is read: a paragraph, or an item of a list. */
export interface Line {
  readonly kind: 'paragraph' | 'item';
  readonly inlines: readonly Inline[];
}

/** The lines of some blocks, in reading order. */
export function linesOf(body: readonly Block[]): Line[] {
  return body.flatMap((block): Line[] =>
    block.type === 'paragraph'
      ? [{ kind: 'paragraph', inlines: block.content ?? [] }]
      : block.content.flatMap((item) =>
          item.content.map((one): Line => ({ kind: 'item', inlines: one.content ?? [] })),
        ),
  );
}

/** Whether nothing is said in these blocks. */
export function isSilent(body: readonly Block[]): boolean {
  return linesOf(body).every(({ inlines }) =>
    inlines.every((inline) => inline.type === 'text' && inline.text.trim() === ''),
  );
}
