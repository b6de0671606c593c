import { PEOPLE } from '../../../testing/people';
import { WorkingGroup } from '../../../testing/working-group';
import { MeetingView } from '../meetings/meetings.dto';
import { CalendarRow, CalendarView } from './calendar.dto';

const DAY = '2026-09-15';

describe('the calendar of a year', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const year = async (who: string, annee = 2026): Promise<CalendarView> =>
    (await (await gt.world.as(who)).get(`/calendar?annee=${annee}`)).body as unknown as CalendarView;
  const rowOf = (view: CalendarView, code: string): CalendarRow =>
    view.rows.find(({ bodyCode }) => bodyCode === code)!;
  const hold = async (code: string, date: string, durationDays: number) => {
    gt.world.travel(date);
    const secretary = await gt.secretary();
    const input = { bodyId: gt.sector.id(code), date, start: '09:30', mode: 'on-site', durationDays };
    const { id } = (await secretary.post('/meetings', input)).body as unknown as MeetingView;
    await secretary.post(`/meetings/${id}/convene`);
    await secretary.post(`/meetings/${id}/open`);
    await secretary.post(`/meetings/${id}/close`);
    return id;
  };

  it('says what was planned and what was held, in meetings and in days', async () => {
    const secretary = await gt.secretary();
    const input = { bodyId: gt.sector.id('TSF'), year: 2026, planned: 1, source: 'Plan d’action 2026', status: 'sourced' };
    expect((await secretary.put('/calendar/plans', input)).status).toBe(200);
    await hold('TSF', '2026-09-16', 0.75);
    const id = await hold('TSF', '2026-09-17', 0.5);
    const called = (await (await gt.secretary()).post('/meetings', { bodyId: gt.sector.id('TSF'), date: '2026-11-05', mode: 'online' })).body;
    await (await gt.secretary()).post(`/meetings/${called['id']}/cancel`, { reason: 'Trop peu de points.' });
    const again = await gt.secretary();
    expect((await again.put(`/meetings/${id}/duration`, { durationDays: 0.6 })).body).toMatchObject({
      type: 'governance.duration-by-quarters', status: 422,
    });
    await again.put(`/meetings/${id}/duration`, { durationDays: 0.25 });
    expect(rowOf(await year(PEOPLE.camille), 'TSF')).toMatchObject({
      planned: 1, plannedSource: 'Plan d’action 2026', held: 2, cancelled: 1, coming: 0, days: 1,
      sentence: '2 tenues (1 prévue), 1 jour', allowed: ['plan'],
    });
    const csv = await again.get('/calendar/year.csv?annee=2026');
    expect(csv.raw.toString('utf8')).toMatch(/2026;TSF;[^;]+;INTERMIRE;1;Plan d’action 2026;2;1;0;0;1;16\/09\/2026 17\/09\/2026/);
  }); // prettier-ignore

  it('is not written over by a second secretary who had not seen the first', async () => {
    const [first, second] = [await gt.secretary(), await gt.secretary()];
    const plan = { bodyId: gt.sector.id('CDD'), year: 2028 };
    expect((await first.put('/calendar/plans', { ...plan, planned: 9, was: null })).status).toBe(200);
    expect((await second.put('/calendar/plans', { ...plan, planned: 12, was: null })).body).toMatchObject({
      type: 'governance.year-planned-meanwhile', status: 409, now: 9,
      detail: expect.stringMatching(/^Camille Coquelicot a noté 9 le .* reste à l’écran/),
    });
    expect((await second.put('/calendar/plans', { ...plan, planned: 12, was: 9 })).status).toBe(200);

    const asked = { date: '2026-11-12', start: '09:30', mode: 'on-site' };
    const made = await first.post('/meetings', { ...asked, bodyId: gt.sector.id('CDD') });
    const { id, sequence } = made.body as unknown as MeetingView;
    const moved = await first.put(`/meetings/${id}`, { ...asked, date: '2026-11-13', place: 'Namur', sequence });
    expect(moved.body).toMatchObject({ date: '2026-11-13', sequence: sequence + 1 });
    const late = await second.put(`/meetings/${id}`, { ...asked, date: '2026-11-20', sequence });
    expect(late.body).toMatchObject({ type: 'governance.meeting-changed', status: 409, sequence: sequence + 1 });
    expect(late.body['detail']).toMatch(/elle a lieu le 13.novembre.2026 à 9.h.30, Namur\. Votre changement n’a pas été/);
  }); // prettier-ignore

  it('is planned at once, every third Thursday, once its days have been looked at', async () => {
    const secretary = await gt.secretary();
    const body = gt.sector.id('GT-RGPD');
    await secretary.post('/meetings', { bodyId: gt.sector.id('CDD'), date: '2027-03-18', mode: 'on-site', start: '10:00' });
    const wish = `start=09:30&durationDays=0.5&bodyId=${body}&from=2027-01-01&until=2027-12-31&rhythm=monthly&weekday=4&nth=3&every=2&sauf=7&sauf=8`;
    const { days } = (await secretary.get(`/calendar/series?${wish}`)).body as unknown as {
      days: { date: string; clashes: string[] }[];
    };
    expect(days.map(({ date }) => date)).toEqual(['2027-01-21', '2027-03-18', '2027-05-20', '2027-09-16', '2027-11-18']);
    expect(days[1]!.clashes).toEqual([
      expect.stringMatching(/^18 mars 2027\u202f: CDD dès 10\u00a0h et GT-RGPD de 9\u00a0h\u00a030 à 12\u00a0h\u00a030 sont à la même date, \d+ personnes? siège/),
    ]);
    expect(days[0]!.clashes).toEqual([]);
    const dates = days.map(({ date }) => date).filter((date) => date !== '2027-03-18');
    const made = { bodyId: body, dates, start: '09:30', mode: 'mixed', link: 'https://reunion.example/gt', durationDays: 0.5, plans: true };
    expect((await secretary.post('/calendar/series', made)).body).toEqual({ made: 4, year: 2027 });
    expect(await secretary.post('/calendar/series', made)).toMatchObject({ status: 409, body: { type: 'governance.day-taken' } });
    expect(rowOf(await year(PEOPLE.camille, 2027), 'GT-RGPD')).toMatchObject({ planned: 4, coming: 4, held: 0 });
    expect((await (await gt.world.as(PEOPLE.odile)).get(`/calendar/series?${wish}`)).status).toBe(404);
  }); // prettier-ignore

  it('says which meetings overlap and at what hour, and nothing of those that follow one another', async () => {
    const secretary = await gt.secretary();
    const plan = (code: string, start: string, durationDays: number) =>
      secretary.post('/meetings', { bodyId: gt.sector.id(code), date: '2028-05-11', mode: 'on-site', start, durationDays });
    await plan('CDD', '09:00', 0.5);
    await plan('GT-RGPD', '12:00', 0.25);
    expect((await year(PEOPLE.camille, 2028)).clashes).toEqual([]);
    await plan('TSF', '13:00', 0.25);
    const view = await year(PEOPLE.camille, 2028);
    expect(view.clashes.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^11 mai 2028\u202f: GT-RGPD de 12\u00a0h à 13\u00a0h\u00a030 et TSF de 13\u00a0h à 14\u00a0h\u00a030 se chevauchent, \d+ personnes? siège/),
    ]);
    expect(['CDD', 'GT-RGPD', 'TSF'].map((code) => rowOf(view, code).meetings[0]!.clashes)).toEqual([false, true, true]);
  }); // prettier-ignore

  it('shows each person the bodies they may read, and nobody else plans them', async () => {
    const seen = await year(PEOPLE.cedric);
    expect(seen.rows.map(({ bodyCode }) => bodyCode)).not.toContain('TSF');
    expect(seen.rows.every(({ allowed }) => allowed.length === 0)).toBe(true);
    const refused = await (await gt.world.as(PEOPLE.odile)).put('/calendar/plans', {
      bodyId: gt.sector.id('GT-RGPD'), year: 2026, planned: 4,
    }); // prettier-ignore
    expect(refused.status).toBeGreaterThanOrEqual(403);
  });
});
