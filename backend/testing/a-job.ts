import type { Block, BlockOf, PrintJob } from '../src/printing/blocks';

/** A paper to print: a dossier of MIREC on 22 November 2026, unless said otherwise. */
export function aJob(blocks: readonly Block[], overrides: Partial<PrintJob> = {}): PrintJob {
  return {
    title: 'Dossier de conformité & annexes',
    subject: 'RGPD, art. 5, § 2',
    author: 'InterMire asbl',
    organisation: 'Mission régionale de démonstration',
    date: '2026-11-22',
    header: 'Dossier de conformité',
    footer: 'État au 22 novembre 2026',
    blocks,
    ...overrides,
  };
}

/** A paragraph. */
export const prose = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
/** A dozen sentences. */
export const LONG =
  'Le conseil d’administration adopte le texte dont l’empreinte figure au manifeste. '.repeat(12);

/** A table of ninety rows: three pages. */
export const longTable: BlockOf<'table'> = {
  type: 'table',
  caption: 'Activités de traitement',
  columns: [{ label: 'Numéro', width: 50 }, { label: 'Base légale' }, { label: 'Personnes', align: 'right' }],
  rows: Array.from({ length: 90 }, (_, i) => [
    `T${i + 1}`,
    `Mission d’intérêt public n° ${i + 1}`,
    String(i * 11),
  ]),
};

/** A map much wider than tall. */
export const map: Block = {
  type: 'figure',
  alt: 'Carte des flux : le Forem transmet des candidatures à MIREC',
  width: 900,
  height: 300,
  legend: [['F01', 'Candidatures']],
  shapes: [
    { kind: 'zone', x: 0, y: 0, width: 300, height: 300, label: 'Autorités' },
    { kind: 'node', x: 20, y: 100, width: 160, height: 50, label: 'Forem', sub: 'Service public' },
    { kind: 'node', x: 700, y: 100, width: 160, height: 50, label: 'MIREC', tone: 'accent' },
    {
      kind: 'edge',
      points: [
        { x: 180, y: 125 },
        { x: 700, y: 125 },
      ],
      label: 'F01',
      marks: ['NISS'],
      tone: 'warning',
    },
  ],
};
