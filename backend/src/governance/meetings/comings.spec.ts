import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Person } from '../../access/person.entity';
import { MeetingView } from './meetings.dto';
import { Voices } from './voices.service';

const DAY = '2026-09-15';

describe('the door of a meeting', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const at = (hour: string) => gt.world.travel(`${DAY}T${hour}:00Z`);
  const attend = async ({ id }: { id: string }, body: object) =>
    (await gt.secretary()).put(`/meetings/${id}/attendance`, body);

  it('sees people come and leave, and the quorum follows them', async () => {
    const away = ['MIREC', 'MIREL', 'MIRELUX', 'MIRENA', 'MIRESEM'];
    const meeting = await gt.sit(undefined, { absent: away });
    expect(meeting.quorum).toMatchObject({ present: 6, needed: 6, reached: true });
    at('10:30');
    const left = await attend(meeting, { voiceId: voiceOf(meeting, 'MIREV'), presence: 'absent', at: '12:10' });
    expect(left.body).toMatchObject({
      quorum: { reached: false },
      comings: [{ sentence: 'Ursula Bergeronnette (MIREV) quitte la séance.', quorumReached: false }],
    });
    at('10:40');
    const came = await attend(meeting, { voiceId: voiceOf(meeting, 'MIREC'), presence: 'present' });
    expect(came.body['comings']).toHaveLength(2);
    expect(came.body['quorum']).toMatchObject({ reached: true });
    const voices = gt.world.app.get(Voices);
    const there = async (instant: string) =>
      (await voices.at(meeting.id, instant)).filter(({ presence }) => presence === 'present').length;
    expect(await Promise.all([there(`${DAY}T10:05:00Z`), there(`${DAY}T10:15:00Z`), there(`${DAY}T10:45:00Z`)])).toEqual([6, 5, 6]);
  }); // prettier-ignore

  it('refuses an hour that cannot be: to come, before the last line, or before a vote that was counted', async () => {
    const meeting = await gt.sit();
    const voiceId = voiceOf(meeting, 'MIREL');
    at('10:30');
    expect(await attend(meeting, { voiceId, presence: 'absent', at: '14:00' })).toMatchObject(refused(422, 'hour-ahead'));
    await attend(meeting, { voiceId, presence: 'absent', at: '12:20' });
    expect(await attend(meeting, { voiceId, presence: 'present', at: '12:15' })).toMatchObject(refused(422, 'hour-backwards'));
    const motion = await gt.open(meeting);
    const votes = meeting.voices.filter((one) => one.voiceId !== voiceId).map((one) => ({ voiceId: one.voiceId, choice: 'for' }));
    const secretary = await gt.secretary();
    await secretary.post(`/motions/${motion.id}/hands`, { votes });
    at('10:35');
    await secretary.post(`/motions/${motion.id}/close`);
    at('10:40');
    expect(await attend(meeting, { voiceId, presence: 'present', at: '12:30' })).toMatchObject(refused(409, 'hour-before-vote'));
    expect((await attend(meeting, { voiceId, presence: 'present', at: '12:38' })).status).toBe(200);
  }); // prettier-ignore

  it('lets a substitute sit while the member is away: the substitute speaks, the member does not', async () => {
    const { db } = gt.world.ground;
    const titular = await db.of(Mandate).findOneByOrFail({ role: 'gt-member', organisationCode: 'MIREC' });
    const person = await db.of(Person).findOneByOrFail({ email: PEOPLE.cedric });
    const { organisationId, organisationCode, bodyId, bodyCode } = titular;
    const given = await db.atomic(() =>
      gt.world.app.get(Mandates).give(gt.sector.clerk, {
        personId: person.id, role: 'gt-member', organisationId, organisationCode, bodyId, bodyCode, label: 'Suppléant', from: '2026-01-01',
        until: null, substituteOf: titular.id,
      }),
    );
    const meeting = await gt.sit();
    expect(meeting.voices).toHaveLength(11);
    const voiceId = voiceOf(meeting, 'MIREC');
    const other = voiceOf(meeting, 'MIREL');
    const substitutes = meeting.voices.find((one) => one.voiceId === voiceId)!.substitutes;
    expect(substitutes).toEqual([{ mandateId: given.id, name: 'Cédric Hellébore' }]);
    expect(await attend(meeting, { voiceId: other, presence: 'present', speakerMandateId: given.id })).toMatchObject(refused(422, 'not-their-substitute'));
    const sits = await attend(meeting, { voiceId, presence: 'present', speakerMandateId: given.id });
    const seen = (sits.body as unknown as MeetingView).voices.find((one) => one.voiceId === voiceId);
    expect(seen).toMatchObject({ speakerName: 'Cédric Hellébore', presence: 'present' });
    const motion = await gt.open(meeting);
    expect(await gt.vote(PEOPLE.odile, motion, voiceId)).toMatchObject(refused(409, 'substitute-sits', { substitute: 'Cédric Hellébore' }));
    expect(await gt.vote(PEOPLE.cedric, motion, voiceId)).toMatchObject({ status: 201 });
    await db.atomic(() => db.of(Mandate).update({ id: given.id }, { until: '2026-01-02' }));
  }); // prettier-ignore
});
