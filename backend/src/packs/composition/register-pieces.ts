import { longDay } from '../../kernel/days';
import { canonical } from '../../kernel/digest';
import type { Block, Run } from '../../printing/blocks';
import { categoryViews, purposeView } from '../../register/activity-words';
import type { ActivityContent } from '../../register/activity.entity';
import { decisionNumber, PackActivity, PackFacts } from './facts';
import { PackPiece, PieceFile } from './piece';
import { heading, orToComplete, paragraph, plain, Wording } from './wording';

/** The register of art. 30 RGPD: one piece for each entry, its twin the very content that was decided on. */
export function registerPieces(words: Wording, facts: PackFacts): PackPiece[] {
  const { title, intro, empty } = words.part('register');
  const whole = wholeRegister(words, facts);
  if (facts.register.length === 0)
    return [{ id: 'register', label: title, blocks: [heading(1, title), paragraph(empty)], files: [whole] }];
  const opening = [heading(1, title), paragraph(intro, 'small')];
  return facts.register.map((entry, index) => {
    const { code, name } = entry.content;
    const label = `${code} ${name}`;
    const blocks = [...(index === 0 ? opening : []), ...entryBlocks(words, facts, entry)];
    const twin = { name: `registre-${code}.json`, label, text: canonical(entry.content) };
    return { id: `register:${code}`, label, blocks, files: [twin] };
  });
}

/** The whole register in one file: what art. 30(4) lets the authority ask for. */
export function wholeRegister(words: Wording, facts: PackFacts): PieceFile {
  const { organisation, date, register } = facts;
  const entries = register.map(({ content, number, digest, from, decisionId }) => ({
    code: content.code, number, digest, from, decision: decisionNumber(facts, decisionId), content,
  })); // prettier-ignore
  return {
    name: 'registre.json',
    label: words.label('files', 'register'),
    text: canonical({ organisation, date, entries }),
  };
}

function entryBlocks(words: Wording, facts: PackFacts, entry: PackActivity): Block[] {
  const { content, number, from, decisionId } = entry;
  const say = (key: string, given = {}) => words.label('entry', key, given);
  return [
    heading(2, `${content.code} ${content.name}`),
    paragraph(say('inForce', { number, from: longDay(from), decision: decisionNumber(facts, decisionId) }), 'small'),
    ...(content.description ? [paragraph(content.description)] : []),
    { type: 'facts', rows: [row(words, 'controller', controller(words, facts, content)), row(words, 'dpd', dpd(words, facts))] },
    heading(3, `${say('purposes')} (${words.label('articles', 'purposes')})`),
    purposes(words, facts, content),
    { type: 'facts', rows: [
      row(words, 'persons', lines(words, content.persons)),
    ] },
    heading(3, `${say('data')} (${words.label('articles', 'data')})`),
    categories(words, content),
    { type: 'facts', rows: [
      row(words, 'recipients', lines(words, content.recipients)),
      row(words, 'transfers', orToComplete(words, content.transfers)),
    ] },
    heading(3, `${say('retention')} (${words.label('articles', 'retention')})`),
    retention(words, content),
    { type: 'facts', rows: [
      row(words, 'measures', lines(words, content.measures)),
      [say('systems'), lines(words, content.systems)],
      row(words, 'documents', lines(words, content.documents.map((code) => notice(facts, code)))),
      row(words, 'aipd', plain([content.aipd.required ? say('aipdYes') : say('aipdNo'), content.aipd.reason].filter(Boolean).join('. '))),
    ] },
  ]; // prettier-ignore
}

const row = (words: Wording, key: string, value: readonly Run[]): readonly [string, readonly Run[]] => [
  `${words.label('entry', key)}\n${words.label('articles', key)}`,
  value,
];

const lines = (words: Wording, items: readonly string[]): Run[] => orToComplete(words, items.join('\n'));

function controller(words: Wording, { organisation }: PackFacts, content: ActivityContent): Run[] {
  const { name, code, identity, town } = organisation;
  const contact = [identity.seat ?? town, identity.email, identity.phone].filter(Boolean).join(', ');
  return plain(
    [`${name} (${code})`, words.book.label('activity-roles', content.role), contact]
      .filter(Boolean)
      .join('\n'),
  );
}

function dpd(words: Wording, { organisation }: PackFacts): Run[] {
  return plain(
    organisation.dpd
      ? [organisation.dpd.name, organisation.dpd.contact].filter(Boolean).join(', ')
      : words.titlePage['dpdNone']!,
  );
}

function purposes(words: Wording, facts: PackFacts, content: ActivityContent): Block {
  const say = (key: string, given = {}) => words.label('entry', key, given);
  const columns = [
    { label: say('purpose'), width: 190 },
    { label: say('basis'), width: 120 },
    { label: say('text'), width: 142 },
  ];
  const rows = content.purposes.map((purpose) => {
    const { text, legalBasisLabel, legalTextLabel, repealedUntil, toVerify } = purposeView(
      words.book,
      purpose,
      facts.date,
    );
    const notes = [
      repealedUntil && say('repealed', { until: repealedUntil }),
      toVerify && say('toVerify'),
    ].filter(Boolean);
    return [
      text,
      legalBasisLabel,
      [legalTextLabel ?? say('noText'), notes.length && `(${notes.join(', ')})`].filter(Boolean).join('\n'),
    ];
  });
  return { type: 'table', columns, rows };
}

const NATURES: Readonly<Record<string, string>> = {
  special: 'special', judicial: 'judicial', niss: 'niss', 'highly-personal': 'highlyPersonal',
}; // prettier-ignore

function categories(words: Wording, content: ActivityContent): Block {
  if (content.dataCategories.length === 0) return { type: 'paragraph', runs: orToComplete(words, '') };
  const columns = [
    { label: words.label('entry', 'kind'), width: 168 },
    { label: words.label('entry', 'detail'), width: 180 },
    { label: words.label('entry', 'nature'), width: 104 },
  ];
  const rows = categoryViews(words.book, content).map(({ label, detail, kind }) => {
    const nature = NATURES[kind];
    return [label, detail, nature ? words.label('entry', nature) : '—'];
  });
  return { type: 'table', columns, rows };
}

function retention(words: Wording, content: ActivityContent): Block {
  const say = (key: string) => words.label('entry', key);
  if (content.retention.length === 0) return { type: 'paragraph', runs: orToComplete(words, '') };
  const widths = { category: 96, term: 90, start: 88, archive: 90, fate: 88 };
  const columns = Object.entries(widths).map(([key, width]) => ({ label: say(key), width }));
  const rows = content.retention.map(({ category, term, start, archive, fate }) => [
    category,
    term || say('toComplete'),
    start,
    archive ?? '—',
    fate,
  ]);
  return { type: 'table', columns, rows };
}

function notice(facts: PackFacts, code: string): string {
  const text = facts.texts.find((one) => one.code === code);
  return text ? `${code} ${text.title}` : code;
}
