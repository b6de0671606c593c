import { strFromU8, unzipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { demoWorld } from '../../../testing/demo-world';
import { LookingGlass } from '../../../testing/looking-glass';
import { Caller, Read, World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Organisation } from '../../directory/organisation.entity';

const glass = new LookingGlass();
let world: World;
let referent: Caller;
let mirec: Organisation;

const exporting = (format: string, more = '') => `/exchange/exports/file?format=${format}${more}`;
async function composed(caller: Caller, body: object): Promise<{ id: string; bytes: Buffer; headers: Record<string, unknown> }> {
  const { body: job, status } = await caller.post('/exchange/exports', body);
  expect([status, job]).toMatchObject([201, { state: 'running' }]);
  for (let tries = 0; tries < 400; tries += 1) {
    const { body: now } = await caller.get(`/exchange/exports/${job['id']}`);
    if (now['state'] !== 'running') {
      expect(now).toMatchObject({ state: 'ready', progress: 100, failure: null });
      const file = await caller.get(`/exchange/exports/${job['id']}/file`);
      return { id: String(job['id']), bytes: file.raw, headers: file.headers };
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error('never ready');
} // prettier-ignore
const codes = (entries: Read[]) => entries.map((entry) => entry['code']);

beforeAll(async () => {
  world = await demoWorld();
  mirec = await world.ground.db.of(Organisation).findOneByOrFail({ code: 'MIREC' });
  referent = await world.as('odile.roitelet@demo.mirec.invalid');
}, 120_000);
afterAll(async () => {
  glass.clear();
  await world.stop();
});

describe('the referent of MIREC exports the register', () => {
  it('sees what each format is for, and what the CNIL’s would lose, before anything is downloaded', async () => {
    const { body: formats } = await referent.get<Read[]>('/exchange/exports/formats');
    expect(formats.map(({ id }) => id)).toEqual(['pdf', 'docx', 'xlsx', 'ods', 'apd.xlsx', 'csv', 'json', 'jsonld']);
    for (const { purpose } of formats) expect(purpose).toMatch(/\.$/);
    const cnil = (await referent.get(`/exchange/exports/preview?format=ods&organisation=${mirec.id}`)).body;
    expect(cnil).toMatchObject({ title: 'Registre des activités de traitement de MIREC', fileName: 'registre-cnil-MIREC-2026-11-22.ods' });
    expect(cnil['count']).toBeGreaterThan(0);
    expect(cnil['losses']).toContainEqual(expect.objectContaining({ field: 'purposes', whole: false, label: 'Finalités' }));
    const ours = (await referent.get(`/exchange/exports/preview?format=xlsx&organisation=${mirec.id}`)).body;
    expect(ours).toMatchObject({ count: cnil['count'], losses: [] });
    expect(await world.ground.db.of(JournalEntry).countBy({ action: 'exchange.exported' })).toBe(0);
  }); // prettier-ignore

  it('takes the JSON: the very contents, in the order of the codes, and the journal heard of it', async () => {
    const { body, headers, status } = await referent.get(exporting('json', `&organisation=${mirec.id}`));
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="registre-MIREC-2026-11-22.json"; filename*=UTF-8''registre-MIREC-2026-11-22.json`,
    );
    expect(body).toMatchObject({ format: 'rgpd-mire/registre', version: 1, organisation: { code: 'MIREC' } });
    expect(codes(body['entries'])).toEqual([...codes(body['entries'])].sort());
    const line = await world.ground.db.of(JournalEntry).findOneByOrFail({ action: 'exchange.exported' });
    expect(line).toMatchObject({
      organisationId: mirec.id,
      label: 'Registre des activités de traitement de MIREC',
    });
    expect(JSON.parse(line.facts)).toMatchObject({ format: 'json', entries: body['entries'].length });
  });

  it('takes only what was ticked, or what the list shows under the same filter', async () => {
    const { body: list } = await referent.get(`/register/activities?organisation=${mirec.id}`);
    const [one] = list['rows'];
    const ticked = (await referent.get(exporting('json', `&ids=${one.id}`))).body;
    expect(codes(ticked['entries'])).toEqual([one.code]);
    const filtered = (await referent.get(exporting('json', `&organisation=${mirec.id}&q=${one.code}`))).body;
    expect(codes(filtered['entries'])).toContain(one.code);
    expect((await referent.get(exporting('json', `&organisation=${mirec.id}&q=introuvable`))).body['entries']).toEqual([]);
  }); // prettier-ignore

  it('takes what was in force on a day, in the words of that day', async () => {
    const then = (await referent.get(exporting('json', `&organisation=${mirec.id}&at=2017-01-01`))).body;
    expect(then).toMatchObject({ day: '2017-01-01', entries: [] });
    const { body: held } = await referent.get(`/register/activities?organisation=${mirec.id}&at=2026-11-22`);
    const decided = (await referent.get(exporting('json', `&organisation=${mirec.id}&texts=in-force`))).body;
    expect(codes(decided['entries'])).toEqual(codes(held['rows']));
  });

  it('takes a workbook, CSV, linked data and the APD’s columns, each of the same entries', async () => {
    const { body: json } = await referent.get(exporting('json', `&organisation=${mirec.id}`));
    const ours = await referent.get(exporting('xlsx', `&organisation=${mirec.id}`));
    const rows = XLSX.utils.sheet_to_json<string[]>(XLSX.read(ours.raw).Sheets['Fiches']!, { header: 1 });
    expect(rows.slice(2).map(([, code]) => code)).toEqual(codes(json['entries']));
    const apd = await referent.get(exporting('apd.xlsx', `&organisation=${mirec.id}`));
    const register = XLSX.utils.sheet_to_json<string[]>(XLSX.read(apd.raw).Sheets['Registre']!, {
      header: 1,
    });
    expect(register.slice(1).map(([code]) => code)).toEqual(codes(json['entries']));
    const csv = (await referent.get(exporting('csv', `&organisation=${mirec.id}`))).raw.toString();
    for (const code of codes(json['entries'])) expect(csv).toContain(`\r\nMIREC;${String(code)};`);
    const linked = JSON.parse(
      (await referent.get(exporting('jsonld', `&organisation=${mirec.id}`))).raw.toString(),
    );
    expect(linked['dcat:dataset'].map((one: Read) => one['dct:identifier'])).toEqual(codes(json['entries']));
  });

  it('takes a PDF that is tagged, dated, in the order of article 30', async () => {
    const { bytes, headers, id } = await composed(referent, { format: 'pdf', organisation: [mirec.id] });
    expect(headers['content-type']).toContain('application/pdf');
    expect(glass.look('qpdf', bytes, '--check')).toContain('No syntax or stream encoding errors found');
    expect(glass.look('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
    const text = glass.text(bytes);
    const places = ['(art. 30(1)a)', '(art. 30(1)b)', '(art. 30(1)c)', '(art. 30(1)d)', '(art. 30(1)e)', '(art. 30(1)f)', '(art. 30(1)g)'].map((one) => text.indexOf(one));
    expect(places.every((at) => at > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toMatch(/Situation au\s+22 novembre 2026/);
    const stranger = await world.as('pascal.sarriette@demo.mirel.invalid');
    expect((await stranger.get(`/exchange/exports/${id}`)).status).toBe(404);
    expect((await referent.delete(`/exchange/exports/${id}`)).status).toBe(204);
    expect((await referent.get(`/exchange/exports/${id}`)).body).toMatchObject({ type: 'exchange.export-gone' });
  }, 60_000); // prettier-ignore

  it('takes the same as DOCX, and the CNIL’s register as ODS', async () => {
    const word = await composed(referent, { format: 'docx', organisation: [mirec.id] });
    expect(strFromU8(unzipSync(word.bytes)['word/document.xml']!)).toContain('art. 30(1)g');
    const cnil = await composed(referent, { format: 'ods', organisation: [mirec.id] });
    const { SheetNames } = XLSX.read(cnil.bytes);
    expect(SheetNames[0]).toBe('2_-_Liste_des_traitements');
    expect(SheetNames.at(-1)).toBe('5_-_Listes');
  }, 60_000);

  it('is refused what is not a format, a paper as a stream, and another’s register', async () => {
    expect((await referent.get(exporting('exe'))).status).toBe(400);
    expect((await referent.get(exporting('pdf'))).body).toMatchObject({ type: 'exchange.composed-first', status: 422 });
    expect((await referent.post('/exchange/exports', { format: 'csv' })).body).toMatchObject({ type: 'exchange.not-composed' });
    const { id } = await world.ground.db.of(Organisation).findOneByOrFail({ code: 'MIREL' });
    const { body } = await referent.get(exporting('json', `&organisation=${id}`));
    expect(body['entries'] ?? body['registers']).toEqual([]);
    expect((await world.stranger().get(exporting('json'))).status).toBe(401);
  }); // prettier-ignore
});
