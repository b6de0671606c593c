import { diffArrays } from 'diff';
import type { WordView } from '../documents.dto';

/** A word with its elided article (« l’ »), a stretch of white, or one sign. */
const TOKEN = /\n|[^\S\n]+|[\p{L}\p{N}]+[’']?|[^\s\p{L}\p{N}]/gu;
/** More differences than this are not differences any more: the passage was written anew. */
const MOST = 4000;

/**
 * What was taken out of a text and what was put in, word by word, in reading order. The words that are `same` or
 * `added` make the newer text; those that are `same` or `removed`, the older.
 */
export function wordChanges(before: string, after: string): WordView[] {
  const parts = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { maxEditLength: MOST });
  if (!parts) return pair(before, after);
  return joined(
    parts.map(({ value, added, removed }) => ({
      op: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** A reader follows whole phrases: a lone sign or white that stayed between two changes goes with them. */
function joined(parts: readonly WordView[]): WordView[] {
  const out: WordView[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    for (const word of pair(removed, added)) push(out, word);
    [removed, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const between = i > 0 && i < parts.length - 1 && /^[^\p{L}\p{N}\n]*$/u.test(part.text);
    if (part.op === 'same' && !between) {
      flush();
      push(out, part);
    }
    if (part.op === 'removed' || (part.op === 'same' && between)) removed += part.text;
    if (part.op === 'added' || (part.op === 'same' && between)) added += part.text;
  });
  flush();
  return out;
}

function push(out: WordView[], word: WordView): void {
  const last = out.at(-1);
  if (last?.op === word.op) last.text += word.text;
  else out.push({ ...word });
}

/** What was taken out and what was put in instead; the white around both stays. */
function pair(removed: string, added: string): WordView[] {
  const head = removed && added ? commonWhite(removed, added, /^[^\S\n]+/) : '';
  const [before, after] = [removed.slice(head.length), added.slice(head.length)];
  const tail = before && after ? commonWhite(before, after, /[^\S\n]+$/) : '';
  const cut = (text: string) => text.slice(0, text.length - tail.length);
  return [
    { op: 'same', text: head },
    { op: 'removed', text: cut(before) },
    { op: 'added', text: cut(after) },
    { op: 'same', text: tail },
  ].filter(({ text }) => text !== '');
}

function commonWhite(a: string, b: string, end: RegExp): string {
  const white = end.exec(a)?.[0] ?? '';
  return white === (end.exec(b)?.[0] ?? '') ? white : '';
}
