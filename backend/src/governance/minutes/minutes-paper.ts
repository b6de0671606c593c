import { Block, PrintJob } from '../../printing/blocks';
import { Part } from './minutes-held';

export interface MinutesPaper {
  readonly title: string;
  readonly body: string;
  readonly organisation: string;
  /** Day that the paper bears, `YYYY-MM-DD`. */
  readonly date: string;
  readonly parts: readonly Part[];
  /** Who signs, in which quality. */
  readonly signatures: readonly { readonly name: string; readonly quality: string }[];
  readonly notice: string;
  /** Why the paper is not yet final; empty when it is. */
  readonly draft: string;
}

/** Minutes on paper. */
export function minutesPaper(paper: MinutesPaper): PrintJob {
  const { title, body, organisation, date } = paper;
  return {
    title,
    subject: title,
    author: body,
    organisation,
    date,
    header: title,
    footer: organisation,
    blocks: [
      { type: 'heading', level: 1, text: title },
      ...(paper.draft ? [callout('warning', paper.draft)] : []),
      ...paper.parts.slice(0, -1).flatMap(partBlocks),
      // The last part is where people sign.
      ...paper.parts.slice(-1).map(({ heading }): Block => ({ type: 'heading', level: 2, text: heading })),
      { type: 'signatures', rows: [...paper.signatures] },
      { type: 'paragraph', style: 'small', runs: [{ text: paper.notice }] },
    ],
  };
}

function partBlocks({ heading, facts, items, ordered, lines }: Part): Block[] {
  return [
    { type: 'heading', level: 2, text: heading },
    ...(facts
      ? [{ type: 'facts', rows: facts.map(([label, text]) => [label, [{ text }]] as const) } as const]
      : []),
    ...(items ? [{ type: 'list', ordered, items: items.map((text) => [{ text }]) } as const] : []),
    ...(lines ?? []).map((text): Block => ({ type: 'paragraph', runs: [{ text }] })),
  ];
}

const callout = (tone: 'info' | 'warning', text: string): Block => ({
  type: 'callout',
  tone,
  runs: [{ text }],
});
