import { demoWorld } from '../../../testing/demo-world';
import { World } from '../../../testing/world';

const SYLVAIN = 'sylvain.saule@demo.intermire.invalid';

describe('the opinions of the demonstration', () => {
  let world: World;
  beforeAll(async () => void (world = await demoWorld()), 540_000);
  afterAll(() => world.stop());

  // oxlint-disable-next-line no-explicit-any -- read as the browser reads it
  const get = async (path: string): Promise<any> => (await (await world.as(SYLVAIN)).get(path)).body;

  it('are one that the officer gave with a reserve before the bodies voted, and one that is asked', async () => {
    const { rows } = await get('/dossiers?q=T05');
    const { opinions } = await get(`/dossiers/${rows[0].id}`);
    const own = opinions.filter(({ giver }: { giver: string }) => giver === 'dpd');
    expect(own).toMatchObject([
      { stage: 'cdd', state: 'given', value: 'reserved', givenBy: 'Sylvain Saule', covers: true },
      { stage: 'ca-mire', state: 'asked', late: false, allowed: ['give'] },
    ]);
  });

  it('are asked about none of the texts that the sector had before the officer came', async () => {
    const { rows } = await get('/dossiers?q=D02');
    expect((await get(`/dossiers/${rows[0].id}`)).opinions).toEqual([]);
  });
});
