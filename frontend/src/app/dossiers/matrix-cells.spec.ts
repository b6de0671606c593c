import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DossierView, MatrixCell, MatrixRow } from '../api/contract';
import { STEP_STATES } from '../governance/parts/words';
import { day, KEEP, NARROW } from '../kernel/french';
import { cellFacts, cellOf, letterOf, placeOf, sentenceOf, textsOf } from './matrix-cells';

const cell = (organisationId: string, facts: Partial<MatrixCell> = {}): MatrixCell => ({
  organisationId,
  stepId: null,
  state: 'not-yet',
  on: null,
  lagDays: null,
  bodyCode: null,
  decisionId: null,
  decisionNumber: null,
  dueOn: null,
  late: false,
  remindedOn: null,
  reservations: 0,
  openConditions: 0,
  inForceFrom: null,
  suspended: false,
  comesInForceOn: null,
  ...facts,
});
const row = (title: string, cells: MatrixCell[]): MatrixRow => ({
  dossierId: title,
  number: '2026-001',
  title,
  circuit: 'A',
  state: 'open',
  openedOn: '2026-11-12',
  urgent: false,
  pieces: 1,
  lagDays: 8,
  late: 0,
  adopted: 1,
  of: 2,
  cells,
});
const mirec = { organisationId: 'c', code: 'MIREC', name: 'Charleroi' };
const mirel = { organisationId: 'l', code: 'MIREL', name: 'Liège' };
const adopted = cell('c', {
  state: 'adopted',
  on: '2026-11-20',
  lagDays: 8,
  bodyCode: 'CA-MIREC',
  decisionId: 'd7',
  decisionNumber: 'CA-MIREC-2026-07',
});
const rows = [
  row('D02 « Politique »', [adopted, cell('l', { state: 'postponed', on: '2026-11-20', lagDays: 8 })]),
  row('D05', [cell('c', { state: 'adopted-with-variant', on: '2026-11-21', lagDays: 1 }), cell('l')]),
];

describe('a cell of the adoption matrix', () => {
  it('says who decided what, when, by which decision and after how many days', () => {
    expect(sentenceOf(mirec, adopted)).toBe(
      `MIREC${NARROW}: adopté le 20${KEEP}novembre${KEEP}2026, instance CA-MIREC, décision CA-MIREC-2026-07, en 8${KEEP}jours`,
    );
  });

  it('says since when one waits where nothing is decided', () => {
    expect(sentenceOf(mirel, cell('l', { state: 'waiting', lagDays: 34, bodyCode: 'CA-MIREL' }))).toBe(
      `MIREL${NARROW}: à inscrire, instance CA-MIREL, depuis 34${KEEP}jours`,
    );
    expect(sentenceOf(mirel, cell('l'))).toBe(`MIREL${NARROW}: pas encore transmis`);
  });

  it('leads to the decision, or to the dossier when there is none', () => {
    expect(placeOf(rows[0]!, adopted)).toEqual(['/dossiers/decisions', 'd7']);
    expect(placeOf(rows[1]!, cell('l'))).toEqual(['/dossiers', 'D05']);
  });

  it('has a letter for every state, the sector’s own where it has one', () => {
    for (const state of Object.keys(STEP_STATES)) expect(letterOf(state)).not.toBe('·');
    const file = join(__dirname, '../../../../policies/vocabulary/adoption-states.yaml');
    const marks: { code: string; mark: string }[] = parse(readFileSync(file, 'utf8')).terms;
    for (const { code, mark } of marks) expect(letterOf(code === 'not-listed' ? 'waiting' : code)).toBe(mark);
  });
});

describe('the adoption matrix', () => {
  it('holds an empty place for an organisation of which the server says nothing', () => {
    expect(cellOf(row('D09', []), 'c').state).toBe('not-yet');
  });

  it('says who is late and was reminded, and what a decision carries', () => {
    const late = cell('l', {
      state: 'waiting',
      lagDays: 96,
      bodyCode: 'CA-MIREL',
      late: true,
      remindedOn: '2026-11-12',
    });
    expect(sentenceOf(mirel, late)).toContain(`en retard, relancé le 12${KEEP}novembre${KEEP}2026`);
    const carries = { ...adopted, reservations: 2, openConditions: 1, comesInForceOn: '2027-01-01' };
    expect(sentenceOf(mirec, carries)).toContain(
      `2${KEEP}réserves, 1${KEEP}condition à remplir, en vigueur à partir du 1er${KEEP}janvier${KEEP}2027`,
    );
  });

  it('tells in its detail what there is to tell, and leaves out the rest', () => {
    const decided = cell('MIREC', {
      state: 'adopted', on: '2026-11-22', lagDays: 10, bodyCode: 'CA-MIREC', decisionId: 'd', decisionNumber: 'CA-MIREC-2026-07',
      dueOn: '2026-12-01', suspended: true, openConditions: 1,
    }); // prettier-ignore
    expect(cellFacts(decided).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Instance: CA-MIREC',
      'Décision: CA-MIREC-2026-07',
      `Date: ${day('2026-11-22')}`,
      `Délai: 10${KEEP}jours`,
      `Échéance: ${day('2026-12-01')}`,
      'En vigueur: suspendue à une condition',
      'Conditions à remplir: 1',
    ]);
    expect(cellFacts(cell('MIREL'))).toEqual([]);
  });

  it('says of each text what the body decided about it, where it did not decide on all alike', () => {
    const pieces = ['un', 'deux'].map((subjectId) => ({ subjectId, label: subjectId, number: 1 }));
    const parts = [
      { subjectId: 'un', outcome: 'adopted' },
      { subjectId: 'deux', outcome: 'postponed' },
    ];
    const dossier = { pieces, stages: [{ steps: [{ id: 's', parts }] }] } as unknown as DossierView;
    const told = textsOf(dossier, cell('MIREC', { stepId: 's', state: 'adopted-in-part', on: '2026-11-22' }));
    expect(told.map(({ outcome }) => outcome)).toEqual(['adopted', 'postponed']);
    const alike = { ...dossier, stages: [{ steps: [{ id: 's', parts: [] }] }] } as unknown as DossierView;
    const both = textsOf(alike, cell('MIREC', { stepId: 's', state: 'adopted', on: '2026-11-22' }));
    expect(both.map(({ outcome }) => outcome)).toEqual(['adopted', 'adopted']);
  });
});
