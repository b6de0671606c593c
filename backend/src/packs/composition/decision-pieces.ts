import { longDay } from '../../kernel/days';
import type { DecisionView } from '../../governance/decisions/decision-view.dto';
import type { MinutesView } from '../../governance/minutes/minutes-view.dto';
import type { Block, Run } from '../../printing/blocks';
import type { PackFacts } from './facts';
import { fileName, PackPiece, pieceOf } from './piece';
import { halved, heading, mono, paragraph, plain, Wording } from './wording';

/** The decisions, newest first; after those of one meeting, its minutes. */
export function decisionPieces(words: Wording, facts: PackFacts): PackPiece[] {
  const { title, intro, empty } = words.part('decisions');
  if (facts.decisions.length === 0)
    return [pieceOf('decisions', title, [heading(1, title), paragraph(empty)], 'decisions.json', [])];
  const opening = [heading(1, title), paragraph(intro, 'small')];
  const meetings = [...Map.groupBy(facts.decisions, ({ meetingId }) => meetingId)];
  const pieces = meetings.flatMap(([meetingId, decisions]) => {
    const minutes = facts.minutes.find((one) => one.meetingId === meetingId);
    return [
      ...decisions.map((decision) => decisionPiece(words, decision)),
      ...(minutes ? [minutesPiece(words, minutes, decisions[0]!)] : []),
    ];
  });
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, blocks: [...opening, ...piece.blocks] } : piece,
  );
}

function decisionPiece(words: Wording, decision: DecisionView): PackPiece {
  const label = titleOf(words, decision);
  return pieceOf(
    `decision:${decision.number}`,
    label,
    decisionBlocks(words, decision),
    `decision-${fileName(decision.number)}.json`,
    decision,
  );
}

function decisionBlocks(words: Wording, decision: DecisionView): Block[] {
  const say = (key: string, given = {}) => words.label('decision', key, given);
  const { bodyName, date, outcome, result, inForceFrom, text, digest, pieces, coverage } = decision;
  const rows: (readonly [string, readonly Run[]])[] = [
    [say('body'), plain(bodyName)],
    [say('date'), plain(longDay(date))],
    [say('outcome'), plain(words.book.label('outcomes', outcome))],
    [say('result'), plain(result)],
    ...(inForceFrom ? [[say('inForce'), plain(longDay(inForceFrom))] as const] : []),
    ...(coverage === 'superseded' ? [[say('coverage'), plain(say('superseded'))] as const] : []),
    [say('text'), plain(text)],
    [say('own'), mono(digest)],
  ];
  const covered = pieces.map(({ label, digest: of, localDigest }) => [
    label,
    localDigest ? `${halved(of)}\n${say('variant', { digest: halved(localDigest) })}` : halved(of),
  ]);
  const columns = [
    { label: say('piece'), width: 190 },
    { label: say('digest'), width: 262 },
  ];
  const table: Block[] = covered.length
    ? [heading(3, say('pieces')), { type: 'table', columns, rows: covered }]
    : [];
  return [heading(2, titleOf(words, decision)), { type: 'facts', rows }, ...table];
}

/** « Décision CA-MIREC-2024-01 : T01, T02 »: its number, and what it is about by the codes of its pieces. */
function titleOf(words: Wording, { number, pieces }: DecisionView): string {
  const codes = pieces.map(({ label }) => label.split(' ')[0]!);
  const about = codes.length ? `\u202f: ${codes.join(', ')}` : '';
  return words.label('decision', 'heading', { number }) + about;
}

function minutesPiece(
  words: Wording,
  minutes: MinutesView,
  { bodyName, bodyCode, date }: DecisionView,
): PackPiece {
  const label = words.label('decision', 'minutes', { body: bodyName, date: longDay(date) });
  // The places to sign are those of the body's own copy.
  const told = minutes.sections.filter((section) => section.heading !== words.part('signatures').title);
  const blocks: Block[] = [
    heading(2, label),
    paragraph(words.label('decision', 'minutesNotice'), 'small'),
    ...told.flatMap((section) => [heading(3, section.heading), ...linesOf(section.lines)]),
  ];
  return pieceOf(
    `minutes:${minutes.meetingId}`,
    label,
    blocks,
    `pv-${fileName(bodyCode)}-${date}.json`,
    minutes,
  );
}

const FACT = /^([^:]{2,40})\u202f: (.+)$/;
const POINT = /^\d+\. /;

/** Lines of minutes as they read best: points under their numbers, facts as rows, names as a list, sentences as prose. */
function linesOf(lines: readonly string[]): Block[] {
  if (lines.length > 0 && lines.every((line, index) => line.startsWith(`${index + 1}. `)))
    return [{ type: 'list', ordered: true, items: lines.map((line) => plain(line.replace(POINT, ''))) }];
  const facts = lines.map((line) => FACT.exec(line));
  if (facts.length > 1 && facts.every((fact) => fact !== null))
    return [{ type: 'facts', rows: facts.map((fact) => [fact[1]!, plain(fact[2]!)] as const) }];
  if (lines.length > 1 && lines.every((line) => line.length < 110 && !line.endsWith('.')))
    return [{ type: 'list', items: lines.map(plain) }];
  return lines.map((line) => paragraph(line));
}
