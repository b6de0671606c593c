import { College } from '../../../testing/college';
import { PEOPLE } from '../../../testing/people';
import { refused } from '../../../testing/working-group';
import { MeetingView } from '../meetings/meetings.dto';
import { MotionView } from '../meetings/motion-view.dto';
import { Motion, Vote } from './motion.entity';
import { Turnout, Urn } from './urn.entity';

const DAY = '2026-09-15';
const SECRET = { ballot: 'secret', text: 'Confier le site à Argile' };

/** Scrutin secret (ADR 0007): who came is known, what was put in is not, to anybody, ever. */
describe('a secret vote', () => {
  let cdd: College;
  let meeting: MeetingView;
  let motion: MotionView;
  const database = () => cdd.world.ground.db;

  beforeAll(async () => (cdd = await College.on(DAY)));
  beforeEach(async () => {
    meeting = await cdd.sit();
    motion = await cdd.move(meeting, SECRET);
  });
  afterAll(() => cdd.world.stop());

  it('is held where the rules of the body allow it, and nowhere else', async () => {
    expect(meeting.ballots).toEqual(['named', 'counted', 'secret']);
    const camille = await cdd.world.as(PEOPLE.camille);
    const gt = await camille.post('/meetings', {
      bodyId: cdd.sector.id('GT-RGPD'), date: DAY, mode: 'on-site',
    }); // prettier-ignore
    expect(gt.body['ballots']).toEqual(['named']);
    const { id } = gt.body as unknown as MeetingView;
    const item = (await camille.post(`/meetings/${id}/items`, { kind: 'decision', title: 'Un point' })).body;
    const convened = (await camille.post(`/meetings/${id}/convene`)).body as unknown as MeetingView;
    for (const { voiceId } of convened.voices) await cdd.attend(id, voiceId, 'present');
    await camille.post(`/meetings/${id}/open`);
    const asked = await camille.post(`/items/${item['agenda'][0].id}/motions`, {
      outcome: 'approved',
      ...SECRET,
    });
    expect(asked).toMatchObject(refused(409, 'no-secret-vote'));
  });

  it('keeps who came, and apart from it three sums; one row has nothing that the other could be laid beside', async () => {
    const members = cdd.members;
    for (const [index, email] of members.entries())
      expect((await cdd.vote(email, motion, meeting, index < 4 ? 'against' : 'for')).status).toBe(201);
    expect(await database().of(Vote).findBy({ motionId: motion.id })).toEqual([]);
    const [urn] = await database().of(Urn).findBy({ motionId: motion.id });
    expect(Object.keys(urn!).sort()).toEqual(['abstain', 'against', 'id', 'inFavour', 'motionId']);
    expect(urn).toMatchObject({ inFavour: members.length - 4, against: 4, abstain: 0 });
    const turnout = await database().of(Turnout).findBy({ motionId: motion.id });
    expect(turnout).toHaveLength(members.length);
    expect(Object.keys(turnout[0]!).sort()).toEqual(['id', 'motionId', 'voiceId']);
    // No identifier that sorts by time: version 4, drawn by lot.
    expect(turnout.every(({ id }) => id[14] === '4')).toBe(true);
  });

  it('leaves nothing in any table that tells two votes apart: swap two answers, and the same is written', async () => {
    const [first, second] = cdd.members as [string, string];
    const traces = [];
    for (const [one, other] of [
      ['for', 'against'],
      ['against', 'for'],
    ] as const) {
      const asked = await cdd.move(meeting, { ...SECRET, text: `Essai ${one}` });
      await cdd.vote(first, asked, meeting, one);
      await cdd.vote(second, asked, meeting, other);
      traces.push(await everything(asked));
    }
    expect(traces[1]).toEqual(traces[0]);
  });

  it('is not told by the journal, nor by any page, to the voter, the others, the secretary', async () => {
    await cdd.vote(PEOPLE.damien, motion, meeting, 'against');
    const journal = await database().query(
      `SELECT * FROM journal WHERE "subjectId" = ${database().mark(1)}`,
      [meeting.id],
    );
    expect(JSON.stringify(journal)).not.toContain('against');
    const voiceId = await cdd.voice(PEOPLE.damien, meeting);
    for (const email of [PEOPLE.damien, PEOPLE.elise, PEOPLE.camille])
      expect(await cdd.motion(meeting, motion.id, email)).toMatchObject({
        ballot: 'secret', votes: [], answered: 1, answeredBy: [voiceId], result: null, sum: null,
      }); // prettier-ignore
    // Whoever has voted is not asked again, without anybody remembering what they said.
    expect((await cdd.motion(meeting, motion.id, PEOPLE.damien)).allowed).toEqual([]);
  });

  it('takes each voice once, however often and in whatever words it is sent', async () => {
    const presses = ['for', 'for', 'against', 'abstain', 'for'].map((choice) =>
      cdd.vote(PEOPLE.elise, motion, meeting, choice),
    );
    for (const { status } of await Promise.all(presses)) expect(status).toBe(201);
    const [urn] = await database().of(Urn).findBy({ motionId: motion.id });
    expect(urn!.inFavour + urn!.against + urn!.abstain).toBe(1);
  });

  it('cannot be noted by the secretary, as hands or as consent', async () => {
    const voiceId = await cdd.voice(PEOPLE.elise, meeting);
    const hands = { votes: [{ voiceId, choice: 'for' }] };
    expect(await cdd.try(`/motions/${motion.id}/hands`, hands)).toMatchObject(
      refused(409, 'secret-no-hands'),
    );
    const count = { for: 1, against: 0, abstain: 0 };
    expect(await cdd.try(`/motions/${motion.id}/count`, count)).toMatchObject(refused(409, 'names-asked'));
    expect(await cdd.try(`/motions/${motion.id}/no-objection`)).toMatchObject(refused(409, 'vote-asked'));
  });

  it('has a result when it is closed, and still no names', async () => {
    for (const [index, email] of cdd.members.entries())
      await cdd.vote(email, motion, meeting, index < 6 ? 'for' : index < 10 ? 'against' : 'abstain');
    const abstain = cdd.members.length - 10;
    await cdd.say(`/motions/${motion.id}/close`);
    expect(await cdd.motion(meeting, motion.id)).toMatchObject({
      state: 'carried', votes: [],
      result: `6 pour, 4 contre, ${abstain} abstentions\u202f: adopté`,
      sum: '6 pour sur 10 votes exprimés, majorité simple\u202f: 6\u202f>\u202f4.',
    }); // prettier-ignore
    expect((await cdd.vote(PEOPLE.elise, motion, meeting, 'for')).status).toBe(201);
    const late = await database().of(Motion).findOneByOrFail({ id: motion.id });
    expect(late.tally).toMatchObject({ for: 6 });
  });

  it('counts who voted and left; who withdrew for a conflict of interest may not come', async () => {
    await cdd.vote(PEOPLE.damien, motion, meeting, 'for');
    const recusal = { voiceId: await cdd.voice(PEOPLE.damien, meeting), reason: 'Prestataire de sa Mire' };
    const item = meeting.agenda[0]!;
    expect(await cdd.try(`/items/${item.id}/recusals`, recusal)).toMatchObject(refused(409, 'recused-voted'));
    const other = { ...recusal, voiceId: await cdd.voice(PEOPLE.elise, meeting) };
    await cdd.say(`/items/${item.id}/recusals`, other);
    expect(await cdd.vote(PEOPLE.elise, motion, meeting, 'for')).toMatchObject(refused(409, 'voice-recused'));
    await cdd.attend(meeting.id, recusal.voiceId, 'absent');
    await cdd.say(`/motions/${motion.id}/close`);
    expect((await cdd.motion(meeting, motion.id)).sum).toContain('Une voix a voté puis a quitté la séance');
  });

  /** All that was written about a motion, without identifiers and hours, row by row in the order of the tables. */
  async function everything(asked: MotionView) {
    const db = database();
    const plain = (rows: object[]) =>
      rows.map((row) =>
        Object.entries(row)
          .filter(
            ([key]) => !['id', 'at', 'hash', 'previous', 'seq', 'label', 'text', 'openedAt'].includes(key),
          )
          .map(([key, value]) => `${key}=${String(value).replaceAll(asked.id, 'MOTION')}`),
      );
    return {
      journal: plain(
        await db.query(`SELECT * FROM journal WHERE facts LIKE ${db.mark(1)} ORDER BY seq`, [
          `%${asked.id}%`,
        ]),
      ),
      turnout: plain(await db.query(`SELECT * FROM turnout WHERE "motionId" = ${db.mark(1)}`, [asked.id])),
      urn: plain(await db.query(`SELECT * FROM urn WHERE "motionId" = ${db.mark(1)}`, [asked.id])),
      vote: plain(await db.query(`SELECT * FROM vote WHERE "motionId" = ${db.mark(1)}`, [asked.id])),
    };
  }
});
