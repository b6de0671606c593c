import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MotionView, VoiceView, VoteInput } from '../../api/contract';
import { MeetingsClient } from '../meetings-client';
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
  let sent: VoteInput[][];
  let refused: HttpErrorResponse | undefined;
  const host = () => fixture.nativeElement as HTMLElement;
  const status = () => host().querySelector('[role=status]')!.textContent!.replace(/\s+/g, ' ');
  const button = (word: string) =>
    [...host().querySelectorAll('button')].find((it) => it.textContent!.trim() === word)!;
  const press = async (word: string) => {
    button(word).click();
    await fixture.whenStable();
    fixture.detectChanges();
  };
  const raise = (voiceId: string, choice: string) => {
    host().querySelector<HTMLInputElement>(`input[name="${voiceId}"][value="${choice}"]`)!.click();
    fixture.detectChanges();
  };

  function open(facts: Partial<MotionView> = {}, recusals: { voiceId: string; reason: string }[] = []) {
    const motion = { id: 'm', text: 'Avaliser D02', votes: [], allowed: ['hands', 'close'], ...facts };
    noted = refused = undefined;
    sent = [];
    const hands = (_: string, votes: VoteInput[]) => {
      sent.push(votes);
      return refused ? Promise.reject(refused) : Promise.resolve({ id: 'meeting' });
    };
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        { provide: MeetingsClient, useValue: { hands } },
        { provide: DIALOG_DATA, useValue: { motion, voices, recusals } },
        { provide: DialogRef, useValue: { id: 'd', close: (result?: HandsNoted) => (noted = result) } },
      ],
    });
    fixture = TestBed.createComponent(HandsDialog);
    fixture.detectChanges();
  }

  it('has a row for each voice that is there or represented, and for no other', async () => {
    open();
    const rows = [...host().querySelectorAll('legend')].map((it) => it.textContent!.trim().split(/\s+/)[0]);
    expect(rows).toEqual(['MIREC', 'MIREL', 'MIREV']);
  });

  it('has no row for a voice that withdrew from the point, and says whose it is', async () => {
    open({}, [{ voiceId: 'MIREC', reason: 'MIREC est le fournisseur.' }]);
    await press('Unanimité');
    expect(status()).toBe('2 pour, 0 contre, 0 abstention');
    expect(host().textContent).toContain('pour conflit d’intérêts\u202f: MIREC.');
  });

  it('notes unanimity in one press, every voice in favour', async () => {
    open();
    await press('Unanimité');
    expect(status()).toBe('3 pour, 0 contre, 0 abstention');
    await press('Noter les votes');
    expect(sent).toEqual([['MIREC', 'MIREL', 'MIREV'].map((voiceId) => ({ voiceId, choice: 'for' }))]);
    expect(noted).toEqual({ view: { id: 'meeting' }, close: false });
  });

  it('takes back one hand of a unanimity, and closes the poll with it when asked', async () => {
    open();
    await press('Unanimité');
    raise('MIREV', 'against');
    expect(status()).toBe('2 pour, 1 contre, 0 abstention');
    await press('Noter et clôturer le vote');
    expect(noted!.close).toBe(true);
    expect(sent[0]).toContainEqual({ voiceId: 'MIREV', choice: 'against' });
  });

  it('says how many are still silent, and cannot note nothing', async () => {
    open();
    expect(button('Noter les votes').disabled).toBe(true);
    raise('MIREL', 'abstain');
    expect(status()).toBe('0 pour, 0 contre, 1 abstention — 2 voix sans réponse');
    await press('Noter les votes');
    expect(sent).toEqual([[{ voiceId: 'MIREL', choice: 'abstain' }]]);
  });

  it('leaves alone a voice that answered by itself', async () => {
    open({ votes: [{ voiceId: 'MIREC', choice: 'against', how: 'own', reserve: null }] });
    await press('Unanimité');
    expect(status()).toBe('2 pour, 1 contre, 0 abstention');
    await press('Noter les votes');
    expect(sent[0]!.map(({ voiceId }) => voiceId)).toEqual(['MIREL', 'MIREV']);
  });

  it('keeps what was noted when a voice had answered otherwise, and leaves that voice its answer', async () => {
    open();
    await press('Unanimité');
    const error = {
      type: 'governance.already-voted',
      detail: 'La voix de MIREV s’est déjà exprimée.',
      voice: 'MIREV',
    };
    refused = new HttpErrorResponse({ status: 409, error });
    await press('Noter les votes');
    expect(noted).toBeUndefined();
    expect(host().textContent).toContain('La voix de MIREV s’est déjà exprimée.');
    expect(host().textContent).toContain('a répondu par soi-même');
    refused = undefined;
    await press('Noter les votes');
    expect(sent[1]!.map(({ voiceId }) => voiceId)).toEqual(['MIREC', 'MIREL']);
    expect(noted).toBeDefined();
  });

  it('does not offer to close a poll that one may not close', async () => {
    open({ allowed: ['hands'] });
    expect(button('Noter et clôturer le vote')).toBeUndefined();
  });
});
