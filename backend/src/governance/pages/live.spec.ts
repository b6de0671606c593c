import { Follower } from '../../../testing/follower';
import { PEOPLE } from '../../../testing/people';
import { voiceOf, WorkingGroup } from '../../../testing/working-group';
import { Mandate } from '../../access/mandate.entity';
import { Mandates } from '../../access/mandates.service';
import { Journal } from '../../audit/journal';
import { MeetingView } from '../meetings/meetings.dto';
import { Live } from './live.service';

const DAY = '2026-09-15';
const quiet = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('a meeting that is followed live', () => {
  let gt: WorkingGroup;
  let meeting: MeetingView;
  const open: Follower[] = [];
  const follow = async (email: string, last?: string) => {
    const follower = await Follower.on(gt.world, await gt.world.token(email), meeting.id, last);
    open.push(follower);
    return follower;
  };

  beforeAll(async () => (gt = await WorkingGroup.on(DAY)));
  beforeEach(async () => (meeting = await gt.sit()));
  afterEach(() => {
    for (const follower of open.splice(0)) follower.leave();
  });
  afterAll(() => gt.world.stop());

  it('tells those who may read it that it changed, once the change is on disk', async () => {
    const odile = await follow(PEOPLE.odile);
    const hello = await odile.next('hello');
    await gt.open(meeting);
    const changed = await odile.next('changed');
    expect(changed.data.version).toBeGreaterThan(hello.data.version);
    const seen = await (await gt.world.as(PEOPLE.odile)).get<MeetingView>(`/meetings/${meeting.id}`);
    expect(seen.body.agenda[0]!.motions[0]).toMatchObject({ state: 'open' });
  });

  it('tells how many have answered and who, never what: not even to the secretary', async () => {
    const motion = await gt.open(meeting);
    const camille = await follow(PEOPLE.camille);
    await camille.next('hello');
    await gt.vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREC'), 'against');
    const { data } = await camille.next('answers');
    expect(data.polls).toEqual([
      { motionId: motion.id, answered: 1, answeredBy: [voiceOf(meeting, 'MIREC')] },
    ]);
    expect(camille.text).not.toContain('against');
  });

  it('tells nothing of what was refused or undone', async () => {
    const motion = await gt.open(meeting);
    const odile = await follow(PEOPLE.odile);
    await odile.next('hello');
    expect((await gt.vote(PEOPLE.pascal, motion, voiceOf(meeting, 'MIREC'))).status).toBe(403);
    const { db } = gt.world.ground;
    const undone = db.atomic(async () => {
      await gt.world.app.get(Journal).record(gt.sector.clerk, {
        action: 'governance.voted', subject: 'Meeting', subjectId: meeting.id, label: 'rien',
      }); // prettier-ignore
      throw new Error('power cut');
    });
    await expect(undone).rejects.toThrow('power cut');
    await quiet(500);
    expect(odile.heard).toEqual([]);
  });

  it('tells whoever lost the connection whether anything happened meanwhile', async () => {
    const first = await follow(PEOPLE.odile);
    const { id } = await first.next('hello');
    first.leave();
    expect((await (await follow(PEOPLE.odile, id)).next('hello')).data.changed).toBe(false);
    await gt.open(meeting);
    expect((await (await follow(PEOPLE.odile, id)).next('hello')).data.changed).toBe(true);
  });

  it('is not there for those who may not read it', async () => {
    expect((await follow(PEOPLE.cedric)).status).toBe(404);
    expect((await Follower.on(gt.world, undefined, meeting.id)).status).toBe(401);
  });

  it('ends for a member whose mandate ends, at once; for one whose mandate runs out, at the next pulse', async () => {
    const ursula = await follow(PEOPLE.ursula);
    const camille = await follow(PEOPLE.camille);
    await ursula.next('hello');
    const mandate = await gt.world.ground.db
      .of(Mandate)
      .findOneByOrFail({ role: 'gt-member', organisationCode: 'MIREV' });
    await gt.world.ground.db.atomic(() =>
      gt.world.app.get(Mandates).end(gt.sector.clerk, mandate.id, '2026-09-14', 'Démission'),
    );
    await ursula.next('ended');
    await quiet(50);
    expect([ursula.isOver, camille.isOver]).toEqual([true, false]);
    gt.world.ground.clock.travel('2031-01-01');
    await gt.world.app.get(Live).beat();
    await camille.next('ended');
    gt.world.travel(DAY);
  });

  it('gives a sign of life to those who may stay', async () => {
    const odile = await follow(PEOPLE.odile);
    await odile.next('hello');
    await gt.world.app.get(Live).beat();
    await quiet(50);
    expect(odile.text).toContain(': là');
  });

  it('reaches two hundred browsers within a second', async () => {
    const motion = await gt.open(meeting);
    const emails = [PEOPLE.odile, PEOPLE.pascal, PEOPLE.camille];
    const all = [];
    for (let index = 0; index < 200; index += 1) all.push(await follow(emails[index % 3]!));
    await Promise.all(all.map((one) => one.next('hello')));
    const sent = Date.now();
    await gt.vote(PEOPLE.odile, motion, voiceOf(meeting, 'MIREC'));
    const heard = await Promise.all(all.map((one) => one.next('answers', 10_000)));
    const delays = heard.map(({ at }) => at - sent).sort((a, b) => a - b);
    expect(delays[189]).toBeLessThan(1000);
    process.stdout.write(
      `  200 followers: p50 ${delays[99]} ms, p95 ${delays[189]} ms, last ${delays[199]} ms\n`,
    );
  }, 60_000);
});
