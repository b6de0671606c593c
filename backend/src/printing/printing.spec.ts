import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, BlockOf, PrintJob } from './blocks';
import { print } from './print';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Looks at a paper with other eyes than ours; a missing tool fails the test and says so. */
function look(tool: string, pdf: Buffer, ...options: string[]): string {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  const words = options.includes('FILE')
    ? options.map((word) => (word === 'FILE' ? file : word))
    : [...options, file];
  return execFileSync(tool, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

const text = (pdf: Buffer, from = 1, to = 99) =>
  look('pdftotext', pdf, '-f', String(from), '-l', String(to), '-layout', 'FILE', '-');

function aJob(blocks: Block[], overrides: Partial<PrintJob> = {}): PrintJob {
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

const id = ({ pdf }: { pdf: Buffer }) => /\/ID \[<(\w+)>/.exec(pdf.toString('latin1'))![1];

const prose = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const LONG = 'Le conseil d’administration adopte le texte dont l’empreinte figure au manifeste. '.repeat(12);

const longTable: BlockOf<'table'> = {
  type: 'table',
  caption: 'Activités de traitement',
  columns: [{ label: 'Numéro', width: 50 }, { label: 'Base légale' }, { label: 'Personnes', align: 'right' }],
  rows: Array.from({ length: 90 }, (_, i) => [
    `T${i + 1}`,
    `Mission d’intérêt public n° ${i + 1}`,
    String(i * 11),
  ]),
};

const map: Block = {
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

describe('a printed paper', () => {
  it('is a tagged PDF with its title, its language and the date of the paper', async () => {
    const { pdf, pages } = await print(aJob([{ type: 'heading', level: 1, text: 'Registre' }, prose(LONG)]));
    const info = look('pdfinfo', pdf);
    expect(info).toMatch(/Title:\s+Dossier de conformité & annexes/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595.28 x 841.89 pts \(A4\)/);
    expect(info).toMatch(/CreationDate:\s+Sun Nov 22 00:00:00 2026 UTC/);
    expect(info).toContain(`Pages:           ${pages}`);
    const metadata = look('pdfinfo', pdf, '-meta');
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('Dossier de conformité &amp; annexes');
    expect(pdf.includes('/Lang (fr-BE)')).toBe(true);
  });

  it('is sound for another reader, with every font embedded and its characters known', async () => {
    const voices: Block = {
      type: 'paragraph',
      runs: [
        { text: 'droit, ' },
        { text: 'gras, ', bold: true },
        { text: 'penché, ', italic: true },
        { text: 'les deux, ', bold: true, italic: true },
        { text: '3f7a', mono: true },
      ],
    };
    const { pdf } = await print(aJob([voices, longTable, map]));
    expect(look('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
    const fonts = look('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(6);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it('gives the same bytes for the same job, and other bytes with another identifier for another one', async () => {
    const blocks = [{ type: 'heading', level: 1, text: 'Registre' }, longTable, map] satisfies Block[];
    const one = await print(aJob(blocks));
    expect((await print(aJob(blocks))).pdf.equals(one.pdf)).toBe(true);
    const other = await print(aJob([...blocks, prose('Un mot de plus.')]));
    expect(id(other)).not.toBe(id(one));
  });

  it('keeps accents, ligatures of French, quotation marks, the euro and the narrow space', async () => {
    const sentence = 'L’œuvre coûte 1\u202f243,50\u202f€ : « à vérifier »\u202f; où ça ?';
    const { pdf } = await print(
      aJob([prose(sentence), { type: 'callout', tone: 'info', runs: [{ text: sentence }] }]),
    );
    const seen = text(pdf).replace(/[\u202f\u00a0]/g, ' ');
    expect(seen.match(/L’œuvre coûte 1 243,50 € : « à vérifier » ; où ça \?/g)).toHaveLength(2);
  });

  it('never begins a line with a semicolon, even when it was typed after an ordinary space', async () => {
    const { pdf } = await print(aJob([prose('mot de plus ; '.repeat(80)), prose('art. 12 '.repeat(90))]));
    for (const line of text(pdf).split('\n')) {
      expect(line.trimStart()).not.toMatch(/^;/);
      expect(line.trimEnd()).not.toMatch(/art\.$/);
    }
  });

  it('reads in order, heading by heading, for whoever listens', async () => {
    const { pdf } = await print(
      aJob([
        { type: 'heading', level: 1, text: 'Politique' },
        { type: 'heading', level: 2, text: 'Vos droits' },
        prose(LONG),
        { type: 'list', ordered: true, items: [[{ text: 'Accéder.' }], [{ text: 'Corriger.' }]] },
        { type: 'facts', rows: [['Finalité', [{ text: 'Accompagner' }]]] },
        { ...longTable, rows: longTable.rows.slice(0, 3) },
        map,
      ]),
    );
    const tree = look('pdfinfo', pdf, '-struct-text');
    const order = ['H1', 'H2', 'P ', 'LI', 'Lbl', 'LBody', '/Scope /Row', '/Scope /Column', 'Figure'];
    let at = 0;
    for (const tag of order) {
      const next = tree.indexOf(tag, at);
      expect({ tag, found: next > at }).toEqual({ tag, found: true });
      at = next;
    }
    // Words on either side of a line's end stay two words; running heads are not spoken.
    expect(tree).toContain(LONG.trim().replace(/"/g, ''));
    expect(tree).not.toContain('État au 22 novembre 2026');
    expect(tree.match(/"Base légale"/g)).toHaveLength(1);
  });

  it('describes a figure in words and turns the page for a wide one', async () => {
    const { pdf, pages } = await print(
      aJob([prose('Avant.'), { type: 'heading', level: 1, text: 'Carte' }, map, prose('Après.')]),
    );
    expect(pages).toBe(3);
    const sizes = look('pdfinfo', pdf, '-f', '1', '-l', '3');
    expect(sizes).toMatch(/Page\s+2 size:\s+841.89 x 595.28/);
    expect(sizes).toMatch(/Page\s+3 size:\s+595.28 x 841.89/);
    expect(text(pdf, 2, 2)).toMatch(/Carte[^]*Autorités[^]*F01/);
    expect(pdf.toString('latin1')).toMatch(/\/S \/Figure[^]{0,20}\/Alt[^]*\/BBox/);
    expect(look('pdfinfo', pdf, '-struct')).toContain('Figure');
  });

  it('repeats the header of a table on each page and loses no row', async () => {
    const { pdf, pages } = await print(aJob([longTable]));
    expect(pages).toBe(3);
    for (let page = 1; page <= pages; page++)
      expect(text(pdf, page, page)).toMatch(/Numéro\s+Base légale\s+Personnes/);
    const rows = [...text(pdf).matchAll(/^ *T(\d+)\s+Mission d’intérêt public/gm)].map(([, row]) =>
      Number(row),
    );
    expect(rows).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
  });

  it('cuts a row only when it is higher than a page, and then between two lines', async () => {
    const block: Block = {
      type: 'table',
      columns: [{ label: 'Texte' }, { label: 'Note' }],
      rows: [[LONG.repeat(6), 'un']],
    };
    const { pdf, pages } = await print(aJob([block]));
    expect(pages).toBeGreaterThan(1);
    const words = text(pdf).match(/empreinte/g);
    expect(words).toHaveLength(12 * 6);
  });

  it('lists its headings with their pages, linked, and keeps them as bookmarks', async () => {
    const chapters = Array.from({ length: 60 }, (_, i): Block[] => [
      { type: 'heading', level: 1, text: `Chapitre ${i + 1}` },
      { type: 'heading', level: 2, text: `Section ${i + 1}` },
      prose(LONG),
    ]).flat();
    const { pdf, pages } = await print(aJob([{ type: 'contents' }, ...chapters]));
    const listed = [...text(pdf, 1, 4).matchAll(/Chapitre (\d+)\D*?\s{2,}(\d+)$/gm)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ]);
    expect(listed).toHaveLength(60);
    for (const [chapter, page] of [listed[0]!, listed[30]!, listed[59]!])
      expect(text(pdf, page!, page!)).toMatch(new RegExp(`Chapitre ${chapter}\\n`));
    expect(text(pdf, pages, pages)).toMatch(new RegExp(`${pages}\\s/\\s${pages}`));
    const outlines = JSON.parse(look('qpdf', pdf, '--json', '--json-key=outlines')).outlines;
    expect(outlines).toHaveLength(60);
    expect(outlines[41]).toMatchObject({ title: 'Chapitre 42', kids: [{ title: 'Section 42' }] });
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 30; lines < 48; lines++) {
      const filler = Array.from({ length: lines }, (): Block => ({
        type: 'paragraph',
        style: 'small',
        runs: [{ text: 'x' }],
      }));
      const { pdf } = await print(
        aJob([
          ...filler,
          { type: 'heading', level: 1, text: 'Titre' },
          { type: 'heading', level: 2, text: 'Sous-titre' },
          prose(LONG),
        ]),
      );
      const page = text(pdf, 1, 1).includes('Titre') ? 1 : 2;
      expect(text(pdf, page, page)).toMatch(/Titre\s+Sous-titre\s+Le conseil/);
    }
  });

  it('says which pages belong to which piece, each piece on pages of its own', async () => {
    const { pieces, pages } = await print(
      aJob([
        { type: 'cover', title: 'Dossier', facts: [['Organisation', 'MIREC']], notice: 'À lire.' },
        { type: 'contents' },
        { type: 'piece', id: 'register', label: 'Registre' },
        { type: 'heading', level: 1, text: 'Registre' },
        longTable,
        { type: 'piece', id: 'map', label: 'Carte' },
        { type: 'heading', level: 1, text: 'Carte' },
        map,
      ]),
    );
    expect(pieces).toEqual([
      { id: 'register', label: 'Registre', firstPage: 3, lastPage: 5 },
      { id: 'map', label: 'Carte', firstPage: 6, lastPage: 6 },
    ]);
    expect(pages).toBe(6);
  });

  it('carries files that other readers can take out again', async () => {
    const bytes = Buffer.from('{"entrées":[1,2,3]}');
    const attachments = [
      { name: 'registre – données.json', description: 'Registre', mime: 'application/json', bytes },
    ];
    const { pdf } = await print(aJob([prose('Voir le fichier joint.')], { attachments }));
    expect(look('pdfdetach', pdf, '-list')).toContain('registre – données.json');
    look('pdfdetach', pdf, '-save', '1', '-o', join(folder, 'out.json'), 'FILE');
    expect(execFileSync('cat', [join(folder, 'out.json')])).toEqual(bytes);
    expect(pdf.includes('/AFRelationship /Data')).toBe(true);
  });

  it('borrows a sign from another face, shows a question mark for what no face has, and never stops', async () => {
    const { pdf } = await print(
      aJob([prose('fait ✓ puis ● puis 日本 fin\u0007.'), prose(''), { type: 'facts', rows: [] }]),
    );
    expect(text(pdf)).toContain('fait ✓ puis ● puis ?? fin.');
    expect((await print(aJob([]))).pages).toBe(1);
  });
});
