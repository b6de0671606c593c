import { PEOPLE } from '../../../testing/people';
import { raiseHands } from '../../../testing/sitting';
import { refused, WorkingGroup } from '../../../testing/working-group';
import { MeetingView } from '../meetings/meetings.dto';
import { MinutesPaperView } from './minutes.dto';

const NUMBER = 'PV-GT-RGPD-2026-01';

describe('minutes that the next meeting does not approve', () => {
  let gt: WorkingGroup;
  let first: MeetingView;

  beforeAll(async () => (gt = await WorkingGroup.on('2026-04-13')));
  afterAll(() => gt.world.stop());

  const at = () => `/meetings/${first.id}/minutes`;
  const plan = async (date: string): Promise<string> => {
    const input = { bodyId: gt.sector.id('GT-RGPD'), date, start: '09:30', mode: 'on-site' };
    return (await (await gt.secretary()).post('/meetings', input)).body['id'];
  };
  const list = async (meetingId: string) =>
    (await gt.secretary()).post<MinutesPaperView>(`${at()}/list`, { meetingId });
  /** Everybody is there; gives the point on which the minutes are approved. */
  const hold = async (id: string) => {
    const secretary = await gt.secretary();
    const { voices } = (await secretary.post<MeetingView>(`/meetings/${id}/convene`)).body;
    for (const { voiceId } of voices)
      await secretary.put(`/meetings/${id}/attendance`, { voiceId, presence: 'present' });
    const meeting = (await secretary.post<MeetingView>(`/meetings/${id}/open`)).body;
    return { meeting, point: meeting.agenda.find(({ title }) => title.includes(NUMBER))! };
  };
  const sentences = async () => {
    const waiting = await (await gt.secretary()).get('/today');
    return JSON.stringify(waiting.body);
  };

  it('are no longer offered for approval: they go back to whoever keeps them', async () => {
    first = await gt.sit();
    await (await gt.secretary()).post(`/meetings/${first.id}/close`);
    await (await gt.secretary()).post(`${at()}/circulate`);
    const next = await plan('2026-05-11');
    await list(next);
    gt.world.travel('2026-05-11');
    const { meeting, point } = await hold(next);
    const secretary = await gt.secretary();
    const opened = await secretary.post<MeetingView>(`/items/${point.id}/motions`, { outcome: 'approved' });
    const motion = opened.body.agenda.find(({ id }) => id === point.id)!.motions.at(-1)!;
    const votes = meeting.voices.map(({ voiceId }) => ({ voiceId, choice: 'against' }));
    await secretary.post(`/motions/${motion.id}/hands`, { votes });
    await secretary.post(`/motions/${motion.id}/close`);
    await secretary.post(`/meetings/${next}/close`);
    const seen = (await secretary.get<MinutesPaperView>(at())).body;
    expect(seen).toMatchObject({ state: 'circulated', rejectedBy: { id: next } });
    expect(seen.allowed).not.toContain('approve');
    expect(seen.allowed).toEqual(expect.arrayContaining(['write', 'list']));
    expect(await secretary.post(`${at()}/approve`, { meetingId: next })).toMatchObject(
      refused(409, 'minutes-not-carried'),
    );
    expect(await list(next)).toMatchObject(refused(409, 'minutes-not-carried'));
    expect(await sentences()).toContain(`${NUMBER} n’a pas été approuvé`);
    expect(await sentences()).not.toContain(`${NUMBER} à approuver`);
  });

  it('are put before another one, which approves them', async () => {
    const third = await plan('2026-06-08');
    const listed = await list(third);
    expect(listed.body).toMatchObject({ listedOn: { id: third }, rejectedBy: null });
    expect(listed.body.allowed).not.toContain('list');
    gt.world.travel('2026-06-08');
    const { meeting, point } = await hold(third);
    await raiseHands(await gt.secretary(), meeting, point, { outcome: 'approved' });
    const seen = await (await gt.world.as(PEOPLE.odile)).get<MinutesPaperView>(at());
    expect(seen.body).toMatchObject({ state: 'approved', rejectedBy: null });
  });
});
