import { MeetingView } from '../src/governance/meetings/meetings.dto';
import { MotionView } from '../src/governance/meetings/motion-view.dto';
import { PaperSubject } from './paper-subject';
import { PEOPLE } from './people';
import { sit } from './sitting';
import { ELEVEN_MIRE, SmallSector } from './small-sector';
import { Answer, Caller, Read, World } from './world';

interface Away {
  readonly absent?: readonly string[];
  readonly represented?: readonly (readonly [string, string])[];
}
type Said = Answer<Read>;

/** The working group of the eleven Mire at work: dossiers reach it, it sits, it votes. */
export class WorkingGroup {
  private written = 10;

  private constructor(
    readonly world: World,
    readonly sector: SmallSector,
    readonly papers: PaperSubject,
    readonly day: string,
  ) {}

  static async on(day: string): Promise<WorkingGroup> {
    const world = await World.start({ at: day });
    const sector = await SmallSector.found(world, ELEVEN_MIRE);
    return new WorkingGroup(world, sector, PaperSubject.in(world), day);
  }

  /** The secretary of the sector's bodies. */
  secretary(): Promise<Caller> {
    return this.world.as(PEOPLE.camille);
  }

  /** A dossier of circuit A that has just reached the working group. */
  async dossier(): Promise<{ id: string; paper: string }> {
    this.written += 1;
    const paper = this.papers.write(`D${this.written}`, 'Un texte.');
    const input = {
      title: `D${this.written}, essai`,
      circuit: 'A',
      pieces: [{ type: 'document', subjectId: paper }],
    };
    const made = await (await this.world.as(PEOPLE.basile)).post('/dossiers', input);
    return { id: made.body['id'], paper };
  }

  /** A meeting that is open on a dossier, everybody there but those who are away. */
  async sit(dossierId?: string, away: Away = {}): Promise<MeetingView> {
    const id = dossierId ?? (await this.dossier()).id;
    return sit(await this.secretary(), this.sector.id('GT-RGPD'), id, this.day, away);
  }

  /** Puts a motion to the vote on the first point of a meeting. */
  async open(meeting: MeetingView, ask: object = { outcome: 'endorsed' }): Promise<MotionView> {
    const moved = await (await this.secretary()).post(`/items/${meeting.agenda[0]!.id}/motions`, ask);
    return moved.body['agenda'][0].motions.at(-1);
  }

  async vote(email: string, { id }: MotionView, voiceId: string, choice = 'for'): Promise<Said> {
    return (await this.world.as(email)).post(`/motions/${id}/votes`, { voiceId, choice });
  }

  /** A member at a meeting, with the voice that is theirs. */
  async member(email: string, { id }: MeetingView): Promise<[Caller, string]> {
    const caller = await this.world.as(email);
    const seen = (await caller.get(`/meetings/${id}`)).body as unknown as MeetingView;
    return [caller, seen.voices.find(({ mine }) => mine)!.voiceId];
  }
}

/** The voice of an organisation at a meeting. */
export const voiceOf = ({ voices }: MeetingView, code: string): string =>
  voices.find(({ organisationCode }) => organisationCode === code)!.voiceId;

/** What governance answers when it turns something down. */
export const refused = (status: number, code: string, facts: object = {}) => ({
  status,
  body: { type: `governance.${code}`, status, ...facts },
});
