import { RecusalView, VoiceView } from '../api/contract';
import { silencedBy, whySilent } from './recusals';

const voice = (voiceId: string, facts: Partial<VoiceView> = {}) =>
  ({ voiceId, name: voiceId, presence: 'present', holderVoiceId: null, ...facts }) as VoiceView;
const recusals = [{ voiceId: 'MIREC', name: 'MIREC', reason: 'MIREC est le fournisseur.' }] as RecusalView[];

describe('who does not vote on a point', () => {
  it.each<[string, VoiceView, string | undefined]>([
    ['the voice that withdrew', voice('MIREC'), 'voice'],
    ['even through the proxy it gave', voice('MIREC', { presence: 'represented', holderVoiceId: 'MIREL' }), 'voice'],
    ['whose proxy they carry', voice('MIREV', { presence: 'represented', holderVoiceId: 'MIREC' }), 'holder'],
    ['and nobody else', voice('MIREV', { presence: 'represented', holderVoiceId: 'MIREL' }), undefined],
    ['nor who once gave them a proxy and came', voice('MIREV', { holderVoiceId: 'MIREC' }), undefined],
  ])('%s', (_, who, by) => expect(silencedBy(who, recusals)).toBe(by)); // prettier-ignore

  it('reads why, and where a proxy may go', () => {
    expect(whySilent(voice('MIREC'), recusals)).toBe(
      'Vous ne votez pas sur ce point\u202f: MIREC est le fournisseur.',
    );
    const given = voice('MIREV', { presence: 'represented', holderVoiceId: 'MIREC' });
    expect(whySilent(given, recusals)).toContain('à un autre membre');
    expect(whySilent(voice('MIREV'), recusals)).toBe('');
  });
});
