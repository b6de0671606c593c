import { canonical } from '../../kernel/digest';
import type { PassageChange } from '../comparison.dto';
import { DocumentContent, Passage } from './content';
import { Names, plainText } from './plain-text';
import { wordChanges } from '../../kernel/word-changes';

/**
 * What became of each passage from one text to another, in the order of the newer one; a passage that only moved is
 * the same. A passage that was taken out stands where it stood, after the one it followed.
 */
export function compare(before: DocumentContent, after: DocumentContent, names: Names): PassageChange[] {
  const older = new Map(before.passages.map((passage) => [passage.id, passage]));
  const newer = new Set(after.passages.map(({ id }) => id));
  const changes = after.passages.map((passage) => changeOf(older.get(passage.id), passage, names));
  let place = 0;
  for (const passage of before.passages) {
    const at = changes.findIndex(({ id }) => id === passage.id);
    if (newer.has(passage.id)) place = at + 1;
    else changes.splice(place++, 0, changeOf(passage, undefined, names));
  }
  return changes;
}

/** How many passages differ. */
export function countChanges(changes: readonly PassageChange[]): number {
  return changes.filter(({ state }) => state !== 'same').length;
}

function changeOf(before: Passage | undefined, after: Passage | undefined, names: Names): PassageChange {
  const { id, heading } = (after ?? before)!;
  const text = (passage?: Passage) => (passage ? plainText(passage.body, names) : '');
  return {
    id,
    heading,
    headingBefore: before && before.heading !== heading ? before.heading : null,
    state: stateOf(before, after),
    lockBefore: before?.lock ?? null,
    lockAfter: after?.lock ?? null,
    questionBefore: before?.question ?? null,
    questionAfter: after?.question ?? null,
    words: wordChanges(text(before), text(after)),
  };
}

function stateOf(before: Passage | undefined, after: Passage | undefined): string {
  if (!before) return 'added';
  if (!after) return 'removed';
  return canonical(before) === canonical(after) ? 'same' : 'changed';
}
