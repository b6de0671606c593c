import { resolve } from 'node:path';
import { Arbitrary, array, assert, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import { Rulebook } from '../../rulebook/rulebook';
import { BodyRules, Circuit, Stage } from '../../rulebook/words';
import { bodyFlaws, wrongsOfBody } from './body-flaws';
import { againFrom, heaviest, startOf, Weight } from './again';
import {
  fanIn,
  isLocal,
  mayAsk,
  mayReturnTo,
  positionAfter,
  positionOf,
  stageAfter,
  stageOf,
} from './circuit';
import { circuitFlaws, wrongsOf } from './flaws';
import { Said, sumOf } from './parts';

const book = Rulebook.open(resolve(__dirname, '../../../..'));
const A = book.circuits.get('A')!;
const known = (kind: string) => book.bodies.has(kind);
const isRole = (role: string) => book.roles.has(role);

/** Circuit A with one of its stages changed. */
const changed = (id: string, change: Partial<Stage> & { readonly id?: string }): Circuit => ({
  ...A,
  stages: A.stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)),
});
const without = <K extends keyof Stage>(id: string, ...keys: K[]): Circuit => ({
  ...A,
  stages: A.stages.map((stage) =>
    stage.id === id
      ? (Object.fromEntries(
          Object.entries(stage).filter(([key]) => !keys.includes(key as K)),
        ) as unknown as Stage)
      : stage,
  ),
});
const texts = (circuit: Circuit) => wrongsOf(circuit, known, isRole).map(([, text]) => text);

describe('the circuits of the sector', () => {
  it('are sound, and so are the rules of the bodies they name', () => {
    expect(circuitFlaws(book)).toEqual([]);
    expect(bodyFlaws(book)).toEqual([]);
  });

  it.each([
    ['a body that nobody knows', changed('gt', { body: 'g99' }), 'unknown kind of body « g99 »'],
    ['two stages of one name', changed('cdd', { id: 'gt' }), 'stage « gt » stands twice'],
    ['a first stage that decides', changed('tsf', { does: 'decide', gives: 'approved' }), 'is the first and must draft'],
    ['a second stage that drafts', changed('gt', { does: 'draft' }), 'only the first stage may'],
    ['a drafting stage that decides', changed('tsf', { gives: 'endorsed' }), 'can decide nothing'],
    ['a stage that leads nowhere', without('cdd', 'gives'), 'stage « cdd » is a dead end'],
    ['a return to a stage that is not there', changed('cdd', { onReturn: 'g12' }), 'which does not exist'],
    ['a return to a stage further on', changed('gt', { onReturn: 'cdd' }), 'which is not before it'],
    ['a return to itself', changed('gt', { onReturn: 'gt' }), 'which is not before it'],
    ['a return to nobody knows where', without('gt', 'onReturn'), 'does not say where to'],
    ['a way back that is never offered', changed('gt', { offers: ['postponed'] }), 'but offers no return'],
    ['a fan-out before the end', changed('cdd', { each: 'mire', inForce: 'organisation' }), '« ca-intermire », « ca-mire » can never be reached'],
    ['a fan-out that holds for nobody', without('ca-mire', 'inForce', 'offers'), 'puts nothing in force for each'],
    ['one Mire that sends back the text of all', changed('ca-mire', { offers: ['returned'], onReturn: 'gt' }), 'none can send back'],
    ['a working group that approves', changed('gt', { gives: 'approved' }), 'cannot give « approved »'],
    ['an outcome offered twice', changed('cdd', { offers: ['approved', 'returned'] }), 'which it gives already'],
    ['two favourable outcomes', changed('cdd', { offers: ['adopted', 'returned'] }), 'offers « adopted » beside'],
    ['an urgent dossier that waits longer', changed('gt', { urgent: { deadlineDays: 90 } }), 'more than the 60 of any other'],
    ['a draft that is urgent', changed('tsf', { urgent: { deadlineDays: 5 } }), 'waits for no term'],
    ['an opinion of nobody known', changed('gt', { opinions: [{ role: 'oracle', deadlineDays: 9 }] }), 'unknown kind of mandate « oracle »'],
    ['an opinion of no body known', changed('gt', { opinions: [{ body: 'choir', deadlineDays: 9 }] }), 'unknown kind of body « choir »'],
    ['an opinion asked twice', changed('gt', { opinions: [{ role: 'dpd', deadlineDays: 9 }, { role: 'dpd', deadlineDays: 5 }] }), 'asks « dpd » twice'],
    ['an opinion on a draft', changed('tsf', { opinions: [{ role: 'dpd', deadlineDays: 9 }] }), 'a text that is frozen'],
    ['a text that goes again nowhere', { ...A, again: { ...A.again!, minor: 'g12' } }, 'which does not exist'],
    ['a text that goes again to its authors', { ...A, again: { ...A.again!, substantial: 'tsf' } }, 'which decides nothing'],
    ['a comma that goes further back than a purpose', { ...A, again: { ...A.again!, substantial: 'cdd', minor: 'gt' } }, 'a lighter change goes further back'],
    ['a variant of the whole sector', changed('ca-intermire', { offers: ['adopted-with-variant', 'returned'] }), 'nothing of it holds for one'],
  ])('%s is told', (_, circuit, text) => expect(texts(circuit).join('\n')).toContain(text)); // prettier-ignore

  it('a circuit at whose end nothing holds is told', () => {
    const C = book.circuits.get('C')!;
    const stages = C.stages.map((stage) => ({ ...stage, inForce: undefined }));
    expect(texts({ ...C, stages })).toEqual(['nothing ever comes into force: no stage says inForce']);
  });

  it('a flaw stands on its line of its file', () => {
    const broken = { ...A, stages: A.stages.slice(1) };
    const [flaw] = wrongsOf(broken, known).map(([path, text]) => book.flaw(A, path, text));
    expect(flaw).toMatchObject({ file: 'policies/circuits/A.yaml' });
    expect(flaw!.line).toBeGreaterThan(5);
  });

  it.each([
    ['A', false],
    ['B', false],
    ['C', false],
    ['D', true],
    ['X', false],
  ])('circuit %s concerns one organisation alone: %s', (id, local) => {
    expect(isLocal(book.circuits.get(id)!)).toBe(local);
  });
});

describe('the rules of a body', () => {
  const gt = book.bodies.get('gt')!;
  it.each<[string, Partial<BodyRules>, string]>([
    ['a voter that no role is', { voters: ['gt-member', 'visitor'] }, 'unknown voter role « visitor »'],
    ['a quorum of nobody', { quorum: { of: 'voices', atLeast: 0 } }, 'impossible quorum'],
    ['a quorum of half a voice', { quorum: { of: 'voices', atLeast: 2.5 } }, 'impossible quorum'],
    ['a casting vote that nobody has', { tie: 'chair' }, 'no voter role presides'],
    ['a simple majority that counts abstentions', { abstentions: 'counted' }, 'say absolute'],
  ])('%s is told', (_, change, text) => {
    const wrongs = wrongsOfBody({ ...gt, ...change }, (role) => book.roles.has(role));
    expect(wrongs.map(([, wrong]) => wrong).join()).toContain(text);
  });
});

describe('a text that changed', () => {
  it.each([
    ['substantial', 'gt'],
    ['minor', 'cdd'],
    ['wording', undefined],
  ] as const)('in a %s way goes again to %s', (weight, stage) => {
    expect(againFrom(A, weight)?.id).toBe(stage);
  });

  it('counts by its heaviest change', () => {
    const all = (...weights: Weight[]) => heaviest(weights.map((weight) => ({ weight })));
    expect(all('wording', 'substantial', 'minor')).toBe('substantial');
    expect(all('wording', 'minor')).toBe('minor');
    expect(all()).toBeNull();
  });

  it('of a circuit that says nothing about it goes the whole way', () => {
    expect(againFrom({ ...A, again: undefined }, 'wording')?.id).toBe('gt');
  });

  it.each<[string, Readonly<Record<string, Weight | 'never' | null>>, string]>([
    ['for the first time', { gt: 'never', cdd: 'never', 'ca-intermire': 'never', 'ca-mire': 'never' }, 'gt'],
    ['with other purposes', { gt: 'substantial', cdd: 'substantial', 'ca-intermire': 'substantial', 'ca-mire': 'substantial' }, 'gt'],
    ['with another address', { gt: 'minor', cdd: 'minor', 'ca-intermire': 'minor', 'ca-mire': 'minor' }, 'cdd'],
    ['sent back by the directors for a detail', { gt: 'minor', cdd: 'never', 'ca-intermire': 'never', 'ca-mire': 'never' }, 'cdd'],
    ['sent back by the directors for a purpose', { gt: 'substantial', cdd: 'never', 'ca-intermire': 'never', 'ca-mire': 'never' }, 'gt'],
    ['sent back by the board for a comma', { gt: 'wording', cdd: 'wording', 'ca-intermire': 'never', 'ca-mire': 'never' }, 'ca-intermire'],
    ['with a comma moved', { gt: 'wording', cdd: 'wording', 'ca-intermire': 'wording', 'ca-mire': 'wording' }, 'ca-intermire'],
  ])('%s begins at the right station', (_, since, stage) => {
    expect(startOf(A, ({ id }) => since[id]!).id).toBe(stage);
  }); // prettier-ignore
});

describe('a dossier of several texts', () => {
  it.each<[readonly Said[], string, boolean]>([
    [['adopted', 'adopted'], 'adopted', true],
    [['adopted', 'adopted-with-variant'], 'adopted-with-variant', true],
    [['adopted', 'refused'], 'adopted-in-part', true],
    [['adopted', 'postponed'], 'adopted-in-part', false],
    [['refused', 'postponed'], 'postponed', false],
    [['refused', 'refused'], 'refused', true],
    [['adopted', null], 'on-agenda', false],
    [['postponed', 'postponed'], 'postponed', false],
  ])('of which %j was said stands at %s, settled: %s', (said, state, settled) => {
    expect(sumOf(said)).toEqual({ state, settled });
  });
});

describe('the road of circuit A', () => {
  it('leads from the task force to the boards', () => {
    const road = ['tsf'];
    for (let at = stageAfter(A, 'tsf'); at; at = stageAfter(A, at.id)) road.push(at.id);
    expect(road).toEqual(['tsf', 'gt', 'cdd', 'ca-intermire', 'ca-mire']);
  });

  it.each([
    ['gt', 'endorsed', { stage: 'cdd', state: 'open' }],
    ['gt', 'amended', { stage: 'gt', state: 'open' }],
    ['gt', 'returned', { stage: 'tsf', state: 'returned' }],
    ['cdd', 'returned', { stage: 'gt', state: 'returned' }],
    ['cdd', 'refused', { stage: 'cdd', state: 'refused' }],
    ['ca-intermire', 'postponed', { stage: 'ca-intermire', state: 'open' }],
    ['ca-intermire', 'adopted', { stage: 'ca-mire', state: 'open' }],
    ['ca-mire', 'refused', { stage: 'ca-mire', state: 'open' }],
  ] as const)('at %s, %s leads to %j', (stage, outcome, position) => {
    expect(positionAfter(A, stage, outcome)).toEqual(position);
  });

  it('may be gone back to any station before, and to no other', () => {
    expect(mayReturnTo(A, stageOf(A, 'ca-intermire')).map(({ id }) => id)).toEqual(['tsf', 'gt', 'cdd']);
    expect(mayReturnTo(A, stageOf(A, 'ca-mire'))).toEqual([]);
    expect(positionAfter(A, 'ca-intermire', 'returned', 'cdd')).toEqual({ stage: 'cdd', state: 'returned' });
    expect(positionAfter(A, 'ca-intermire', 'returned', 'tsf')).toEqual({ stage: 'tsf', state: 'returned' });
    expect(() => positionAfter(A, 'cdd', 'returned', 'ca-intermire')).toThrow(RangeError);
    expect(() => positionAfter(A, 'cdd', 'returned', 'cdd')).toThrow(RangeError);
    expect(() => positionAfter(A, 'cdd', 'returned', 'g12')).toThrow(RangeError);
  });

  it('ends when each Mire has said its last word, whatever it was', () => {
    const stage = stageOf(A, 'ca-mire');
    const sum = (...states: string[]) => fanIn(stage, states.map((state) => ({ state }))).state; // prettier-ignore
    expect(sum('adopted', 'refused', 'adopted-with-variant')).toBe('completed');
    expect(sum('adopted', 'postponed')).toBe('open');
    expect(sum('adopted', 'waiting')).toBe('open');
    expect(sum('adopted-in-part', 'adopted')).toBe('completed');
    expect(fanIn(stage, [{ state: 'adopted-in-part', closedOn: null }]).state).toBe('open');
  });

  it('lets no Mire amend the text of all, and no drafter decide', () => {
    expect(mayAsk(stageOf(A, 'ca-mire'))).toEqual([
      'adopted',
      'adopted-with-variant',
      'postponed',
      'refused',
    ]);
    expect(mayAsk(stageOf(A, 'gt'))).toEqual(['endorsed', 'returned', 'postponed', 'amended']);
    expect(mayAsk(stageOf(A, 'tsf'))).toEqual([]);
    expect(() => positionAfter(A, 'gt', 'adopted')).toThrow('does not know');
    expect(() => stageOf(A, 'g12')).toThrow('no stage « g12 »');
  });
});

/** Any sound circuit of up to seven stages. */
const circuits: Arbitrary<Circuit> = array(
  record({
    does: constantFrom('validate' as const, 'decide' as const),
    adopts: boolean(),
    refuses: boolean(),
    postpones: boolean(),
    back: option(nat({ max: 5 })),
    each: boolean(),
  }),
  { minLength: 1, maxLength: 6 },
).map((kinds): Circuit => {
  const draft: Stage = {
    id: 's0',
    name: 'S0',
    body: 'tsf',
    does: 'draft',
    verb: 'Proposer',
    deadlineDays: 30,
  };
  const stages = kinds.map(({ does, adopts, refuses, postpones, back, each }, index): Stage => {
    const last = index === kinds.length - 1;
    return {
      id: `s${index + 1}`,
      name: `S${index + 1}`,
      body: 'gt',
      does,
      verb: 'Décider',
      deadlineDays: 30,
      gives: does === 'validate' ? 'endorsed' : adopts ? 'adopted' : 'approved',
      offers: [
        ...(refuses ? (['refused'] as const) : []),
        ...(postpones ? (['postponed'] as const) : []),
        ...(back === null || (last && each) ? [] : (['returned'] as const)),
      ],
      ...(back !== null && !(last && each) && { onReturn: `s${back % (index + 1)}` }),
      ...(last && { inForce: 'organisation' as const, ...(each && { each: 'mire' as const }) }),
    };
  });
  const source = { text: 'Essai', status: 'to-verify' as const };
  return { id: 'T', name: 'Essai', purpose: 'Essai', source, stages: [draft, ...stages] };
});

describe('any sound circuit', () => {
  it('is never left by any sequence of moves, and is ended or can always be gone on with', () => {
    assert(
      property(circuits, array(nat(), { maxLength: 60 }), (circuit, throws) => {
        expect(wrongsOf(circuit, known)).toEqual([]);
        let at = stageAfter(circuit, 's0')!.id;
        for (const thrown of throws) {
          const stage = stageOf(circuit, at);
          // Back at the draft, it is proposed again.
          const asked = mayAsk(stage);
          if (asked.length === 0) {
            at = stageAfter(circuit, at)!.id;
            continue;
          }
          const outcome = asked[thrown % asked.length]!;
          const { stage: to, state } = positionAfter(circuit, at, outcome);
          expect(positionOf(circuit, to)).toBeGreaterThanOrEqual(0);
          if (state === 'returned') expect(positionOf(circuit, to)).toBeLessThan(positionOf(circuit, at));
          if (state === 'completed') expect(stageAfter(circuit, to)).toBeNull();
          if (state === 'completed' || state === 'refused') return;
          at = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads every favourable decision to its end', () => {
    assert(
      property(circuits, (circuit) => {
        let at = { stage: stageAfter(circuit, 's0')!.id, state: 'open' };
        for (let moves = 0; at.state === 'open' && !stageOf(circuit, at.stage).each; moves += 1) {
          expect(moves).toBeLessThan(circuit.stages.length);
          at = positionAfter(circuit, at.stage, mayAsk(stageOf(circuit, at.stage))[0]!);
        }
        expect(stageAfter(circuit, at.stage)).toBeNull();
      }),
    );
  });
});
