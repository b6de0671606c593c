import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { canonical } from '../../kernel/digest';
import type { Block, Run } from '../../printing/blocks';
import type { PackSignature } from '../pack.entity';
import type { PackFacts } from './facts';
import { PackPiece } from './piece';
import { heading, mono, paragraph, plain, Wording } from './wording';

/** Who signed, what they declared and what proves it; and what the seal is worth. Outside the manifest that they signed. */
export function signaturePiece(
  words: Wording,
  facts: PackFacts,
  signatures: readonly PackSignature[],
): PackPiece {
  const { title, intro, empty } = words.part('signatures');
  const rows = signatures.map(({ name, quality, at }) => ({
    name,
    quality,
    at,
    evidence: words.signatures['proof']!,
  }));
  const signed: Block[] = [
    paragraph(intro),
    { type: 'signatures', rows },
    ...signatures.flatMap((one) => evidence(words, one)),
    paragraph(words.signatures['simple']!, 'small'),
  ];
  const blocks: Block[] = [
    heading(1, title),
    ...(signatures.length ? signed : [paragraph(empty, 'lead')]),
    seal(words),
  ];
  const { organisation, date } = facts;
  const text = canonical({ organisation: organisation.code, date, signatures });
  return {
    id: 'signatures',
    label: title,
    blocks,
    files: [{ name: 'signatures.json', label: words.label('files', 'signatures'), text }],
  };
}

function evidence(words: Wording, signature: PackSignature): Block[] {
  const said = words.signatures;
  const { name, quality, at, statement, manifest, pages, journal, mandateId } = signature;
  const rows: (readonly [string, readonly Run[]])[] = [
    [said['statement']!, plain(statement)],
    [
      said['at']!,
      plain(`${longDay(dayIn(new Date(at)))}, ${CLOCK.format(new Date(at)).replace(':', ' h ')} (${at})`),
    ],
    [said['quality']!, plain(quality)],
    [said['mandate']!, [{ text: mandateId, mono: true }]],
    [said['manifest']!, mono(manifest)],
    [said['pages']!, mono(pages)],
    [said['journal']!, mono(journal)],
  ];
  return [heading(3, said['evidence']!.replace('{name}', name)), { type: 'facts', rows }];
}

const CLOCK = new Intl.DateTimeFormat('fr-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});

function seal(words: Wording): Block {
  const { heading: title, notice, level, foreign } = words.seal;
  return { type: 'callout', tone: 'info', title, runs: plain([notice, level, foreign].join(' ')) };
}
