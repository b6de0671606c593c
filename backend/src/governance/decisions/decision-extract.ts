import { longDay } from '../../kernel/days';
import { Block, PrintJob } from '../../printing/blocks';
import { fill } from '../../rulebook/rulebook';
import { momentOf } from '../moments';
import { ExtractWords } from './decision-words';
import { DecisionSheetView } from './decisions.dto';

const MODES: Readonly<Record<string, string>> = {
  'on-site': 'en présence',
  online: 'à distance',
  mixed: 'en présence et à distance',
  written: 'par écrit',
};

/** One decision on one page, as a board hands it to a third party: « extrait du procès-verbal ». */
export function extractPaper(words: ExtractWords, it: DecisionSheetView, secretaries: readonly string[]): PrintJob {
  const { headings, facts, signatures } = words;
  const title = `${words.title} — ${it.number}`;
  const section = (text: string, blocks: Block[]): Block[] => [{ type: 'heading', level: 2, text }, ...blocks];
  const rows = (of: readonly (readonly [string, string | null])[]): Block => ({
    type: 'facts',
    rows: of.map(([fact, value]) => [facts[fact] ?? fact, [{ text: value || words.notStated }]] as const),
  });
  return {
    title, subject: fill(words.subject, { body: it.bodyName, date: longDay(it.date) }), author: it.bodyName,
    organisation: it.organisationName, date: it.date, header: title, footer: it.organisationName,
    blocks: [
      { type: 'heading', level: 1, text: title },
      paragraph(fill(words.intro, { meeting: it.sitting?.title ?? `${it.bodyName}, ${longDay(it.date)}` }), 'small'),
      ...section(headings['decision']!, [paragraph(it.text, 'lead')]),
      ...section(headings['identification']!, [rows(sittingRows(it))]),
      ...section(headings['presence']!, [rows(presenceRows(words, it))]),
      ...section(headings['documents']!, [documents(words, it)]),
      ...section(headings['terms']!, [rows(termRows(words, it))]),
      ...section(headings['proof']!, [
        rows([
          ['digest', it.digest],
          ['line', it.proof.line === null ? null : `n° ${it.proof.line}, ${momentOf(it.proof.at ?? '')}`],
        ]),
      ]),
      { type: 'heading', level: 2, text: headings['signatures']! },
      { type: 'signatures', rows: [{ name: '', quality: signatures.chair }, { name: secretaries.join(', '), quality: signatures.secretary }] },
      paragraph(words.notice, 'small'),
    ],
  };
} // prettier-ignore

function sittingRows(it: DecisionSheetView): [string, string | null][] {
  const { sitting } = it;
  const item = sitting?.itemNumber ? `${sitting.itemNumber}. ${sitting.itemTitle}` : null;
  return [
    ['organisation', it.organisationName],
    ['body', it.bodyName],
    ['date', longDay(it.date)],
    ['mode', sitting && [MODES[sitting.mode], sitting.place].filter(Boolean).join(', ')],
    ['convened', sitting?.convenedOn ? longDay(sitting.convenedOn) : null],
    ['item', item],
  ];
}

function presenceRows(words: ExtractWords, it: DecisionSheetView): [string, string | null][] {
  const { sitting } = it;
  const named = (names: readonly string[] | null | undefined) =>
    names ? (names.length ? names.join(', ') : words.none) : null;
  const represented = sitting?.represented.map(({ voice, holder }) => `${voice} par ${holder}`);
  return [
    ['inOffice', String(it.inOffice)],
    ['present', named(sitting?.present)],
    ['represented', named(represented)],
    ['excused', named(sitting && [...sitting.excused, ...sitting.absent])],
    ['quorum', `${it.quorumNeeded} voix requises, ${it.quorumReached ? 'atteint' : 'non atteint'}`],
    ['conflicts', conflicts(words, it)],
    ['result', it.result],
  ];
}

/** What was declared, and who withdrew; null when nobody was asked. */
function conflicts({ none }: ExtractWords, { sitting }: DecisionSheetView): string | null {
  if (!sitting) return null;
  const gone = sitting.recusals.map(({ voice, reason }) => `${voice} s’est retiré(e)\u202f: ${reason}`);
  const said = [sitting.conflicts, ...gone].filter(Boolean);
  if (said.length) return said.join('\u202f; ');
  return sitting.conflicts === null ? null : none;
}

function documents({ none }: ExtractWords, { pieces }: DecisionSheetView): Block {
  const items = pieces.map(({ label, digest, localDigest }) => [
    { text: `${label} — ` },
    { text: digest, mono: true },
    ...(localDigest ? [{ text: ' — variante ' }, { text: localDigest, mono: true }] : []),
  ]);
  return items.length ? { type: 'list', items } : paragraph(none);
}

function termRows({ none }: ExtractWords, it: DecisionSheetView): [string, string | null][] {
  const conditions = it.conditions.map(
    ({ position, text, metOn }) =>
      `${position}° ${text} (${metOn ? `remplie le ${longDay(metOn)}` : 'en attente'})`,
  );
  const mandates = it.mandates.map(({ who, task, due }) => `${who}\u202f: ${task}, pour le ${longDay(due)}`);
  const reservations = it.reservations.map(({ voice, text }) => `${voice}\u202f: ${text}`);
  return [
    ['conditions', conditions.join('\u202f; ') || none],
    ['reservations', reservations.join('\u202f; ') || none],
    ['mandates', mandates.join('\u202f; ') || none],
    ['inForce', it.inForceFrom ? longDay(it.inForceFrom) : none],
    ['sector', it.sectorDecision ? `${it.sectorDecision.number}, ${longDay(it.sectorDecision.date)}` : none],
  ];
}

const paragraph = (text: string, style: 'body' | 'lead' | 'small' = 'body'): Block => ({
  type: 'paragraph',
  style,
  runs: [{ text }],
});
