import { InForceBook } from '../../revisions/in-force.service';
import { Subjects } from '../../governance/subjects';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { PEOPLE } from '../../../testing/people';
import { activityWords } from '../../../testing/records';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';

describe('the register that an organisation shows to everyone', () => {
  let world: World;
  let sector: SmallSector;
  beforeEach(async () => {
    world = await World.start({ at: '2026-11-22' });
    sector = await SmallSector.found(world);
  });
  afterEach(() => world.stop());

  const settings = async () => (await (await world.as(PEOPLE.damien)).get('/register/public')).body;
  const decide = async (who: string, change: object = {}) => {
    const { fields, version } = await settings();
    const chosen = fields
      .filter(({ chosen }: { chosen: boolean }) => chosen)
      .map(({ id }: { id: string }) => id);
    const body = { open: true, intro: 'Notre registre.', fields: chosen, version, ...change };
    return (await world.as(who)).put(`/register/public/${sector.id('MIREC')}`, body);
  };
  /** An entry of MIREC, in force today. */
  const inForce = async (code: string, change: object) => {
    const body = { ...activityWords(world, code, { ...change }), organisationId: sector.id('MIREC') };
    const { body: made } = await (await world.as(PEOPLE.damien)).post('/register/activities', body);
    const { db } = world.ground;
    const author = await world.app
      .get(Sessions)
      .actor(await db.of(Person).findOneByOrFail({ email: PEOPLE.damien }));
    await db.atomic(async () => {
      const { revisionId } = await world.app
        .get(Subjects)
        .of('activity')
        .freeze(author, made.id, 'a-dossier');
      await world.app.get(InForceBook).put({
        type: 'activity', subjectId: made.id, revisionId, organisationId: sector.id('MIREC'), localRevisionId: null,
        from: '2026-11-01', decisionId: '-',
      }); // prettier-ignore
    });
  };
  const secret = {
    accessList: [{ function: 'Médecin-conseil', work: 'Lit', duty: 'Loi' }],
    dpoOpinion: 'Avis réservé du délégué.',
    evidence: [{ name: 'Pièce cachée' }],
  };

  it('is closed until the direction opens it, and closed again when it says so', async () => {
    const anyone = world.stranger();
    expect(await anyone.get('/public/mirec')).toMatchObject({
      status: 404,
      body: { type: 'register.public-closed' },
    });
    expect((await decide(PEOPLE.damien)).status).toBe(200);
    const open = await anyone.get('/public/mirec');
    expect(open).toMatchObject({ status: 200, body: { intro: 'Notre registre.', entries: [] } });
    expect(open.headers['x-robots-tag']).toContain('noindex');
    await decide(PEOPLE.damien, { open: false });
    expect((await anyone.get('/public/mirec')).status).toBe(404);
  });

  it('is decided by its direction, and by nobody of another organisation', async () => {
    expect((await decide(PEOPLE.ines)).status).toBe(404);
    expect((await decide(PEOPLE.raphael)).status).toBe(404);
    expect((await (await world.as(PEOPLE.raphael)).get('/register/public')).status).toBe(404);
  });

  it('shows the chosen fields of the entries in force that may be published, and nothing that is kept inside', async () => {
    await inForce('T02', { more: { public: true, ...secret }, description: 'Voir 85.07.30-033.28.' });
    await inForce('T01', { more: { public: false } });
    await decide(PEOPLE.damien);
    const { body } = await world.stranger().get('/public/mirec');
    expect(body.entries).toHaveLength(1);
    const said = JSON.stringify(body);
    expect(body.entries[0]).toMatchObject({ name: 'Accompagnement vers l’emploi', code: '' });
    expect(said).toContain('Finalités');
    for (const kept of [
      'Médecin-conseil',
      'Avis réservé',
      'Pièce cachée',
      '85.07.30',
      'Applications et supports',
    ])
      expect(said).not.toContain(kept);
    expect(said).toContain('••.••.••-•••.28');
    await decide(PEOPLE.damien, { fields: ['name', 'persons'] });
    const fewer = (await world.stranger().get('/public/mirec')).body;
    expect(fewer.entries[0].fields.map(({ label }: { label: string }) => label)).toEqual([
      'Catégories de personnes concernées',
    ]);
  });

  it('refuses a field that may never be shown, and a choice made on an older page', async () => {
    const never = await decide(PEOPLE.damien, { fields: ['accessList'] });
    expect(never).toMatchObject({ status: 422, body: { type: 'register.never-public' } });
    await decide(PEOPLE.damien);
    expect(await decide(PEOPLE.damien, { version: 0 })).toMatchObject({
      status: 409,
      body: { type: 'register.public-stale', by: 'Damien Digitale' },
    });
  });
});
