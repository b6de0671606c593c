import type { Block, Run } from '../../printing/blocks';
import { fill, Rulebook } from '../../rulebook/rulebook';

type Words = Readonly<Record<string, string>>;

/** `templates/packs/pack.yaml`. */
interface PackWords {
  readonly title: string;
  readonly titlePage: Words;
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly intro: string;
    readonly empty: string;
  }[];
  readonly seal: Words;
  readonly statement: string;
  readonly signatures: Words;
  readonly manifest: Words;
  readonly verdicts: Words;
  readonly verification: Words;
}

/** The words of a pack: its template, its labels, and the rulebook behind both. */
export interface Wording extends PackWords {
  readonly book: Rulebook;
  /** The label `section.key` of `templates/packs/labels.yaml`, its `{facts}` filled in; the key itself when unknown. */
  label(section: string, key: string, facts?: Readonly<Record<string, unknown>>): string;
  /** « un constat bloquant », « 3 conseils ». */
  count(key: string, n: number): string;
  part(id: string): PackWords['parts'][number];
}

/** Reads the words of packs from the rulebook. */
export function wordingOf(book: Rulebook): Wording {
  const words = book.words<PackWords>('packs/pack.yaml');
  const labels = book.words<Readonly<Record<string, Words>>>('packs/labels.yaml');
  const counts = labels['counts'] as unknown as Readonly<Record<string, Words>>;
  return {
    ...words,
    book,
    label: (section, key, facts = {}) => fill(labels[section]?.[key] ?? key, facts),
    count: (key, n) => fill(counts[key]?.[n === 1 ? 'one' : 'other'] ?? '{n}', { n }),
    part: (id) => words.parts.find((part) => part.id === id) ?? { id, title: id, intro: '', empty: '' },
  };
}

/** « deux, trois et quatre ». */
export function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}

export const plain = (text: string): Run[] => [{ text }];
/** A SHA-256 on paper: two lines of the same length, so that the eye can compare them. */
export const halved = (digest: string): string => `${digest.slice(0, 32)}\n${digest.slice(32)}`;
export const mono = (digest: string): Run[] => [{ text: halved(digest), mono: true }];
export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ type: 'heading', level, text });
export const paragraph = (text: string, style?: 'body' | 'lead' | 'small'): Block => ({
  type: 'paragraph', runs: plain(text), ...(style && { style }),
}); // prettier-ignore

/** A value that somebody still has to give. */
export const orToComplete = (words: Wording, text: string | null | undefined): Run[] =>
  text?.trim() ? plain(text) : [{ text: words.label('entry', 'toComplete'), italic: true }];
