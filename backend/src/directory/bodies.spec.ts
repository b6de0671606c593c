import { PEOPLE } from '../../testing/people';
import { SmallSector } from '../../testing/small-sector';
import { Caller, Read, World } from '../../testing/world';
import { Mandates } from '../access/mandates.service';
import { newId } from '../database/row';
import { Meeting } from '../governance/meetings/meeting.entity';
import { Sittings } from '../governance/meetings/sittings.service';
import { BodyRule } from './body-rule.entity';

const DAY = '2026-11-22';

describe('a body and its members', () => {
  let world: World;
  let sector: SmallSector;
  let adele: Caller;
  let camille: Caller;
  let gt: string;
  const at = async (day: string) => {
    world.travel(day);
    adele = await world.as(PEOPLE.adele);
    camille = await world.as(PEOPLE.camille);
  };
  const body = async (id = gt, query = '') => (await adele.get(`/directory/bodies/${id}${query}`)).body;
  const rule = (asked: Read, name: string) => asked['rules'].find((one: Read) => one['rule'] === name);
  const member = (asked: Read, name: string) => asked['seats'].find((one: Read) => one['name'] === name);
  const personId = async (email: string) =>
    (await adele.get<Read[]>('/directory/people')).body.find((one) => one['email'] === email)![
      'id'
    ] as string;
  const QUORUM = {
    rule: 'quorum',
    value: { of: 'voices', atLeast: 2 },
    source: 'art. 14 du règlement',
    status: 'sourced',
  };

  beforeAll(async () => {
    world = await World.start({ at: DAY });
    sector = await SmallSector.found(world);
    gt = sector.id('GT-RGPD');
    await at(DAY);
  });
  afterAll(() => world.stop());

  describe('its own rules', () => {
    it('hold from their day on, with the article that gives them, and change nothing before', async () => {
      const written = await camille.post(`/directory/bodies/${gt}/rules`, { ...QUORUM, from: '2026-12-01' });
      expect(written.status).toBe(201);
      expect(rule(await body(), 'quorum')).toMatchObject({ own: false, sentence: 'Plus de la moitié des voix, présentes ou représentées.' });
      expect((await body(gt, '?at=2026-11-21'))['changes']).toEqual([]);
      expect(rule(await body(gt, '?at=2026-12-01'), 'quorum')).toMatchObject({
        own: true, from: '2026-12-01', source: 'art. 14 du règlement', sentence: '2 voix présentes ou représentées.',
      });
      expect((await body())['changes']).toMatchObject([{ state: 'to-come', recordedBy: 'Camille Coquelicot', allowed: ['withdraw'] }]);
    }); // prettier-ignore

    it.each([
      ['begins yesterday', { ...QUORUM, from: '2026-11-21' }, 422, 'directory.rule-in-the-past'],
      ['changes twice the same day', { ...QUORUM, from: '2026-12-01' }, 409, 'directory.rule-that-day'],
      ['asks for half a voice', { ...QUORUM, from: '2026-12-02', value: { of: 'voices', atLeast: 0.5 } }, 422, 'directory.rule-malformed'],
      ['lets a chair decide where nobody presides', { ...QUORUM, rule: 'tie', from: '2026-12-02', value: { is: 'chair' } }, 422, 'directory.rule-unsound'],
      ['counts abstentions under a simple majority', { ...QUORUM, rule: 'abstentions', from: '2026-12-02', value: { is: 'counted' } }, 422, 'directory.rule-unsound'],
    ])('are refused when one %s', async (_, input, status, type) => {
      const answer = await camille.post(`/directory/bodies/${gt}/rules`, input);
      expect(answer).toMatchObject({ status, body: { type } });
    }); // prettier-ignore

    it('leave a meeting that is already convened as it was, and reach the next one', async () => {
      const plan = async (date: string) =>
        (await camille.post('/meetings', { bodyId: gt, date, start: '09:30', mode: 'on-site' })).body['id'];
      const [sent, planned] = [await plan('2027-01-10'), await plan('2027-01-20')];
      expect((await camille.post(`/meetings/${sent}/convene`)).status).toBe(201);
      await camille.post(`/directory/bodies/${gt}/rules`, { ...QUORUM, from: '2027-01-05', value: { of: 'voices', atLeast: 3 } });
      const quorumAt = async (id: string) => {
        const meeting = await world.ground.db.of(Meeting).findOneByOrFail({ id });
        return (await world.app.get(Sittings).rules(meeting)).quorum.atLeast;
      };
      expect([await quorumAt(sent), await quorumAt(planned)]).toEqual([2, 3]);
    }); // prettier-ignore

    it('can be taken back before they begin, never after', async () => {
      const change = (await body())['changes'].find(({ from }: Read) => from === '2027-01-05');
      const gone = await camille.delete(`/directory/bodies/${gt}/rules/${change.id}`);
      expect(gone.body['changes'].map(({ state }: Read) => state)).toEqual(['withdrawn', 'to-come']);
      await at('2026-12-01');
      const begun = (await body())['changes'][1];
      const refused = await camille.delete(`/directory/bodies/${gt}/rules/${begun.id}`);
      expect(refused.body).toMatchObject({ type: 'directory.rule-begun' });
      await at(DAY);
    });

    it('are written by the secretary of that body, not by the one of another', async () => {
      const input = { ...QUORUM, from: '2026-12-05' };
      const damien = await world.as(PEOPLE.damien);
      expect((await damien.post(`/directory/bodies/${gt}/rules`, input)).status).toBe(404);
      expect((await damien.post(`/directory/bodies/${sector.id('CA-MIREC')}/rules`, input)).status).toBe(201);
    });

    it('are written once where two people write the same one for the same day, at the same time', async () => {
      const input = { ...QUORUM, rule: 'conflicts', value: { is: 'excluded' }, from: '2026-12-03' };
      const hands = [camille, adele, camille, adele].map((who) =>
        who.post(`/directory/bodies/${gt}/rules`, input),
      );
      const answers = await Promise.all(hands);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      for (const { status, body: said } of answers)
        if (status === 409) expect(said).toMatchObject({ type: 'directory.rule-that-day' });
      const rules = world.ground.db.of(BodyRule);
      const [written, ...others] = await rules.findBy({ bodyId: gt, rule: 'conflicts' });
      expect(others).toEqual([]);
      const again = () => world.ground.db.atomic(() => rules.insert({ ...written!, id: newId() }));
      await expect(again()).rejects.toThrow();
      expect((await camille.delete(`/directory/bodies/${gt}/rules/${written!.id}`)).status).toBe(200);
      expect((await camille.post(`/directory/bodies/${gt}/rules`, input)).status).toBe(201);
    });
  });

  describe('its members', () => {
    it('a mandate that ended yesterday is not seated; one that ends today is', async () => {
      const pascal = member(await body(), 'Pascal Sarriette');
      const reason = 'Changement de fonction';
      const end = (until: string) =>
        camille.put(`/directory/mandates/${pascal.mandateId}/end`, { until, reason });
      const voices = (await body())['voices'];
      const seated = async () =>
        (await world.app.get(Mandates).seated(gt, DAY)).some(({ id }) => id === pascal.mandateId);
      await end(DAY);
      expect([(await body())['voices'], await seated()]).toEqual([voices, true]);
      await end('2026-11-21');
      expect([(await body())['voices'], await seated()]).toEqual([voices - 1, false]);
      const past = await adele.get(`/directory/bodies/${gt}/mandates?state=past&sort=-until`);
      expect(past.body['rows'][0]).toMatchObject({ name: 'Pascal Sarriette', until: '2026-11-21', reason, state: 'past' });
      const back = await camille.put(`/directory/mandates/${pascal.mandateId}`, {
        from: pascal.from, until: null, reason: 'Fin inscrite par erreur',
      });
      expect(back.body).toMatchObject({ until: null });
    }); // prettier-ignore

    it('has one mandate of a kind at a time', async () => {
      const input = {
        personId: await personId(PEOPLE.pascal), role: 'gt-member', organisationId: sector.id('MIREL'), bodyId: gt, from: '2026-12-01',
      }; // prettier-ignore
      const twice = await camille.post('/directory/mandates', input);
      expect(twice).toMatchObject({ status: 409, body: { type: 'directory.mandate-overlaps' } });
      const before = await camille.post('/directory/mandates', {
        ...input,
        from: '2015-01-01',
        until: '2017-08-31',
      });
      expect(before.status).toBe(201);
    });

    it('a substitute stands beside the member, without a voice of their own', async () => {
      const odile = member(await body(), 'Odile Roitelet');
      const voices = (await body())['voices'];
      const input = {
        personId: await personId(PEOPLE.raphael), role: 'gt-member', organisationId: sector.id('MIREC'), bodyId: gt,
        from: '2026-11-01', substituteOf: odile.mandateId,
      }; // prettier-ignore
      const given = await camille.post('/directory/mandates', input);
      expect(given.body).toMatchObject({
        voter: false, substituteOfName: 'Odile Roitelet', label: 'Membre du GT RGPD (suppléance) — MIREC',
      }); // prettier-ignore
      expect((await body())['voices']).toBe(voices);
      const ursula = member(await body(), 'Ursula Bergeronnette');
      const stranger = await camille.post('/directory/mandates', { ...input, from: '2015-01-01', until: '2015-02-01', substituteOf: ursula.mandateId }); // prettier-ignore
      expect(stranger.body).toMatchObject({ type: 'directory.substitute-of-nobody' });
    });

    it('nobody writes themselves on the list that they keep', async () => {
      const input = { personId: await personId(PEOPLE.camille), role: 'gt-member', organisationId: sector.id('INTERMIRE'), bodyId: gt, from: DAY }; // prettier-ignore
      expect(await camille.post('/directory/mandates', input)).toMatchObject({ status: 403, body: { type: 'directory.own-mandate' } }); // prettier-ignore
      const board = { ...input, bodyId: sector.id('CA-MIREC'), role: 'ca-member', personId: await personId(PEOPLE.odile) }; // prettier-ignore
      expect((await camille.post('/directory/mandates', board)).status).toBe(404);
    });

    it('a person reads their own mandates, past and to come, and nobody else’s', async () => {
      const theo = await personId(PEOPLE.theo);
      const odile = await world.as(PEOPLE.odile);
      expect((await odile.get(`/directory/people/${theo}/mandates`)).status).toBe(404);
      const own = await odile.get(`/directory/people/${await personId(PEOPLE.odile)}/mandates?sort=from`);
      expect(own.body['rows'].map(({ role }: Read) => role)).toContain('tsf-member');
      const his = await adele.get(`/directory/people/${theo}/mandates?state=past`);
      expect(his.body['total']).toBe(2);
      const all = await adele.get(`/directory/people/${theo}/mandates?state=past&state=present`);
      expect(all.body['total']).toBe(2);
      const then = await adele.get(`/directory/people/${theo}/mandates?state=past&at=2025-06-01`);
      expect(then.body['total']).toBe(0);
    });
  });
});
