import { World } from '../../testing/world';

describe('the migrations', () => {
  let world: World;
  beforeAll(async () => (world = await World.start()));
  afterAll(() => world.stop());

  it('lead to the very schema that the entities describe', async () => {
    expect(await world.ground.db.drift()).toEqual([]);
  });
});
