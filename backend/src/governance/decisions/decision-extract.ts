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

type Line = readonly [fact: string, value: string | null];

/** One decision on one page, as a board hands it to a third party: « extrait du procès-verbal ». */
export function extractPaper(
  words: ExtractWords,
  it: DecisionSheetView,
  secretaries: readonly string[],
): PrintJob {
  const { headings, facts, signatures } = words;
  const title = `${words.title} — ${it.number}`;
  // One paragraph a section, so that all of it stands on one page.
  const section = (text: string, of: readonly Line[]): Block => ({
    type: 'paragraph',
    style: 'small',
    runs: [
      { text: `${text}. `, bold: true },
      ...of.flatMap(([fact, value]) => [
        { text: `${facts[fact] ?? fact}\u202f: `, italic: true },
        { text: `${value || words.notStated}. ` },
      ]),
    ],
  });
  return {
    title, subject: fill(words.subject, { body: it.bodyName, date: longDay(it.date) }), author: it.bodyName,
    organisation: it.organisationName, date: it.date, header: words.title, footer: it.number,
    blocks: [
      { type: 'heading', level: 2, text: title },
      paragraph(fill(words.intro, { meeting: it.sitting?.title ?? `${it.bodyName}, ${longDay(it.date)}` }), 'small'),
      paragraph(it.text),
      section(headings['identification']!, sittingLines(it)),
      section(headings['presence']!, presenceLines(words, it)),
      section(headings['terms']!, termLines(words, it)),
      section(headings['proof']!, proofLines(words, it)),
      { type: 'signatures', rows: [{ name: '', quality: signatures.chair }, { name: secretaries.join(', '), quality: signatures.secretary }] },
      paragraph(words.notice, 'small'),
    ],
  };
} // prettier-ignore

function sittingLines(it: DecisionSheetView): Line[] {
  const { sitting } = it;
  const item = sitting?.itemNumber ? `${sitting.itemNumber}. ${sitting.itemTitle}` : null;
  return [
    ['date', [longDay(it.date), sitting && MODES[sitting.mode], sitting?.place].filter(Boolean).join(', ')],
    ['convened', sitting?.convenedOn ? longDay(sitting.convenedOn) : null],
    ['item', item],
  ];
}

function presenceLines(words: ExtractWords, it: DecisionSheetView): Line[] {
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
  const gone = sitting.recusals.map(({ voice, reason }) => `${voice}, en retrait\u202f: ${reason}`);
  const said = [sitting.conflicts, ...gone].filter(Boolean);
  if (said.length) return said.join('\u202f; ');
  return sitting.conflicts === null ? null : none;
}

const SUSPENDED = 'Suspendue aux conditions';

/** What has become of the terms that the text states, and what the decision rests on. */
function termLines({ none }: ExtractWords, it: DecisionSheetView): Line[] {
  const conditions = it.conditions.map(({ position, metOn, suspensive }, _, { length }) =>
    [
      length > 1 && `${position}°`,
      suspensive && 'suspensive,',
      metOn ? `remplie le ${longDay(metOn)}` : 'à remplir',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const told = it.communications.map(({ how, on }) => `${how}, le ${longDay(on)}`);
  return [
    ['conditions', conditions.join('\u202f; ') || none],
    ['inForce', it.suspended ? SUSPENDED : it.inForceFrom ? longDay(it.inForceFrom) : none],
    ...(it.sectorDecision
      ? [['sector', `${it.sectorDecision.number}, ${longDay(it.sectorDecision.date)}`] as const]
      : []),
    ['communication', told.join('\u202f; ') || null],
  ];
}

/** The digests of what was decided on and of the decision itself, and where the journal keeps it. */
function proofLines({ none }: ExtractWords, it: DecisionSheetView): Line[] {
  const texts = it.pieces.map(
    ({ label, digest, localDigest }) =>
      `${label}, ${digest}${localDigest ? `\u202f; variante, ${localDigest}` : ''}`,
  );
  const { line, at } = it.proof;
  return [
    ['documents', texts.join('\u202f; ') || none],
    ['digest', it.digest],
    ['line', line === null ? null : `n° ${line}, ${momentOf(at ?? '')}`],
  ];
}

const paragraph = (text: string, style: 'body' | 'small' = 'body'): Block => ({
  type: 'paragraph',
  style,
  runs: [{ text }],
});
