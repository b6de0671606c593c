import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { aJob } from '../../../testing/a-job';
import { docx } from './docx';

const job = aJob([
  { type: 'cover', title: 'Registre', facts: [['Organisation', 'MIREC']], notice: 'À lire.' },
  { type: 'contents' },
  { type: 'heading', level: 1, text: 'Responsable' },
  { type: 'heading', level: 2, text: 'T01 Accueil & <suite>' },
  { type: 'paragraph', runs: [{ text: 'Une ligne\nune autre', bold: true }] },
  { type: 'facts', rows: [['DPD', [{ text: 'à compléter', italic: true }]]] },
  { type: 'table', columns: [{ label: 'Finalité' }, { label: 'Base' }], rows: [['Accueillir', '6(1)e']], caption: 'Finalités' },
  { type: 'list', items: [[{ text: 'un' }]] },
  { type: 'callout', tone: 'warning', title: 'Attention', runs: [{ text: 'à revoir' }] },
]); // prettier-ignore

describe('a paper as a text document', () => {
  const parts = docx(job).then((file) => unzipSync(file));
  const part = async (name: string) => {
    const text = strFromU8((await parts)[name]!);
    const parsed = new new JSDOM('').window.DOMParser().parseFromString(text, 'text/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    return { text, parsed };
  };

  it('is well-formed, and says every word of the paper', async () => {
    const { parsed } = await part('word/document.xml');
    const words = parsed.documentElement.textContent!;
    for (const word of ['Registre', 'MIREC', 'À lire.', 'T01 Accueil & <suite>', 'une autre', 'à compléter', 'Accueillir', 'à revoir'])
      expect(words).toContain(word);
  }); // prettier-ignore

  it('has headings that a program can list, and a table whose header comes back on every page', async () => {
    const { text } = await part('word/document.xml');
    expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(text).toMatch(/<w:pStyle w:val="Heading2"\/>/);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('leads from its contents to its headings', async () => {
    const { text } = await part('word/document.xml');
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(['titre-1', 'titre-2']);
    for (const name of anchors) expect(text).toContain(`w:name="${name}"`);
  });

  it('is French throughout and numbers its pages', async () => {
    expect((await part('word/styles.xml')).text).toContain('w:lang w:val="fr-BE"');
    const footers = Object.keys(await parts).filter((name) => /^word\/footer\d/.test(name));
    expect((await part(footers[0]!)).text).toMatch(/PAGE.*NUMPAGES/s);
  });
});
