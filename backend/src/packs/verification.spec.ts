import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { aRulebook, somePackFacts } from '../../testing/pack-facts';
import { PrintShop } from '../printing/print-shop';
import { Seals } from '../sealing/seals';
import { Bindery, BoundPack } from './bindery.service';
import { carriedFiles } from './carried-files';
import { Verification } from './verification.service';

const book = aRulebook();
const facts = somePackFacts(book);
const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'rgpd-seal-')));
const [ours, theirs] = folders.map((folder) => new Seals(folder));
const verification = new Verification(book, ours!);
const bindery = (seals: Seals) => new Bindery(book, new PrintShop(), seals);

let bound: BoundPack;
let sealed: Buffer;

beforeAll(async () => {
  bound = await bindery(ours!).bind(facts, []);
  sealed = await bindery(ours!).seal(bound, facts);
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The file with the byte at a place turned into another. */
function edited(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at]! ^= 1;
  return copy;
}

/** A place in the middle of the compressed stream of something carried. */
function placeOf(name: string): number {
  const spec = sealed.indexOf(`/F (${name})`);
  const stream = /\/EF\s*<<\s*\/F (\d+) 0 R/.exec(sealed.toString('latin1', spec, spec + 200))![1];
  const object = sealed.indexOf(`\n${stream} 0 obj`);
  return sealed.indexOf('stream\n', object) + 40;
}

describe('a pack that comes back', () => {
  it('is valid as long as nothing changed, and tells what it is', async () => {
    const found = await verification.check(sealed);
    expect(found).toMatchObject({
      verdict: 'valid', organisation: 'Mission régionale pour l’insertion et l’emploi à Charleroi (MIREC)', date: '2026-11-22', changed: [],
      decisions: ['CA-MIREC-2026-01', 'CA-MIREC-2024-01'], manifest: bound.digest,
      seals: [{ valid: true, ours: true, coversWholeFile: true, reason: 'Dossier de conformité de MIREC au 22 novembre 2026' }],
    }); // prettier-ignore
    expect(found.pieces).toHaveLength(bound.manifest.length);
    expect(new Set(found.pieces.map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  it('names the carried file in which a byte changed', async () => {
    const found = await verification.check(edited(sealed, placeOf('registre-T02.json')));
    expect(found.verdict).toBe('altered');
    expect(found.changed).toEqual(['T02 Accompagnement vers l’emploi (fichier joint registre-T02.json)']);
    expect(found.sentence).toContain('T02 Accompagnement vers l’emploi');
    expect(found.pieces.filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual(['register:T02']);
  });

  it('names the piece on whose page a byte changed', async () => {
    const printed = await new PrintShop().print(bound.job);
    const page = printed.pieces.find(({ id }) => id === 'decision:CA-MIREC-2026-01')!.firstPage;
    const kids = /\/Kids \[([^\]]*)\]/.exec(sealed.toString('latin1'))![1]!;
    const id = [...kids.matchAll(/(\d+) 0 R/g)][page - 1]![1];
    const at = sealed.indexOf(`\n${id} 0 obj`);
    const content = /\/Contents (\d+) 0 R/.exec(sealed.toString('latin1', at, at + 600))![1];
    const stream = sealed.indexOf('stream\n', sealed.indexOf(`\n${content} 0 obj`)) + 30;
    const found = await verification.check(edited(sealed, stream));
    expect(found).toMatchObject({
      verdict: 'altered',
      changed: [`Décision CA-MIREC-2026-01\u202f: D02 (page ${page})`],
    });
    expect(found.pieces.find((piece) => piece.id === 'decision:CA-MIREC-2026-01')!.state).toBe('changed');
  });

  it('is never valid once any byte of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, turn) => {
        const copy = Buffer.from(sealed);
        copy[at]! ^= turn;
        const found = await verification.check(copy);
        expect(found.verdict).not.toBe('valid');
        expect(found.sentence.length).toBeGreaterThan(40);
      }),
      { numRuns: 60 },
    );
  });

  it('is never valid, and breaks nothing, when it stops short or has something behind it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 2), async (length) => {
        expect(['unreadable', 'unsealed', 'altered']).toContain(
          (await verification.check(sealed.subarray(0, length))).verdict,
        );
      }),
      { numRuns: 25 },
    );
    const longer = await verification.check(Buffer.concat([sealed, Buffer.from('\n%%EOF\n')]));
    expect(longer.verdict).toBe('altered');
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'unreadable', 'n’est pas un PDF'],
    ['a body that is no file', () => ({ a: 1 }), 'unreadable', 'n’est pas un PDF'],
    ['a letter', () => Buffer.from('Madame, Monsieur,'), 'unreadable', 'n’est pas un PDF'],
    ['half a pack', () => sealed.subarray(0, sealed.length >> 1), 'unreadable', 'incomplet'],
    ['the pages before their seal', () => bound.pdf, 'unsealed', 'ne porte aucun cachet'],
    ['a PDF of another house', () => Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'), 'unsealed', 'n’est pas un dossier de conformité'],
  ])('is %s: the verdict says so', async (_, file, verdict, sentence) => {
    const found = await verification.check(file());
    expect(found.verdict).toBe(verdict);
    expect(found.sentence).toContain(sentence);
  }); // prettier-ignore

  it('was sealed elsewhere: it is sound, and not ours', async () => {
    const found = await verification.check(await bindery(theirs!).seal(bound, facts));
    expect(found).toMatchObject({ verdict: 'foreign', changed: [], seals: [{ intact: true, ours: false }] });
  });

  it('was sealed again elsewhere after ours: what was added is not vouched for', async () => {
    const twice = await theirs!.seal(sealed, {
      reason: 'Ajout',
      location: 'Ailleurs',
      name: 'Autre',
      at: new Date(),
    });
    const found = await verification.check(twice);
    expect(found.verdict).toBe('altered');
    expect(found.sentence).toContain('ajouté');
  });
});

describe('the files that a pack carries', () => {
  it('are read back as they went in', () => {
    const files = carriedFiles(sealed);
    for (const { name, bytes } of bound.job.attachments!) expect(files.get(name)?.equals(bytes)).toBe(true);
    expect([...files.keys()]).toContain('inventaire.json');
  });

  it('are none in noise, whatever the noise', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '1 0 obj\n',
            '/Type /Filespec',
            '/F (a)',
            '/EF << /F 1 0 R >>',
            'stream\n',
            '/Length 9',
            'endobj',
            '%PDF-',
            'é',
          ),
        ),
        (parts) => {
          expect(() => carriedFiles(Buffer.from(parts.join(' ')))).not.toThrow();
        },
      ),
    );
  });
});
