import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { Letter } from '../../post/letter.entity';
import { DepartureView } from './departures.dto';
import { MeetingView } from './meetings.dto';

const DAY = '2026-09-15';

describe('a member who leaves before the end', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(`${DAY}T09:00:00Z`));

  const leave = async (who: string, { id }: MeetingView, input: object = {}) => {
    gt.world.travel(`${DAY}T10:00:00Z`);
    return (await gt.world.as(who)).post(`/meetings/${id}/departure`, input);
  };
  const seen = async (who: string, { id }: MeetingView) =>
    (await (await gt.world.as(who)).get(`/meetings/${id}`)).body as unknown as MeetingView;
  const voiceIn = ({ voices }: MeetingView, code: string) =>
    voices.find(({ organisationCode }) => organisationCode === code)!;

  it('says so from their own seat: the quorum follows, the journal knows, and they vote no more', async () => {
    const meeting = await gt.sit(undefined, { absent: ['MIREL', 'MIRELUX', 'MIRENA', 'MIRESEM', 'MIREV'] });
    expect(meeting.quorum).toMatchObject({ present: 6, needed: 6, reached: true });
    expect((await seen(PEOPLE.odile, meeting)).allowed).toContain('leave');
    const motion = await gt.open(meeting);
    const left = await leave(PEOPLE.odile, meeting);
    expect(left).toMatchObject({
      status: 201,
      body: {
        quorum: { present: 5, reached: false },
        comings: [{ sentence: 'Odile Roitelet (MIREC) quitte la séance.', quorumReached: false }],
      },
    });
    expect(left.body['allowed']).not.toContain('leave');
    expect(await gt.vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREC'))).toMatchObject({ status: 409 });
    expect(await leave(PEOPLE.odile, meeting)).toMatchObject(refused(409, 'not-at-the-table'));
    const lines = await gt.world.ground.db.of(JournalEntry).findBy({ action: 'governance.left' });
    expect(lines).toMatchObject([{ actorName: 'Odile Roitelet', subjectId: meeting.id }]);
  });

  it('leaves a written proxy for what remains, which speaks once the secretariat has accepted it', async () => {
    const meeting = await gt.sit();
    const holderVoiceId = voiceOf(meeting, 'MIREV');
    const view = (await (await gt.world.as(PEOPLE.odile)).get(`/meetings/${meeting.id}/departure`))
      .body as unknown as DepartureView;
    expect(view).toMatchObject({ carries: [], hindrance: null, awaitsSecretary: true, points: [{}] });
    expect(view.holders.every(({ hindrance }) => hindrance === null)).toBe(true);
    expect(await leave(PEOPLE.odile, meeting, { holderVoiceId })).toMatchObject(refused(422, 'proxy-not-confirmed'));
    const left = (await leave(PEOPLE.odile, meeting, { holderVoiceId, confirms: true, instruction: 'Voter pour.' }))
      .body as unknown as MeetingView;
    const [proxy] = left.prepared.proxies;
    expect(proxy).toMatchObject({ state: 'given', inUse: false, statement: expect.stringMatching(/^Odile Roitelet \(MIREC\) quitte la séance du 15 septembre 2026 et donne procuration à Ursula Bergeronnette \(MIREV\)/) });
    expect(voiceIn(left, 'MIREC').presence).toBe('excused');
    const motion = await gt.open(meeting);
    expect((await gt.vote(PEOPLE.ursula, motion, voiceOf(meeting, 'MIREC'))).status).toBeGreaterThanOrEqual(403);
    gt.world.travel(`${DAY}T10:05:00Z`);
    const accepted = (await (await gt.secretary()).post(`/proxies/${proxy!.id}/answer`, { accepts: true })).body as unknown as MeetingView;
    expect(voiceIn(accepted, 'MIREC')).toMatchObject({ presence: 'represented', holderVoiceId, proxyId: proxy!.id });
    expect(accepted.comings.map(({ sentence }) => sentence)).toEqual([
      'Odile Roitelet (MIREC) quitte la séance.',
      'Odile Roitelet (MIREC) donne procuration à Ursula Bergeronnette (MIREV).',
    ]);
    expect(await gt.vote(PEOPLE.ursula, motion, voiceOf(meeting, 'MIREC'))).toMatchObject({ status: 201 });
    const told = await gt.world.ground.db.of(Letter).findBy({ kind: 'proxy.taken-up' });
    expect(told).toMatchObject([{ personName: 'Odile Roitelet' }]);
  }); // prettier-ignore

  it('cannot leave it with whoever is away, carries one already, or leaves too; nor leave with one that was given to them', async () => {
    const meeting = await gt.sit(undefined, { absent: ['MIRELUX'] });
    const to = (code: string) => ({ holderVoiceId: voiceOf(meeting, code), confirms: true });
    expect(await leave(PEOPLE.odile, meeting, to('MIRELUX'))).toMatchObject(refused(409, 'proxy-holder-absent'));
    expect(await leave(PEOPLE.odile, meeting, to('MIREC'))).toMatchObject(refused(422, 'proxy-self'));
    expect((await leave(PEOPLE.odile, meeting, to('MIREV'))).status).toBe(201);
    // The first one still waits for the secretariat, and counts.
    expect(await leave(PEOPLE.pascal, meeting, to('MIREV'))).toMatchObject(refused(409, 'proxy-limit', { max: 1 }));
    expect(await leave(PEOPLE.pascal, meeting, to('MIREC'))).toMatchObject(refused(409, 'proxy-holder-absent'));
    const look = (await (await gt.world.as(PEOPLE.pascal)).get(`/meetings/${meeting.id}/departure`)).body as unknown as DepartureView;
    const why = new Map(look.holders.map(({ voiceId, hindrance }) => [voiceId, hindrance]));
    expect(['MIREV', 'MIREC', 'MIRENA'].map((code) => why.get(voiceOf(meeting, code)))).toEqual([
      'en porte déjà le nombre admis', 'n’est pas là', null,
    ]);
    const [proxy] = (await seen(PEOPLE.camille, meeting)).prepared.proxies;
    await (await gt.secretary()).post(`/proxies/${proxy!.id}/answer`, { accepts: true });
    expect(await leave(PEOPLE.ursula, meeting)).toMatchObject(
      refused(409, 'leaving-with-proxy', { detail: expect.stringContaining('Vous portez la procuration donnée par Odile Roitelet (MIREC).') }),
    );
    expect((await leave(PEOPLE.pascal, meeting)).status).toBe(201);
  }); // prettier-ignore

  it('speaks through another at once where the body asks for no writing, and for no proxy at all where it has none', async () => {
    const rule = async (proxies: object) =>
      (await gt.secretary()).post(`/directory/bodies/${gt.sector.id('GT-RGPD')}/rules`, {
        rule: 'proxies', from: DAY, value: proxies, source: 'Règlement du GT, article 4', status: 'sourced',
      });
    expect((await rule({ maxPerHolder: 1, holder: 'member', written: false, countForQuorum: true })).status).toBe(201);
    const meeting = await gt.sit();
    const away = (await leave(PEOPLE.odile, meeting, { holderVoiceId: voiceOf(meeting, 'MIREV'), confirms: true })).body as unknown as MeetingView;
    expect(voiceIn(away, 'MIREC')).toMatchObject({ presence: 'represented', proxyNote: expect.stringMatching(/^donnée en ligne le/) });
    expect(away.comings.map(({ sentence }) => sentence)).toEqual(['Odile Roitelet (MIREC) quitte la séance et donne procuration à Ursula Bergeronnette (MIREV).']);
    expect(away.quorum).toMatchObject({ present: 10, represented: 1 });
    const secretary = await gt.secretary();
    const { id } = (await secretary.post('/meetings', { bodyId: gt.sector.id('TSF'), date: DAY, mode: 'on-site' })).body as unknown as MeetingView;
    const convened = (await secretary.post(`/meetings/${id}/convene`)).body as unknown as MeetingView;
    const [mine, other] = [convened.voices.find(({ name }) => name.startsWith('Odile'))!, convened.voices.find(({ name }) => !name.startsWith('Odile'))!];
    await secretary.put(`/meetings/${id}/attendance`, { voiceId: mine.voiceId, presence: 'present' });
    await secretary.post(`/meetings/${id}/open`);
    expect(await leave(PEOPLE.odile, convened, { holderVoiceId: other.voiceId, confirms: true })).toMatchObject(refused(409, 'no-proxies'));
    expect((await leave(PEOPLE.odile, convened)).status).toBe(201);
  }); // prettier-ignore

  it('is a member of that body, at a meeting that is open', async () => {
    const secretary = await gt.secretary();
    const plan = { bodyId: gt.sector.id('GT-RGPD'), date: DAY, mode: 'on-site' };
    const { id } = (await secretary.post('/meetings', plan)).body as unknown as MeetingView;
    const meeting = (await secretary.post(`/meetings/${id}/convene`)).body as unknown as MeetingView;
    expect(await leave(PEOPLE.odile, meeting)).toMatchObject(refused(409, 'meeting-not-open'));
    expect((await leave(PEOPLE.cedric, meeting)).status).toBeGreaterThanOrEqual(403);
  });
});
