import { LetterBox } from '../../testing/letter-box';
import { PEOPLE } from '../../testing/people';
import { SmallSector } from '../../testing/small-sector';
import { Caller, World } from '../../testing/world';
import { Sessions } from '../access/sessions.service';
import { Meetings } from '../governance/meetings/meetings.service';
import { Carrier } from './carrier.service';
import { Letter } from './letter.entity';

const MEMBER = PEOPLE.damien;

describe('the post', () => {
  let box: LetterBox;
  let world: World;
  let sector: SmallSector;
  let camille: Caller;

  beforeEach(async () => {
    box = await LetterBox.open();
    const post = { smtp: box.url, from: 'secretariat@rgpd.invalid', base: 'https://rgpd.invalid' };
    world = await World.start({ at: '2026-11-20', post });
    sector = await SmallSector.found(world);
    camille = await world.as(PEOPLE.camille);
  });
  afterEach(async () => {
    await world.stop();
    await box.close();
  });

  const plan = async () => {
    const bodyId = sector.id('GT-RGPD');
    const input = { bodyId, date: '2026-12-03', start: '09:30', place: 'Namur', mode: 'on-site' };
    return (await camille.post('/meetings', input)).body['id'] as string;
  };
  const convened = async () => {
    const id = await plan();
    await camille.post(`/meetings/${id}/convene`);
    await carried();
    return id;
  };
  const carried = () => world.app.get(Carrier).deliver();
  const letters = () => world.ground.db.of(Letter).find();

  it('convenes every member of the body, each alone, with an invitation', async () => {
    await convened();
    const all = await letters();
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(box.mails).toHaveLength(all.length);
    for (const { to } of box.mails) expect(to).toHaveLength(1);
    const { raw } = box.mails[0]!;
    expect(raw).toContain('text/calendar');
    expect(raw).toMatch(/method=REQUEST/i);
    expect(raw).toContain('Message-ID: <');
  });

  it('sends an update under the same name when the meeting moves, and takes it back when it is called off', async () => {
    const id = await convened();
    await camille.put(`/meetings/${id}`, {
      date: '2026-12-10',
      start: '14:00',
      place: 'Liège',
      mode: 'mixed',
    });
    await carried();
    const called = await camille.post(`/meetings/${id}/cancel`, { reason: 'Salle indisponible' });
    expect(called.body['state']).toBe('cancelled');
    await carried();
    const [first] = await letters();
    const mine = (await letters()).filter(({ personId }) => personId === first!.personId);
    const seen = mine.map(({ method, invitation }) => [
      method,
      /SEQUENCE:(\d)/.exec(invitation!)![1],
      /UID:(\S+)/.exec(invitation!)![1],
    ]);
    expect(seen.map(([method, number]) => [method, number]).sort()).toEqual([
      ['CANCEL', '2'],
      ['REQUEST', '0'],
      ['REQUEST', '1'],
    ]);
    expect(new Set(seen.map(([, , uid]) => uid)).size).toBe(1);
  });

  it('keeps a letter that the mail server turned down, and hands it over later, once', async () => {
    box.refusing = 1;
    await convened();
    const late = (await letters()).filter(({ state }) => state === 'waiting');
    expect(late).toHaveLength(1);
    world.travel('2026-11-21');
    await carried();
    await carried();
    const all = await letters();
    expect(all.every(({ state }) => state === 'sent')).toBe(true);
    expect(box.mails).toHaveLength(all.length);
  });

  it('says nothing of a meeting that was not convened after all', async () => {
    const id = await plan();
    await world.ground.db
      .atomic(async () => {
        await camilleConvenes(id);
        throw new Error('power');
      })
      .catch(() => undefined);
    await carried();
    expect(box.mails).toEqual([]);
  });

  it('takes up again what was on its way when the power failed, under the same name', async () => {
    await convened();
    const [one] = await letters();
    await world.ground.db.atomic(() =>
      world.ground.db
        .of(Letter)
        .update({ id: one!.id }, { state: 'sending', dueAt: '2026-11-20T08:00:00.000Z' }),
    );
    const before = box.mails.length;
    await carried();
    expect(box.mails).toHaveLength(before + 1);
    const names = box.mails.map(({ raw }) => /Message-ID: (<\S+>)/i.exec(raw)![1]);
    expect(names.filter((name) => name === names.at(-1))).toHaveLength(2);
  });

  it('gathers the news of a day in one mail for whoever wants that, but brings invitations at once', async () => {
    const member = await world.as(MEMBER);
    expect((await member.put('/post/habit', { rhythm: 'daily' })).body['rhythm']).toBe('daily');
    const bodyId = sector.id('CDD');
    for (const start of ['09:00', '14:00']) {
      const input = { bodyId, date: '2026-11-20', start, mode: 'online' };
      const { id } = (await camille.post('/meetings', input)).body;
      for (const move of ['convene', 'open', 'close']) await camille.post(`/meetings/${id}/${move}`);
    }
    await carried();
    const before = box.to(MEMBER).length;
    expect(before).toBe(2);
    world.travel('2026-11-21');
    await carried();
    const [digest] = box.to(MEMBER).slice(before);
    expect(digest!.title).toBe('Vos avis du jour (2)');
    expect(box.to(MEMBER)).toHaveLength(before + 1);
  });

  it('shows the secretariat what has gone, and nobody else', async () => {
    const id = await convened();
    const page = (await camille.get(`/post/letters?about=${id}&size=2`)).body;
    expect(page['rows']).toHaveLength(2);
    expect(page['total']).toBe((await letters()).length);
    expect(page['connected']).toBe(true);
    expect((await (await world.as(PEOPLE.basile)).get('/post/letters')).status).toBe(404);
  });

  async function camilleConvenes(id: string) {
    const found = await world.app.get(Sessions).whois(await world.token(PEOPLE.camille));
    await world.app.get(Meetings).convene(found!.actor, id);
  }
});
