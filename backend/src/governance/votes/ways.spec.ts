import { College } from '../../../testing/college';
import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { MeetingView } from '../meetings/meetings.dto';

const DAY = '2026-09-15';

describe('a meeting decides', () => {
  let cdd: College;
  let meeting: MeetingView;

  beforeAll(async () => (cdd = await College.on(DAY)));
  beforeEach(async () => (meeting = await cdd.sit()));
  afterAll(() => cdd.world.stop());

  it('by hands that are counted and not named, where its rules ask no names', async () => {
    const motion = await cdd.move(meeting, { ballot: 'counted', text: 'Reporter le séminaire' });
    expect(motion.allowed).toEqual(['count', 'close', 'withdraw']);
    expect(await cdd.vote(PEOPLE.elise, motion, meeting, 'for')).toMatchObject(refused(409, 'hands-only'));
    const all = meeting.voices.length;
    const wrong = await cdd.try(`/motions/${motion.id}/count`, { for: all, against: 1, abstain: 0 });
    expect(wrong).toMatchObject(refused(422, 'too-many-hands', { hands: all + 1, voices: all }));
    await cdd.say(`/motions/${motion.id}/count`, { for: 8, against: 1, abstain: 0 });
    await cdd.say(`/motions/${motion.id}/count`, { for: 9, against: 1, abstain: 0 });
    expect(await cdd.motion(meeting, motion.id)).toMatchObject({
      answered: 10,
      answeredBy: [],
      result: null,
    });
    await cdd.say(`/motions/${motion.id}/close`);
    expect(await cdd.motion(meeting, motion.id)).toMatchObject({
      state: 'carried', votes: [],
      result: '9 pour, 1 contre, 0 abstention\u202f: adopté',
      sum: '9 pour sur 10 votes exprimés, majorité simple\u202f: 9\u202f>\u202f1.',
    }); // prettier-ignore
  });

  it('by counted hands again, when somebody left after the count', async () => {
    const motion = await cdd.move(meeting, { ballot: 'counted' });
    const all = meeting.voices.length;
    await cdd.say(`/motions/${motion.id}/count`, { for: all, against: 0, abstain: 0 });
    await cdd.attend(meeting.id, meeting.voices[0]!.voiceId, 'absent');
    expect(await cdd.try(`/motions/${motion.id}/close`)).toMatchObject(refused(422, 'too-many-hands'));
    await cdd.say(`/motions/${motion.id}/count`, { for: all - 1, against: 0, abstain: 0 });
    expect((await cdd.say(`/motions/${motion.id}/close`)).agenda[0]!.motions[0]).toMatchObject({
      state: 'carried',
    });
  });

  it('without objection: each voice that is there consents in that way, and the poll ends with it', async () => {
    const [absent, giver, holder] = meeting.voices;
    await cdd.attend(meeting.id, absent!.voiceId, 'absent');
    const proxy = { holderVoiceId: holder!.voiceId, proxyNote: 'Courriel de la veille' };
    await cdd.attend(meeting.id, giver!.voiceId, 'represented', proxy);
    const motion = await cdd.move(meeting, { text: 'Remercier l’équipe' });
    expect(motion.allowed).toContain('no-objection');
    const after = await cdd.say(`/motions/${motion.id}/no-objection`);
    const there = meeting.voices.length - 1;
    const [closed] = after.agenda[0]!.motions;
    expect(closed).toMatchObject({
      state: 'carried',
      result: `${there} pour, 0 contre, 0 abstention\u202f: adopté à l’unanimité, personne ne s’étant opposé`,
    });
    expect(closed!.votes).toHaveLength(there);
    expect(new Set(closed!.votes.map(({ how }) => how))).toEqual(new Set(['no-objection']));
    expect(closed!.votes.map(({ voiceId }) => voiceId)).not.toContain(absent!.voiceId);
  });

  it('by a vote after all, once somebody has answered: nobody is spoken for', async () => {
    const motion = await cdd.move(meeting, {});
    await cdd.vote(PEOPLE.elise, motion, meeting, 'against');
    expect((await cdd.motion(meeting, motion.id)).allowed).not.toContain('no-objection');
    expect(await cdd.try(`/motions/${motion.id}/no-objection`)).toMatchObject(refused(409, 'votes-cast'));
  });

  it('on several motions under one point, each for itself', async () => {
    const first = await cdd.move(meeting, { text: 'Choisir Argile' });
    expect(await cdd.try(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'approved', text: 'Choisir Argile' })).toMatchObject(
      refused(409, 'motion-open'),
    ); // prettier-ignore
    const second = await cdd.move(meeting, { text: 'Revoir le choix dans un an' });
    await cdd.say(`/motions/${first.id}/no-objection`);
    expect(await cdd.motion(meeting, second.id)).toMatchObject({ state: 'open' });
    await cdd.say(`/motions/${second.id}/no-objection`);
    expect((await cdd.motion(meeting, second.id)).decisionNumber).toMatch(/^CDD-2026-\d\d$/);
  });

  it('nothing when the votes are equal, with the sum that says so', async () => {
    const motion = await cdd.move(meeting, {});
    for (const [index, email] of cdd.members.slice(0, 10).entries())
      await cdd.vote(email, motion, meeting, index % 2 ? 'for' : 'against');
    await cdd.say(`/motions/${motion.id}/close`);
    expect(await cdd.motion(meeting, motion.id)).toMatchObject({
      state: 'rejected',
      result: '5 pour, 5 contre, 0 abstention\u202f: rejeté, les voix étant partagées',
      sum: '5 pour sur 10 votes exprimés, majorité simple\u202f: 5\u202f=\u202f5.',
    });
  });

  it('nothing when so many leave during the vote that the quorum goes with them, and says so before it is closed', async () => {
    const motion = await cdd.move(meeting, {});
    await cdd.vote(PEOPLE.elise, motion, meeting, 'for');
    const elise = await cdd.voice(PEOPLE.elise, meeting);
    const others = meeting.voices.filter(({ voiceId }) => voiceId !== elise);
    expect((await cdd.motion(meeting, motion.id)).hindrance).toBeNull();
    for (const { voiceId } of others.slice(1)) await cdd.attend(meeting.id, voiceId, 'absent');
    expect((await cdd.motion(meeting, motion.id)).hindrance).toContain('Le quorum n’est plus atteint');
    await cdd.say(`/motions/${motion.id}/close`);
    const { state, sum } = await cdd.motion(meeting, motion.id);
    expect([state, sum]).toEqual([
      'no-quorum',
      `2 voix sur ${meeting.voices.length}, quorum de ${meeting.quorum.needed} non atteint.`,
    ]);
  });

  it('nothing on a motion that is taken back: what was answered does not count', async () => {
    const motion = await cdd.move(meeting, {});
    await cdd.vote(PEOPLE.elise, motion, meeting, 'for');
    await cdd.say(`/motions/${motion.id}/withdraw`);
    expect(await cdd.motion(meeting, motion.id)).toMatchObject({
      state: 'withdrawn',
      result: null,
      sum: null,
    });
  });

  it('on the point that the secretary shows to everybody, and on the one where a vote opens', async () => {
    const two = await cdd.sit(['Premier point', 'Second point']);
    expect(two.currentItemId).toBeNull();
    const camille = await cdd.world.as(PEOPLE.camille);
    const turn = (itemId: string | null) => camille.put(`/meetings/${two.id}/current`, { itemId });
    expect((await turn(two.agenda[1]!.id)).body['currentItemId']).toBe(two.agenda[1]!.id);
    expect((await turn(meeting.agenda[0]!.id)).status).toBe(404);
    await cdd.move(two, {}, 0);
    expect((await cdd.see(PEOPLE.elise, two.id)).currentItemId).toBe(two.agenda[0]!.id);
    const elise = await cdd.world.as(PEOPLE.elise);
    expect((await elise.put(`/meetings/${two.id}/current`, { itemId: null })).status).toBe(404);
  });
});

describe('amendments are voted', () => {
  let gt: WorkingGroup;
  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  const decide = async (meeting: MeetingView, motionId: string, choice = 'for') => {
    const votes = meeting.voices.map(({ voiceId }) => ({ voiceId, choice }));
    const secretary = await gt.secretary();
    await secretary.post(`/motions/${motionId}/hands`, { votes });
    return (await secretary.post(`/motions/${motionId}/close`)).body as unknown as MeetingView;
  };
  const put = async (meeting: MeetingView, ask: object) =>
    (await gt.secretary()).post(`/items/${meeting.agenda[0]!.id}/motions`, ask);

  it('before the text, in their order, a sub-amendment before the amendment that it changes', async () => {
    const { id, paper } = await gt.dossier();
    const early = gt.papers.propose(paper, 'Ouvert à neuf heures.');
    const late = gt.papers.propose(paper, 'Fermé le lundi.');
    const sub = gt.papers.propose(paper, 'Ouvert à neuf heures et demie.', early);
    const meeting = await gt.sit(id);
    expect(meeting.agenda[0]!.amendments.map(({ id: one, standing }) => [one, standing])).toEqual([
      [sub, 'next'], [early, 'later'], [late, 'later'],
    ]); // prettier-ignore
    expect(await put(meeting, { outcome: 'endorsed' })).toMatchObject(refused(409, 'amendment-first'));
    expect(await put(meeting, { outcome: 'amended', amendmentId: early })).toMatchObject(
      refused(409, 'amendment-order', { first: 'Horaires' }),
    );
    const first = await gt.open(meeting, { outcome: 'amended', amendmentId: sub });
    expect(first.text).toBe(
      'Adopter le sous-amendement de Ursula Bergeronnette au passage «\u202fHoraires\u202f»',
    );
    const digest = meeting.agenda[0]!.digest;
    const after = await decide(meeting, first.id);
    // The text is what it was; the amendment now reads as the sub-amendment had it.
    expect(after.agenda[0]!.digest).toBe(digest);
    expect(after.agenda[0]!.amendments.map(({ reason, standing }) => [reason, standing])).toEqual([
      ['Ouvert à neuf heures et demie.', 'next'], ['Fermé le lundi.', 'later'],
    ]); // prettier-ignore
    const second = await gt.open(meeting, { outcome: 'amended', amendmentId: early });
    expect(await put(meeting, { outcome: 'endorsed' })).toMatchObject(refused(409, 'amendment-first'));
    await decide(meeting, second.id);
    expect((await put(meeting, { outcome: 'endorsed' })).status).toBe(201);
  });

  it('until each is rejected or taken back: then the text may be', async () => {
    const { id, paper } = await gt.dossier();
    const [one, two] = [gt.papers.propose(paper, 'Un.'), gt.papers.propose(paper, 'Deux.')];
    const meeting = await gt.sit(id);
    const first = await gt.open(meeting, { outcome: 'amended', amendmentId: one });
    const after = await decide(meeting, first.id, 'against');
    expect(after.agenda[0]!.amendments.map(({ standing }) => standing)).toEqual(['rejected', 'next']);
    const second = await gt.open(meeting, { outcome: 'amended', amendmentId: two });
    await (await gt.secretary()).post(`/motions/${second.id}/withdraw`);
    const text = await gt.open(meeting, { outcome: 'endorsed' });
    // What would change the text does not come while the text itself is voted on.
    expect(await put(meeting, { outcome: 'amended', amendmentId: two })).toMatchObject(
      refused(409, 'text-at-vote'),
    );
    expect(await decide(meeting, text.id)).toMatchObject({
      agenda: [{ motions: [{}, {}, { state: 'carried' }] }],
    });
  });

  it('or not at all, when the point is put off or sent back', async () => {
    const { id, paper } = await gt.dossier();
    gt.papers.propose(paper, 'Un.');
    const meeting = await gt.sit(id);
    expect((await put(meeting, { outcome: 'postponed', text: 'Plus tard.' })).status).toBe(201);
    expect(voiceOf(meeting, 'MIREC')).toBeDefined();
  });
});
