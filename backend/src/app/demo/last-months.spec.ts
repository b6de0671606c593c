import { World } from '../../../testing/world';
import { addDays } from '../../kernel/days';
import { FollowUpPage } from '../../governance/follow-up/follow-up.dto';
import { MeetingPage, MeetingView } from '../../governance/meetings/meetings.dto';
import { MinutesView } from '../../governance/minutes/minutes-view.dto';
import { PaperPage } from '../../governance/spaces/papers.dto';
import { SpaceView } from '../../governance/spaces/spaces.dto';
import { NoticeCount, NoticePage } from '../../post/notices.dto';
import { castOf } from './demonstration';
import { liveLastMonths } from './last-months';
import { Office } from './office';
import { foundSector } from './sector';

const CAMILLE = 'camille.coquelicot@demo.intermire.invalid';
const ODILE = 'odile.roitelet@demo.mirec.invalid';
const TODAY = '2026-11-22';

describe('the last months of the demonstration', () => {
  let world: World;
  let gt: string;
  beforeAll(async () => {
    world = await World.start({ at: '2017-09-01', demo: true });
    const office = new Office(world.app);
    await foundSector(world.app, office);
    const travel = (day: string) => {
      world.travel(day);
      office.nextDay();
    };
    travel('2026-10-01');
    const cast = await castOf(world.app, office);
    gt = cast.id('GT-RGPD');
    await liveLastMonths(cast, travel, TODAY, world.ground.book);
    world.travel(TODAY);
  }, 120_000);
  afterAll(() => world.stop());

  const get = async <T>(path: string, who = CAMILLE) => (await (await world.as(who)).get<T>(path)).body;

  it('hold a meeting whose minutes say who came, who spoke for whom, what was decided and what is next', async () => {
    const { rows } = await get<MeetingPage>(`/meetings?body=${gt}`);
    expect(rows).toHaveLength(1);
    const minutes = JSON.stringify(await get<MinutesView>(`/meetings/${rows[0]!.id}/minutes`));
    for (const said of [/MRC/, /MIREBW/, /procuration|représent/i, /modèle commun de réponse/i, /archivage intermédiaire/])
      expect(minutes).toMatch(said);
    expect(await get<MeetingView>(`/meetings/${rows[0]!.id}`)).toMatchObject({ state: 'closed', durationDays: 0.5 });
  }); // prettier-ignore

  it('leave three actions to follow, one of them late', async () => {
    const page = await get<FollowUpPage>(`/follow-up?body=${gt}`);
    expect(page).toMatchObject({ total: 3, late: 1 });
  });

  it('keep papers in the space of the group, which a direction asks to read', async () => {
    expect(await get<SpaceView>(`/spaces/${gt}`, ODILE)).toMatchObject({
      folders: [{ name: 'Modèles' }, { name: 'Notes préparatoires' }],
    });
    expect((await get<PaperPage>(`/spaces/${gt}/papers`, ODILE)).total).toBe(3);
  });

  it('leave unread only what came in the last month', async () => {
    const { rows } = await get<NoticePage>('/post/notices?size=100', ODILE);
    const unread = rows.filter(({ readAt }) => readAt === null);
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.length).toBeLessThan(rows.length);
    for (const { writtenAt } of unread) expect(writtenAt.slice(0, 10) > addDays(TODAY, -30)).toBe(true);
    expect(await get<NoticeCount>('/post/notices/count', ODILE)).toEqual({ unread: unread.length });
  });
});
