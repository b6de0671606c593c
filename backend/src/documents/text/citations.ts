import { addDays, longDay } from '../../kernel/days';
import { Finding } from '../../rulebook/finding';
import { DocumentContent, Inline, linesOf, LocalContent, Passage } from './content';
import { isRepealed, Lexicon } from './lexicon';

/** What is being judged: a text as one organisation holds it, on a day. */
export interface Judged {
  readonly documentId: string;
  readonly code: string;
  readonly organisationId: string;
  readonly content: DocumentContent;
  readonly local: LocalContent | null;
  readonly day: string;
}

/** Every passage that cites a text of law no longer in force that day (art. 6(3) RGPD), one finding a text cited. */
export function citationFindings(judged: Judged, lexicon: Lexicon): Finding[] {
  return judged.content.passages.flatMap((passage) => {
    const body = judged.local?.values[passage.id]?.body ?? passage.body;
    const cited = new Set(linesOf(body).flatMap(({ inlines }) => inlines.flatMap(citation)));
    return [...cited].flatMap((id) => repealed(judged, passage, id, lexicon));
  });
}

const citation = (inline: Inline) => (inline.type === 'legalText' ? [inline.attrs.id] : []);

function repealed(judged: Judged, passage: Passage, id: string, lexicon: Lexicon): Finding[] {
  const law = lexicon.law(id);
  if (!isRepealed(law, judged.day)) return [];
  return [
    {
      rule: 'repealed-text',
      organisationId: judged.organisationId,
      facts: {
        subject: `${judged.code} («\u202f${passage.heading}\u202f»)`,
        text: law!.short,
        // The library keeps the last day it held; it is repealed since the day after.
        until: longDay(addDays(law!.until!, 1)),
      },
      link: `/documents/${judged.documentId}?passage=${passage.id}`,
      section: passage.id,
    },
  ];
}
