import { demoWorld } from '../../../testing/demo-world';
import { World } from '../../../testing/world';
import { DossierPage, DossierView } from '../../governance/dossiers/dossiers.dto';

const SYLVAIN = 'sylvain.saule@demo.intermire.invalid';

describe('the opinions of the demonstration', () => {
  let world: World;
  beforeAll(async () => void (world = await demoWorld()), 540_000);
  afterAll(() => world.stop());

  const get = async <T>(path: string) => (await (await world.as(SYLVAIN)).get<T>(path)).body;
  const dossier = async (search: string) => {
    const { rows } = await get<DossierPage>(`/dossiers?q=${search}`);
    return get<DossierView>(`/dossiers/${rows[0]!.id}`);
  };

  it('are one that the officer gave with a reserve before the bodies voted, and one that is asked', async () => {
    const { opinions } = await dossier('T05');
    const own = opinions.filter(({ giver }) => giver === 'dpd');
    expect(own).toMatchObject([
      { stage: 'cdd', state: 'given', value: 'reserved', givenBy: 'Sylvain Saule', covers: true },
      { stage: 'ca-mire', state: 'asked', late: false, allowed: ['give'] },
    ]);
  });

  it('are asked about none of the texts that the sector had before the officer came', async () => {
    expect((await dossier('D02')).opinions).toEqual([]);
  });
});
