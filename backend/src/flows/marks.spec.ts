import { stateOf } from './ends';
import { EndState } from './flow.entity';
import { marksOf, toneOf } from './marks';

const law = { kind: 'law', reference: 'Décret', until: null };
const contract = { kind: 'art-28', reference: 'Contrat', until: '2026-12-31' };

describe('what the map says of a flow', () => {
  it.each([
    ['a person who gives their own data', { roles: 'person-controller', instrument: null, special: true, niss: false }, ['none', 'confirmed'], ['sensitive'], 'ok'],
    ['two ends that agree, by law', { roles: 'controller-controller', instrument: law, special: false, niss: true }, ['confirmed', 'confirmed'], ['niss'], 'ok'],
    ['no convention, though nobody objects', { roles: 'controller-controller', instrument: null, special: false, niss: false }, ['confirmed', 'confirmed'], ['no-instrument'], 'warning'],
    ['sensitive data without a convention', { roles: 'controller-controller', instrument: null, special: true, niss: false }, ['confirmed', 'confirmed'], ['sensitive', 'no-instrument'], 'blocked'],
    ['an end that has not spoken', { roles: 'joint-processor', instrument: contract, special: false, niss: false }, ['confirmed', 'waiting'], ['unconfirmed'], 'warning'],
    ['an end that spoke of an older text', { roles: 'joint', instrument: law, special: false, niss: false }, ['outdated', 'confirmed'], ['unconfirmed'], 'warning'],
    ['an end that objects', { roles: 'joint', instrument: law, special: false, niss: false }, ['confirmed', 'disputed'], ['disputed'], 'blocked'],
  ] as const)('%s', (_, facts, ends, marks, tone) => {
    const found = marksOf(facts, ends as readonly EndState[], '2026-11-22');
    expect(found).toEqual(marks);
    expect(toneOf(found)).toBe(tone);
  }); // prettier-ignore

  it('counts a contract until its last day, and not a day longer', () => {
    const facts = { roles: 'joint-processor', instrument: contract, special: false, niss: false };
    expect(marksOf(facts, ['confirmed', 'confirmed'], '2026-12-31')).toEqual([]);
    expect(marksOf(facts, ['confirmed', 'confirmed'], '2027-01-01')).toEqual(['expired']);
  });

  it.each([
    [null, undefined, 'none'],
    ['forem', undefined, 'waiting'],
    ['forem', { state: 'confirmed', digest: 'now' }, 'confirmed'],
    ['forem', { state: 'disputed', digest: 'now' }, 'disputed'],
    ['forem', { state: 'confirmed', digest: 'before' }, 'outdated'],
    ['forem', { state: 'disputed', digest: 'before' }, 'outdated'],
  ])('takes the word of %s, %j, for %s', (end, word, state) => expect(stateOf(end, word, 'now')).toBe(state));
});
