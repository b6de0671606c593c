import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aJob, LONG, longTable, map, prose } from '../../testing/a-job';
import { LookingGlass } from '../../testing/looking-glass';
import type { Block } from './blocks';
import { print } from './print';

const glass = new LookingGlass();
afterAll(() => glass.clear());

const id = ({ pdf }: { pdf: Buffer }) => /\/ID \[<(\w+)>/.exec(pdf.toString('latin1'))![1];

describe('a printed paper', () => {
  it('is a tagged PDF with its title, its language and the date of the paper', async () => {
    const { pdf, pages } = await print(aJob([{ type: 'heading', level: 1, text: 'Registre' }, prose(LONG)]));
    const info = glass.look('pdfinfo', pdf);
    expect(info).toMatch(/Title:\s+Dossier de conformité & annexes/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595.28 x 841.89 pts \(A4\)/);
    expect(info).toMatch(/CreationDate:\s+Sun Nov 22 00:00:00 2026 UTC/);
    expect(info).toContain(`Pages:           ${pages}`);
    const metadata = glass.look('pdfinfo', pdf, '-meta');
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
    expect(glass.look('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
    const fonts = glass.look('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(6);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it('keeps the promises of PDF/A-3a that a script can read', async () => {
    const bytes = Buffer.from('{}');
    const attachments = [{ name: 'a.json', description: 'Données', mime: 'application/json', bytes }];
    const { pdf, pages } = await print(aJob([prose(LONG), longTable, map], { attachments }));
    const raw = pdf.toString('latin1');
    const count = (sign: RegExp) => raw.match(sign)?.length ?? 0;
    expect(count(/\/Type \/Page\n/g)).toBe(pages);
    expect([count(/\/Tabs \/S\n/g), count(/\/StructParents \d/g)]).toEqual([pages, pages]);
    // Counted, since a paper that failed would be printed here byte for byte.
    const once = [/\/Marked true/g, /\/S \/GTS_PDFA1/g, /\/AF \[\d+ 0 R\]/g, /\/AFRelationship \/Data/g];
    expect(once.map(count)).toEqual([1, 1, 1, 1]);
    expect(count(/\/ModDate [^]{60,140}\/Subtype \/application#2Fjson/g)).toBe(1);
    expect(count(/\/Filespec[^]{20,120}\/UF \([^]{5,20}\/Desc \(/g)).toBe(1);
    expect(count(/\/Encrypt|\/JavaScript|\/SMask|\/ca 0/g)).toBe(0);
    expect(count(/\/S \/Figure\n/g)).toBe(count(/\/Alt \(/g));
    expect(count(/\/S \/TH\n/g)).toBe(count(/\/Scope \/(Row|Column)/g));
    expect(glass.look('pdfinfo', pdf, '-meta')).toContain(
      '<xmp:ModifyDate>2026-11-22T00:00:00Z</xmp:ModifyDate>',
    );
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
    const seen = glass.text(pdf).replace(/[\u202f\u00a0]/g, ' ');
    expect(seen.match(/L’œuvre coûte 1 243,50 € : « à vérifier » ; où ça \?/g)).toHaveLength(2);
  });

  it('never begins a line with a semicolon, even when it was typed after an ordinary space', async () => {
    const { pdf } = await print(aJob([prose('mot de plus ; '.repeat(80)), prose('art. 12 '.repeat(90))]));
    for (const line of glass.text(pdf).split('\n')) {
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
    const tree = glass.look('pdfinfo', pdf, '-struct-text');
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
    const sizes = glass.look('pdfinfo', pdf, '-f', '1', '-l', '3');
    expect(sizes).toMatch(/Page\s+2 size:\s+841.89 x 595.28/);
    expect(sizes).toMatch(/Page\s+3 size:\s+595.28 x 841.89/);
    expect(glass.text(pdf, 2, 2)).toMatch(/Carte[^]*Autorités[^]*F01/);
    expect(pdf.toString('latin1')).toMatch(/\/S \/Figure[^]{0,20}\/Alt[^]*\/BBox/);
    expect(glass.look('pdfinfo', pdf, '-struct')).toContain('Figure');
  });

  it('carries files that other readers can take out again', async () => {
    const bytes = Buffer.from('{"entrées":[1,2,3]}');
    const attachments = [
      { name: 'registre – données.json', description: 'Registre', mime: 'application/json', bytes },
    ];
    const { pdf } = await print(aJob([prose('Voir le fichier joint.')], { attachments }));
    expect(glass.look('pdfdetach', pdf, '-list')).toContain('registre – données.json');
    glass.look('pdfdetach', pdf, '-save', '1', '-o', join(glass.folder, 'out.json'), 'FILE');
    expect(readFileSync(join(glass.folder, 'out.json'))).toEqual(bytes);
    expect(pdf.includes('/AFRelationship /Data')).toBe(true);
  });

  it('borrows a sign from another face, shows a question mark for what no face has, and never stops', async () => {
    const { pdf } = await print(
      aJob([prose('fait ✓ puis ● puis 日本 fin\u0007.'), prose(''), { type: 'facts', rows: [] }]),
    );
    expect(glass.text(pdf)).toContain('fait ✓ puis ● puis ?? fin.');
    expect((await print(aJob([]))).pages).toBe(1);
  });
});
