import fc from 'fast-check';
import { addDays } from '../../kernel/days';
import { Dossier } from '../dossiers/dossier.entity';
import { Step, STEP_STATES } from '../dossiers/step.entity';
import { Circuit } from '../../rulebook/words';
import { matrixColumn, matrixRow } from './matrix';

const circuit = {
  id: 'A',
  stages: [
    { id: 'tsf', body: 'tsf', does: 'draft', deadlineDays: 30 },
    {
      id: 'ca',
      body: 'ca-umbrella',
      does: 'decide',
      gives: 'adopted',
      deadlineDays: 60,
      inForce: 'umbrella',
    },
    { id: 'ca-mire', body: 'ca-mire', each: 'mire', does: 'decide', gives: 'adopted', deadlineDays: 90 },
  ],
} as unknown as Circuit;
const MIRE = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'mire' as const, code: id, name: id }));
const ALL = [{ id: 'u', kind: 'umbrella' as const, code: 'u', name: 'u' }, ...MIRE];

const dayAt = (n: number) => addDays('2026-01-01', n);
const step = (organisationId: string) =>
  fc.option(
    fc.record({
      organisationId: fc.constant(organisationId),
      stage: fc.constant(organisationId === 'u' ? 'ca' : 'ca-mire'),
      state: fc.constantFrom(...STEP_STATES.filter((state) => state !== 'done')),
      openedOn: fc.integer({ min: 0, max: 300 }).map(dayAt),
      dueOn: fc.integer({ min: 0, max: 400 }).map(dayAt),
      closedOn: fc.option(fc.integer({ min: 0, max: 300 }).map(dayAt)),
      decisionId: fc.constant(null),
    }),
  );
const rows = fc.array(
  fc.tuple(...ALL.map(({ id }) => step(id))).map((steps) => steps.filter((one) => one !== null)),
  { maxLength: 6 },
);
const dossier = { id: 'x', number: '1', title: 't', state: 'open', openedOn: '2026-01-01' } as Dossier;

describe('the adoption matrix', () => {
  it('never counts fewer days than none, and its totals are those of its cells', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 400 }).map(dayAt), (many, day) => {
        const lines = many.map((steps) => matrixRow(circuit, dossier, steps as Step[], ALL, day)!);
        for (const { cells, lagDays, adopted, late, of } of lines) {
          expect(cells.map(({ organisationId }) => organisationId)).toEqual(ALL.map(({ id }) => id));
          expect(lagDays ?? 0).toBeGreaterThanOrEqual(0);
          for (const cell of cells) expect(cell.lagDays ?? 0).toBeGreaterThanOrEqual(0);
          expect(late).toBe(cells.filter((cell) => cell.late).length);
          expect(adopted).toBeLessThanOrEqual(of);
        }
        const columns = ALL.map((one) => matrixColumn(one, lines));
        const ofMire = columns.filter(({ organisationId }) => organisationId !== 'u');
        const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
        expect(sum(ofMire.map(({ adopted }) => adopted))).toBe(sum(lines.map(({ adopted }) => adopted)));
        expect(sum(columns.map(({ late }) => late))).toBe(sum(lines.map(({ late }) => late)));
        for (const { meanLagDays } of columns) expect(meanLagDays ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has no line for a circuit in which nobody decides for itself', () => {
    const short = { ...circuit, stages: circuit.stages.slice(0, 2) };
    expect(matrixRow(short, dossier, [], ALL, '2026-01-01')).toBeNull();
  });
});
