import { StageView, StepView } from '../api/contract';
import { KEEP } from '../kernel/french';
import { delayOf, namesOf, placeOf, stationsOf as stationsFor, waitingIn } from './dossier-path';

const step = (facts: Partial<StepView>): StepView => ({
  id: facts.organisationCode ?? 'step',
  stage: 'ca-mire',
  bodyId: `${facts.bodyCode} ${facts.organisationCode}`,
  bodyCode: 'CA-MIREC',
  organisationId: 'mirec',
  organisationCode: 'MIREC',
  state: 'waiting',
  openedOn: '2026-11-12',
  dueOn: '2027-02-10',
  closedOn: null,
  meetingId: null,
  decisionId: null,
  decisionNumber: null,
  result: null,
  remindedOn: null,
  parts: [],
  reason: null,
  lagDays: 10,
  late: false,
  ...facts,
});
const stage = (facts: Partial<StageView>): StageView => ({
  id: 'gt',
  name: 'GT RGPD',
  verb: 'Avaliser',
  does: 'validate',
  each: false,
  state: 'todo',
  note: '',
  steps: [],
  ...facts,
});

/** As someone sees it who may read every meeting. */
const stationsOf = (stages: StageView[]) => stationsFor(stages, () => true);

describe('the road of a dossier', () => {
  it('shows what is behind, where it stands and what is ahead, and leads to the decision already taken', () => {
    const road = stationsOf([
      stage({ state: 'done', note: '10–0', steps: [step({ state: 'endorsed', decisionId: 'd1' })] }),
      stage({ id: 'cdd', name: 'CDD', state: 'now', steps: [step({ state: 'on-agenda', meetingId: 'm1' })] }),
      stage({ id: 'ca', name: 'CA InterMire' }),
    ]);
    expect(road.map(({ label, state, note }) => [label, state, note])).toEqual([
      ['GT RGPD', 'done', '10–0'],
      ['CDD', 'now', 'à l’ordre du jour'],
      ['CA InterMire', 'todo', undefined],
    ]);
    expect(road.map(({ link }) => link)).toEqual([
      ['/dossiers/decisions', 'd1'],
      ['/reunions', 'm1'],
      undefined,
    ]);
  });

  it('fans out into one square an organisation, each with its own answer', () => {
    const [station] = stationsOf([
      stage({
        each: true,
        state: 'now',
        note: '2/5',
        steps: [
          step({
            state: 'adopted',
            closedOn: '2026-11-20',
            decisionId: 'd',
            decisionNumber: 'CA-MIREC-2026-01',
          }),
          step({ organisationCode: 'MIREV', state: 'adopted-with-variant', closedOn: '2026-11-21' }),
          step({ organisationCode: 'MIREL', state: 'postponed', closedOn: '2026-11-20' }),
          step({ organisationCode: 'MIRESEM', state: 'waiting', late: true, dueOn: '2026-11-01' }),
          step({ organisationCode: 'MIRENA', state: 'refused', closedOn: '2026-11-20' }),
        ],
      }),
    ]);
    expect(station!.fan!.map(({ label, state }) => [label, state])).toEqual([
      ['MIREC', 'done'],
      ['MIREV', 'variant'],
      ['MIREL', 'late'],
      ['MIRESEM', 'late'],
      ['MIRENA', 'stopped'],
    ]);
    expect(station!.fan![0]!.note).toBe(`adopté le 20${KEEP}novembre${KEEP}2026, décision CA-MIREC-2026-01`);
    expect(station!.fan![3]!.note).toBe(`à inscrire, attendu le 1er${KEEP}novembre${KEEP}2026`);
  });

  it('does not draw a fan before the organisations have it', () => {
    expect(stationsOf([stage({ each: true, steps: [] })])[0]!.fan).toBeUndefined();
  });

  it('reminds those who have not decided, the slowest first, and no one who has', () => {
    const open = waitingIn([
      stage({
        each: true,
        steps: [
          step({ organisationCode: 'MIREC', state: 'adopted' }),
          step({ organisationCode: 'MIREL', state: 'postponed', lagDays: 12 }),
          step({ organisationCode: 'MIRESEM', state: 'waiting', lagDays: 34 }),
          step({ organisationCode: 'MIRENA', state: 'refused' }),
        ],
      }),
    ]);
    expect(namesOf(open)).toBe('MIRESEM et MIREL');
  });

  it('names a body of the sector by its station, an organisation by itself, and counts them where they are many', () => {
    const waiting = waitingIn([
      stage({ steps: [step({ organisationCode: 'INTERMIRE', bodyCode: 'GT-RGPD' })] }),
      stage({ each: true, steps: ['MIREL', 'MIREC'].map((organisationCode) => step({ organisationCode })) }),
    ]);
    expect(namesOf(waiting)).toBe('GT RGPD, MIREL et MIREC');
    expect(namesOf([...waiting, ...waiting])).toBe('6 instances');
  });

  it('tells of a dossier that came back what became of it there, and that its text is worked on', () => {
    const [tsf, gt] = stationsOf([
      stage({ does: 'draft', state: 'now', steps: [step({})] }),
      stage({ state: 'todo', steps: [step({ state: 'returned', closedOn: '2026-11-20' })] }),
    ]);
    expect([tsf!.note, gt!.note]).toEqual(['à retravailler', 'renvoyé']);
  });

  it('says how long a station took, without counting to zero', () => {
    expect(delayOf(step({ lagDays: 34 }))).toBe(`34${KEEP}jours`);
    expect(delayOf(step({ lagDays: 0, closedOn: '2026-11-22' }))).toBe('le jour même');
    expect(delayOf(step({ lagDays: 0 }))).toBe('depuis aujourd’hui');
  });

  it('remembers only the last answer of an organisation that was asked twice', () => {
    const asked = stage({
      each: true,
      steps: [
        step({ id: 'second', state: 'adopted', closedOn: '2026-11-20' }),
        step({ id: 'first', state: 'returned', closedOn: '2026-10-20' }),
        step({ id: 'other', organisationCode: 'MIREL' }),
      ],
    });
    expect(stationsOf([asked])[0]!.fan!.map(({ label, state }) => [label, state])).toEqual([
      ['MIREC', 'done'],
      ['MIREL', 'todo'],
    ]);
    expect(waitingIn([asked]).map(({ step }) => step.id)).toEqual(['other']);
  });

  it('calls nobody to a meeting about a draft', () => {
    expect(waitingIn([stage({ does: 'draft', state: 'now', steps: [step({})] })])).toEqual([]);
  });

  it('leads nowhere before anything was planned, nor to a meeting that is not for the reader', () => {
    expect(placeOf(step({}), () => true)).toBeUndefined();
    expect(placeOf(step({ meetingId: 'm' }), () => true)).toEqual(['/reunions', 'm']);
    expect(placeOf(step({ meetingId: 'm' }), () => false)).toBeUndefined();
  });
});
