import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, nat, property, uint8Array } from 'fast-check';
import { aJob } from '../../testing/a-job';
import { flipped, LookingGlass } from '../../testing/looking-glass';
import { sha256 } from '../kernel/digest';
import type { Block, Printed } from './blocks';
import { compareInventory, withInventory } from './inventory';
import { mapPages } from './page-map';
import { print } from './print';

const glass = new LookingGlass();
afterAll(() => glass.clear());

const chapter = (id: string, label: string): Block[] => [
  { type: 'piece', id, label },
  { type: 'heading', level: 1, text: label },
  {
    type: 'paragraph',
    runs: [{ text: 'Accompagner vers un emploi durable et de qualité. '.repeat(150) }],
  },
  {
    type: 'table',
    columns: [{ label: 'N°' }, { label: 'Activité' }],
    rows: Array.from({ length: 40 }, (_, i) => [String(i), 'Accompagnement']),
  },
];

const inside = (printed: Printed, name: string) =>
  mapPages(printed).find(({ where }) => where === `fichier joint ${name}`)!.offset + 30;

describe('the inventory of a paper', () => {
  let printed: Printed;
  let pdf: Buffer;

  beforeAll(async () => {
    printed = await print(
      aJob(
        [
          { type: 'cover', title: 'Dossier', facts: [['Organisation', 'MIREC']] },
          { type: 'contents' },
          ...chapter('register', 'Registre'),
          ...chapter('policy', 'Politique'),
        ],
        {
          attachments: [
            {
              name: 'registre.json',
              description: 'Registre',
              mime: 'application/json',
              bytes: Buffer.from('{"a":1}'),
              piece: 'register',
            },
            { name: 'à part.txt', description: 'Note', mime: 'text/plain', bytes: Buffer.from('rien') },
          ],
        },
      ),
    );
    pdf = withInventory(printed, { organisation: 'MIREC' });
  });

  it('covers every byte before it once, in order', () => {
    let at = 0;
    for (const { offset, length } of mapPages(printed)) {
      expect(offset).toBe(at);
      expect(length).toBeGreaterThan(0);
      at += length;
    }
    expect(at).toBe(printed.pdf.length);
  });

  it('leaves the printed bytes as they were, and the file sound', () => {
    expect(pdf.subarray(0, printed.pdf.length).equals(printed.pdf)).toBe(true);
    expect(glass.look('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
    expect(glass.look('pdfdetach', pdf, '-list')).toMatch(
      /3 embedded files[^]*inventaire\.json[^]*registre\.json[^]*à part\.txt/,
    );
    expect(glass.look('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
  });

  it('is the same for the same paper', () => {
    expect(withInventory(printed, { organisation: 'MIREC' }).equals(pdf)).toBe(true);
  });

  it('can be checked by anyone with a JSON reader and sha256sum', () => {
    const out = join(glass.folder, 'inventaire.json');
    glass.look('pdfdetach', pdf, '-savefile', 'inventaire.json', '-o', out);
    const { octets, segments, objet } = JSON.parse(readFileSync(out, 'utf8'));
    expect(objet).toEqual({ organisation: 'MIREC' });
    expect(octets).toBe(printed.pdf.length);
    for (const [offset, length, digest] of segments)
      expect(sha256(pdf.subarray(offset, offset + length))).toBe(digest);
  });

  it('finds nothing to say about an untouched paper', () => {
    expect(compareInventory(pdf)).toEqual({ found: true, changed: [], about: { organisation: 'MIREC' } });
  });

  it('names something whichever byte is changed', () => {
    assert(
      property(nat(pdf.length - 1), nat(7), (at, bit) => {
        const { found, changed } = compareInventory(flipped(pdf, at, bit));
        return (
          found && changed.length === 1 && (changed[0]!.piece === 'inventaire') === at >= printed.pdf.length
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('names the piece on whose page a byte was changed, as another reader finds that page', () => {
    // Where the pages' contents lie, according to qpdf.
    const table = glass.look('qpdf', pdf, '--show-xref');
    const contents = [
      ...glass.look('qpdf', pdf, '--show-pages').matchAll(/page (\d+):[^]*?content:\s+(\d+) 0 R/g),
    ];
    expect(contents).toHaveLength(printed.pages);
    for (const [, page, object] of contents) {
      const offset = Number(new RegExp(`^${object}/0: uncompressed; offset = (\\d+)$`, 'm').exec(table)![1]);
      const { changed } = compareInventory(flipped(pdf, offset + 60));
      const piece = printed.pieces.find(
        ({ firstPage, lastPage }) => firstPage <= Number(page) && Number(page) <= lastPage,
      );
      const label = piece?.label ?? `page ${page}`;
      expect(changed).toEqual([{ piece: piece?.id ?? '', label, where: `page ${page}` }]);
    }
  });

  it('names the piece of a carried file, and the file of none', () => {
    expect(compareInventory(flipped(pdf, inside(printed, 'registre.json'))).changed).toEqual([
      { piece: 'register', label: 'Registre', where: 'fichier joint registre.json' },
    ]);
    expect(compareInventory(flipped(pdf, inside(printed, 'à part.txt'))).changed).toEqual([
      { piece: '', label: 'fichier joint à part.txt', where: 'fichier joint à part.txt' },
    ]);
  });

  it('names the seal when everything else is intact and the seal is not', () => {
    const sealed = Buffer.concat([pdf, Buffer.from('the seal')]);
    expect(compareInventory(sealed, { sealIntact: true }).changed).toEqual([]);
    expect(compareInventory(sealed, { sealIntact: false }).changed).toMatchObject([{ piece: 'cachet' }]);
  });

  it('still finds the pieces when bytes were slipped in, and only the ones concerned', () => {
    const stretch = mapPages(printed).find(({ piece }) => piece === 'policy')!;
    const at = stretch.offset + 20;
    const longer = Buffer.concat([pdf.subarray(0, at), Buffer.from('plus'), pdf.subarray(at)]);
    expect(compareInventory(longer).changed).toEqual([
      { piece: 'policy', label: 'Politique', where: stretch.where },
    ]);
    const between = Buffer.concat([
      pdf.subarray(0, stretch.offset),
      Buffer.from(' '),
      pdf.subarray(stretch.offset),
    ]);
    expect(compareInventory(between).changed).toMatchObject([{ piece: 'structure' }]);
  });

  it('says that there is no inventory in a truncated paper, in another PDF and in rubbish', () => {
    assert(property(nat(printed.pdf.length), (length) => !compareInventory(pdf.subarray(0, length)).found));
    assert(property(uint8Array({ maxLength: 500 }), (bytes) => !compareInventory(Buffer.from(bytes)).found));
    expect(compareInventory(printed.pdf)).toEqual({ found: false, changed: [] });
  });
});
