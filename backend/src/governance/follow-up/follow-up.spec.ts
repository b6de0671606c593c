import { LetterBox } from '../../../testing/letter-box';
import { PEOPLE } from '../../../testing/people';
import { raiseHands } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { Carrier } from '../../post/carrier.service';
import { DailyRound } from '../daily-round.service';
import { MeetingView } from '../meetings/meetings.dto';
import { OwnerChoice } from './follow-up.dto';

const PDF = Buffer.from('%PDF-1.7\nRelevé des envois.');

/** Opens a meeting of the working group with one free point on which something is decided. */
async function meet(world: World, bodyId: string, date: string, title: string): Promise<MeetingView> {
  const camille = await world.as(PEOPLE.camille);
  const planned = (await camille.post<MeetingView>('/meetings', { bodyId, date, mode: 'online' })).body;
  await camille.post(`/meetings/${planned.id}/items`, { kind: 'decision', title });
  const convened = (await camille.post<MeetingView>(`/meetings/${planned.id}/convene`)).body;
  for (const { voiceId } of convened.voices)
    await camille.put(`/meetings/${planned.id}/attendance`, { voiceId, presence: 'present' });
  return (await camille.post<MeetingView>(`/meetings/${planned.id}/open`)).body;
}

describe('what the working group asked for', () => {
  let world: World;
  let sector: SmallSector;
  let box: LetterBox;
  let id: string;

  beforeAll(async () => {
    box = await LetterBox.open();
    const post = { smtp: box.url, from: 'rgpd@demo.intermire.invalid', base: 'http://127.0.0.1:3000' };
    world = await World.start({ at: '2026-11-03', post });
    sector = await SmallSector.found(world);
  });
  afterAll(async () => {
    await world.stop();
    await box.close();
  });

  const odile = () => world.as(PEOPLE.odile);
  const camille = () => world.as(PEOPLE.camille);
  const action = async () => (await (await odile()).get(`/follow-up/${id}`)).body;
  const titlesTo = async (address: string) => {
    await world.app.get(Carrier).deliver();
    return box.to(address).map(({ title }) => title);
  };

  it('is born from its decision, with an owner and a day', async () => {
    const gt = sector.id('GT-RGPD');
    const sitting = await meet(world, gt, '2026-11-03', 'Relevé des envois au Forem');
    const owners = (await (await camille()).get<OwnerChoice[]>(`/follow-up/owners/${gt}`)).body;
    const owner = owners.find(({ name }) => name === 'Odile Roitelet')!;
    const mandates = [
      { who: 'Odile Roitelet', personId: owner.personId, task: 'Dresser le relevé des envois', due: '2026-11-20' },
    ]; // prettier-ignore
    const item = sitting.agenda.find(({ kind }) => kind === 'decision')!;
    await raiseHands(await camille(), sitting, item, { outcome: 'approved', terms: { mandates } });
    await (await camille()).post(`/meetings/${sitting.id}/close`);
    const page = (await (await odile()).get('/follow-up?mine=true')).body;
    expect(page).toMatchObject({ total: 1, open: 1, mine: 1, late: 0 });
    expect(page['rows']).toMatchObject([
      {
        number: 'S-2026-001', what: 'Dresser le relevé des envois', organisationCode: 'MIREC', state: 'todo',
        decisionNumber: 'GT-RGPD-2026-01', late: false,
      },
    ]); // prettier-ignore
    id = page['rows'][0].id;
    expect(await titlesTo(PEOPLE.odile)).toContain('Suivi S-2026-001 : une action vous est confiée');
  });

  it('is for the body to read, and for nobody else', async () => {
    expect((await (await world.as(PEOPLE.pascal)).get(`/follow-up/${id}`)).body).toMatchObject({
      allowed: [],
    });
    expect((await (await world.as(PEOPLE.delphine)).get(`/follow-up/${id}`)).status).toBe(404);
    expect((await (await world.as(PEOPLE.delphine)).get('/follow-up')).body).toMatchObject({ total: 0 });
    const moved = { state: 'done', version: 1 };
    expect((await (await world.as(PEOPLE.pascal)).post(`/follow-up/${id}/move`, moved)).status).toBe(404);
  });

  it('stands among what its owner has to do', async () => {
    const { waiting } = (await (await odile()).get('/today')).body;
    expect(waiting).toContainEqual(
      expect.objectContaining({
        link: `/suivi/${id}`,
        sentence: 'Dresser le relevé des envois',
        due: '2026-11-20',
      }),
    );
  });

  it('is recalled once before its day and once after it', async () => {
    const recalled = async () => (await world.app.get(DailyRound).go()).letters;
    expect(await recalled()).toBe(0);
    world.travel('2026-11-14');
    expect(await recalled()).toBe(1);
    expect(await recalled()).toBe(0);
    world.travel('2026-11-18');
    expect(await recalled()).toBe(0);
    world.travel('2026-11-21');
    expect(await recalled()).toBe(1);
    world.travel('2026-11-25');
    expect(await recalled()).toBe(0);
    expect((await titlesTo(PEOPLE.odile)).filter((title) => title.startsWith('Suivi'))).toEqual([
      'Suivi S-2026-001 : une action vous est confiée',
      'Suivi S-2026-001 : échéance le 20 novembre 2026',
      'Suivi S-2026-001 : échéance dépassée',
    ]);
    expect((await (await camille()).get('/follow-up?late=true')).body).toMatchObject({ total: 1, late: 1 });
  });

  it('stands on the next agenda with how far it is', async () => {
    const next = await meet(world, sector.id('GT-RGPD'), '2026-11-25', 'Registre des envois');
    const standing = next.agenda.find(({ title }) => title === 'Suivi des décisions')!;
    expect(standing).toMatchObject({ kind: 'report' });
    expect(standing.note).toContain('S-2026-001 Dresser le relevé des envois — Odile Roitelet (MIREC)');
    expect(standing.note).toContain('en retard');
    await (await camille()).post(`/meetings/${next.id}/close`);
  });

  it('goes on by its owner’s word, never back by chance, and is closed with a proof', async () => {
    const move = async (body: object) => (await odile()).post(`/follow-up/${id}/move`, body);
    expect(await move({ state: 'running', text: 'Huit Mire ont répondu.', version: 1 })).toMatchObject({
      status: 201,
      body: { state: 'running', version: 2, notes: [{ state: 'running', text: 'Huit Mire ont répondu.' }] },
    });
    expect(await move({ state: 'done', version: 1 })).toMatchObject({
      status: 409,
      body: { type: 'governance.follow-up-changed-meanwhile' },
    });
    expect(await move({ state: 'dropped', version: 2 })).toMatchObject({
      status: 422,
      body: { type: 'governance.follow-up-reason' },
    });
    const proved = await (await odile()).post(`/follow-up/${id}/papers?name=releve.pdf`, PDF);
    const paper = proved.body['notes'].at(-1);
    expect(paper).toMatchObject({ paperName: 'releve.pdf' });
    expect((await (await odile()).get(`/follow-up/${id}/papers/${paper.id}`)).raw.equals(PDF)).toBe(true);
    expect(await move({ state: 'done', version: 2 })).toMatchObject({
      body: { state: 'done', closedOn: '2026-11-25' },
    });
    expect(await move({ state: 'dropped', text: 'Sans objet', version: 3 })).toMatchObject({ status: 409 });
    expect((await action())['allowed']).toEqual(['running', 'note']);
  });

  it('leaves the agenda once it is done, and was still open the day before', async () => {
    const next = await meet(world, sector.id('GT-RGPD'), '2026-11-25', 'Suite');
    expect(next.agenda.some(({ title }) => title === 'Suivi des décisions')).toBe(false);
    const then = (await (await odile()).get('/follow-up?at=2026-11-24')).body['rows'];
    expect(then).toMatchObject([{ state: 'running', closedOn: null, late: true }]);
  });

  it('may also be opened by hand by the secretary, and leaves as a table', async () => {
    const given = {
      what: '=Relancer les huit Mire', bodyId: sector.id('GT-RGPD'), organisationId: sector.id('MIREL'), ownerName: 'La direction',
      dueOn: '2026-12-01',
    }; // prettier-ignore
    expect((await (await world.as(PEOPLE.pascal)).post('/follow-up', given)).status).toBe(404);
    expect(await (await camille()).post('/follow-up', given)).toMatchObject({
      status: 201,
      body: { number: 'S-2026-002', origin: 'hand', ownerName: 'La direction' },
    });
    expect((await titlesTo(PEOPLE.elise)).some((title) => title.startsWith('Suivi S-2026-002'))).toBe(true);
    const table = (await (await camille()).get('/exchange/follow-up?sort=number')).raw.toString('utf8');
    expect(table.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFNuméro;Action;Instance;Responsable;Organisation;Échéance;État;En retard;Close le;Décision',
      'S-2026-001;Dresser le relevé des envois;GT-RGPD;Odile Roitelet;MIREC;2026-11-20;faite;;2026-11-25;GT-RGPD-2026-01',
      "S-2026-002;'=Relancer les huit Mire;GT-RGPD;La direction;MIREL;2026-12-01;à faire;;;",
    ]);
  });
});
