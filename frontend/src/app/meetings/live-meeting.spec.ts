import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MeetingView } from '../api/contract';
import { LiveMeeting } from './live-meeting';

const meeting = (title: string, facts: Partial<MeetingView> = {}) =>
  ({ id: 'm', title, state: 'open', agenda: [], allowed: ['close'], ...facts }) as unknown as MeetingView;
const voting = (title: string) =>
  meeting(title, { agenda: [{ id: 'i', motions: [{ state: 'open' }] }] as unknown as MeetingView['agenda'] });

describe('a meeting on the screen', () => {
  let live: LiveMeeting;
  let server: HttpTestingController;
  const turn = (ms = 0) => jest.advanceTimersByTimeAsync(ms);
  const answer = async (view: MeetingView) => {
    server.expectOne('/api/meetings/m').flush(view);
    await turn();
    TestBed.tick();
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [LiveMeeting, provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    live = TestBed.inject(LiveMeeting);
    server = TestBed.inject(HttpTestingController);
    live.id.set('m');
    TestBed.tick();
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('is asked for again every two seconds during a vote, and not once the meeting is over', async () => {
    await answer(voting('vote'));
    await turn(2000);
    await answer(meeting('close', { state: 'closed' }));
    expect(live.view()!.title).toBe('close');
    await turn(60_000);
    server.expectNone('/api/meetings/m');
  });

  it('does not fall back to what was true before a write', async () => {
    await answer(voting('avant'));
    await turn(2000);
    const late = server.expectOne('/api/meetings/m');
    const written = live.write((client) => client.close('m'));
    await turn();
    server.expectOne('/api/meetings/m/close').flush(meeting('close', { state: 'closed' }));
    expect(await written).toBe(true);
    late.flush(voting('avant'));
    await turn();
    expect(live.view()!.title).toBe('close');
  });

  it('stays on the screen while the server cannot be heard, and says so', async () => {
    await answer(voting('vote'));
    await turn(2000);
    server.expectOne('/api/meetings/m').error(new ProgressEvent('error'));
    await turn();
    expect([live.lost(), live.view()!.title]).toEqual([true, 'vote']);
    await turn(2000);
    await answer(voting('encore'));
    expect([live.lost(), live.view()!.title]).toEqual([false, 'encore']);
  });

  it('keeps the sentence of a refusal, and the meeting as it was', async () => {
    await answer(meeting('ouverte'));
    const written = live.write((client) => client.close('m'));
    await turn();
    const problem = { type: 'governance.poll-open', detail: 'Un scrutin est encore ouvert.' };
    server.expectOne('/api/meetings/m/close').flush(problem, { status: 409, statusText: 'Conflict' });
    expect(await written).toBe(false);
    expect([live.attempts.refusal(), live.view()!.title]).toEqual([problem.detail, 'ouverte']);
  });

  it('lets nothing be done that the server does not allow', async () => {
    await answer(meeting('ouverte'));
    expect([live.may('close'), live.may('convene')]).toEqual([true, false]);
  });
});
