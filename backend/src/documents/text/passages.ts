import { Refusal } from '../../kernel/refusal';
import { checkedBody } from './content-check';
import { DocumentContent, Lock, Passage } from './content';
import { Lexicon } from './lexicon';

/** A passage as the editor sends it. */
export interface SentPassage {
  readonly heading: string;
  readonly level: number;
  readonly lock: Lock;
  readonly question?: string | null;
  readonly body: readonly unknown[];
}

/** What was sent, once it is known to be sound: it has a heading, known words, and a question when it is local. */
export function passageOf(id: string, sent: SentPassage, lexicon: Lexicon): Passage {
  const heading = sent.heading.trim();
  if (!heading) throw new Refusal('documents.heading-missing', 422);
  const question = sent.question?.trim() || null;
  if (sent.lock === 'local' && !question)
    throw new Refusal('documents.question-missing', 422, { passage: heading });
  return {
    id,
    heading,
    level: sent.level as Passage['level'],
    lock: sent.lock,
    question: sent.lock === 'locked' ? null : question,
    body: checkedBody(sent.body, heading, lexicon),
  };
}

export function replaced(content: DocumentContent, passage: Passage): DocumentContent {
  return { ...content, passages: content.passages.map((one) => (one.id === passage.id ? passage : one)) };
}

export function struck(content: DocumentContent, id: string): DocumentContent {
  return { ...content, passages: content.passages.filter((one) => one.id !== id) };
}

/** The passage after the one named; at the beginning when none is, at the end when that one is gone. */
export function added(
  content: DocumentContent,
  passage: Passage,
  after: string | undefined,
): DocumentContent {
  const at = content.passages.findIndex(({ id }) => id === after);
  const place = !after ? 0 : at < 0 ? content.passages.length : at + 1;
  return { ...content, passages: content.passages.toSpliced(place, 0, passage) };
}

/** A name for a new passage, from its heading, that no passage of the text has: « quand-venir-nous-voir ». */
export function freshId(heading: string, { passages }: DocumentContent): string {
  const name =
    folded(heading)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'passage';
  const taken = new Set(passages.map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Words without accents or capitals, as a search looks for them. */
export function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('’', "'")
    .toLowerCase();
}
