import { execFileSync } from 'node:child_process';
import { PEOPLE } from '../../../testing/people';
import { refused, voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Person } from '../../access/person.entity';
import { Sessions } from '../../access/sessions.service';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { BodyRules } from '../../rulebook/words';
import { MeetingView } from '../meetings/meetings.dto';
import { MotionView } from '../meetings/motion-view.dto';
import { MinutesView } from '../minutes/minutes-view.dto';
import { Waiting } from '../waiting.service';
import { Motion } from './motion.entity';

const DAY = '2026-09-15';
const REASON = 'MIREC est le fournisseur proposé.';

/** Conflicts of interest: who withdraws from a point does not vote on it, and nobody waits for them. */
describe('a voice that withdraws from a point', () => {
  let gt: WorkingGroup;

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  afterAll(() => gt.world.stop());
  beforeEach(() => gt.world.travel(DAY));

  const itemOf = (meeting: MeetingView) => meeting.agenda[0]!;
  const see = async (email: string, { id }: MeetingView) =>
    (await (await gt.world.as(email)).get(`/meetings/${id}`)).body as unknown as MeetingView;
  const motionOf = async (email: string, meeting: MeetingView, { id }: MotionView) =>
    itemOf(await see(email, meeting)).motions.find((motion) => motion.id === id)!;
  const recuse = async (meeting: MeetingView, voiceId: string, reason = REASON) =>
    (await gt.secretary()).post(`/items/${itemOf(meeting).id}/recusals`, { voiceId, reason });
  const takeBack = async (meeting: MeetingView, voiceId: string) =>
    (await gt.secretary()).delete(`/items/${itemOf(meeting).id}/recusals/${voiceId}`);
  const hands = async ({ id }: MotionView, voiceIds: readonly string[], choice = 'for') => {
    const votes = voiceIds.map((voiceId) => ({ voiceId, choice }));
    return (await gt.secretary()).post(`/motions/${id}/hands`, { votes });
  };
  const close = async ({ id }: MotionView) => (await gt.secretary()).post(`/motions/${id}/close`);
  const others = ({ voices }: MeetingView, ...but: string[]) =>
    voices.map(({ voiceId }) => voiceId).filter((id) => !but.includes(id));
  const owes = async (email: string) => {
    const person = await gt.world.ground.db.of(Person).findOneByOrFail({ email });
    const items = await gt.world.app.get(Waiting).for(await gt.world.app.get(Sessions).actor(person));
    return items.filter(({ verb }) => verb === 'Voter').map(({ id }) => id);
  };

  it('does not vote there, by itself or by raised hand, and the poll no longer waits for it', async () => {
    const meeting = await gt.sit();
    const [odile, mirec] = await gt.member(PEOPLE.odile, meeting);
    const motion = await gt.open(meeting);
    expect(await owes(PEOPLE.odile)).toContain(motion.id);
    expect((await recuse(meeting, mirec)).body).toMatchObject({
      agenda: [
        {
          recusals: [
            { voiceId: mirec, name: 'Odile Roitelet (MIREC)', reason: REASON, notedBy: 'Camille Coquelicot' },
          ],
        },
      ],
    });
    expect(await owes(PEOPLE.odile)).not.toContain(motion.id);
    expect(await owes(PEOPLE.pascal)).toContain(motion.id);
    const seen = await motionOf(PEOPLE.odile, meeting, motion);
    expect([seen.of, seen.allowed]).toEqual([10, []]);
    const no = refused(409, 'voice-recused', { voice: 'Odile Roitelet (MIREC)' });
    expect(await odile.post(`/motions/${motion.id}/votes`, { voiceId: mirec, choice: 'for' })).toMatchObject(
      no,
    );
    expect(await hands(motion, others(meeting))).toMatchObject(no);
    expect((await motionOf(PEOPLE.camille, meeting, motion)).answered).toBe(0);

    await hands(motion, others(meeting, mirec));
    await close(motion);
    const counted = await gt.world.ground.db.of(Motion).findOneByOrFail({ id: motion.id });
    expect(counted.tally).toMatchObject({ present: 11, recused: 1, for: 10, abstain: 0, unanimous: true });
    const verbs = await gt.world.ground.db
      .of(JournalEntry)
      .findBy({ subjectId: meeting.id, action: 'governance.recused' });
    expect(verbs.map(({ actorName }) => actorName)).toEqual(['Camille Coquelicot']);
  });

  it('stands under the point in the minutes, with its reason, on the screen and on paper', async () => {
    const meeting = await gt.sit();
    await recuse(meeting, voiceOf(meeting, 'MIREC'));
    const camille = await gt.secretary();
    const { sections } = (await camille.get(`/meetings/${meeting.id}/minutes`))
      .body as unknown as MinutesView;
    const lines = (heading: string) => sections.find((one) => one.heading.startsWith(heading))!.lines;
    const line =
      'Odile Roitelet (MIREC) se retire de la délibération et du vote pour conflit d’intérêts\u202f: MIREC est le fournisseur proposé.';
    expect(lines('1. ')).toContain(line);
    expect(lines('Conflits d’intérêts')).toEqual([
      'Les voix qui se sont retirées pour conflit d’intérêts sont nommées sous chaque point concerné, avec leur motif.',
    ]);
    const { raw } = await camille.get(`/meetings/${meeting.id}/minutes.pdf`);
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: raw }).toString();
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'pour conflit d’intérêts : MIREC est le fournisseur proposé.',
    );
  });

  it('does not vote through the proxy it gave, and carries nobody’s: that proxy goes to someone else', async () => {
    const meeting = await gt.sit(undefined, {
      represented: [
        ['MIREC', 'MIREV'],
        ['MIRHW', 'MIREL'],
      ],
    });
    const [ursula, pascal] = [await gt.world.as(PEOPLE.ursula), await gt.world.as(PEOPLE.pascal)];
    const [mirec, mirel, mirev, mirhw] = ['MIREC', 'MIREL', 'MIREV', 'MIRHW'].map((code) =>
      voiceOf(meeting, code),
    ) as [string, string, string, string];
    const motion = await gt.open(meeting);
    await recuse(meeting, mirec);
    await recuse(meeting, mirel, 'Son épouse est candidate.');
    const vote = (caller: typeof ursula, voiceId: string) =>
      caller.post(`/motions/${motion.id}/votes`, { voiceId, choice: 'for' });
    expect(await vote(ursula, mirec)).toMatchObject(refused(409, 'voice-recused'));
    const held = refused(409, 'holder-recused', { holder: 'Pascal Sarriette (MIREL)' });
    expect(await vote(pascal, mirhw)).toMatchObject(held);
    expect(await hands(motion, [mirhw])).toMatchObject(held);
    expect((await motionOf(PEOPLE.pascal, meeting, motion)).allowed).toEqual([]);

    const camille = await gt.secretary();
    const proxy = { presence: 'represented', proxyNote: 'Remise en séance', holderVoiceId: mirev };
    await camille.put(`/meetings/${meeting.id}/attendance`, { voiceId: mirec, presence: 'absent' });
    await camille.put(`/meetings/${meeting.id}/attendance`, { voiceId: mirhw, ...proxy });
    expect(await vote(ursula, mirhw)).toMatchObject({ status: 201 });
    expect(await vote(ursula, mirev)).toMatchObject({ status: 201 });
  });

  it('is not noted over a vote: the motion is withdrawn first, and what was counted stands', async () => {
    const meeting = await gt.sit();
    const [, mirec] = await gt.member(PEOPLE.odile, meeting);
    const motion = await gt.open(meeting);
    await gt.vote(PEOPLE.odile, motion, mirec);
    expect(await recuse(meeting, mirec)).toMatchObject(
      refused(409, 'recused-voted', { voice: 'Odile Roitelet (MIREC)' }),
    );
    await (await gt.secretary()).post(`/motions/${motion.id}/withdraw`);
    expect((await recuse(meeting, mirec)).status).toBe(201);
    expect(await recuse(meeting, mirec)).toMatchObject(refused(409, 'recusal-noted'));

    const again = await gt.open(meeting, { outcome: 'postponed', text: 'Attendre le décret.' });
    await hands(again, others(meeting, mirec), 'against');
    await close(again);
    expect(await takeBack(meeting, mirec)).toMatchObject(refused(409, 'recusal-counted'));
    expect(await recuse(meeting, voiceOf(meeting, 'MIREV'))).toMatchObject(refused(409, 'recused-counted'));
    expect(itemOf(await see(PEOPLE.camille, meeting)).allowed).not.toContain('unrecuse');
  });

  it('votes again once the recusal is taken back, and only who holds the meeting writes any of it', async () => {
    const meeting = await gt.sit();
    const [odile, mirec] = await gt.member(PEOPLE.odile, meeting);
    const body = { voiceId: mirec, reason: REASON };
    const path = `/items/${itemOf(meeting).id}/recusals`;
    expect((await odile.post(path, body)).status).toBe(404);
    expect((await recuse(meeting, mirec)).status).toBe(201);
    expect((await odile.delete(`${path}/${mirec}`)).status).toBe(404);
    expect(itemOf(await see(PEOPLE.odile, meeting)).allowed).toEqual([]);
    expect(
      (await (await gt.secretary()).post(path, { voiceId: itemOf(meeting).id, reason: REASON })).status,
    ).toBe(404);
    expect((await takeBack(meeting, mirec)).body).toMatchObject({ agenda: [{ recusals: [] }] });
    const motion = await gt.open(meeting);
    expect((await gt.vote(PEOPLE.odile, motion, mirec)).status).toBe(201);
    const taken = { subjectId: meeting.id, action: 'governance.recusal-taken-back' };
    expect(await gt.world.ground.db.of(JournalEntry).countBy(taken)).toBe(1);
  });

  it('counts for the quorum of the point, unless the rules of the body say otherwise', async () => {
    const rules = gt.world.ground.book.bodies.get('gt')!;
    const here = ['MIREC', 'MIREL', 'MIREV', 'MIRENA', 'MIREBW', 'MRC'];
    const absent = gt.sector.mire.filter((code) => !here.includes(code));
    const meeting = await gt.sit(undefined, { absent });
    const seen = (await recuse(meeting, voiceOf(meeting, 'MIREC'))).body as unknown as MeetingView;
    expect([seen.quorum.reached, itemOf(seen).quorumReached]).toEqual([true, true]);
    const bodies = gt.world.ground.book.bodies as Map<string, BodyRules>;
    bodies.set('gt', { ...rules, conflicts: 'excluded' });
    // Whoever was convened keeps the rules they were convened under.
    expect(itemOf(await see(PEOPLE.camille, meeting)).quorumReached).toBe(true);
    const stricter = await gt.sit(undefined, { absent });
    bodies.set('gt', rules);
    const now = (await recuse(stricter, voiceOf(stricter, 'MIREC'))).body as unknown as MeetingView;
    expect([now.quorum.reached, itemOf(now).quorumReached, itemOf(now).outcomes]).toEqual([true, false, []]);
    const asked = (await gt.secretary()).post(`/items/${itemOf(stricter).id}/motions`, {
      outcome: 'endorsed',
    });
    expect(await asked).toMatchObject(refused(409, 'no-quorum', { present: 5, needed: 6 }));
    expect((await gt.open(meeting)).of).toBe(5);
  });

  it('is not silent in a written procedure: all the others have answered, so it may end', async () => {
    const secretary = await gt.secretary();
    const { id } = await gt.dossier();
    const sitting = await gt.sit(id);
    const endorsed = await gt.open(sitting);
    await hands(endorsed, others(sitting));
    await close(endorsed);
    await secretary.post(`/meetings/${sitting.id}/close`);
    const cdd = gt.sector.id('CDD');
    const ready = (await secretary.get(`/bodies/${cdd}/ready`)).body as unknown as {
      stepId: string;
      dossierId: string;
    }[];
    const stepIds = ready.filter(({ dossierId }) => dossierId === id).map(({ stepId }) => stepId);
    const planned = await secretary.post('/meetings', { bodyId: cdd, date: DAY, mode: 'written', stepIds });
    const early = planned.body as unknown as MeetingView;
    const [damienVoice, reason] = [itemOf(early).id, REASON];
    expect(
      await secretary.post(`/items/${itemOf(early).id}/recusals`, { voiceId: damienVoice, reason }),
    ).toMatchObject(refused(409, 'meeting-not-convened'));
    const written = (await secretary.post(`/meetings/${early.id}/convene`)).body as unknown as MeetingView;
    const [motion] = itemOf(written).motions;
    const [damien, voice] = await gt.member(PEOPLE.damien, written);
    const [, answered] = await gt.member(PEOPLE.elise, written);
    await gt.vote(PEOPLE.elise, motion!, answered);
    expect(await recuse(written, answered)).toMatchObject(refused(409, 'recused-answered'));
    await recuse(written, voice);
    expect(
      await damien.post(`/motions/${motion!.id}/votes`, { voiceId: voice, choice: 'for' }),
    ).toMatchObject(refused(409, 'voice-recused'));
    expect(await secretary.post(`/meetings/${written.id}/close`)).toMatchObject(
      refused(409, 'deadline-running', { missing: written.voices.length - 2 }),
    );
    await hands(motion!, others(written, voice, answered));
    expect((await see(PEOPLE.camille, written)).allowed).toContain('close');
    expect((await secretary.post(`/meetings/${written.id}/close`)).body).toMatchObject({ state: 'closed' });
    const { tally } = await gt.world.ground.db.of(Motion).findOneByOrFail({ id: motion!.id });
    expect(tally).toMatchObject({ recused: 1, abstain: 0, for: written.voices.length - 1, unanimous: true });
  });
});
