import { digestOf } from '../../kernel/digest';
import type { ParagraphView, PassageView, RunView } from '../documents.dto';
import { Block, Inline, isSilent, linesOf, LocalContent, Passage } from './content';
import { isRepealed, Lexicon } from './lexicon';
import { FieldValues } from './merge-fields';

/** For whom a text is filled in, and on which day its citations are judged. */
export interface Reading {
  /** null: the sector's own text, its fields shown by their names. */
  readonly values: FieldValues | null;
  readonly local: LocalContent | null;
  readonly day: string;
}

/** The passages as someone reads them: values in place, what is missing framed, repealed law marked. */
export function fill(passages: readonly Passage[], reading: Reading, lexicon: Lexicon): PassageView[] {
  return passages.map((passage) => {
    const { body, origin } = wordsOf(passage, reading);
    const paragraphs =
      origin === 'missing'
        ? [{ kind: 'paragraph', runs: [plainRun(passage.question ?? passage.heading, 'missing')] }]
        : paragraphsOf(body, reading, lexicon);
    const { id, heading, level, lock, question } = passage;
    const digest = digestOf(passage);
    return {
      id,
      heading,
      level,
      lock,
      question,
      digest,
      body: [...body],
      paragraphs,
      origin,
      changedBy: null,
      changedAt: null,
    };
  });
}

/** Some blocks as they are read. */
export function paragraphsOf(body: readonly Block[], reading: Reading, lexicon: Lexicon): ParagraphView[] {
  return linesOf(body)
    .map(({ kind, inlines }) => ({
      kind,
      runs: inlines.map((inline) => runOf(inline, reading, lexicon)),
    }))
    .filter(({ runs }) => runs.length > 0);
}

/** How many values a reader still has to give. */
export function countMissing(passages: readonly PassageView[]): number {
  const runs = passages.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs));
  return runs.filter(({ kind }) => kind === 'missing').length;
}

function wordsOf(passage: Passage, { values, local }: Reading): { body: readonly Block[]; origin: string } {
  const own = passage.lock === 'locked' ? undefined : local?.values[passage.id];
  if (own && !isSilent(own.body)) return { body: own.body, origin: 'local' };
  const unanswered = passage.lock === 'local' && isSilent(passage.body) && values !== null;
  return { body: passage.body, origin: unanswered ? 'missing' : 'sector' };
}

function runOf(inline: Inline, { values, day }: Reading, lexicon: Lexicon): RunView {
  const marks = inline.marks?.map(({ type }) => type) ?? [];
  const voice = { bold: marks.includes('bold'), italic: marks.includes('italic') };
  switch (inline.type) {
    case 'text':
      return { ...plainRun(inline.text, 'text'), ...voice };
    case 'field': {
      const { name } = inline.attrs;
      const value = values?.get(name);
      if (value) return { ...plainRun(value, 'field', name), ...voice };
      return { ...plainRun(lexicon.fieldName(name), values ? 'missing' : 'field', name), ...voice };
    }
    case 'legalText': {
      const { id, article } = inline.attrs;
      const kind = isRepealed(lexicon.law(id), day) ? 'repealed' : 'law';
      return { ...plainRun(lexicon.lawName(id, article), kind, id), ...voice };
    }
  }
}

const plainRun = (text: string, kind: string, ref: string | null = null): RunView => ({
  text, bold: false, italic: false, kind, ref,
}); // prettier-ignore
