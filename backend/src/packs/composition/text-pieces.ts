import { longDay } from '../../kernel/days';
import type { PassageView } from '../../documents/documents.dto';
import { passageBlocks } from '../../documents/text-paper';
import type { Block } from '../../printing/blocks';
import { decisionNumber, PackFacts, PackText } from './facts';
import { PackPiece, PieceFile, pieceOf } from './piece';
import { heading, mono, paragraph, plain, Wording } from './wording';

/** Every text in force as the organisation reads it; beside each, the very bytes that its bodies decided on. */
export function textPieces(words: Wording, facts: PackFacts): PackPiece[] {
  const { title, intro, empty } = words.part('documents');
  if (facts.texts.length === 0)
    return [pieceOf('documents', title, [heading(1, title), paragraph(empty)], 'documents.json', [])];
  const opening = [heading(1, title), paragraph(intro, 'small')];
  return facts.texts.map((text, index) => {
    const label = `${text.code} ${text.title}`;
    const piece = pieceOf(
      `document:${text.code}`,
      label,
      [...(index === 0 ? opening : []), ...textBlocks(words, facts, text)],
      `${text.code}.json`,
      twinOf(facts, text),
    );
    return { ...piece, files: [...piece.files, ...decidedFiles(words, facts, text)] };
  });
}

function twinOf(
  facts: PackFacts,
  { code, title, number, digest, localDigest, from, decisionId, text }: PackText,
) {
  const passages = text.passages.map(({ id, heading: name, level, lock, origin, paragraphs }) => ({
    id,
    heading: name,
    level,
    lock,
    origin,
    paragraphs,
  }));
  return {
    code,
    title,
    organisation: facts.organisation.code,
    number,
    digest,
    localDigest,
    from,
    decision: decisionNumber(facts, decisionId),
    passages,
  };
}

function decidedFiles(
  words: Wording,
  { organisation }: PackFacts,
  { code: label, code, adopted, variant }: PackText,
): PieceFile[] {
  return [
    ...(adopted === null
      ? []
      : [
          {
            name: `${code}-texte-adopte.json`,
            label: words.label('files', 'adopted', { label }),
            text: adopted,
          },
        ]),
    ...(variant === null
      ? []
      : [
          {
            name: `${code}-variante-${organisation.code}.json`,
            label: words.label('files', 'variant', { label }),
            text: variant,
          },
        ]),
  ];
}

function textBlocks(words: Wording, facts: PackFacts, text: PackText): Block[] {
  const say = (key: string, given = {}) => words.label('document', key, given);
  const { code, title, number, from, decisionId, digest, localDigest } = text;
  return [
    heading(2, `${code} ${title}`),
    { type: 'facts', rows: [
      [say('version'), plain(say('versionOf', { number, from: longDay(from) }))],
      [say('decision'), plain(decisionNumber(facts, decisionId))],
      [say('digest'), mono(digest)],
      ...(localDigest ? [[say('localDigest'), mono(localDigest)] as const] : []),
    ] },
    ...text.text.passages.flatMap((passage) => passageBlocksOf(words, facts, passage)),
  ]; // prettier-ignore
}

// A passage is a heading of the third level here, whatever it is in its own paper.
function passageBlocksOf(words: Wording, { organisation }: PackFacts, passage: PassageView): Block[] {
  const say = (key: string) => words.label('document', key, { organisation: organisation.code });
  const saying = { missing: say('field'), repealed: say('repealed'), slot: say('slot') };
  const [top, ...rest] = passageBlocks([{ ...passage, level: 3 }], saying);
  const own = passage.origin === 'local' ? [paragraph(say('local'), 'small')] : [];
  return [...(passage.heading ? [top!] : []), ...own, ...rest];
}
