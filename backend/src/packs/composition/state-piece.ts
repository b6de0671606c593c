import { shortDay } from '../../kernel/days';
import type { Block } from '../../printing/blocks';
import { decisionNumber, FindingWords, PackFacts } from './facts';
import { PackPiece, pieceOf } from './piece';
import { heading, inARow, orToComplete, paragraph, plain, Wording } from './wording';

export const SEVERITIES = ['blocking', 'correct', 'advice'] as const;

/** « 2 constats bloquants, 3 à corriger et un conseil »; empty when nothing was found. */
export function countsInWords(words: Wording, findings: readonly FindingWords[]): string {
  const of = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return inARow(SEVERITIES.filter(of).map((severity) => words.count(severity, of(severity))));
}

/** The state of compliance: what the rules found, by severity, and what is in force. */
export function statePiece(words: Wording, facts: PackFacts): PackPiece {
  const { organisation, date, findings } = facts;
  const { title, intro, empty } = words.part('state');
  const counts = countsInWords(words, findings);
  const blocks: Block[] = [
    heading(1, title),
    paragraph(
      counts ? words.label('state', 'summary', { organisation: organisation.code, counts }) : empty,
      'lead',
    ),
    identity(words, facts),
    paragraph(intro, 'small'),
    ...SEVERITIES.flatMap((severity) => findingBlocks(words, severity, findings)),
    heading(2, words.label('state', 'inForce')),
    ...holdingTable(
      words,
      facts,
      'activities',
      facts.register.map(({ content, ...it }) => ({ ...it, code: content.code, title: content.name })),
    ),
    ...holdingTable(words, facts, 'documents', facts.texts),
  ];
  const holds = { register: facts.register.map(held), documents: facts.texts.map(held) };
  return pieceOf('state', words.label('files', 'state'), blocks, 'etat.json', {
    organisation: organisation.code, date, findings, ...holds,
  }); // prettier-ignore
}

/** Who the organisation is, with what is still to be given (art. 30(1)a RGPD). */
function identity(words: Wording, { organisation }: PackFacts): Block {
  const { titlePage: said } = words;
  const { legalForm, bce, seat, rpm, email, phone, site } = organisation.identity;
  const contact = [email, phone, site].filter(Boolean).join(', ');
  const given = { legalForm, bce, rpm, seat: seat ?? '', contact };
  const rows = Object.entries(given).map(([key, value]) => [said[key]!, orToComplete(words, value)] as const);
  return { type: 'facts', rows: [[said['organisation']!, plain(organisation.name)], ...rows] };
}

function findingBlocks(words: Wording, severity: string, findings: readonly FindingWords[]): Block[] {
  const those = findings.filter((one) => one.severity === severity);
  if (those.length === 0) return [];
  const columns = [
    { label: words.label('state', 'finding'), width: 210 },
    { label: words.label('state', 'article'), width: 82 },
    { label: words.label('state', 'remedy'), width: 160 },
  ];
  const rows = those.map(({ sentence, article, remedy, toVerify }) => [
    sentence,
    toVerify ? `${article}\n(${words.label('state', 'toVerify')})` : article,
    remedy,
  ]);
  return [heading(3, words.label('severities', severity)), { type: 'table', columns, rows }];
}

interface Holding {
  readonly code: string;
  readonly title: string;
  readonly number: number;
  readonly from: string;
  readonly decisionId: string;
}

function holdingTable(
  words: Wording,
  facts: PackFacts,
  what: 'activities' | 'documents',
  holdings: readonly Holding[],
): Block[] {
  const title = heading(3, words.label('state', what));
  if (holdings.length === 0)
    return [title, paragraph(words.part(what === 'activities' ? 'register' : 'documents').empty)];
  const columns = [
    { label: words.label('state', 'code'), width: 34 },
    { label: words.label('state', 'name'), width: 212 },
    { label: words.label('state', 'version'), width: 46 },
    { label: words.label('state', 'from'), width: 66 },
    { label: words.label('state', 'decision'), width: 94 },
  ];
  const rows = holdings.map(({ code, title: name, number, from, decisionId }) => [
    code, name, String(number), shortDay(from), decisionNumber(facts, decisionId),
  ]); // prettier-ignore
  return [title, { type: 'table', columns, rows }];
}

const held = ({ digest, number, from, decisionId }: { digest: string; number: number; from: string; decisionId: string }) => ({
  digest, number, from, decisionId,
}); // prettier-ignore
