import * as fc from 'fast-check';
import { VoiceView, VoteView } from '../../api/contract';
import { sum } from './ballot';
import { CHOICE_ORDER } from './words';

const voice = (voiceId: string) => ({ voiceId, name: `Voix de ${voiceId}` }) as VoiceView;
const vote = (voiceId: string, choice: VoteView['choice']): VoteView => ({
  voiceId,
  choice,
  how: 'own',
  reserve: null,
});

describe('the sum of a poll', () => {
  it('names who answered what, in the order of the attendance list', () => {
    const voices = ['MIREC', 'MIREL', 'MIREV'].map(voice);
    const votes = [vote('MIREV', 'for'), vote('MIREL', 'abstain'), vote('MIREC', 'for')];
    expect(sum(votes, voices)).toEqual([
      { choice: 'for', count: 2, names: ['Voix de MIREC', 'Voix de MIREV'] },
      { choice: 'against', count: 0, names: [] },
      { choice: 'abstain', count: 1, names: ['Voix de MIREL'] },
    ]);
  });

  it('loses nobody and counts nobody twice', () => {
    const ballot = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom(...CHOICE_ORDER)), {
      selector: ([voiceId]) => voiceId,
    });
    fc.assert(
      fc.property(ballot, (cast) => {
        const answers = sum(
          cast.map(([voiceId, choice]) => vote(voiceId, choice)),
          cast.map(([voiceId]) => voice(voiceId)),
        );
        expect(answers.flatMap(({ names }) => names).toSorted()).toEqual(
          cast.map(([voiceId]) => `Voix de ${voiceId}`).toSorted(),
        );
        expect(answers.reduce((total, { count }) => total + count, 0)).toBe(cast.length);
      }),
    );
  });
});
