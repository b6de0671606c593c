import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MotionView, VoiceView } from '../../api/contract';
import { HandsDialog, HandsNoted } from './hands-dialog';

const voice = (voiceId: string, presence: VoiceView['presence']) =>
  ({
    voiceId,
    name: voiceId,
    presence,
    holderName: presence === 'represented' ? 'MIREC' : null,
  }) as VoiceView;
const voices = [
  voice('MIREC', 'present'),
  voice('MIREL', 'represented'),
  voice('MIREV', 'present'),
  voice('MIRENA', 'excused'),
  voice('MIRHW', 'absent'),
];

describe('the dialogue of raised hands', () => {
  let fixture: ComponentFixture<HandsDialog>;
  let noted: HandsNoted | undefined;
  const host = () => fixture.nativeElement as HTMLElement;
  const status = () => host().querySelector('[role=status]')!.textContent!.replace(/\s+/g, ' ');
  const button = (word: string) =>
    [...host().querySelectorAll('button')].find((it) => it.textContent!.trim() === word)!;
  const press = (word: string) => {
    button(word).click();
    fixture.detectChanges();
  };
  const raise = (voiceId: string, choice: string) => {
    host().querySelector<HTMLInputElement>(`input[name="${voiceId}"][value="${choice}"]`)!.click();
    fixture.detectChanges();
  };

  function open(facts: Partial<MotionView> = {}) {
    const motion = { id: 'm', text: 'Avaliser D02', votes: [], allowed: ['hands', 'close'], ...facts };
    noted = undefined;
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        { provide: DIALOG_DATA, useValue: { motion, voices } },
        { provide: DialogRef, useValue: { id: 'd', close: (result?: HandsNoted) => (noted = result) } },
      ],
    });
    fixture = TestBed.createComponent(HandsDialog);
    fixture.detectChanges();
  }

  it('has a row for each voice that is there or represented, and for no other', () => {
    open();
    const rows = [...host().querySelectorAll('legend')].map((it) => it.textContent!.trim().split(/\s+/)[0]);
    expect(rows).toEqual(['MIREC', 'MIREL', 'MIREV']);
  });

  it('notes unanimity in one press, every voice in favour', () => {
    open();
    press('Unanimité');
    expect(status()).toBe('3 pour, 0 contre, 0 abstention');
    press('Noter les votes');
    expect(noted).toEqual({
      votes: ['MIREC', 'MIREL', 'MIREV'].map((voiceId) => ({ voiceId, choice: 'for' })),
      close: false,
    });
  });

  it('takes back one hand of a unanimity, and closes the poll with it when asked', () => {
    open();
    press('Unanimité');
    raise('MIREV', 'against');
    expect(status()).toBe('2 pour, 1 contre, 0 abstention');
    press('Noter et clôturer le vote');
    expect(noted!.close).toBe(true);
    expect(noted!.votes).toContainEqual({ voiceId: 'MIREV', choice: 'against' });
  });

  it('says how many are still silent, and cannot note nothing', () => {
    open();
    expect(button('Noter les votes').disabled).toBe(true);
    raise('MIREL', 'abstain');
    expect(status()).toBe('0 pour, 0 contre, 1 abstention — 2 voix sans réponse');
    press('Noter les votes');
    expect(noted!.votes).toEqual([{ voiceId: 'MIREL', choice: 'abstain' }]);
  });

  it('leaves alone a voice that answered by itself', () => {
    open({ votes: [{ voiceId: 'MIREC', choice: 'against', how: 'own' }] });
    press('Unanimité');
    expect(status()).toBe('2 pour, 1 contre, 0 abstention');
    press('Noter les votes');
    expect(noted!.votes.map(({ voiceId }) => voiceId)).toEqual(['MIREL', 'MIREV']);
  });

  it('does not offer to close a poll that one may not close', () => {
    open({ allowed: ['hands'] });
    expect(button('Noter et clôturer le vote')).toBeUndefined();
  });
});
