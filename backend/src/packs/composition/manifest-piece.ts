import type { Block, Run } from '../../printing/blocks';
import { fill } from '../../rulebook/rulebook';
import type { ManifestPiece } from '../pack.entity';
import type { PackFacts } from './facts';
import { halved, heading, paragraph, Wording } from './wording';

/** The manifest on paper: every file with its digest, and how to check them with tools that everybody has. */
export function manifestBlocks(
  words: Wording,
  facts: PackFacts,
  manifest: readonly ManifestPiece[],
  digest: string,
): Block[] {
  const { title, intro } = words.part('manifest');
  const said = words.manifest;
  const columns = [
    { label: said['piece']!, width: 206 },
    { label: said['size']!, width: 46, align: 'right' as const },
    { label: said['digest']!, width: 200 },
  ];
  const rows = manifest.map(({ label, file, bytes, sha256 }) => [
    `${label}\n${file}`,
    grouped(bytes),
    halved(sha256),
  ]);
  const { journal, product } = facts;
  const anchor = journal
    ? fill(said['journal']!, { seq: grouped(journal.seq), hash: journal.hash })
    : said['journalNone']!;
  return [
    heading(1, title),
    paragraph(intro),
    paragraph(fill(said['total']!, { count: manifest.length + 3, digest })),
    { type: 'table', columns, rows },
    heading(2, said['heading']!),
    paragraph(`${said['how']}.`),
    { type: 'list', items: COMMANDS.map(([command, key]) => commandLine(command, said[key]!)) },
    paragraph(said['adopted']!, 'small'),
    paragraph(anchor, 'small'),
    paragraph(fill(said['product']!, { product }), 'small'),
  ];
}

const COMMANDS = [
  ['pdfsig dossier.pdf', 'seal'],
  ['pdfdetach -saveall dossier.pdf', 'detach'],
  ['sha256sum -c SHA256SUMS', 'sums'],
] as const;

const commandLine = (command: string, what: string): Run[] => [
  { text: command, mono: true, bold: true },
  { text: ` ${what}` },
];

/** « 12 345 », with narrow spaces that do not break. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
