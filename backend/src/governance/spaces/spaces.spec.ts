import { PEOPLE } from '../../../testing/people';
import { SmallSector } from '../../../testing/small-sector';
import { Caller, Read, World } from '../../../testing/world';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Person } from '../../access/person.entity';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Blob } from '../../database/blob.entity';
import { DailyRound } from '../daily-round.service';
import { SpacePaper, SpacePaperVersion } from './space.entity';

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);

describe('the space of a body', () => {
  let world: World;
  let sector: SmallSector;
  let gt: string;
  let [odile, pascal, camille, damien] = [] as unknown as [Caller, Caller, Caller, Caller];

  beforeEach(async () => {
    world = await World.start({ at: '2026-11-20' });
    sector = await SmallSector.found(world);
    gt = sector.id('GT-RGPD');
    await everybody();
  });
  afterEach(() => world.stop());

  const everybody = async () => {
    [odile, pascal, camille, damien] = await Promise.all([
      world.as(PEOPLE.odile),
      world.as(PEOPLE.pascal),
      world.as(PEOPLE.camille),
      world.as(PEOPLE.damien),
    ]);
  };
  const travel = async (day: string) => {
    world.travel(day);
    await everybody();
  };
  const lay = (who: Caller, name: string, words = name, place = '') =>
    who.post(`/spaces/${gt}/papers?name=${encodeURIComponent(name)}${place}`, pdf(words));
  const journal = async () =>
    (await world.ground.db.of(JournalEntry).find({ order: { seq: 'ASC' } }))
      .filter(({ action }) => action.startsWith('spaces.'))
      .map(({ action, actorName }) => `${action.slice(7)} ${actorName.split(' ')[0]}`);
  const kept = async () =>
    Promise.all([SpacePaper, SpacePaperVersion, Blob].map((one) => world.ground.db.of(one).count()));
  const end = async (email: string, role: string, until: string) => {
    const person = await world.ground.db.of(Person).findOneByOrFail({ email });
    const mandate = await world.ground.db.of(Mandate).findOneByOrFail({ personId: person.id, role });
    await world.ground.db.atomic(() =>
      world.app.get(Mandates).end(sector.clerk, mandate.id, until, 'Démission'),
    );
  };

  it('is read and filled by its members; to anyone else its papers are not there, and every reading is noted', async () => {
    const laid = await lay(odile, 'Note d’été.pdf', 'une note', '&note=Pour%20le%203%20d%C3%A9cembre');
    expect(laid.status).toBe(201);
    expect(laid.body).toMatchObject({ name: 'Note d’été.pdf', kind: 'pdf', number: 1, preview: 'pdf' });
    const id = laid.body['id'] as string;
    const file = await pascal.get(`/spaces/papers/${id}/file`);
    expect(file.raw).toEqual(pdf('une note'));
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Note d_ete.pdf"; filename*=UTF-8''Note%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    for (const path of [`/spaces/papers/${id}`, `/spaces/papers/${id}/file`, `/spaces/${gt}/papers`])
      expect((await damien.get(path)).status).toBe(404);
    expect((await (await world.as(PEOPLE.raphael)).get(`/spaces/${gt}`)).status).toBe(404);
    expect((await lay(damien, 'Autre.pdf')).status).toBe(404);
    expect(await journal()).toEqual(['paper-added Odile', 'downloaded Pascal']);
  });

  it('refuses a file that is not what its name says, names it, and keeps nothing of it', async () => {
    const before = await kept();
    const bad = await odile.post(`/spaces/${gt}/papers?name=outil.pdf`, Buffer.from('MZ\x90\x00\x03'));
    expect(bad).toMatchObject({ status: 422, body: { type: 'spaces.not-what-it-says', name: 'outil.pdf' } });
    expect(bad.body['detail']).toContain(
      'Le contenu du fichier « outil.pdf » n’est pas celui d’un fichier PDF',
    );
    expect((await odile.post(`/spaces/${gt}/papers?name=page.html`, Buffer.from('<p>'))).status).toBe(422);
    expect(await kept()).toEqual(before);
  });

  it('never writes over a paper: the same name is told whose it is, and becomes a version when asked to', async () => {
    const { body: first } = await lay(odile, 'Note.pdf', 'un');
    const second = await lay(pascal, 'NOTE.pdf', 'deux');
    expect(second).toMatchObject({
      status: 409,
      body: { type: 'spaces.name-taken', paperId: first['id'], number: 1 },
    });
    expect(second.body['by']).toContain('Odile');
    const version = (who: Caller, seen: number, words: string) =>
      who.post(`/spaces/papers/${first['id']}/versions?name=Note.pdf&seen=${seen}&note=Chiffres`, pdf(words));
    expect((await version(pascal, 1, 'un')).body['type']).toBe('spaces.same-bytes');
    const done = await version(pascal, 1, 'deux');
    expect(done.body['versions'].map((one: Read) => [one['number'], one['byName'].split(' ')[0]])).toEqual([
      [2, 'Pascal'],
      [1, 'Odile'],
    ]);
    expect(await version(odile, 1, 'trois')).toMatchObject({
      status: 409,
      body: { type: 'spaces.version-newer', number: 2 },
    });
    const older = await camille.get(`/spaces/papers/${first['id']}/file?version=1`);
    expect(older.raw).toEqual(pdf('un'));
    expect(older.headers['content-disposition']).toContain('Note (version 1).pdf');
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    const other = await odile.post(`/spaces/papers/${first['id']}/versions?name=a.png&seen=2`, png);
    expect(other.body['type']).toBe('spaces.other-kind');
  });

  it('two hands that lay the same name down at once leave one paper', async () => {
    const both = await Promise.all([lay(odile, 'PV.pdf', 'a'), lay(pascal, 'PV.pdf', 'b')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await kept())[0]).toBe(1);
  });

  it('is kept by its secretary: folders that hold something stay, none lies in itself', async () => {
    const add = (name: string, parentId: string | null = null) =>
      camille.post(`/spaces/${gt}/folders`, { name, parentId });
    const folders = async () => (await camille.get(`/spaces/${gt}`)).body['folders'] as Read[];
    expect((await odile.post(`/spaces/${gt}/folders`, { name: 'Le mien' })).status).toBe(404);
    await add('Modèles');
    const top = (await folders())[0]!['id'];
    await add('Avis', top);
    const [avis] = await folders();
    expect((await add('modeles')).body['type']).toBe('spaces.folder-taken');
    const moved = await camille.put(`/spaces/folders/${top}`, { name: 'Modèles', parentId: avis!['id'] });
    expect(moved.body['type']).toBe('spaces.folder-in-itself');
    const { body: paper } = await lay(odile, 'Avis.pdf', 'x', `&folderId=${avis!['id']}`);
    const full = await camille.delete(`/spaces/folders/${avis!['id']}`);
    expect(full).toMatchObject({ status: 409, body: { type: 'spaces.folder-not-empty', holds: '1 pièce' } });
    const change = { name: 'Avis', note: '', edition: 1 };
    expect((await pascal.put(`/spaces/papers/${paper['id']}`, change)).status).toBe(404);
    const named = await odile.put(`/spaces/papers/${paper['id']}`, { ...change, name: 'Avis final' });
    expect(named.body).toMatchObject({ name: 'Avis final.pdf', folderId: null, edition: 2 });
    const late = await camille.put(`/spaces/papers/${paper['id']}`, change);
    expect(late).toMatchObject({ status: 409, body: { type: 'spaces.paper-changed' } });
    expect((await camille.delete(`/spaces/folders/${avis!['id']}`)).status).toBe(200);
    expect((await folders()).map(({ name }) => name)).toEqual(['Modèles']);
  });

  it('archives instead of throwing away, and finds without accents', async () => {
    const { body: paper } = await lay(odile, 'Règlement d’ordre intérieur.pdf', 'r');
    await lay(odile, 'Autre.pdf', 'a', '&note=Le%20r%C3%A8glement%20de%202018');
    const found = async (query: string) =>
      ((await pascal.get(`/spaces/${gt}/papers?${query}`)).body['rows'] as Read[]).map(({ name }) => name);
    expect(await found('q=reglement')).toEqual(['Autre.pdf', 'Règlement d’ordre intérieur.pdf']);
    expect(await found('q=interieur%20ordre')).toEqual(['Règlement d’ordre intérieur.pdf']);
    expect(await found('q=%25')).toEqual([]);
    expect((await camille.post(`/spaces/papers/${paper['id']}/archive`)).body['allowed']).toEqual([
      'restore',
    ]);
    expect(await found('')).toEqual(['Autre.pdf']);
    expect(await found('state=archived')).toEqual(['Règlement d’ordre intérieur.pdf']);
    expect((await pascal.get(`/spaces/papers/${paper['id']}/file`)).status).toBe(200);
    const version = await odile.post(`/spaces/papers/${paper['id']}/versions?name=a.pdf&seen=1`, pdf('b'));
    expect(version.body['type']).toBe('spaces.archived');
    // Its name is free again; coming back, it would stand in another's way.
    await lay(pascal, 'Règlement d’ordre intérieur.pdf', 'neuf');
    expect((await camille.post(`/spaces/papers/${paper['id']}/restore`)).body['type']).toBe(
      'spaces.name-taken',
    );
  });

  it('lets in a direction that asks with a reason until the day that the secretary names', async () => {
    const { body: paper } = await lay(odile, 'Note.pdf');
    const reason = 'Préparer la position de la MIREC sur la politique bénéficiaires.';
    expect((await damien.post(`/spaces/${gt}/accesses`, { reason })).body).toMatchObject({
      standing: 'outside',
      papers: null,
    });
    expect((await damien.post(`/spaces/${gt}/accesses`, { reason })).body['type']).toBe(
      'spaces.already-asked',
    );
    expect((await pascal.post(`/spaces/${gt}/accesses`, { reason })).status).toBe(404);

    const waiting = (await camille.get('/today')).body['waiting'] as Read[];
    expect(waiting.find(({ verb }) => verb === 'Répondre')).toMatchObject({
      detail: reason,
      link: `/espaces/${gt}?vue=acces`,
    });
    const [request] = (await camille.get(`/spaces/${gt}/accesses`)).body['rows'] as Read[];
    expect((await odile.get(`/spaces/${gt}/accesses`)).status).toBe(404);
    const answer = (who: Caller, until?: string) =>
      who.post(`/spaces/accesses/${request!['id']}/answer`, { give: true, until });
    expect((await answer(damien, '2026-12-31')).status).toBe(404);
    expect((await answer(camille, '2028-01-01')).body['type']).toBe('spaces.until-when');
    await answer(camille, '2026-12-31');

    expect((await damien.get(`/spaces/${gt}`)).body).toMatchObject({
      standing: 'guest',
      until: '2026-12-31',
      allowed: ['read'],
    });
    expect((await damien.get(`/spaces/papers/${paper['id']}/file`)).status).toBe(200);
    expect((await lay(damien, 'La mienne.pdf')).status).toBe(404);
    const told = (await damien.get('/post/notices')).body['rows'] as Read[];
    expect(told.map(({ title }) => title)).toEqual(['Accès ouvert : GT RGPD']);

    await travel('2026-12-31');
    expect((await damien.get(`/spaces/papers/${paper['id']}`)).status).toBe(200);
    await travel('2027-01-01');
    expect((await damien.get(`/spaces/papers/${paper['id']}`)).status).toBe(404);
    expect((await damien.get(`/spaces/${gt}`)).body).toMatchObject({
      standing: 'outside',
      asked: { state: 'ended' },
    });
    await world.app.get(DailyRound).go();
    await world.app.get(DailyRound).go();
    expect((await journal()).slice(1)).toEqual([
      'access-asked Damien', 'access-given Camille', 'downloaded Damien', 'access-ended Installation',
    ]); // prettier-ignore
  });

  it('declines with a reason, ends an access early, and forgets it with the mandate of direction', async () => {
    const ask = async () => {
      await damien.post(`/spaces/${gt}/accesses`, { reason: 'Suivre les travaux du groupe.' });
      return ((await camille.get(`/spaces/${gt}/accesses?state=asked`)).body['rows'] as Read[])[0]![
        'id'
      ] as string;
    };
    const first = await ask();
    expect((await camille.post(`/spaces/accesses/${first}/answer`, { give: false })).body['type']).toBe(
      'spaces.reason-needed',
    );
    await camille.post(`/spaces/accesses/${first}/answer`, {
      give: false,
      answer: 'Le groupe délibère encore.',
    });
    const again = await camille.post(`/spaces/accesses/${first}/answer`, { give: true, until: '2026-12-31' });
    expect(again).toMatchObject({ status: 409, body: { type: 'spaces.already-answered' } });
    const [told] = (await damien.get('/post/notices')).body['rows'] as Read[];
    expect(told!['text']).toContain('Le groupe délibère encore.');

    const second = await ask();
    await camille.post(`/spaces/accesses/${second}/answer`, { give: true, until: '2026-12-31' });
    await camille.post(`/spaces/accesses/${second}/end`, { reason: 'Mission terminée.' });
    expect((await damien.get(`/spaces/${gt}/papers`)).status).toBe(404);

    const third = await ask();
    await camille.post(`/spaces/accesses/${third}/answer`, { give: true, until: '2027-06-30' });
    expect((await damien.get(`/spaces/${gt}/papers`)).status).toBe(200);
    await end(PEOPLE.damien, 'director', '2026-12-15');
    await travel('2026-12-15');
    expect((await damien.get(`/spaces/${gt}/papers`)).status).toBe(200);
    await travel('2026-12-16');
    expect((await damien.get(`/spaces/${gt}/papers`)).status).toBe(404);
  });

  it('closes at once to whoever leaves the body, and so do the notices written to its members', async () => {
    const { body: paper } = await lay(odile, 'Note.pdf');
    const meeting = { bodyId: gt, date: '2026-12-03', start: '09:30', mode: 'online' };
    const { id } = (await camille.post('/meetings', meeting)).body;
    await camille.post(`/meetings/${id}/convene`);
    expect((await pascal.get('/post/notices/count')).body['unread']).toBe(1);
    await end(PEOPLE.pascal, 'gt-member', '2026-11-21');
    await travel('2026-11-21');
    expect((await pascal.get(`/spaces/papers/${paper['id']}`)).status).toBe(200);
    await travel('2026-11-22');
    expect((await pascal.get(`/spaces/papers/${paper['id']}`)).status).toBe(404);
    expect((await pascal.get('/post/notices')).body).toMatchObject({ total: 0, unread: 0 });
    expect((await odile.get('/post/notices/count')).body['unread']).toBe(1);
  });

  it('shows the meetings of the body with what is kept about them', async () => {
    const meeting = { bodyId: gt, date: '2026-12-03', start: '09:30', mode: 'online' };
    const { id } = (await camille.post('/meetings', meeting)).body;
    await lay(odile, 'Annexe.pdf', 'annexe', `&meetingId=${id}`);
    const [row] = (await pascal.get(`/spaces/${gt}/meetings`)).body['rows'] as Read[];
    expect(row).toMatchObject({ id, link: `/reunions/${id}` });
    expect(row!['papers'].map((one: Read) => [one['shelf'], one['name']])).toEqual([['space', 'Annexe.pdf']]);
    const elsewhere = await lay(odile, 'B.pdf', 'b', `&meetingId=${gt}`);
    expect(elsewhere.body['type']).toBe('spaces.no-meeting');
  });
});
