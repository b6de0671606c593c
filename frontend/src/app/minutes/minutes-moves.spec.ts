import { TestBed } from '@angular/core/testing';
import { Dialogs } from '../ui/dialog/dialogs';
import { Toasts } from '../ui/dialog/toasts';
import { MeetingChoice, MeetingChoiceDialog } from './meeting-choice-dialog';
import { Correction, Minutes, MinutesClient } from './minutes-client';
import { MinutesMoves } from './minutes-moves';
import { onScreen } from '../../testing/on-screen';

const meeting = (id: string, state: string) => ({ id, state, title: `Réunion ${id}` });
const minutes = {
  meetingId: 'm1',
  ruleKind: 'next-meeting',
  approvers: [meeting('tenue', 'closed'), meeting('en-cours', 'open'), meeting('prevue', 'convened')],
} as unknown as Minutes;
const approved = { ...minutes, state: 'approved' } as Minutes;

/** The moves in the hands of somebody who answers every dialog in the same way. */
function moves(answer: unknown) {
  const called: unknown[][] = [];
  const asked: MeetingChoice[] = [];
  const note = (name: string) => (...given: unknown[]) => Promise.resolve((called.push([name, ...given]), approved));
  const client = Object.fromEntries(['approve', 'list', 'circulate', 'answer'].map((name) => [name, note(name)]));
  const say = jest.fn();
  const dialogs = {
    open: (_: unknown, choice: MeetingChoice) => (asked.push(choice), Promise.resolve(answer)),
    confirm: () => Promise.resolve(answer),
    ask: () => Promise.resolve(answer),
  };
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      { provide: MinutesClient, useValue: client },
      { provide: Dialogs, useValue: dialogs },
      { provide: Toasts, useValue: { say } },
    ],
  });
  return { moves: TestBed.inject(MinutesMoves), called, asked, say };
} // prettier-ignore

describe('minutes on their way', () => {
  it('are approved by a meeting that was held or is going on', async () => {
    const { moves: it, called, asked } = moves('tenue');
    expect(await it.approve(minutes)).toBe(approved);
    expect(asked[0]!.meetings.map(({ id }) => id)).toEqual(['tenue', 'en-cours']);
    expect(called).toEqual([['approve', 'm1', 'tenue']]);
  });

  it('name no meeting where the body’s rule wants none', async () => {
    const { moves: it, called, asked } = moves(true);
    await it.approve({ ...minutes, ruleKind: 'chair' });
    expect([asked.length, called]).toEqual([0, [['approve', 'm1']]]);
  });

  it('are put on the agenda of a meeting that is still open', async () => {
    const { moves: it, called, asked } = moves('prevue');
    await it.list(minutes);
    expect(asked[0]!.meetings.map(({ id }) => id)).toEqual(['en-cours', 'prevue']);
    expect(called).toEqual([['list', 'm1', 'prevue']]);
  });

  it.each(['circulate', 'approve', 'list'] as const)('stay where they are when one turns back (%s)', async (name) => {
    const { moves: it, called, say } = moves(undefined);
    expect(await it[name](minutes)).toBeUndefined();
    expect(called).toEqual([]);
    expect(say).not.toHaveBeenCalled();
  }); // prettier-ignore

  it('answer a member with the reason why the correction is declined, or not at all', async () => {
    const correction = { id: 'c1', by: 'Odile Roitelet' } as Correction;
    const answered = moves('C’est ce qui a été dit.');
    await answered.moves.decline(correction);
    expect(answered.called).toEqual([['answer', 'c1', { state: 'declined', answer: 'C’est ce qui a été dit.' }]]);
    const turned = moves(null);
    await turned.moves.decline(correction);
    expect(turned.called).toEqual([]);
  }); // prettier-ignore
});

describe('the choice of the meeting that approves', () => {
  const choice = { title: 'Constater', text: 'Réunion qui a approuvé.', action: 'Constater' };

  it('proposes the first, and closes with the one chosen', async () => {
    const screen = await onScreen(MeetingChoiceDialog, { data: { ...choice, meetings: minutes.approvers } });
    await screen.tick('Réunion en-cours');
    await screen.press('Constater');
    expect(screen.closed).toEqual(['en-cours']);
  });

  it('says what to do first when no meeting would do', async () => {
    const screen = await onScreen(MeetingChoiceDialog, { data: { ...choice, meetings: [] } });
    expect(screen.words).toContain('Préparez ou tenez d’abord cette réunion.');
    await screen.press('Fermer');
    expect(screen.closed).toEqual([undefined]);
  });
});
