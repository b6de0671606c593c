import { setTimeout } from 'node:timers/promises';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { buildServer, openGround } from '../../app/server';
import { Members } from '../../directory/members.service';
import { MeetingView } from '../meetings/meetings.dto';
import { Subjects } from '../subjects';
import { Motion, Vote } from './motion.entity';

const DAY = '2026-05-04';
const CROWD = 200;

describe('two hundred voters at once', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let meeting: MeetingView;
  let motionId: string;
  const emails = Array.from({ length: CROWD }, (_, index) => `voix.${index}@demo.mirec.invalid`);

  beforeAll(async () => {
    world = await World.start({ at: DAY });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
    await world.ground.db.atomic(async () => {
      const members = world.app.get(Members);
      for (const [index, email] of emails.entries()) {
        const { id: personId } = await members.enrol(sector.clerk, {
          name: `Voix ${index}`,
          email,
          password: 'demonstration',
        });
        await members.give(sector.clerk, {
          personId, role: 'ca-member', organisationId: sector.id('MIREC'), bodyId: sector.id('CA-INTERMIRE'), from: '2026-01-01',
        }); // prettier-ignore
      }
    });
    const pieces = [{ type: 'document', subjectId: papers.write('X02', 'Un texte.') }];
    const made = await (
      await world.as(PEOPLE.adele)
    ).post('/dossiers', { title: 'X02, essai', circuit: 'X', pieces });
    const camille = await world.as(PEOPLE.camille);
    meeting = await sit(camille, sector.id('CA-INTERMIRE'), made.body['id'], DAY);
    const moved = await camille.post(`/items/${meeting.agenda[0]!.id}/motions`, { outcome: 'adopted' });
    motionId = moved.body['agenda'][0].motions[0].id;
  }, 240_000);
  afterAll(() => world.stop());

  const mine = async (email: string) => {
    const caller = await world.as(email);
    const { voices } = (await caller.get(`/meetings/${meeting.id}`)).body as unknown as MeetingView;
    return { caller, voiceId: voices.find((voice) => voice.mine)!.voiceId };
  };
  const votesNow = () => world.ground.db.of(Vote).findBy({ motionId });

  it('voting in the same second are all kept, each once, though everybody pressed twice', async () => {
    const voters: Awaited<ReturnType<typeof mine>>[] = [];
    for (const email of emails) voters.push(await mine(email));
    const took: number[] = [];
    const press = async ({ caller, voiceId }: (typeof voters)[number], index: number) => {
      const began = performance.now();
      const choice = index % 4 ? 'for' : 'against';
      const answer = await caller.post(`/motions/${motionId}/votes`, { voiceId, choice });
      took.push(performance.now() - began);
      return answer;
    };
    const firsts = voters.map(async (voter, index) => {
      await setTimeout((index * 1000) / CROWD);
      return press(voter, index);
    });
    const answers = await Promise.all(firsts);
    const p95 = took.sort((a, b) => a - b)[Math.floor(CROWD * 0.95)]!;
    expect(p95).toBeLessThanOrEqual(500);
    answers.push(...(await Promise.all(voters.map(press))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2 * CROWD);
    const votes = await votesNow();
    expect(new Set(votes.map(({ voiceId }) => voiceId)).size).toBe(CROWD);
    expect(votes.filter(({ choice }) => choice === 'for')).toHaveLength(150);
    expect(votes).toHaveLength(CROWD);
  }, 240_000);

  it('are told when they press something else, and lose nothing', async () => {
    const { caller, voiceId } = await mine(emails[1]!);
    const press = (choice: string) => caller.post(`/motions/${motionId}/votes`, { voiceId, choice });
    const answers = await Promise.all(['for', 'against', 'abstain', 'for'].map(press));
    expect(answers.map(({ status }) => status)).toEqual([201, 409, 409, 201]);
    expect((await votesNow()).find((vote) => vote.voiceId === voiceId)).toMatchObject({ choice: 'for' });
  });

  it('cannot slip in while the poll is being closed: what was acknowledged is counted', async () => {
    const camille = await world.as(PEOPLE.camille);
    const moved = await camille.post(`/items/${meeting.agenda[0]!.id}/motions`, {
      outcome: 'postponed',
      text: 'Plus tard.',
    });
    const second = moved.body['agenda'][0].motions.at(-1).id as string;
    const voters = [];
    for (const email of emails.slice(0, 60)) voters.push(await mine(email));
    const presses = voters.map(({ caller, voiceId }) =>
      caller.post(`/motions/${second}/votes`, { voiceId, choice: 'for' }),
    );
    const closing = camille.post(`/motions/${second}/close`);
    const answers = await Promise.all(presses);
    expect((await closing).status).toBe(201);
    const acknowledged = answers.filter(({ status }) => status === 201).length;
    expect(
      answers
        .filter(({ status }) => status !== 201)
        .every(({ body }) => body['type'] === 'governance.poll-closed'),
    ).toBe(true);
    const { tally } = await world.ground.db.of(Motion).findOneByOrFail({ id: second });
    expect(tally).toMatchObject({ for: acknowledged });
    expect(await world.ground.db.of(Vote).countBy({ motionId: second })).toBe(acknowledged);
  }, 60_000);

  it('are still there when the house is closed and opened again', async () => {
    const before = await votesNow();
    const { voiceId } = await mine(emails[5]!);
    await world.app.close();
    await world.ground.db.close();
    const ground = await openGround(world.ground.settings, world.ground.clock);
    Object.assign(world, { ground, app: await buildServer(ground) });
    world.app.get(Subjects).add(papers);
    expect(await votesNow()).toEqual(before);
    // The same vote, sent again because the first answer was lost on the way, is the same vote.
    const again = await (
      await world.as(emails[5]!)
    ).post(`/motions/${motionId}/votes`, { voiceId, choice: 'for' });
    expect(again.status).toBe(201);
    expect(await votesNow()).toHaveLength(CROWD);
  }, 60_000);
});
