import { utils, write } from '@e965/xlsx';
import { PEOPLE } from '../../../testing/people';
import { SmallSector } from '../../../testing/small-sector';
import { Caller, Read, World } from '../../../testing/world';
import { Mandate } from '../../access/mandate.entity';
import { Person } from '../../access/person.entity';

const DAY = '2026-11-22';
const HEAD = ['Nom', 'Courriel', 'Mire', 'Qualité', 'Depuis', 'Jusqu’au', 'Suppléant de'];

describe('a list of members that comes in as a file', () => {
  let world: World;
  let camille: Caller;
  let path: string;
  const csv = (...rows: readonly (readonly string[])[]) =>
    Buffer.from([HEAD, ...rows].map((row) => row.join(';')).join('\r\n'));
  const xlsx = (...rows: readonly (readonly string[])[]) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['GT RGPD'], [...HEAD], ...rows.map((row) => [...row])]), 'Membres');
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }; // prettier-ignore
  const preview = (bytes: Buffer, more = '') => camille.post(`${path}/preview?name=liste.csv${more}`, bytes);
  const confirm = (bytes: Buffer, digest: string, more = '') =>
    camille.post(`${path}/confirmation?name=liste.csv&digest=${digest}${more}`, bytes);
  const count = async () =>
    (await world.ground.db.of(Mandate).count()) + (await world.ground.db.of(Person).count());

  beforeAll(async () => {
    world = await World.start({ at: DAY });
    const sector = await SmallSector.found(world);
    camille = await world.as(PEOPLE.camille);
    path = `/exchange/members/${sector.id('GT-RGPD')}`;
  });
  afterAll(() => world.stop());

  const NEW = [
    'Iris Mélilot',
    'iris.melilot@demo.mirec.invalid',
    'MIREC',
    '',
    '01/12/2026',
    '',
    PEOPLE.odile,
  ];
  const KNOWN = ['Odile Roitelet', PEOPLE.odile, 'MIREC', 'Membre du GT RGPD', '', '31/12/2027', ''];

  it('tells who is new, who is known, whose days change and who is missing, and writes nothing', async () => {
    const before = await count();
    const { status, body } = await preview(xlsx(KNOWN, NEW));
    expect([status, await count()]).toEqual([200, before]);
    expect(body['lines']).toMatchObject([
      { row: 3, name: 'Odile Roitelet', state: 'changed', until: '2027-12-31' },
      { row: 4, state: 'new-person', roleName: 'Membre du GT RGPD', from: '2026-12-01', remarks: [] },
    ]);
    expect(body['missing'].map(({ name }: Read) => name)).toEqual([
      'Pascal Sarriette',
      'Ursula Bergeronnette',
    ]);
    expect(body['wrong']).toBe(0);
  });

  it.each([
    ['an organisation nobody knows', ['A B', 'a@b.be', 'MIRUX', '', '', '', ''], 'L’organisation «\u202fMIRUX\u202f» n’est pas dans l’annuaire'],
    ['a quality that the body has not', ['A B', 'a@b.be', 'MIREC', 'Trésorier', '', '', ''], 'Qualités admises\u202f: Membre du GT RGPD'],
    ['no address', ['A B', '', 'MIREC', '', '', '', ''], 'L’adresse e-mail manque'],
    ['an address that is none', ['A B', 'a.b', 'MIREC', '', '', '', ''], 'n’est pas une adresse'],
    ['a day that is none', ['A B', 'a@b.be', 'MIREC', '', '31/02/2026', '', ''], '«\u202f31/02/2026\u202f» n’est pas une date'],
    ['an end before the beginning', ['A B', 'a@b.be', 'MIREC', '', '01/12/2026', '30/11/2026', ''], 'finirait avant'],
    ['a substitute of somebody of another Mire', ['A B', 'a@b.be', 'MIREC', '', '', '', PEOPLE.ursula], 'n’est pas membre pour la même organisation'],
  ])('names, line by line, %s', async (_, row, sentence) => {
    const { body } = await preview(csv(KNOWN, row));
    expect(body['lines'][1]).toMatchObject({ row: 3, state: 'wrong' });
    expect(body['lines'][1].remarks.join(' ')).toContain(sentence);
    expect((await confirm(csv(KNOWN, row), body['digest'], '&accounts=true')).body).toMatchObject({ type: 'exchange.members-wrong' });
  }); // prettier-ignore

  it('is refused as a whole when it is no list, or when somebody stands on it twice', async () => {
    expect((await preview(Buffer.from('Bonjour;monde\n1;2'))).body).toMatchObject({ type: 'exchange.no-members-header' }); // prettier-ignore
    expect((await preview(csv())).body).toMatchObject({ type: 'exchange.no-member' });
    const { body } = await preview(csv(KNOWN, KNOWN));
    expect(body['lines'][1].remarks).toEqual([
      'Cette personne figure déjà à la ligne 2 pour la même organisation et en la même qualité.',
    ]);
  });

  it('is written as it was shown: all of it, and not when things have moved on', async () => {
    const bytes = csv(KNOWN, NEW);
    const seen = (await preview(bytes)).body['digest'];
    const before = await count();
    expect((await confirm(bytes, 'f'.repeat(64), '&accounts=true')).body).toMatchObject({ type: 'exchange.members-moved-on' }); // prettier-ignore
    expect((await confirm(bytes, seen)).body).toMatchObject({ type: 'exchange.members-without-account' });
    expect(await count()).toBe(before);
    const { status, body } = await confirm(bytes, seen, '&accounts=true');
    expect([status, body]).toMatchObject([200, { given: 1, changed: 1, ended: 0, invitations: [{ name: 'Iris Mélilot' }] }]); // prettier-ignore
    const iris = await world.ground.db.of(Mandate).findOneByOrFail({ label: 'Membre du GT RGPD (suppléance) — MIREC' }); // prettier-ignore
    const odile = await world.ground.db.of(Person).findOneByOrFail({ email: PEOPLE.odile });
    const replaced = await world.ground.db.of(Mandate).findOneByOrFail({ id: iris.substituteOf! });
    expect(replaced).toMatchObject({ personId: odile.id, until: '2027-12-31', reason: 'Liste des membres importée' }); // prettier-ignore
    expect((await confirm(bytes, seen, '&accounts=true')).body).toMatchObject({ type: 'exchange.members-moved-on' }); // prettier-ignore

    const [{ code }] = body['invitations'];
    const email = 'iris.melilot@demo.mirec.invalid';
    const choose = (given: string) =>
      world
        .stranger()
        .post('/directory/first-password', { email, code: given, password: 'un-bon-mot-de-passe' });
    expect((await world.stranger().post('/session', { email, password: code })).status).toBe(401);
    expect((await choose('AAAA-AAAA-AAAA')).body).toMatchObject({ type: 'directory.wrong-code' });
    expect((await choose(code)).status).toBe(204);
    expect((await choose(code)).status).toBe(401);
    world.travel('2026-12-01');
    expect((await world.stranger().post('/session', { email, password: 'un-bon-mot-de-passe' })).status).toBe(
      201,
    );
    world.travel(DAY);
    camille = await world.as(PEOPLE.camille);
  });

  it('gives a code that ten wrong guesses make void, and that the coordination can renew once', async () => {
    const email = 'lila.myosotis@demo.mirec.invalid';
    const bytes = csv(['Lila Myosotis', email, 'MIREC', '', '', '', PEOPLE.odile]);
    const { digest } = (await preview(bytes)).body;
    const [{ code, personId }] = (await confirm(bytes, digest, '&accounts=true')).body['invitations'];
    const choose = (given: string) =>
      world
        .stranger()
        .post('/directory/first-password', { email, code: given, password: 'un-bon-mot-de-passe' });
    for (let guess = 0; guess < 10; guess += 1) expect((await choose('AAAA-AAAA-AAAA')).status).toBe(401);
    expect((await choose(code)).status).toBe(401);
    expect((await camille.post(`/directory/people/${personId}/code`)).status).toBe(404);
    const adele = await world.as(PEOPLE.adele);
    const fresh = await adele.post(`/directory/people/${personId}/code`);
    expect((await choose(fresh.body['code'])).status).toBe(204);
    const again = await adele.post(`/directory/people/${personId}/code`);
    expect(again.body).toMatchObject({ type: 'directory.password-chosen' });
  });

  it('leaves out those who are no longer on it, when that is asked for', async () => {
    const LILA = ['Lila Myosotis', 'lila.myosotis@demo.mirec.invalid', 'MIREC', '', '', '', PEOPLE.odile];
    const bytes = csv(KNOWN, NEW, LILA);
    const { body } = await preview(bytes, '&leaving=2026-12-31');
    const done = await confirm(bytes, body['digest'], '&accounts=true&leaving=2026-12-31');
    expect(done.body).toMatchObject({ given: 0, changed: 0, ended: 2 });
    const gone = await world.ground.db.of(Mandate).findBy({ until: '2026-12-31' });
    expect(gone.map(({ reason }) => reason)).toContain('Ne figure plus sur la liste des membres importée');
  });

  it('goes out as it comes in: handing it back changes nothing', async () => {
    const { raw } = await camille.get(`${path}/list`);
    const { body } = await preview(raw);
    expect(new Set(body['lines'].map(({ state }: Read) => state))).toEqual(new Set(['same']));
    expect(body['wrong']).toBe(0);
  });

  it('is for whoever keeps that body only', async () => {
    const damien = await world.as(PEOPLE.damien);
    expect((await damien.post(`${path}/preview?name=x.csv`, csv(KNOWN))).status).toBe(404);
  });
});
