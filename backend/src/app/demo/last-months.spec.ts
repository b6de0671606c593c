import { World } from '../../../testing/world';
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

  // oxlint-disable-next-line no-explicit-any -- read as the browser reads it
  const get = async (path: string, who = CAMILLE): Promise<any> =>
    (await (await world.as(who)).get(path)).body;

  it('hold a meeting whose minutes say who came, who spoke for whom, what was decided and what is next', async () => {
    const { rows } = await get(`/meetings?body=${gt}`);
    expect(rows).toHaveLength(1);
    const minutes = JSON.stringify(await get(`/meetings/${rows[0].id}/minutes`));
    for (const said of [/MRC/, /MIREBW/, /procuration|représent/i, /modèle commun de réponse/i, /archivage intermédiaire/])
      expect(minutes).toMatch(said);
    expect(await get(`/meetings/${rows[0].id}`)).toMatchObject({ state: 'closed', durationDays: 0.5 });
  }); // prettier-ignore

  it('leave three actions to follow, one of them late', async () => {
    const page = await get(`/follow-up?body=${gt}`);
    expect(page).toMatchObject({ total: 3, late: 1 });
  });

  it('keep papers in the space of the group, which a direction asks to read', async () => {
    expect(await get(`/spaces/${gt}`, ODILE)).toMatchObject({
      folders: [{ name: 'Modèles' }, { name: 'Notes préparatoires' }],
    });
    expect((await get(`/spaces/${gt}/papers`, ODILE)).total).toBe(3);
  });
});
