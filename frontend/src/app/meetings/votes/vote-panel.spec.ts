import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MotionView, VoiceView, VoteInput } from '../../api/contract';
import { VotePanel } from './vote-panel';

const voice = (voiceId: string, facts: Partial<VoiceView> = {}): VoiceView => ({
  voiceId,
  name: voiceId,
  organisationCode: voiceId,
  presence: 'present',
  holderVoiceId: null,
  holderName: null,
  proxyNote: null,
  chair: false,
  speakerName: null,
  speakerMandateId: null,
  substitutes: [],
  proxyId: null,
  proxyItems: null,
  since: null,
  mine: false,
  ...facts,
});
const mirev = voice('MIREV', { mine: true });
const mirel = voice('MIREL', {
  mine: true,
  presence: 'represented',
  holderVoiceId: 'MIREV',
  holderName: 'MIREV',
});
const mirec = voice('MIREC');

const motion = (facts: Partial<MotionView> = {}): MotionView => ({
  id: 'm',
  outcome: 'endorsed',
  text: 'Le GT RGPD décide d’avaliser D02.',
  amendmentId: null,
  digest: 'd',
  state: 'open',
  ballot: 'named',
  counts: null,
  sum: null,
  hindrance: null,
  answered: 0,
  answeredBy: [],
  of: 3,
  votes: [],
  result: null,
  decisionId: null,
  decisionNumber: null,
  openedAt: '2026-12-03T09:00:00Z',
  closedAt: null,
  allowed: ['vote'],
  ...facts,
});

describe('the vote panel of a member', () => {
  let fixture: ComponentFixture<VotePanel>;
  let sent: VoteInput[];
  const text = () => (fixture.nativeElement as HTMLElement).textContent!.replace(/\s+/g, ' ');
  const buttons = () =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((it) =>
      it.textContent!.trim(),
    );
  const press = (word: string) => {
    const found = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    found.find((it) => it.textContent!.includes(word))!.click();
    fixture.detectChanges();
  };

  function seat(voices: VoiceView[], asked = motion(), recused: string[] = []) {
    fixture = TestBed.createComponent(VotePanel);
    fixture.componentRef.setInput('voices', voices);
    fixture.componentRef.setInput('motion', asked);
    const reason = 'MIREV est le fournisseur.';
    fixture.componentRef.setInput(
      'recusals',
      recused.map((voiceId) => ({ voiceId, name: voiceId, reason })),
    );
    sent = [];
    fixture.componentInstance.voted.subscribe((vote) => sent.push(vote));
    fixture.detectChanges();
  }

  it('offers three answers for one’s own voice, and none for another member’s', () => {
    seat([mirec, mirev]);
    expect(buttons()).toEqual(['Pour', 'Contre', 'Abstention']);
    expect(text()).toContain('MIREV');
    expect(text()).not.toContain('MIREC');
  });

  it('sends nothing before the answer is confirmed, and lets one change one’s mind until then', () => {
    seat([mirev]);
    press('Contre');
    expect(text()).toContain('Une fois confirmé, ce vote ne change plus');
    expect(sent).toEqual([]);
    press('Changer de réponse');
    press('Pour');
    press('Confirmer');
    expect(sent).toEqual([{ voiceId: 'MIREV', choice: 'for' }]);
  });

  it('asks for each voice that one carries, naming the one who gave the proxy', () => {
    seat([mirev, mirel]);
    expect(buttons()).toHaveLength(6);
    expect(text()).toContain('Par procuration');
    const second = (fixture.nativeElement as HTMLElement).querySelectorAll('[data-voice="MIREL"] button');
    (second[2] as HTMLButtonElement).click();
    fixture.detectChanges();
    expect(text()).toContain('Vous votez Abstention au nom de MIREL');
    press('Confirmer');
    expect(sent).toEqual([{ voiceId: 'MIREL', choice: 'abstain' }]);
  });

  it('shows the vote once given, without a button to give it again', () => {
    const votes = [{ voiceId: 'MIREV', choice: 'for', how: 'own' }] as MotionView['votes'];
    seat([mirev, mirel], motion({ votes, answered: 1 }));
    expect(text()).toContain('Vote enregistré');
    expect((fixture.nativeElement as HTMLElement).querySelector('[data-voice="MIREV"] button')).toBeNull();
    expect(buttons()).toEqual(['Pour', 'Contre', 'Abstention']);
  });

  it('offers nothing to who withdrew from the point, and says why, also for the proxy they carry', () => {
    seat([mirev, mirel], motion({ allowed: [] }), ['MIREV']);
    expect(buttons()).toEqual([]);
    expect(text()).toContain('Vous ne votez pas sur ce point : MIREV est le fournisseur.');
    expect(text()).toContain('confier cette procuration à un autre membre');
  });

  it('offers nothing when the server does not allow a vote, or the poll is over', () => {
    seat([mirev], motion({ allowed: [] }));
    expect(buttons()).toEqual([]);
    expect(text()).toContain('ne peut pas répondre ici');
    seat([mirev], motion({ state: 'carried', allowed: ['vote'] }));
    expect(buttons()).toEqual([]);
    expect(text()).toContain('n’a pas répondu');
  });
});
