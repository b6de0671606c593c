import { diffArrays } from 'diff';
import type { WordView } from './word.dto';

/** A word with its elided article (« l’ ») or one sign, each with the white after it; a line break; white alone. */
const TOKEN = /\n|(?:[\p{L}\p{N}]+[’']?|[^\s\p{L}\p{N}])[^\S\n]*|[^\S\n]+/gu;
/** More differences than this are not differences any more: the passage was written anew. */
const MOST = 4000;
/** A stretch this short between two changes is read with them, or the eye would stumble on it. */
const SHORT = 14;

/**
 * What was taken out of a text and what was put in, word by word, in reading order. The words that are `same` or
 * `added` make the newer text; those that are `same` or `removed`, the older.
 */
export function wordChanges(before: string, after: string): WordView[] {
  const [older, newer] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const parts = diffArrays<string>(older, newer, { maxEditLength: MOST, comparator: sameWord });
  return parts ? joined(spelled(parts, older, newer)) : pair(before, after);
}

/** The same word is the same whatever white follows it. */
function sameWord(a: string, b: string): boolean {
  return a === b || (a.trimEnd() !== '' && a.trimEnd() === b.trimEnd());
}

/** Parts as text; where only the white after a word differs, the word stays and the white changes. */
function spelled(
  parts: ReturnType<typeof diffArrays<string>>,
  older: readonly string[],
  newer: readonly string[],
): WordView[] {
  const out: WordView[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of parts) {
    if (removed) push(out, 'removed', older.slice(i, (i += value.length)).join(''));
    else if (added) push(out, 'added', newer.slice(j, (j += value.length)).join(''));
    else
      for (const _ of value) {
        const [was, is] = [older[i++]!, newer[j++]!];
        const word = was === is ? is : is.trimEnd();
        push(out, 'same', word);
        push(out, 'removed', was.slice(word.length));
        push(out, 'added', is.slice(word.length));
      }
  }
  return out;
}

/** A reader follows whole phrases: what stayed the same between two changes goes with them when it is short. */
function joined(parts: readonly WordView[]): WordView[] {
  const out: WordView[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    for (const { op, text } of pair(removed, added)) push(out, op, text);
    [removed, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const island = part.op === 'same' && isIsland(parts, i);
    if (part.op === 'same' && !island) {
      flush();
      push(out, part.op, part.text);
    }
    if (part.op === 'removed' || island) removed += part.text;
    if (part.op === 'added' || island) added += part.text;
  });
  flush();
  return out;
}

function isIsland(parts: readonly WordView[], i: number): boolean {
  const { text } = parts[i]!;
  if (i === 0 || i === parts.length - 1 || text.includes('\n')) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const beside = (step: 1 | -1) => {
    let length = 0;
    for (let at = i + step; parts[at] && parts[at]!.op !== 'same'; at += step)
      length = Math.max(length, parts[at]!.text.trim().length);
    return length;
  };
  return text.trim().length <= SHORT && Math.min(beside(-1), beside(1)) >= text.trim().length;
}

function push(out: WordView[], op: string, text: string): void {
  const last = out.at(-1);
  if (!text) return;
  if (last?.op === op) last.text += text;
  else out.push({ op, text });
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
