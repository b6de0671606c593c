import { aJob, LONG, longTable, map, prose } from '../../testing/a-job';
import { LookingGlass } from '../../testing/looking-glass';
import type { Block } from './blocks';
import { print } from './print';

const glass = new LookingGlass();
afterAll(() => glass.clear());

describe('the pages of a paper', () => {
  it('repeats the header of a table on each page and loses no row', async () => {
    const { pdf, pages } = await print(aJob([longTable]));
    expect(pages).toBe(3);
    for (let page = 1; page <= pages; page++)
      expect(glass.text(pdf, page, page)).toMatch(/Numéro\s+Base légale\s+Personnes/);
    const rows = [...glass.text(pdf).matchAll(/^ *T(\d+)\s+Mission d’intérêt public/gm)].map(([, row]) =>
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
    const words = glass.text(pdf).match(/empreinte/g);
    expect(words).toHaveLength(12 * 6);
  });

  it('lists its headings with their pages, linked, and keeps them as bookmarks', async () => {
    const chapters = Array.from({ length: 60 }, (_, i): Block[] => [
      { type: 'heading', level: 1, text: `Chapitre ${i + 1}` },
      { type: 'heading', level: 2, text: `Section ${i + 1}` },
      prose(LONG),
    ]).flat();
    const { pdf, pages } = await print(aJob([{ type: 'contents' }, ...chapters]));
    const listed = [...glass.text(pdf, 1, 4).matchAll(/Chapitre (\d+)\D*?\s{2,}(\d+)$/gm)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ]);
    expect(listed).toHaveLength(60);
    for (const [chapter, page] of [listed[0]!, listed[30]!, listed[59]!])
      expect(glass.text(pdf, page!, page!)).toMatch(new RegExp(`Chapitre ${chapter}\\n`));
    expect(glass.text(pdf, pages, pages)).toMatch(new RegExp(`${pages}\\s/\\s${pages}`));
    const outlines = JSON.parse(glass.look('qpdf', pdf, '--json', '--json-key=outlines')).outlines;
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
      const page = glass.text(pdf, 1, 1).includes('Titre') ? 1 : 2;
      expect(glass.text(pdf, page, page)).toMatch(/Titre\s+Sous-titre\s+Le conseil/);
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
});
