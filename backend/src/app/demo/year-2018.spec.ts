import { World } from '../../../testing/world';
import { CalendarView } from '../../governance/calendar/calendar.dto';
import { MeetingView } from '../../governance/meetings/meetings.dto';
import { castOf } from './demonstration';
import { Office } from './office';
import { foundSector } from './sector';
import { live2018 } from './year-2018';

const CAMILLE = 'camille.coquelicot@demo.intermire.invalid';

describe('the year 2018 of the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ at: '2017-09-01', demo: true });
    const office = new Office(world.app);
    await foundSector(world.app, office);
    const travel = (day: string) => {
      world.travel(day);
      office.nextDay();
    };
    await live2018(await castOf(world.app, office), travel, world.ground.book);
    world.travel('2026-11-22');
  }, 120_000);
  afterAll(() => world.stop());

  const get = async <T>(path: string) => (await (await world.as(CAMILLE)).get(path)).body as T;

  it('counts, from its own meetings, exactly what the activity report of 2018 says', async () => {
    const { rows } = await get<CalendarView>('/calendar?annee=2018');
    const held = rows.filter((row) => row.held);
    const said = Object.fromEntries(held.map(({ bodyCode, sentence }) => [bodyCode, sentence]));
    expect(said).toEqual({
      TSF: '8 tenues, 6,5 jours',
      'GT-RGPD': expect.stringMatching(/^4 tenues\b/),
      CDD: expect.stringMatching(/^12 tenues\b/),
      'CA-INTERMIRE': expect.stringMatching(/^8 tenues \(6 prévues\)/),
      'AG-INTERMIRE': expect.stringMatching(/^1 tenue\b/),
      'CG-INTERMIRE': expect.stringMatching(/^5 tenues \(4 prévues\)/),
    });
    const plans = rows.filter(({ planned }) => planned !== null);
    expect(plans.map(({ plannedStatus }) => plannedStatus)).toEqual(['sourced', 'sourced']);
    const first = await get<CalendarView>('/calendar?annee=2017');
    expect(first.rows.flatMap(({ meetings }) => meetings.map(({ date }) => date))).toEqual(['2017-11-16']);
  });

  it('holds the decision of 12 September 2018 in the words of the board, on no dossier', async () => {
    const meeting = await boardOn('2018-09-12');
    const [item] = meeting.agenda;
    expect(item).toMatchObject({ kind: 'decision', dossierId: null });
    expect(item!.motions).toHaveLength(1);
    expect(item!.motions[0]).toMatchObject({ outcome: 'endorsed', state: 'carried' });
    expect(item!.motions[0]!.text).toMatch(/avalise le processus de décision proposé par InterMire/);
    expect(meeting.place).toMatch(/démonstration/);
  });

  it('says of each meeting who was there and who was excused, never one and the same person', async () => {
    const { rows } = await get<CalendarView>('/calendar?annee=2018');
    const excused = new Set<string>();
    for (const { id } of rows.filter((row) => row.held).flatMap(({ meetings }) => meetings)) {
      const { voices } = await get<MeetingView>(`/meetings/${id}`);
      expect(voices.every(({ presence }) => ['present', 'excused'].includes(presence))).toBe(true);
      const away = voices.filter(({ presence }) => presence === 'excused');
      expect(away.length).toBeLessThan(voices.length / 2);
      for (const { name } of away) excused.add(name);
    }
    expect(excused.size).toBeGreaterThan(20);
  });

  it('keeps the training and the words of the action plan as facts of a meeting', async () => {
    const notes = async (date: string) => (await boardOn(date)).agenda.map(({ note }) => note);
    expect(await notes('2018-05-30')).toEqual([expect.stringContaining('16 participants')]);
    expect(await notes('2018-12-12')).toEqual([expect.stringContaining('« non prévu au plan d’action »')]);
    expect(await notes('2017-11-16')).toEqual([expect.stringContaining('Première note d’information')]);
  });

  const boardOn = async (date: string): Promise<MeetingView> => {
    const { rows } = await get<CalendarView>(`/calendar?annee=${date.slice(0, 4)}`);
    const board = rows.find(({ bodyCode }) => bodyCode === 'CA-INTERMIRE')!;
    return get(`/meetings/${board.meetings.find((one) => one.date === date)!.id}`);
  };
});
