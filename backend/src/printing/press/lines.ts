import type { Run } from '../blocks';
import type { TextStyle } from './style';
import { voice, type Typeface } from './typefaces';
import { typeset } from './typography';

/** A stretch of one line in one face; `x` from the line's left end. */
export interface Segment {
  readonly face: Typeface;
  readonly size: number;
  readonly text: string;
  readonly x: number;
}

/** A line of text, cut to its measure and ready to be inked. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

interface Part {
  readonly face: Typeface;
  readonly size: number;
  readonly text: string;
  readonly width: number;
}

/** What cannot be broken: parts in one or several faces, after a space of `gap` points (0: none). */
interface Atom {
  readonly parts: Part[];
  readonly gap: number;
  readonly lineBreak: boolean;
}

/** Breaks text into lines no wider than `width` points, at ordinary spaces and after hyphens only. */
export function breakLines(runs: readonly Run[], style: TextStyle, width: number): Line[] {
  const lines: Line[] = [];
  let line: Atom[] = [];
  let used = 0;
  const close = (further = true) => {
    lines.push(compose(line, further));
    line = [];
    used = 0;
  };
  for (const atom of atoms(runs, style).flatMap((whole) => cutToFit(whole, width))) {
    const needed = widthOf(atom);
    const gap = line.length > 0 ? atom.gap : 0;
    if (line.length > 0 && (atom.lineBreak || used + gap + needed > width + 0.01)) close(atom.gap > 0);
    used += (line.length > 0 ? atom.gap : 0) + needed;
    line.push(atom);
  }
  close(false);
  return lines;
}

/** Lines of even length, for titles: as few as `breakLines` would need, on the narrowest measure that keeps that number. */
export function balance(title: string, style: TextStyle, width: number): Line[] {
  const runs = [{ text: title.replace(SMALL_WORDS, '\u00a0') }];
  const lines = breakLines(runs, style, width);
  if (lines.length === 1) return lines;
  let best = lines;
  for (let [least, most] = [width / 2, width]; most - least > 4;) {
    const measure = (least + most) / 2;
    const tried = breakLines(runs, style, measure);
    if (tried.length > lines.length) least = measure;
    else [best, most] = [tried, measure];
  }
  return best;
}

// A title does not end a line with « de ».
const SMALL_WORDS =
  /(?<=(?:^|[\s\u00a0])(?:à|au|aux|d’un|d’une|de|des|du|en|et|la|le|les|ou|par|pour|sur|un|une)) /gi;

/** The width in points of the longest line a text would like, and of its longest word. */
export function wishes(text: string, style: TextStyle): { best: number; least: number } {
  let best = 0;
  let least = 0;
  let line = 0;
  for (const atom of atoms([{ text }], style)) {
    const needed = widthOf(atom);
    line = atom.lineBreak ? needed : line + atom.gap + needed;
    best = Math.max(best, line);
    least = Math.max(least, needed);
  }
  return { best, least };
}

/** Where the baseline lies when capitals stand in the middle of a line that begins at `top`. */
export function baseline(top: number, style: TextStyle): number {
  const { file } = voice(style.family, style.bold);
  return top + (style.leading + (file.capHeight / file.unitsPerEm) * style.size) / 2;
}

function atoms(runs: readonly Run[], style: TextStyle): Atom[] {
  const found: Atom[] = [];
  let atom: Atom | undefined;
  let gap = 0;
  let lineBreak = false;
  for (const run of runs) {
    const face = voice(run.mono ? 'tabular' : style.family, run.bold || style.bold, run.italic);
    const size = run.mono && style.family === 'serif' ? style.size * 0.88 : style.size;
    for (const token of typeset(run.text).match(TOKENS) ?? []) {
      if (token === '\n' || token === ' ' || token === '\t') {
        atom = undefined;
        gap = (face.space * size) / face.file.unitsPerEm;
        lineBreak ||= token === '\n';
        continue;
      }
      if (!atom) found.push((atom = { parts: [], gap, lineBreak }));
      atom.parts.push(...partsOf(face, size, token));
      lineBreak = false;
      gap = 0;
      if (BREAKS_AFTER.test(token)) atom = undefined;
    }
  }
  return found;
}

// A word may be cut after a hyphen or a slash that joins letters: « vingt-|deux »; « CA-2026-07 » stays whole.
const TOKENS = /\n|[ \t]|[^ \t\n\u00a0\u202f]+?\p{L}{2}[-/](?=\p{L}{2})|[^ \t\n]+/gu;
const BREAKS_AFTER = /[-/]$/;

// A character that the face lacks is borrowed from Inter, which knows more signs.
function partsOf(face: Typeface, size: number, text: string): Part[] {
  if (face.covers(text)) return [part(face, size, text)];
  const spare = voice('sans', face.name.includes('bold'));
  return [...text].map((character) => part(face.covers(character) ? face : spare, size, character));
}

function part(face: Typeface, size: number, text: string): Part {
  return { face, size, text, width: (face.word(text).width * size) / face.file.unitsPerEm };
}

function widthOf(atom: Atom): number {
  let width = 0;
  for (const { width: one } of atom.parts) width += one;
  return width;
}

// An address or a digest longer than its column is cut between characters.
function cutToFit(atom: Atom, width: number): Atom[] {
  if (widthOf(atom) <= width) return [atom];
  const cut: Atom[] = [{ ...atom, parts: [] }];
  let used = 0;
  for (const { face, size, text } of atom.parts)
    for (const character of text) {
      const next = part(face, size, character);
      if (used > 0 && used + next.width > width) {
        cut.push({ parts: [], gap: 0, lineBreak: false });
        used = 0;
      }
      cut.at(-1)!.parts.push(next);
      used += next.width;
    }
  return cut;
}

// A line that breaks at a space keeps the space, unseen: a voice would else read « dedonnées ».
function compose(line: readonly Atom[], spaced: boolean): Line {
  const segments: { face: Typeface; size: number; text: string; x: number }[] = [];
  let x = 0;
  line.forEach((atom, i) => {
    const space = i > 0 && atom.gap > 0 ? ' ' : '';
    if (space) x += atom.gap;
    atom.parts.forEach((one, j) => {
      const last = segments.at(-1);
      const lead = j === 0 ? space : '';
      if (last && last.face === one.face && last.size === one.size) last.text += lead + one.text;
      else segments.push({ face: one.face, size: one.size, text: one.text, x });
      x += one.width;
    });
  });
  const last = segments.at(-1);
  if (spaced && last) last.text += ' ';
  return { segments, width: x };
}
