import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MeetingView, MotionView, RecusalView, VoiceView } from '../../api/contract';
import { LiveMeeting } from '../live-meeting';
import { MotionPanel } from './motion-panel';

const voice = (name: string, presence: VoiceView['presence']) =>
  ({ voiceId: name, name, presence, mine: false }) as VoiceView;

/** What the secretary reads under an open poll. */
async function read(answeredBy: string[], mode: MeetingView['mode'] = 'on-site', recused: string[] = []) {
  const voices = [voice('MIREC', 'present'), voice('MIREV', 'represented'), voice('MIREL', 'absent')];
  const motion = {
    state: 'open',
    outcome: 'endorsed',
    text: 'Avaliser',
    votes: [],
    allowed: [],
    answered: answeredBy.length,
    of: 2,
    answeredBy,
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: LiveMeeting, useValue: { attempts: { busy: () => false } } }],
  });
  const fixture = TestBed.createComponent(MotionPanel);
  fixture.componentRef.setInput('motion', motion as unknown as MotionView);
  fixture.componentRef.setInput('meeting', { voices, mode } as unknown as MeetingView);
  fixture.componentRef.setInput(
    'recusals',
    recused.map((voiceId) => ({ voiceId }) as RecusalView),
  );
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  return [...page.querySelectorAll('details > *')].map(({ textContent }) =>
    textContent?.replace(/\s+/g, ' ').trim(),
  );
}

describe('an open poll', () => {
  it('names who is still waited for, and not who is away', async () => {
    expect(await read(['MIREC'])).toEqual([
      'Qui n’a pas encore répondu',
      'Attendus : MIREV',
      'Ont répondu : MIREC',
    ]);
  });

  it('no longer waits for a voice that withdrew from the point', async () => {
    expect(await read([], 'written', ['MIREC'])).toContain('Attendus : MIREV, MIREL');
    TestBed.resetTestingModule();
    expect((await read(['MIREC'], 'on-site', ['MIREV']))[0]).toBe('Toutes les voix ont répondu');
  });

  it('waits for every voice when it is in writing', async () => {
    expect(await read(['MIREC'], 'written')).toContain('Attendus : MIREV, MIREL');
  });

  it('says when nobody is missing any more', async () => {
    expect(await read(['MIREC', 'MIREV'])).toEqual([
      'Toutes les voix ont répondu',
      'Ont répondu : MIREC, MIREV',
    ]);
  });
});
