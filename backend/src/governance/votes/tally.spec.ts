import {
  assert,
  constantFrom,
  integer,
  property,
  record,
  boolean,
  array,
  shuffledSubarray,
} from 'fast-check';
import { BodyRules } from '../../rulebook/words';
import { Choice } from '../meetings/ballot';
import { resultInShort, resultInWords, sumInWords } from './result-words';
import { tally } from './tally';
import { count, Poll } from './poll';
import { quorumOf } from './quorum-rule';

type Rules = Parameters<typeof tally>[0];
type Change = Partial<{
  quorum: number;
  majority: BodyRules['majority']['kind'];
  of: BodyRules['majority']['of'];
  abstentions: BodyRules['abstentions'];
  tie: BodyRules['tie'];
  proxiesCount: boolean;
  silence: 'abstention' | 'consent';
  all: boolean;
  conflicts: 'present' | 'excluded';
}>;

/** The rules of the GT, one of them changed. */
const rules = (change: Change = {}): Rules => ({
  quorum: { of: 'voices', atLeast: change.quorum ?? 'majority' },
  majority: { kind: change.majority ?? 'simple', of: change.of ?? 'cast' },
  abstentions: change.abstentions ?? 'excluded',
  tie: change.tie ?? 'rejected',
  proxies: { maxPerHolder: 1, holder: 'member', written: true, countForQuorum: change.proxiesCount ?? true },
  writtenProcedure: {
    allowed: true,
    days: 10,
    silence: change.silence ?? 'abstention',
    stopAt: 1,
    stopOf: 'voices',
    unanimity: change.all ?? false,
  },
  ...(change.conflicts && { conflicts: change.conflicts }),
});
const NOBODY = { voices: 0, present: 0, represented: 0 };
/** Voices, present, represented; for, against, abstain. */
type Figures = readonly [number, number, number, number, number, number];
const poll = ([voices, present, represented, ...votes]: Figures, more: Partial<Poll> = {}): Poll => ({
  voices,
  present,
  represented,
  recused: NOBODY,
  votes: { for: votes[0], against: votes[1], abstain: votes[2] },
  chairChoice: null,
  chairVoiceCounted: false,
  written: false,
  ...more,
});

const chair = (chairChoice: Choice): Partial<Poll> => ({ chairChoice, chairVoiceCounted: true });
const castingOnly = (chairChoice: Choice): Partial<Poll> => ({ chairChoice, chairVoiceCounted: false });
const written: Partial<Poll> = { written: true };
/** Voices that withdrew, of which present, of which represented. */
const gone = (voices: number, present = 0, represented = 0): Partial<Poll> => ({
  recused: { voices, present, represented },
});
const excluded = { conflicts: 'excluded' } as const;

describe('the count of a poll', () => {
  it.each<[string, Change, Figures, Partial<Poll>, string]>([
    // Worked by hand: what the office would write under the sum.
    ['nine present and one represented all agree', {}, [11, 9, 1, 10, 0, 0], {}, 'carried 10/6, unanimous'],
    ['one voice more for than against is enough', {}, [11, 11, 0, 6, 5, 0], {}, 'carried 6/6'],
    ['one voice more against is not', {}, [11, 11, 0, 5, 6, 0], {}, 'rejected 5/6'],
    ['equal votes are a rejection', {}, [12, 10, 0, 5, 5, 0], {}, 'rejected 5/6'],
    ['equal votes, and the chair is for', { tie: 'chair' }, [12, 10, 0, 5, 5, 0], chair('for'), 'carried 5/6, chair'],
    ['equal votes, and the chair is against', { tie: 'chair' }, [12, 10, 0, 5, 5, 0], chair('against'), 'rejected 5/6, chair'],
    ['equal votes, and the chair abstains', { tie: 'chair' }, [12, 11, 0, 5, 5, 1], chair('abstain'), 'rejected 5/6'],
    ['equal votes, and the chair is not there', { tie: 'chair' }, [12, 10, 0, 5, 5, 0], {}, 'rejected 5/6'],
    ['a chair without a voice speaks on a tie only', { tie: 'chair' }, [10, 10, 0, 5, 5, 0], castingOnly('for'), 'carried 5/6, chair'],
    ['no tie: the chair’s vote is one like another', { tie: 'chair' }, [11, 11, 0, 5, 6, 0], chair('for'), 'rejected 5/6'],
    ['the chair is for, but the rules break no tie', {}, [12, 10, 0, 5, 5, 0], chair('for'), 'rejected 5/6'],
    ['three for and many abstentions', {}, [11, 11, 0, 3, 2, 6], {}, 'carried 3/3'],
    ['everybody abstains', {}, [11, 11, 0, 0, 0, 11], {}, 'rejected 0/1'],
    ['nobody votes', {}, [11, 11, 0, 0, 0, 0], {}, 'rejected 0/1'],
    ['one vote, for', {}, [11, 6, 0, 1, 0, 0], {}, 'carried 1/1, unanimous'],
    ['all for but one abstention is not unanimity', {}, [11, 10, 0, 9, 0, 1], {}, 'carried 9/5'],
    ['absolute, abstentions left out', { majority: 'absolute' }, [11, 10, 0, 5, 4, 1], {}, 'carried 5/5'],
    ['absolute, abstentions counted', { majority: 'absolute', abstentions: 'counted' }, [11, 10, 0, 5, 4, 1], {}, 'rejected 5/6'],
    ['absolute, of those present', { majority: 'absolute', of: 'present' }, [11, 10, 1, 5, 0, 0], {}, 'rejected 5/6'],
    ['absolute, of those present, reached', { majority: 'absolute', of: 'present' }, [11, 10, 1, 6, 5, 0], {}, 'carried 6/6'],
    ['absolute, a tie and the chair', { majority: 'absolute', tie: 'chair' }, [10, 10, 0, 5, 5, 0], chair('for'), 'carried 5/6, chair'],
    ['absolute with abstentions: even the chair is not enough', { majority: 'absolute', abstentions: 'counted', tie: 'chair' }, [10, 10, 0, 4, 4, 2], chair('for'), 'rejected 4/6'],
    ['absolute with one abstention: equal votes are not half of all', { majority: 'absolute', abstentions: 'counted', tie: 'chair' }, [3, 3, 0, 1, 1, 1], chair('for'), 'rejected 1/2'],
    ['two thirds of nine are six', { majority: 'two-thirds' }, [11, 9, 0, 6, 3, 0], {}, 'carried 6/6'],
    ['two thirds of ten are seven', { majority: 'two-thirds' }, [11, 10, 0, 6, 4, 0], {}, 'rejected 6/7'],
    ['two thirds, abstentions left out', { majority: 'two-thirds' }, [11, 11, 0, 4, 2, 5], {}, 'carried 4/4'],
    ['two thirds, abstentions counted', { majority: 'two-thirds', abstentions: 'counted' }, [11, 11, 0, 4, 2, 5], {}, 'rejected 4/8'],
    ['two thirds are not made by a chair', { majority: 'two-thirds', tie: 'chair' }, [2, 2, 0, 1, 1, 0], chair('for'), 'rejected 1/2'],
    ['two thirds of nobody', { majority: 'two-thirds' }, [11, 11, 0, 0, 0, 0], {}, 'rejected 0/1'],
    ['unanimity of the votes cast', { majority: 'unanimity' }, [11, 10, 0, 8, 0, 2], {}, 'carried 8/8'],
    ['unanimity broken by one', { majority: 'unanimity' }, [11, 10, 0, 9, 1, 0], {}, 'rejected 9/10'],
    ['unanimity of those present', { majority: 'unanimity', of: 'present' }, [11, 10, 0, 8, 0, 2], {}, 'rejected 8/10'],
    ['unanimity of nobody', { majority: 'unanimity' }, [11, 10, 0, 0, 0, 0], {}, 'rejected 0/1'],
    ['five of eleven may decide nothing', {}, [11, 5, 0, 5, 0, 0], {}, 'no quorum 5/3 (6)'],
    ['six of eleven may', {}, [11, 6, 0, 6, 0, 0], {}, 'carried 6/4, unanimous'],
    ['six of twelve may not', {}, [12, 6, 0, 6, 0, 0], {}, 'no quorum 6/4 (7)'],
    ['seven of twelve may', {}, [12, 7, 0, 7, 0, 0], {}, 'carried 7/4, unanimous'],
    ['a proxy makes the quorum', {}, [11, 5, 1, 6, 0, 0], {}, 'carried 6/4, unanimous'],
    ['a proxy that does not count for the quorum', { proxiesCount: false }, [11, 5, 1, 6, 0, 0], {}, 'no quorum 6/4 (6)'],
    ['and yet votes when the quorum is there', { proxiesCount: false }, [11, 6, 1, 4, 3, 0], {}, 'carried 4/4'],
    ['a quorum of four, whatever the number of voices', { quorum: 4 }, [30, 4, 0, 3, 1, 0], {}, 'carried 3/3'],
    ['a quorum of four, and three came', { quorum: 4 }, [30, 3, 0, 3, 0, 0], {}, 'no quorum 3/2 (4)'],
    ['a body without any voice', { quorum: 1 }, [0, 0, 0, 0, 0, 0], {}, 'no quorum 0/1 (1)'],
    ['in writing, silence abstains', {}, [11, 8, 0, 5, 3, 0], written, 'carried 5/5, 3 abst.'],
    ['in writing, too few answered', {}, [11, 5, 0, 5, 0, 0], written, 'no quorum 5/3 (6), 6 abst.'],
    ['in writing, silence abstains and is counted', { majority: 'absolute', abstentions: 'counted' }, [11, 8, 0, 5, 3, 0], written, 'rejected 5/6, 3 abst.'],
    ['in writing, silence consents', { silence: 'consent' }, [11, 3, 0, 0, 3, 0], written, 'carried 8/6'],
    ['in writing, nobody answered and silence consents', { silence: 'consent' }, [11, 0, 0, 0, 0, 0], written, 'carried 11/6, unanimous'],
    ['in writing, nobody answered and silence abstains', {}, [11, 0, 0, 0, 0, 0], written, 'no quorum 0/1 (6), 11 abst.'],
    ['in writing, a board needs everybody', { all: true }, [3, 3, 0, 3, 0, 0], written, 'carried 3/3, unanimous'],
    ['in writing, one administrator said nothing', { all: true }, [3, 2, 0, 2, 0, 0], written, 'rejected 2/3, 1 abst.'],
    ['in writing, one administrator said no', { all: true }, [3, 3, 0, 2, 1, 0], written, 'rejected 2/3'],
    ['in writing, one said nothing and silence consents', { all: true, silence: 'consent' }, [3, 2, 0, 2, 0, 0], written, 'carried 3/3, unanimous'],
    ['in writing, no casting vote where all must agree', { all: true, tie: 'chair' }, [2, 2, 0, 1, 1, 0], { ...written, ...chair('for') }, 'rejected 1/2'],
    ['one withdrew, and the eight others agree', {}, [11, 9, 0, 8, 0, 0], gone(1, 1), 'carried 8/5, unanimous'],
    ['who withdrew is there and makes the quorum', {}, [11, 6, 0, 5, 0, 0], gone(1, 1), 'carried 5/3, unanimous'],
    ['who withdrew does not make the quorum, by other rules', excluded, [11, 6, 0, 5, 0, 0], gone(1, 1), 'no quorum 5/3 (6)'],
    ['and the quorum is there without them', excluded, [11, 7, 0, 6, 0, 0], gone(1, 1), 'carried 6/4, unanimous'],
    ['who withdrew is represented and makes the quorum', {}, [11, 5, 1, 5, 0, 0], gone(1, 0, 1), 'carried 5/3, unanimous'],
    ['represented, withdrawn, and not counted', excluded, [11, 5, 1, 5, 0, 0], gone(1, 0, 1), 'no quorum 5/3 (6)'],
    ['a proxy that never counted is not taken off', { ...excluded, proxiesCount: false }, [11, 6, 1, 6, 0, 0], gone(1, 0, 1), 'carried 6/4, unanimous'],
    ['who withdrew is not there anyway', excluded, [11, 6, 0, 6, 0, 0], gone(1), 'carried 6/4, unanimous'],
    ['unanimity of those present, without the one who withdrew', { majority: 'unanimity', of: 'present' }, [11, 10, 0, 9, 0, 0], gone(1, 1), 'carried 9/9, unanimous'],
    ['absolute, of those present and not withdrawn', { majority: 'absolute', of: 'present' }, [11, 10, 0, 5, 4, 0], gone(1, 1), 'carried 5/5'],
    ['two thirds of those present and not withdrawn', { majority: 'two-thirds', of: 'present' }, [11, 9, 1, 6, 3, 0], gone(1, 0, 1), 'carried 6/6'],
    ['the chair withdrew: nobody breaks the tie', { tie: 'chair' }, [11, 11, 0, 5, 5, 0], gone(1, 1), 'rejected 5/6'],
    ['in writing, who withdrew does not abstain by silence', {}, [11, 8, 0, 5, 3, 0], { ...written, ...gone(1) }, 'carried 5/5, 2 abst.'],
    ['in writing, who withdrew does not consent by silence', { silence: 'consent' }, [11, 3, 0, 0, 3, 0], { ...written, ...gone(1) }, 'carried 7/6'],
    ['in writing, consent makes no quorum of those who withdrew', { silence: 'consent' }, [3, 0, 0, 0, 0, 0], { ...written, ...gone(2) }, 'no quorum 1/1 (2)'],
    ['in writing, a board needs everybody but who withdrew', { all: true }, [3, 2, 0, 2, 0, 0], { ...written, ...gone(1) }, 'carried 2/2, unanimous'],
    ['in writing, and one of the others said nothing', { all: true }, [4, 2, 0, 2, 0, 0], { ...written, ...gone(1) }, 'no quorum 2/3 (3), 1 abst.'],
    ['in writing, the whole board withdrew', { all: true, silence: 'consent' }, [3, 0, 0, 0, 0, 0], { ...written, ...gone(3) }, 'no quorum 0/1 (2)'],
    ['what a written procedure asks of all, a meeting does not', { all: true }, [3, 3, 0, 2, 1, 0], {}, 'carried 2/2'],
  ])('%s', (_, change, figures, more, expected) => {
    const counted = tally(rules(change), poll(figures, more));
    const words = counted.carried ? 'carried' : counted.quorumReached ? 'rejected' : 'no quorum';
    expect(
      [
        `${words} ${counted.for}/${counted.needed}${counted.quorumReached ? '' : ` (${counted.quorumNeeded})`}`,
        counted.unanimous && 'unanimous',
        counted.chairDecided && 'chair',
        more.written && counted.abstain > 0 && `${counted.abstain} abst.`,
      ]
        .filter(Boolean)
        .join(', '),
    ).toBe(expected);
  }); // prettier-ignore

  it.each([
    [1, 1], [2, 2], [3, 2], [10, 6], [11, 6], [12, 7], [22, 12], [200, 101],
  ])('a majority of %i voices is %i', (voices, needed) => {
    expect(quorumOf(rules(), voices)).toBe(needed);
  }); // prettier-ignore

  it.each<[string, Figures, Partial<Poll>]>([
    ['more votes than voices', [11, 3, 0, 4, 0, 0], {}],
    ['more present than there are', [3, 4, 0, 0, 0, 0], {}],
    ['a negative number of votes', [3, 3, 0, -1, 0, 0], {}],
    ['a vote of who withdrew', [3, 3, 0, 3, 0, 0], gone(1, 1)],
    ['more withdrawn than there are', [3, 0, 0, 0, 0, 0], gone(4)],
    ['more withdrawn present than present', [3, 1, 0, 0, 0, 0], gone(2, 2)],
    [
      'a chair whose vote is nowhere',
      [3, 3, 0, 2, 0, 0],
      { chairChoice: 'against', chairVoiceCounted: true },
    ],
  ])('%s is refused', (_, figures, more) => {
    expect(() => tally(rules(), poll(figures, more))).toThrow(RangeError);
  });
});

/** Sums worked by hand at a meeting: what the wall and the minutes show under the result. */
describe('the sum that is shown', () => {
  it.each<[string, Change, Figures, Partial<Poll>, string]>([
    // Arrivals and departures: the figures are those of the moment when the poll closes.
    ['five came, six are needed', {}, [11, 5, 0, 5, 0, 0], {}, '5 voix sur 11, quorum de 6 non atteint.'],
    ['the sixth arrives and the quorum with them', {}, [11, 6, 0, 5, 1, 0], {}, '5 pour sur 6 votes exprimés, majorité simple : 5 > 1.'],
    ['one arrives after the others voted, and votes', {}, [11, 7, 0, 4, 3, 0], {}, '4 pour sur 7 votes exprimés, majorité simple : 4 > 3.'],
    ['one arrives and says nothing', {}, [11, 8, 0, 4, 3, 0], {}, '4 pour sur 7 votes exprimés, majorité simple : 4 > 3.'],
    ['one arrives and absolute majority of those present moves', { majority: 'absolute', of: 'present' }, [11, 8, 0, 4, 3, 0], {}, '4 pour sur 8 voix présentes ou représentées, majorité absolue : 4 < 5.'],
    ['one leaves without voting, and the quorum with them', {}, [12, 6, 0, 6, 0, 0], {}, '6 voix sur 12, quorum de 7 non atteint.'],
    ['one voted and left', {}, [11, 7, 0, 6, 1, 0], { left: 1 }, '6 pour sur 7 votes exprimés, majorité simple : 6 > 1. Une voix a voté puis a quitté la séance, et son vote compte.'],
    ['two voted and left', {}, [11, 7, 0, 6, 1, 0], { left: 2 }, '6 pour sur 7 votes exprimés, majorité simple : 6 > 1. 2 voix ont voté puis ont quitté la séance, et leurs votes comptent.'],
    ['the giver of a proxy arrives and votes herself', {}, [11, 7, 0, 7, 0, 0], {}, '7 pour sur 7 votes exprimés, majorité simple : 7 > 0.'],
    ['before she arrived, she was represented', {}, [11, 6, 1, 7, 0, 0], {}, '7 pour sur 7 votes exprimés, majorité simple : 7 > 0.'],
    // A substitute speaks with the member's voice: there is one voice, present once.
    ['a substitute sits for a member', {}, [11, 6, 0, 6, 0, 0], {}, '6 pour sur 6 votes exprimés, majorité simple : 6 > 0.'],
    ['nobody sits for the member either', {}, [11, 5, 0, 5, 0, 0], {}, '5 voix sur 11, quorum de 6 non atteint.'],
    // Odd bodies.
    ['a body of one', {}, [1, 1, 0, 1, 0, 0], {}, '1 pour sur 1 vote exprimé, majorité simple : 1 > 0.'],
    ['a body of one who abstains', {}, [1, 1, 0, 0, 0, 1], {}, '0 pour sur 0 vote exprimé, majorité simple : 0 = 0.'],
    ['a body of two that disagree', {}, [2, 2, 0, 1, 1, 0], {}, '1 pour sur 2 votes exprimés, majorité simple : 1 = 1.'],
    ['a body of two, one of them there', {}, [2, 1, 0, 1, 0, 0], {}, '1 voix sur 2, quorum de 2 non atteint.'],
    ['a body of three, two against one', {}, [3, 3, 0, 2, 1, 0], {}, '2 pour sur 3 votes exprimés, majorité simple : 2 > 1.'],
    ['two thirds of three are two', { majority: 'two-thirds' }, [3, 3, 0, 2, 1, 0], {}, '2 pour sur 3 votes exprimés, majorité des deux tiers : 2 ≥ 2.'],
    ['two thirds of four are three', { majority: 'two-thirds' }, [4, 4, 0, 2, 2, 0], {}, '2 pour sur 4 votes exprimés, majorité des deux tiers : 2 < 3.'],
    ['two thirds of five, an abstention counted, are four', { majority: 'two-thirds', abstentions: 'counted' }, [5, 5, 0, 3, 1, 1], {}, '3 pour sur 5 votes exprimés, abstentions comprises, majorité des deux tiers : 3 < 4.'],
    ['an assembly of two hundred, one voice apart', {}, [200, 200, 0, 101, 99, 0], {}, '101 pour sur 200 votes exprimés, majorité simple : 101 > 99.'],
    ['an assembly of two hundred, equal', {}, [200, 200, 0, 100, 100, 0], {}, '100 pour sur 200 votes exprimés, majorité simple : 100 = 100.'],
    ['absolute majority of seven is four', { majority: 'absolute' }, [7, 7, 0, 4, 3, 0], {}, '4 pour sur 7 votes exprimés, majorité absolue : 4 ≥ 4.'],
    ['absolute majority of eight of whom one abstains is four', { majority: 'absolute' }, [8, 8, 0, 4, 3, 1], {}, '4 pour sur 7 votes exprimés, majorité absolue : 4 ≥ 4.'],
    ['unanimity, and one against', { majority: 'unanimity' }, [7, 7, 0, 6, 1, 0], {}, '6 pour sur 7 votes exprimés, unanimité : 6 < 7.'],
    ['unanimity of those who voted', { majority: 'unanimity' }, [7, 7, 0, 5, 0, 2], {}, '5 pour sur 5 votes exprimés, unanimité : 5 ≥ 5.'],
    // In secret, what the chair said is not known: a tie stays a tie.
    ['a secret tie under a chair’s casting vote', { tie: 'chair' }, [10, 10, 0, 5, 5, 0], {}, '5 pour sur 10 votes exprimés, majorité simple : 5 = 5.'],
    ['the same by name', { tie: 'chair' }, [10, 10, 0, 5, 5, 0], chair('for'), '5 pour sur 10 votes exprimés, majorité simple : 5 = 5, la présidence vote pour.'],
    ['and with the chair against', { tie: 'chair' }, [10, 10, 0, 5, 5, 0], chair('against'), '5 pour sur 10 votes exprimés, majorité simple : 5 = 5, la présidence vote contre.'],
    ['a secret vote where some put nothing in', {}, [11, 10, 0, 4, 3, 1], {}, '4 pour sur 7 votes exprimés, majorité simple : 4 > 3.'],
    // Proxies and those who withdrew.
    ['a quorum missed in spite of a proxy', {}, [11, 4, 1, 5, 0, 0], {}, '5 voix sur 11, dont 1 par procuration, quorum de 6 non atteint.'],
    ['one withdrew for a conflict of interest', {}, [11, 9, 0, 5, 3, 0], gone(1, 1), '5 pour sur 8 votes exprimés, majorité simple : 5 > 3.'],
    ['a board that answers in writing, all of it', { all: true }, [3, 3, 0, 3, 0, 0], written, '3 pour sur 3 voix, consentement de toutes les voix : 3 ≥ 3.'],
    ['a board that answers in writing, but one', { all: true }, [3, 2, 0, 2, 0, 0], written, '2 pour sur 3 voix, consentement de toutes les voix : 2 < 3.'],
    ['a board of three of which one withdrew', { all: true }, [3, 2, 0, 2, 0, 0], { ...written, ...gone(1) }, '2 pour sur 2 voix, consentement de toutes les voix : 2 ≥ 2.'],
    ['in writing, silence consents', { silence: 'consent' }, [11, 3, 0, 1, 2, 0], written, '9 pour sur 11 votes exprimés, majorité simple : 9 > 2.'],
  ])('%s', (_, change, figures, more, expected) => {
    const sum = sumInWords(tally(rules(change), poll(figures, more)));
    expect(sum.replaceAll('\u202f', ' ')).toBe(expected);
  }); // prettier-ignore

  it('names a vote without objection, and keeps silent where the rule was not kept', () => {
    const counted = tally(rules(), poll([11, 10, 0, 10, 0, 0], { withoutObjection: true }));
    expect(resultInWords(counted)).toContain('personne ne s’étant opposé');
    const { rule: _, ...old } = counted;
    expect(sumInWords(old)).toBe('');
  });
});

describe('any poll of any body', () => {
  const change = record({
    majority: constantFrom(
      'simple' as const,
      'absolute' as const,
      'two-thirds' as const,
      'unanimity' as const,
    ),
    of: constantFrom('cast' as const, 'present' as const),
    abstentions: constantFrom('excluded' as const, 'counted' as const),
    tie: constantFrom('rejected' as const, 'chair' as const),
    proxiesCount: boolean(),
    silence: constantFrom('abstention' as const, 'consent' as const),
    all: boolean(),
    conflicts: constantFrom('present' as const, 'excluded' as const),
  });
  const choice = constantFrom<Choice>('for', 'against', 'abstain');
  const choices = array(choice, { maxLength: 25 });
  const chairs = constantFrom<Choice | null>('for', 'against', 'abstain', null);

  it('comes out the same in whatever order the votes are counted', () => {
    const shuffled = choices.chain((all) =>
      shuffledSubarray(all, { minLength: all.length }).map((other) => [all, other] as const),
    );
    assert(property(shuffled, ([all, other]) => expect(count(other)).toEqual(count(all))));
  });

  it('is never lost by one more vote in favour', () => {
    assert(
      property(
        change,
        choices,
        integer({ min: 0, max: 10 }),
        boolean(),
        chairs,
        (given, cast, silent, written, chairChoice) => {
          const voices = cast.length + silent + 1;
          const before = {
            voices,
            present: cast.length,
            represented: 0,
            recused: NOBODY,
            votes: count(cast),
            written,
          };
          const after = { ...before, present: cast.length + 1, votes: count([...cast, 'for']) };
          const facts = { chairChoice, chairVoiceCounted: false };
          if (tally(rules(given), { ...before, ...facts }).carried)
            expect(tally(rules(given), { ...after, ...facts }).carried).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is carried only with the quorum and a vote in favour, and loses no vote', () => {
    assert(
      property(
        change,
        choices,
        integer({ min: 0, max: 10 }),
        integer({ min: 0, max: 3 }),
        boolean(),
        (given, cast, silent, withdrawn, written) => {
          const voices = cast.length + silent + withdrawn;
          const facts = { chairChoice: null, chairVoiceCounted: false, represented: 0, written };
          const recused = { voices: withdrawn, present: 0, represented: 0 };
          const asked = { ...facts, voices, recused, present: cast.length, votes: count(cast) };
          const counted = tally(rules(given), asked);
          if (counted.carried) expect(counted.quorumReached && counted.for > 0).toBe(true);
          if (counted.unanimous)
            expect([counted.carried, counted.against, counted.abstain]).toEqual([true, 0, 0]);
          const all = written ? voices - withdrawn : cast.length;
          expect(counted.for + counted.against + counted.abstain).toBe(all);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('weighs its votes as if who withdrew had no seat; only the quorum may tell', () => {
    assert(
      property(
        change,
        choices,
        integer({ min: 0, max: 10 }),
        integer({ min: 1, max: 3 }),
        boolean(),
        (given, cast, silent, withdrawn, written) => {
          const asked = { ...given, quorum: 1 };
          const facts = {
            chairChoice: null,
            chairVoiceCounted: false,
            represented: 0,
            written,
            votes: count(cast),
          };
          const there = written ? 0 : withdrawn;
          const whole = tally(rules(asked), {
            ...facts,
            voices: cast.length + silent + withdrawn,
            present: cast.length + there,
            recused: { voices: withdrawn, present: there, represented: 0 },
          });
          const others = tally(rules(asked), {
            ...facts,
            voices: cast.length + silent,
            present: cast.length,
            recused: NOBODY,
          });
          const weighed = ({ for: favour, against, abstain, needed, carried, unanimous }: typeof whole) => [
            favour,
            against,
            abstain,
            needed,
            carried,
            unanimous,
          ];
          expect(weighed(whole)).toEqual(weighed(others));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has a quorum without whoever withdrew only where it has one with them', () => {
    assert(
      property(
        change,
        choices,
        integer({ min: 0, max: 10 }),
        integer({ min: 1, max: 5 }),
        (given, cast, absent, withdrawn) => {
          const asked = {
            voices: cast.length + absent + withdrawn, present: cast.length + withdrawn, represented: 0,
            recused: { voices: withdrawn, present: withdrawn, represented: 0 },
            votes: count(cast), chairChoice: null, chairVoiceCounted: false, written: false,
          }; // prettier-ignore
          const by = (conflicts: 'present' | 'excluded') => tally(rules({ ...given, conflicts }), asked);
          if (by('excluded').quorumReached) expect(by('present').quorumReached).toBe(true);
          const everybody = tally(rules(given), { ...asked, recused: NOBODY });
          expect(by('present').quorumReached).toBe(everybody.quorumReached);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the result in words', () => {
  const said = (figures: Figures, change: Change = {}, more: Partial<Poll> = {}) =>
    resultInWords(tally(rules(change), poll(figures, more)));

  it.each<[Figures, Change, Partial<Poll>, string]>([
    [[11, 9, 1, 10, 0, 0], {}, {}, '10 pour, 0 contre, 0 abstention\u202f: adopté à l’unanimité'],
    [[11, 9, 1, 8, 1, 1], {}, {}, '8 pour, 1 contre, 1 abstention\u202f: adopté'],
    [[11, 9, 1, 3, 5, 2], {}, {}, '3 pour, 5 contre, 2 abstentions\u202f: rejeté'],
    [[10, 10, 0, 5, 5, 0], {}, {}, '5 pour, 5 contre, 0 abstention\u202f: rejeté, les voix étant partagées'],
    [[10, 10, 0, 5, 5, 0], { tie: 'chair' }, { chairChoice: 'for' }, '5 pour, 5 contre, 0 abstention\u202f: voix partagées, adopté par la voix de la présidence'],
    [[11, 5, 0, 5, 0, 0], {}, {}, '5 pour, 0 contre, 0 abstention\u202f: quorum non atteint (6 voix requises), rien n’est décidé'],
  ])('%j', (figures, change, more, words) => expect(said(figures, change, more)).toBe(words)); // prettier-ignore

  it('is short where there is little room', () => {
    expect(resultInShort(tally(rules(), poll([11, 9, 1, 10, 0, 0])))).toBe('10–0');
    expect(resultInShort(tally(rules(), poll([11, 9, 1, 8, 1, 1])))).toBe('8–1 (1 abst.)');
  });
});
