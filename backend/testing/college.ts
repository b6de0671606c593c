import { MeetingView } from '../src/governance/meetings/meetings.dto';
import { MotionView } from '../src/governance/meetings/motion-view.dto';
import { holders } from './cast';
import { PEOPLE } from './people';
import { ELEVEN_MIRE, SmallSector } from './small-sector';
import { Answer, Read, World } from './world';

/** The college of directors at its table: points of no dossier, thirteen voices, votes of every kind. */
export class College {
  private constructor(
    readonly world: World,
    readonly sector: SmallSector,
    readonly day: string,
  ) {}

  static async on(day: string): Promise<College> {
    const world = await World.start({ at: day });
    return new College(world, await SmallSector.found(world, ELEVEN_MIRE), day);
  }

  /** Everybody of the college, in no order. */
  get members(): string[] {
    return holders('cdd-member', { body: 'CDD' });
  }

  /** A meeting that is open on some points to decide, everybody there. */
  async sit(titles: readonly string[] = ['Le choix d’un prestataire'], absent: readonly string[] = []) {
    const at = { bodyId: this.sector.id('CDD'), date: this.day, start: '09:30', mode: 'on-site' };
    const { id } = await this.say('/meetings', at);
    for (const title of titles) await this.say(`/meetings/${id}/items`, { kind: 'decision', title });
    const { voices } = await this.say(`/meetings/${id}/convene`);
    for (const { voiceId, name } of voices)
      await this.attend(id, voiceId, absent.some((one) => name.startsWith(one)) ? 'absent' : 'present');
    return this.say(`/meetings/${id}/open`);
  }

  async attend(id: string, voiceId: string, presence: string, more: object = {}): Promise<MeetingView> {
    const camille = await this.world.as(PEOPLE.camille);
    return done(await camille.put(`/meetings/${id}/attendance`, { voiceId, presence, ...more }));
  }

  /** Puts a motion to the vote on a point. */
  async move({ agenda }: MeetingView, ask: object, point = 0): Promise<MotionView> {
    const answer = await this.say(`/items/${agenda[point]!.id}/motions`, { outcome: 'approved', ...ask });
    return answer.agenda[point]!.motions.at(-1)!;
  }

  /** A member votes with their own voice. */
  async vote(
    email: string,
    { id }: Pick<MotionView, 'id'>,
    meeting: MeetingView,
    choice: string,
  ): Promise<Answer<Read>> {
    const member = await this.world.as(email);
    return member.post(`/motions/${id}/votes`, { voiceId: await this.voice(email, meeting), choice });
  }

  async voice(email: string, { id }: MeetingView): Promise<string> {
    return (await this.see(email, id)).voices.find(({ mine }) => mine)!.voiceId;
  }

  async see(email: string, id: string): Promise<MeetingView> {
    return done(await (await this.world.as(email)).get(`/meetings/${id}`));
  }

  /** What the secretary does, which has to go through. */
  async say(path: string, body: object = {}): Promise<MeetingView> {
    return done(await (await this.world.as(PEOPLE.camille)).post(path, body));
  }

  /** What the secretary tries. */
  async try(path: string, body: object = {}): Promise<Answer<Read>> {
    return (await this.world.as(PEOPLE.camille)).post(path, body);
  }

  async motion(
    { id }: Pick<MeetingView, 'id'>,
    motionId: string,
    email: string = PEOPLE.camille,
  ): Promise<MotionView> {
    const { agenda } = await this.see(email, id);
    return agenda.flatMap(({ motions }) => motions).find((one) => one.id === motionId)!;
  }
}

function done({ status, body }: Answer<Read>): MeetingView {
  if (status >= 300) throw new Error(`${status} ${body?.['type']}: ${body?.['detail']}`);
  return body as MeetingView;
}
