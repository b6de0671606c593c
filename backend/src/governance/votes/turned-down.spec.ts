import { PEOPLE } from '../../../testing/people';
import { ELEVEN_MIRE } from '../../../testing/small-sector';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Mandates } from '../../access/mandates.service';
import { Mandate } from '../../access/mandate.entity';
import { MeetingView } from '../meetings/meetings.dto';

const DAY = '2026-09-15';

/** What the office turns down, and the sentence it says. */
describe('the ballot box turns down', () => {
  let gt: WorkingGroup;

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  it('a vote of someone whose mandate has run out, and says until when it was', async () => {
    const meeting = await gt.sit();
    const motion = await gt.open(meeting);
    const late = await gt.vote(PEOPLE.theo, motion, voiceOf(meeting, 'MIREL'));
    expect(late).toMatchObject(refused(403, 'not-a-voter', { until: '2025-12-31' }));
    expect(late.body['detail']).toContain('Vous n’avez pas voix délibérative');
    // A mandate that ends while the meeting is on ends the voice with it.
    const mandate = await gt.world.ground.db
      .of(Mandate)
      .findOneByOrFail({ role: 'gt-member', organisationCode: 'MIREV' });
    await gt.world.ground.db.atomic(() =>
      gt.world.app.get(Mandates).end(gt.sector.clerk, mandate.id, '2026-09-14', 'Démission'),
    );
    expect(await gt.vote(PEOPLE.ursula, motion, voiceOf(meeting, 'MIREV'))).toMatchObject(
      refused(403, 'not-a-voter'),
    );
    await gt.world.ground.db.atomic(() =>
      gt.world.ground.db.of(Mandate).update({ id: mandate.id }, { until: null }),
    );
  });

  it('a vote of someone who has nothing to do with the body, as if it did not exist', async () => {
    const meeting = await gt.sit();
    const motion = await gt.open(meeting);
    expect((await gt.vote(PEOPLE.cedric, motion, voiceOf(meeting, 'MIREC'))).body).toMatchObject({
      type: 'access.denied',
    });
    expect((await (await gt.world.as(PEOPLE.cedric)).get(`/meetings/${meeting.id}`)).status).toBe(404);
    expect((await gt.world.stranger().post(`/motions/${motion.id}/votes`, {})).status).toBe(401);
  });

  it('a vote with the voice of another, or of someone who is not there', async () => {
    const meeting = await gt.sit(undefined, { absent: ['MIREL'] });
    const motion = await gt.open(meeting);
    expect(await gt.vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREV'))).toMatchObject(
      refused(403, 'not-a-voter'),
    );
    expect(await gt.vote(PEOPLE.pascal, motion, voiceOf(meeting, 'MIREL'))).toMatchObject(
      refused(409, 'not-present'),
    );
    const represented = await gt.sit(undefined, { represented: [['MIREL', 'MIREC']] });
    const other = await gt.open(represented);
    expect(await gt.vote(PEOPLE.pascal, other, voiceOf(represented, 'MIREL'))).toMatchObject(
      refused(409, 'voice-represented', { holder: 'Odile Roitelet (MIREC)' }),
    );
  });

  it('a second vote that says something else, and takes the same vote sent twice as one', async () => {
    const meeting = await gt.sit();
    const motion = await gt.open(meeting);
    const voiceId = voiceOf(meeting, 'MIREC');
    for (const _ of [1, 2, 3]) expect((await gt.vote(PEOPLE.odile, motion, voiceId)).status).toBe(201);
    expect(await gt.vote(PEOPLE.odile, motion, voiceId, 'against')).toMatchObject(
      refused(409, 'already-voted', { voice: 'Odile Roitelet (MIREC)' }),
    );
    const hands = { votes: [{ voiceId, choice: 'abstain' }] };
    expect(await (await gt.secretary()).post(`/motions/${motion.id}/hands`, hands)).toMatchObject(
      refused(409, 'already-voted'),
    );
    const seen = (await (await gt.world.as(PEOPLE.odile)).get(`/meetings/${meeting.id}`))
      .body as unknown as MeetingView;
    expect(seen.agenda[0]!.motions[0]).toMatchObject({
      answered: 1,
      votes: [{ voiceId, choice: 'for', how: 'own' }],
    });
    // The secretary sees who has spoken and who is missing, not what was said.
    const held = (await (await gt.secretary()).get(`/meetings/${meeting.id}`)).body as unknown as MeetingView;
    expect(held.agenda[0]!.motions[0]).toMatchObject({ answeredBy: [voiceId], votes: [], result: null });
  });

  it('a vote after the poll was closed, but not the one it had already', async () => {
    const meeting = await gt.sit();
    const motion = await gt.open(meeting);
    const voiceId = voiceOf(meeting, 'MIREC');
    await gt.vote(PEOPLE.odile, motion, voiceId);
    await (await gt.secretary()).post(`/motions/${motion.id}/close`);
    const late = await gt.vote(PEOPLE.pascal, motion, voiceOf(meeting, 'MIREL'));
    expect(late).toMatchObject(refused(409, 'poll-closed', { closedAt: '15 septembre 2026 à 11\u00a0h' }));
    expect((await gt.vote(PEOPLE.odile, motion, voiceId)).status).toBe(201);
    expect(await (await gt.secretary()).post(`/motions/${motion.id}/close`)).toMatchObject(
      refused(409, 'poll-closed'),
    );
  });

  it('a motion on a text that has changed since it was on the screen', async () => {
    const { id, paper } = await gt.dossier();
    const meeting = await gt.sit(id);
    const digest = meeting.agenda[0]!.digest!;
    const amendmentId = gt.papers.propose(paper, 'Un autre texte.');
    const amended = await gt.open(meeting, { outcome: 'amended', amendmentId });
    const meanwhile = await gt.open(meeting, { outcome: 'postponed', text: 'Plus tard.', digest });
    const votes = meeting.voices.map(({ voiceId }) => ({ voiceId, choice: 'for' }));
    const secretary = await gt.secretary();
    await secretary.post(`/motions/${amended.id}/hands`, { votes });
    const after = (await secretary.post(`/motions/${amended.id}/close`)).body as unknown as MeetingView;
    expect(after.agenda[0]!.motions.find(({ id: one }) => one === meanwhile.id)).toMatchObject({
      state: 'withdrawn',
    });
    const stale = await secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, {
      outcome: 'endorsed',
      digest,
    });
    expect(stale).toMatchObject(
      refused(409, 'text-changed', { decided: digest, current: after.agenda[0]!.digest }),
    );
    expect(await gt.vote(PEOPLE.odile, meanwhile, voiceOf(meeting, 'MIREC'))).toMatchObject(
      refused(409, 'poll-closed'),
    );
  });

  it('a poll without a quorum, and counts none when it was lost on the way', async () => {
    const six = ['MIREC', 'MIREL', 'MIREV', 'MIRENA', 'MRC', 'MRMB'];
    const absent = ELEVEN_MIRE.filter((code) => !six.includes(code));
    const meeting = await gt.sit(undefined, { absent });
    const motion = await gt.open(meeting);
    const secretary = await gt.secretary();
    const leave = (code: string) =>
      secretary.put(`/meetings/${meeting.id}/attendance`, {
        voiceId: voiceOf(meeting, code),
        presence: 'absent',
      });
    await gt.vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREC'));
    await leave('MRC');
    const closed = (await secretary.post(`/motions/${motion.id}/close`)).body as unknown as MeetingView;
    expect(closed.agenda[0]!.motions[0]).toMatchObject({ state: 'no-quorum', decisionId: null });
    expect(closed).toMatchObject({ quorum: { reached: false }, agenda: [{ outcomes: [] }] });
    const again = await secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'endorsed' });
    expect(again).toMatchObject(refused(409, 'no-quorum', { present: 5, needed: 6 }));
    // The point was not decided: it waits for another meeting.
    await secretary.post(`/meetings/${meeting.id}/close`);
    const ready = (await secretary.get(`/bodies/${gt.sector.id('GT-RGPD')}/ready`)).body as unknown as {
      dossierId: string;
    }[];
    expect(ready.map(({ dossierId }) => dossierId)).toContain(meeting.agenda[0]!.dossierId);
  });

  it('a refusal or a return without a reason, an outcome the stage does not know, an amendment of nothing', async () => {
    const meeting = await gt.sit();
    const secretary = await gt.secretary();
    const move = (ask: object) => secretary.post(`/items/${meeting.agenda[0]!.id}/motions`, ask);
    expect(await move({ outcome: 'returned' })).toMatchObject(refused(422, 'reason-missing'));
    expect(await move({ outcome: 'adopted' })).toMatchObject(
      refused(409, 'outcome-not-open', { outcome: 'adopté' }),
    );
    expect(await move({ outcome: 'amended' })).toMatchObject(refused(422, 'unknown-amendment'));
    await move({ outcome: 'endorsed' });
    expect(await move({ outcome: 'endorsed' })).toMatchObject(refused(409, 'motion-open'));
    expect(await secretary.post(`/meetings/${meeting.id}/close`)).toMatchObject(refused(409, 'poll-open'));
  });
});
