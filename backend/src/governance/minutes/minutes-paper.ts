import { dayIn } from '../../kernel/clock';
import { longDay, shortDay } from '../../kernel/days';
import { canonical } from '../../kernel/digest';
import { fill } from '../../rulebook/rulebook';
import { Block, PrintJob, Run, SignatureRow } from '../../printing/blocks';
import { momentOf } from '../moments';
import { charge } from './minutes-items';
import { SIGNATURES } from './minutes-parts';
import { PointGroup } from './minutes-points';
import { FrozenMinutes, MinutesText, Standing } from './minutes-texts.service';
import { PaperWords } from './minutes-words';
import { MinutesBlock, MinutesFile } from './minutes.entity';

/** What a paper of minutes is made of beside the text. */
export interface PaperOf {
  readonly words: PaperWords;
  readonly text: MinutesText | FrozenMinutes;
  readonly file: MinutesFile | null;
  /** « Projet : … »; empty once approved. */
  readonly draft: string;
  /** « Approuvé à la réunion suivante… »; empty before. */
  readonly approval: string;
  /** Addresses of the participants: only in the full version. */
  readonly addresses: readonly (readonly [string, string])[];
}

/** Minutes on paper; the same minutes give the same bytes. */
export function minutesPaper(paper: PaperOf): PrintJob {
  const { words, text, file, draft, addresses } = paper;
  const { title, organisation, body, day, sections } = text;
  const header = `${file?.number ?? words.states['draft']!} — ${body.name}, ${longDay(day)}`;
  return {
    title: header,
    subject: title,
    author: body.name,
    organisation: organisation.name,
    date: day,
    header,
    footer: organisation.name,
    blocks: [
      { type: 'heading', level: 1, text: kept(title) },
      ...identity(paper),
      ...(draft ? [callout(draft)] : []),
      ...sections.filter(({ key }) => key !== SIGNATURES).flatMap((one) => sectionBlocks(words, text.decided, one)),
      ...signatureBlocks(paper),
      ...(addresses.length ? addressBlocks(words, addresses) : []),
      ...pointBlocks(words, text.points),
    ],
    ...('approval' in text && file?.digest && {
      attachments: [{
        name: 'proces-verbal.json', description: `Procès-verbal ${file.number} en JSON canonique (RFC 8785)`,
        mime: 'application/json', bytes: Buffer.from(canonical(text)),
      }],
    }),
  };
} // prettier-ignore

function identity({ words, text, file, approval }: PaperOf): Block[] {
  const rows: [string | undefined, readonly Run[]][] = [
    ...(file ? [[words.identity['number'], plain(file.number)] as [string, Run[]]] : []),
    [words.identity['organisation'], plain(`${text.organisation.name} (${text.organisation.code})`)],
    [words.identity['body'], plain(text.body.name)],
    ...(approval ? [[words.identity['approved'], plain(approval)] as [string, Run[]]] : []),
    ...(file?.digest ? [[words.identity['digest'], [{ text: file.digest, mono: true }]] as [string, Run[]]] : []),
  ];
  return [{ type: 'facts', rows: rows.map(([label, runs]) => [label ?? '', runs] as const) }];
} // prettier-ignore

function sectionBlocks(words: PaperWords, decided: string, { heading, layout, blocks }: Standing): Block[] {
  const title: Block = { type: 'heading', level: 2, text: heading };
  if (blocks.length === 0) return [title];
  if (layout === 'facts' && blocks.every(({ label }) => label))
    return [title, { type: 'facts', rows: blocks.map(({ label, text }) => [label ?? '', plain(text)] as const) }];
  if (layout === 'list' || layout === 'numbered')
    return [title, { type: 'list', ordered: layout === 'numbered', items: blocks.map(({ text }) => plain(text)) }];
  return [title, ...blocks.flatMap((block) => blockOnPaper(words, decided, block))];
} // prettier-ignore

function blockOnPaper(words: PaperWords, decided: string, block: MinutesBlock): Block[] {
  const { kind, text, details = [] } = block;
  const small = details.map((line): Block => ({ type: 'paragraph', ...(isProof(line) && { style: 'small' }), runs: digestRuns(line) }));
  if (kind === 'decision') return [{ type: 'callout', tone: 'info', title: decided, runs: plain(text) }, ...small];
  if (kind === 'text') return [{ type: 'paragraph', runs: plain(text) }, ...small];
  const label = `${words.kinds[kind]}\u202f: `;
  return [
    { type: 'paragraph', runs: [{ text: label, bold: true }, { text: `${text}${charge(words, block)}` }] },
    ...small,
  ];
} // prettier-ignore

/** Names and digests are proofs, in small; the sum of a vote is for everybody to read. */
const isProof = (line: string) => line.length > 160 || /[0-9a-f]{64}/.test(line);

/** « GT RGPD » and a date stay on one line of a title, and no line begins with a dash. */
const kept = (title: string) =>
  title
    .split(' — ')
    .map((part) => (part.length <= 20 ? part.replaceAll(' ', '\u00a0') : part))
    .join('\u00a0— ');

/** A digest inside a sentence stands in its own voice. */
function digestRuns(line: string): Run[] {
  return line
    .split(/([0-9a-f]{64})/)
    .filter(Boolean)
    .map((part) => (/^[0-9a-f]{64}$/.test(part) ? { text: part, mono: true } : { text: part }));
}

function signatureBlocks({ words, text, file }: PaperOf): Block[] {
  const heading = text.sections.find(({ key }) => key === SIGNATURES)?.heading ?? '';
  const signed = file?.signatures ?? [];
  const named = (as: string) => signed.some((one) => one.as === as);
  const rows: SignatureRow[] = [
    ...signed.map(({ name, quality, at, digest, journal }) => ({
      name, quality, at: fill(words.signing['at']!, { date: momentOf(at) }),
      evidence: fill(words.signing['evidence']!, { digest: digest.slice(0, 16), journal: journal.slice(0, 16) }),
    })),
    ...(named('chair') ? [] : [{ name: text.chair, quality: words.signing['chair']! }]),
    ...(named('secretary') ? [] : [{ name: text.secretaries.join(', '), quality: words.signing['secretary']! }]),
  ];
  const notice = signed.length ? words.signing['notice']! : words.signing['unsigned']!;
  return [
    { type: 'heading', level: 2, text: heading },
    { type: 'signatures', rows },
    { type: 'paragraph', style: 'small', runs: plain(`${text.notice} ${notice}`) },
  ];
} // prettier-ignore

function addressBlocks(words: PaperWords, addresses: PaperOf['addresses']): Block[] {
  const columns = [{ label: words.addresses['person']! }, { label: words.addresses['email']! }];
  return [
    { type: 'pageBreak' },
    { type: 'heading', level: 2, text: words.addresses['title']! },
    { type: 'callout', tone: 'warning', runs: plain(words.addresses['notice']!) },
    { type: 'table', columns, rows: addresses.map(([name, email]) => [name, email]) },
  ];
}

/** The annex: every point that must be there, present or marked absent. */
function pointBlocks(words: PaperWords, groups: readonly PointGroup[]): Block[] {
  const columns = [
    { label: words.points['point']!, width: 24 },
    { label: words.points['value']!, width: 46 },
    { label: words.points['rule']!, width: 30 },
  ];
  return [
    { type: 'pageBreak' },
    { type: 'heading', level: 2, text: words.points['title']! },
    { type: 'paragraph', style: 'small', runs: plain(words.points['intro']!) },
    ...groups.flatMap(({ title, points }): Block[] => [
      { type: 'heading', level: 3, text: title },
      {
        type: 'table', columns,
        rows: points.map(({ label, value, absent, rule, mark }) => [
          label, value ? broken(value) : fill(words.points['absent']!, { absent }), fill(words.points[mark]!, { rule }),
        ]),
      },
    ]),
  ];
} // prettier-ignore

/** A digest that a narrow column can break in two. */
const broken = (text: string) => text.replace(/([0-9a-f]{32})([0-9a-f]{32})/g, '$1 $2');

/** How far minutes are, as the first lines of their paper say it; empty once they are approved. */
export function draftSentence(words: PaperWords, complete: boolean, file: MinutesFile | null): string {
  if (!complete) return words.stateNotes['live']!;
  if (!file) return words.stateNotes['draft']!;
  const facts = { date: longDay(dayIn(new Date(file.circulatedAt))), until: longDay(file.correctionsUntil) };
  return file.digest ? '' : fill(words.stateNotes[file.state] ?? '', facts);
}

/** « Approuvé à la réunion suivante : … »; empty before that. */
export function approvalSentence(words: PaperWords, file: MinutesFile | null): string {
  const approval = file?.approval;
  if (!approval) return '';
  const key = approval.decision ? `${approval.how}-decision` : approval.how;
  const { meetingTitle: meeting, by, decision, at } = approval;
  return fill(words.approval[key] ?? '', { meeting, by, decision, date: longDay(dayIn(new Date(at))) });
}

/** « pv-gt-rgpd-2026-03.pdf », or the body and the day while there is no number. */
export const fileNameOf = (file: MinutesFile | null, bodyCode: string, day: string, format: string): string =>
  `${(file?.number ?? `PV-${bodyCode}-${shortDay(day).replaceAll('/', '-')}`).toLowerCase()}.${format}`;

const plain = (text: string): Run[] => [{ text }];
const callout = (text: string): Block => ({ type: 'callout', tone: 'warning', runs: plain(text) });
