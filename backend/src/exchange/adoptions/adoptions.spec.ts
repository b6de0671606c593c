import { PEOPLE } from '../../../testing/people';
import { SmallSector } from '../../../testing/small-sector';
import { Read, World } from '../../../testing/world';
import { newId } from '../../database/row';
import { DailyRound } from '../../governance/daily-round.service';
import { Decision } from '../../governance/decisions/decision.entity';
import { Dossier, DossierState } from '../../governance/dossiers/dossier.entity';
import { Step, StepState } from '../../governance/dossiers/step.entity';
import { openWorkbook } from '../formats/workbook';

interface Answer {
  readonly code: string;
  readonly state: StepState;
  readonly openedOn: string;
  readonly closedOn?: string;
}
interface Told {
  readonly number: string;
  readonly state?: DossierState;
  readonly answers: readonly Answer[];
}

/** Dossiers as they stand in the fan-out: three boards, late or not, in two years. */
const DOSSIERS: readonly Told[] = [
  {
    number: '2025-001', state: 'completed',
    answers: [
      { code: 'MIREC', state: 'adopted', openedOn: '2025-03-01', closedOn: '2025-03-11' },
      { code: 'MIREL', state: 'adopted-with-variant', openedOn: '2025-03-01', closedOn: '2025-05-01' },
      { code: 'MIREV', state: 'refused', openedOn: '2025-03-01', closedOn: '2025-03-02' },
    ],
  },
  {
    number: '2026-001',
    answers: [
      { code: 'MIREC', state: 'adopted', openedOn: '2026-06-01', closedOn: '2026-06-21' },
      { code: 'MIREL', state: 'waiting', openedOn: '2026-06-01' },
      { code: 'MIREV', state: 'postponed', openedOn: '2026-06-01' },
    ],
  },
  { number: '2026-002', answers: [{ code: 'MIREC', state: 'on-agenda', openedOn: '2026-11-10' }] },
]; // prettier-ignore

describe('the adoption matrix', () => {
  let world: World;
  let sector: SmallSector;

  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    await world.ground.db.atomic(async () => {
      for (const dossier of DOSSIERS) await stand(world, sector, dossier);
    });
  });
  afterAll(() => world.stop());

  const matrix = async (query = '') =>
    (await (await world.as(PEOPLE.adele)).get(`/dossiers/matrix${query}`)).body;
  const numbers = async (query: string) =>
    ((await matrix(query))['rows'] as Read[]).map(({ number }) => number);

  it('counts days, delays and adoptions by row and by column', async () => {
    const view = await matrix();
    expect(view).toMatchObject({ total: 3, adopted: 3, late: 2, years: ['2026', '2025'], circuits: ['A'] });
    expect(view['rows']).toMatchObject([
      { number: '2026-002', adopted: 0, of: 3, late: 0, lagDays: 12 },
      { number: '2026-001', adopted: 1, of: 3, late: 2, lagDays: 174 },
      { number: '2025-001', adopted: 2, of: 3, late: 0, lagDays: 61 },
    ]);
    const column = (code: string) => (view['columns'] as Read[]).find((one) => one['code'] === code);
    expect(column('MIREC')).toMatchObject({ adopted: 2, of: 3, late: 0, meanLagDays: 15 });
    expect(column('MIREL')).toMatchObject({ adopted: 1, of: 2, late: 1 });
  });

  it('is filtered by circuit, year, state, organisation and delay, and sorted by how long it took', async () => {
    expect(await numbers('?year=2025')).toEqual(['2025-001']);
    expect(await numbers('?state=completed')).toEqual(['2025-001']);
    expect(await numbers('?circuit=B')).toEqual([]);
    expect(await numbers('?late=true')).toEqual(['2026-001']);
    expect(await numbers(`?late=true&organisation=${sector.id('MIREC')}`)).toEqual([]);
    expect(await numbers('?sort=-lag')).toEqual(['2026-001', '2025-001', '2026-002']);
    expect(await numbers('?sort=lag')).toEqual(['2026-002', '2025-001', '2026-001']);
    expect(await numbers('?size=1&page=2')).toEqual(['2026-001']);
    const own = await matrix(`?organisation=${sector.id('MIREL')}`);
    expect((own['columns'] as Read[]).map(({ code }) => code)).toEqual(['MIREL']);
    expect((own['rows'] as Read[]).map(({ number }) => number)).toEqual(['2026-001', '2025-001']);
  });

  it('reminds boards by itself, once in each period of the circuit', async () => {
    const reminded = async () => (await world.app.get(DailyRound).go()).reminded;
    expect(await reminded()).toBe(2);
    expect(await reminded()).toBe(0);
    const [, row] = (await matrix())['rows'] as Read[];
    const cell = (row!['cells'] as Read[]).find(({ bodyCode }) => bodyCode === 'CA-MIREL');
    expect(cell).toMatchObject({ remindedOn: '2026-11-22', late: true, lagDays: 174 });
    world.travel('2026-11-28');
    expect(await reminded()).toBe(2);
    expect(await reminded()).toBe(0);
    world.travel('2026-12-10');
    expect(await reminded()).toBe(1);
    world.travel('2026-11-22');
  });

  it('leaves as a workbook that says what the page says', async () => {
    const answer = await (await world.as(PEOPLE.adele)).get('/exchange/adoptions?format=xlsx');
    expect(answer.status).toBe(200);
    const { sheets } = openWorkbook(answer.raw);
    expect(sheets.map(({ name }) => name)).toEqual(['Matrice', 'Détail']);
    const [first, detail] = sheets.map(({ cells }) => tableOf(cells));
    const view = await matrix('?size=200');
    expect(first![0]!.slice(4, 8)).toEqual((view['columns'] as Read[]).map(({ code }) => code));
    const rows = view['rows'] as Read[];
    for (const [index, row] of rows.entries()) {
      const line = first![index + 1]!;
      expect(line[0]).toBe(row['number']);
      expect(line.slice(8, 12)).toEqual([row['adopted'], row['of'], row['late'], row['lagDays']].map(String));
    }
    const lines = rows.flatMap((row) =>
      (row['cells'] as Read[]).map((cell) => [
        row['number'],
        cell['decisionNumber'] ?? '',
        String(cell['lagDays'] ?? ''),
      ]),
    );
    expect(detail!.slice(1).map((line) => [line[0], line[6] ?? '', line[10] ?? ''])).toEqual(lines);
    const decided = detail!.find((line) => line[6] === 'CA-MIREL-2025-001')!;
    expect(decided).toEqual(expect.arrayContaining(['adopté avec variante', 'f'.repeat(64)]));
    expect(detail!).toHaveLength(1 + 3 * 4);
  });

  it('leaves as a table too', async () => {
    const table = await (await world.as(PEOPLE.adele)).get('/exchange/adoptions?format=csv&year=2025');
    const [head, ...lines] = table.raw.toString('utf8').trim().split('\r\n');
    expect(head).toContain('Empreinte de la décision (SHA-256)');
    expect(lines).toHaveLength(4);
  });
});

/** The rows of a sheet as words, blanks included. */
function tableOf(cells: readonly { row: number; index: number; text: string; day?: string }[]): string[][] {
  const table: string[][] = [];
  for (const { row, index, text, day } of cells) {
    table[row - 1] ??= [];
    const line = table[row - 1]!;
    while (line.length < index) line.push('');
    line[index] = day ?? text;
  }
  return table;
}

/** Writes a dossier of circuit A that its last stage has reached, and what each board made of it. */
async function stand({ ground, app: _ }: World, sector: SmallSector, { number, state = 'open', answers }: Told) {
  const { db } = ground;
  const year = number.slice(0, 4);
  const dossier = {
    id: newId(), number, title: `Dossier ${number}`, circuit: 'A', stage: 'ca-mire', state, organisationId: sector.id('INTERMIRE'),
    authorId: '-', authorName: 'Basile Bouvreuil', openedOn: `${year}-01-15`, closedOn: state === 'completed' ? `${year}-05-01` : null,
    note: null,
  };
  await db.of(Dossier).insert(dossier);
  for (const { code, state: answered, openedOn, closedOn } of answers) {
    const bodyId = sector.id(`CA-${code}`);
    const own = {
      dossierId: dossier.id, bodyId, bodyCode: `CA-${code}`, organisationId: sector.id(code), meetingId: null,
    };
    const stepId = newId();
    const decisionId = closedOn ? newId() : null;
    const decisionNumber = closedOn ? `CA-${code}-${number}` : null;
    if (decisionId && decisionNumber && closedOn)
      await db.of(Decision).insert({
        ...own, id: decisionId, number: decisionNumber, bodyName: `CA ${code}`, meetingId: '-', motionId: '-', stepId,
        outcome: answered, date: closedOn, inForceFrom: null, text: 'Décide.', pieces: [], digest: 'f'.repeat(64),
        tally: { voices: 3, present: 3, represented: 0, quorumNeeded: 2, quorumReached: true, for: 3, against: 0, abstain: 0, needed: 2, chairDecided: false, unanimous: true, carried: true },
      });
    await db.of(Step).insert({
      ...own, id: stepId, stage: 'ca-mire', organisationCode: code, state: answered, openedOn, dueOn: `${openedOn.slice(0, 5)}${openedOn < '2026-11' ? '08-30' : '12-30'}`,
      closedOn: closedOn ?? null, decisionId, decisionNumber, result: closedOn ? '3–0' : null, remindedOn: null,
    });
  }
} // prettier-ignore
