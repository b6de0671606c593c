import { fromForm, RULE_CONTROLS, toForm } from './rule-words';

const WRITTEN: Readonly<Record<string, Record<string, unknown>>> = {
  voice: { is: 'person' },
  quorum: { of: 'voices', atLeast: 7 },
  majority: { kind: 'absolute', of: 'present' },
  abstentions: { is: 'counted' },
  tie: { is: 'chair' },
  proxies: { maxPerHolder: 2, holder: 'member', items: 'named', written: true, countForQuorum: false },
  writtenProcedure: {
    allowed: true,
    days: 10,
    silence: 'consent',
    stopAt: 20,
    stopOf: 'percent',
    unanimity: true,
  },
  conflicts: { is: 'excluded' },
  hands: { is: 'counted' },
  withoutObjection: { is: false },
  secret: { is: 'asked' },
  minutes: { approval: 'chair', days: 15 },
};

describe('the form of a rule', () => {
  it.each(Object.keys(RULE_CONTROLS))('%s comes out as it went in', (rule) => {
    expect(fromForm(rule, toForm(rule, WRITTEN[rule]!))).toEqual(WRITTEN[rule]);
  });

  it('an empty quorum is more than half of the voices, and comes out so', () => {
    const half = { of: 'voices', atLeast: 'majority' };
    expect(toForm('quorum', half)).toEqual({ atLeast: '' });
    expect(fromForm('quorum', { atLeast: '' })).toEqual(half);
    expect(fromForm('quorum', { atLeast: 'sept' })).toEqual({ of: 'voices', atLeast: 'sept' });
  });
});
