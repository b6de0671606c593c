import { resolve } from 'node:path';
import { assert, asyncProperty } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import * as XLSX from '@e965/xlsx';
import { anyEntry } from '../../../testing/any-entry';
import { leaving } from '../../../testing/leaving';
import { ActivityContent } from '../../register/activity.entity';
import { valueOf, writtenFields } from '../../register/catalogue';
import { Rulebook } from '../../rulebook/rulebook';
import { apdColumns, contentFromApd } from '../layouts/apd';
import { Cell, revived, Row } from '../layouts/cells';
import { contentFromCnil, isCnilEntry } from '../layouts/cnil-back';
import { Leaving } from '../layouts/facts';
import { lossesOf, same } from '../layouts/loss';
import { contentFromOurs, ENTRIES, named, NamedRow, oursSheets } from '../layouts/ours';
import { writeApd } from './write-apd';
import { writeCnil } from './write-cnil';
import { writeCsv } from './write-csv';
import { record, writeJsonLd } from './write-jsonld';
import { writeJson, writeOurs } from './write-ours';

const ROOT = resolve(__dirname, '../../../..');
const book = Rulebook.open(ROOT);
const RUNS = { numRuns: 25 };

async function* stream(...entries: Leaving[]) {
  yield* entries;
}
async function bytes(pieces: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(all);
}
/** The sheets of a file as another program reads them, our own neutralised words undone. */
function reread(file: Buffer): ReadonlyMap<string, Row[]> {
  const { Sheets, SheetNames } = XLSX.read(file, { cellFormula: true });
  return new Map(
    SheetNames.map((name) => [
      name,
      XLSX.utils
        .sheet_to_json<Cell[]>(Sheets[name]!, { header: 1, raw: true, defval: null, blankrows: true })
        .map((row) => row.map((cell) => (typeof cell === 'string' ? revived(cell) : cell))),
    ]),
  );
}
const expectSame = (was: ActivityContent, is: ActivityContent, lost: readonly string[] = []) => {
  for (const { id } of writtenFields(book).filter((field) => !lost.includes(field.id)))
    if (!same(valueOf(was, id), valueOf(is, id))) expect({ [id]: valueOf(is, id) }).toEqual({ [id]: valueOf(was, id) });
}; // prettier-ignore
/** Every XML file of an archive, held against a parser that forgives nothing. */
function expectWellFormed(file: Buffer): string[] {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [, part] of parts) new (new JSDOM('').window.DOMParser)().parseFromString(strFromU8(part), 'text/xml').querySelectorAll('parsererror').forEach((error) => { throw new Error(error.textContent ?? ''); });
  return parts.map(([name]) => name);
} // prettier-ignore

describe('registers that leave', () => {
  it('in our workbook, and come back the same through the bytes of the file', async () => {
    await assert(
      asyncProperty(anyEntry(book), async (content) => {
        const file = await bytes(writeOurs(book, stream(leaving(content)), 'Registre'));
        const found = reread(file);
        const rows = new Map<string, NamedRow[]>(
          oursSheets(book).map(({ id, name }) => {
            const [, ids, ...lines] = found.get(name)!;
            return [
              id,
              lines.map((line) =>
                named(
                  ids!.map((one) => ({ id: String(one) })),
                  line,
                ),
              ),
            ];
          }),
        );
        expectSame(content, contentFromOurs(book, rows.get(ENTRIES)![0]!, Object.fromEntries(rows)));
      }),
      RUNS,
    );
  }, 60_000);

  it('in the CNIL’s sheets, and come back but for what the loss report names', async () => {
    await assert(
      asyncProperty(anyEntry(book), async (content) => {
        const file = writeCnil(book, [leaving(content)], leaving(content).keeper);
        const sheet = [...reread(file).values()].find(isCnilEntry)!;
        const lost = lossesOf(book, 'ods', leaving(content)).map(({ field }) => field);
        expectSame(content, contentFromCnil(book, sheet), lost);
      }),
      RUNS,
    );
  }, 60_000);

  it('in the APD’s columns, and come back but for what the loss report names', async () => {
    await assert(
      asyncProperty(anyEntry(book), async (content) => {
        const entry = leaving(content);
        const file = await bytes(writeApd(book, stream(entry), { keeper: entry.keeper, title: 'Registre' }));
        const [heads, line] = reread(file).get('Registre')!;
        expect(heads).toEqual(apdColumns(book).map(({ heading }) => heading));
        const lost = lossesOf(book, 'apd.xlsx', entry).map(({ field }) => field);
        expectSame(content, contentFromApd(book, named(apdColumns(book), line!)), lost);
      }),
      RUNS,
    );
  }, 60_000);

  it('as JSON: the very contents, one organisation or several', async () => {
    const [one, two] = [leaving({ ...EMPTY, code: 'T01' }), leaving({ ...EMPTY, code: 'T02' })];
    const other = { ...two!, keeper: { ...two!.keeper, code: 'MIREV' } };
    const single = JSON.parse(String(await bytes(writeJson(stream(one!, two!), { day: '2026-11-22', keeper: one!.keeper }))));
    expect(single).toEqual({ format: 'rgpd-mire/registre', version: 1, day: '2026-11-22', organisation: { code: 'MIREC', name: 'Mire C' }, entries: [one!.content, two!.content] });
    const several = JSON.parse(String(await bytes(writeJson(stream(one!, two!, other), { day: '2026-11-22', keeper: null }))));
    expect(several.registers.map((register: { organisation: object; entries: object[] }) => [register.organisation, register.entries.length])).toEqual([[{ code: 'MIREC', name: 'Mire C' }, 2], [{ code: 'MIREV', name: 'Mire C' }, 1]]);
    expect(JSON.parse(String(await bytes(writeJson(stream(), { day: '2026-11-22', keeper: null })))).registers).toEqual([]);
  }); // prettier-ignore

  it('as CSV: one row an entry, a column a field, nothing that runs', async () => {
    const content = { ...EMPTY, name: '=1+1;"x"', recipients: ['+32', 'deux\nlignes'] };
    const text = String(await bytes(writeCsv(book, stream(leaving(content)))));
    expect(text.startsWith('\uFEFFOrganisation;Référence;')).toBe(true);
    expect(text).toContain(`"'=1+1;""x"""`);
    expect(text).toContain(`"'+32\ndeux lignes"`);
    const cells = XLSX.utils.sheet_to_json<Cell[]>(Object.values(XLSX.read(text, { type: 'string', FS: ';', raw: true }).Sheets)[0]!, { header: 1 }); // prettier-ignore
    expect(cells).toHaveLength(2);
    expect(cells[0]!.length).toBe(1 + writtenFields(book).length + 4);
  });

  it('as archives of well-formed XML without a formula, whatever people wrote', async () => {
    const nasty = { ...EMPTY, name: '=cmd|\u0001\ud800 <&>]]>', description: '@x\r\n_x000D_\tfin' };
    const entry = leaving(nasty);
    const ours = await bytes(writeOurs(book, stream(entry), 'Registre <&>'));
    const apd = await bytes(writeApd(book, stream(entry), { keeper: null, title: 'Registre' }));
    expect(expectWellFormed(ours)).toContain('xl/worksheets/sheet1.xml');
    expectWellFormed(apd);
    expectWellFormed(writeCnil(book, [entry, entry], null));
    for (const file of [ours, apd])
      for (const sheet of Object.values(XLSX.read(file, { cellFormula: true }).Sheets))
        for (const [place, cell] of Object.entries(sheet)) if (!place.startsWith('!')) expect((cell as XLSX.CellObject).f).toBeUndefined(); // prettier-ignore
    const [, , line] = reread(ours).get('Fiches')!;
    expect(line).toContain('@x\n_x000D_\tfin');
  });

  it('as linked data that expands without losing a property, with no context but its own', async () => {
    const { default: jsonld } = (await import('jsonld' as string)) as { default: Processor };
    const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));
    await assert(
      asyncProperty(anyEntry(book), async (content) => {
        const entry = leaving(content);
        const doc = JSON.parse(String(await bytes(writeJsonLd(book, stream(entry), { day: '2026-11-22', keeper: entry.keeper })))); // prettier-ignore
        // safe: the processor throws at the first term that it would drop.
        const expanded = await jsonld.expand(doc, { documentLoader, safe: true });
        expect(leaves(expanded)).toEqual(leaves({ ...doc, '@context': undefined }));
        expect(properties(expanded).every((one) => one.startsWith('@') || /^(https?|urn):/.test(one))).toBe(
          true,
        );
        for (const field of writtenFields(book).filter(({ id }) => valueOf(content, id) !== undefined))
          expect(Object.keys(record(book, entry))).toContain(field.dpv ?? `mire:${field.id}`);
      }),
      RUNS,
    );
  }, 60_000);
});

const EMPTY: ActivityContent = {
  code: 'T01', name: 'Accueil', description: '', role: 'controller', purposes: [], persons: [], dataCategories: [], recipients: [],
  retention: [], transfers: '', measures: [], systems: [], documents: [], aipd: { required: false, reason: '' },
}; // prettier-ignore

interface Processor {
  expand(doc: object, options: object): Promise<object[]>;
}

/** All that is said in a document, terms apart: how often each value stands there. */
function leaves(doc: unknown): string[] {
  const found: string[] = [];
  const walk = (node: unknown, key: string): void => {
    if (Array.isArray(node)) node.forEach((one) => walk(one, key));
    else if (typeof node === 'object' && node !== null)
      Object.entries(node).forEach(([name, value]) => walk(value, name));
    else if (node !== undefined && !key.startsWith('@')) found.push(String(node));
    else if (key === '@value') found.push(String(node));
  };
  walk(doc, '');
  return found.sort();
}
const properties = (doc: unknown): string[] =>
  typeof doc === 'object' && doc !== null
    ? Object.entries(doc).flatMap(([name, value]) => [
        ...(Array.isArray(doc) ? [] : [name]),
        ...properties(value),
      ])
    : [];
