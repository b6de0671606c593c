import { PEOPLE } from '../../testing/people';
import { SmallSector } from '../../testing/small-sector';
import { Read, World } from '../../testing/world';
import { Letter } from '../post/letter.entity';
import { DailyRound } from './daily-round.service';

const UNTIL = '2027-01-31';

describe('a mandate that is about to end', () => {
  let world: World;
  let sector: SmallSector;
  let mandateId: string;
  const round = async (day: string) => {
    world.travel(day);
    return (await world.app.get(DailyRound).go()).ending;
  };
  const told = async () =>
    (await world.ground.db.of(Letter).findBy({ subjectId: mandateId }))
      .map(({ personName }) => personName)
      .sort();

  beforeAll(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
    const camille = await world.as(PEOPLE.camille);
    const gt = (await camille.get(`/directory/bodies/${sector.id('GT-RGPD')}`)).body;
    const odile = gt['seats'].find(({ name }: Read) => name === 'Odile Roitelet');
    mandateId = odile.mandateId;
    const end = { until: UNTIL, reason: 'Terme fixé par le CA' };
    expect((await camille.put(`/directory/mandates/${mandateId}/end`, end)).status).toBe(200);
  });
  afterAll(() => world.stop());

  it('is told sixty days before to the person, the secretary and the coordination, once each', async () => {
    await round('2026-12-01');
    expect(await told()).toEqual([]);
    expect(await round('2026-12-02')).toBe(3);
    expect(await told()).toEqual(['Adèle Aubépine', 'Camille Coquelicot', 'Odile Roitelet']);
    expect(await round('2026-12-02')).toBe(0);
    expect(await round('2027-01-10')).toBe(0);
  });

  it('waits on the secretary’s start page, with who it is', async () => {
    const camille = await world.as(PEOPLE.camille);
    const waiting = (await camille.get<Read[]>('/today')).body as unknown as Read;
    const line = JSON.stringify(waiting);
    expect(line).toContain('Un mandat prend fin');
    expect(line).toContain('Odile Roitelet (31/01/2027)');
  });

  it('is told once more fifteen days before, even when rounds were missed, and never again', async () => {
    expect(await round('2027-01-20')).toBe(3);
    expect(await round('2027-01-31')).toBe(0);
    expect(await round('2027-02-01')).toBe(0);
    expect(await told()).toHaveLength(6);
  });

  it('is not told when another follows without a gap', async () => {
    world.travel('2027-01-05');
    const camille = await world.as(PEOPLE.camille);
    const gt = (await camille.get(`/directory/bodies/${sector.id('GT-RGPD')}`)).body;
    const {
      mandateId: id,
      personId,
      organisationId,
    } = gt['seats'].find(({ name }: Read) => name === 'Ursula Bergeronnette');
    await camille.put(`/directory/mandates/${id}/end`, { until: '2027-02-10', reason: 'Terme' });
    const next = {
      personId,
      role: 'gt-member',
      organisationId,
      bodyId: sector.id('GT-RGPD'),
      from: '2027-02-11',
    };
    expect((await camille.post('/directory/mandates', next)).status).toBe(201);
    await world.app.get(DailyRound).go();
    expect(await world.ground.db.of(Letter).countBy({ subjectId: id })).toBe(0);
  });
});
