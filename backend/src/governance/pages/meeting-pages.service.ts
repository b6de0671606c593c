import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { AsOfQuery } from '../../kernel/page';
import { isEnough } from '../../kernel/preference';
import { SubstituteView } from '../meetings/attendance.dto';
import { Meeting } from '../meetings/meeting.entity';
import { MeetingView } from '../meetings/meetings.dto';
import { Recusal } from '../meetings/recusal.entity';
import { Recusals } from '../meetings/recusals.service';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { WrittenDesk } from '../meetings/written-desk.service';
import { itemView } from './item-views';
import { MeetingAttendance } from './meeting-attendance.service';
import { Ballots, MeetingBallots } from './meeting-ballots.service';
import { MeetingPapers } from './meeting-papers.service';
import { MeetingPrepared } from './meeting-prepared.service';
import { meetingFacts, meetingMoves, voiceView } from './meeting-views';
import { awaitedFor, ballotsOf, isClosable } from './motion-views';
import { Onlooker } from './onlooker';
import { quorumView } from './quorum';
import { writtenMoves, writtenView } from './written-views';

/** Shows one meeting: its agenda, its voices, its votes, and what its reader may do there. */
@Injectable()
export class MeetingPages {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly written: WrittenDesk,
    private readonly papers: MeetingPapers,
    private readonly ballots: MeetingBallots,
    private readonly attendance: MeetingAttendance,
    private readonly prepared: MeetingPrepared,
  ) {}

  /** The meeting after something was written there; undefined for whoever has enough with its identifier. */
  async after(actor: Actor, id: string): Promise<MeetingView | undefined> {
    const meeting = await this.sittings.require(actor, 'read', id);
    return isEnough({ id }) ? undefined : this.gather(actor, meeting);
  }

  /** One meeting as this person may see it; on a past day it is only read. */
  async show(actor: Actor, id: string, { at }: AsOfQuery): Promise<MeetingView> {
    const meeting = await this.sittings.require(actor, 'read', id);
    return at ? readOnly(await this.gather(actor, meeting, true)) : this.gather(actor, meeting);
  }

  private async gather(actor: Actor, meeting: Meeting, isPast = false): Promise<MeetingView> {
    const { id } = meeting;
    const rules = await this.sittings.rules(meeting);
    const voices = await this.voices.of(id);
    const onlooker = new Onlooker(actor, meeting, rules, voices);
    const items = await this.papers.agenda(id);
    const papers = await this.papers.of(items);
    const ballots = await this.ballots.of(id, { personId: actor.personId, voiceIds: onlooker.speaking.keys() });
    const comings = await this.attendance.comings(meeting, rules, voices);
    const substitutes = onlooker.holds
      ? await this.attendance.substitutes(meeting, rules, voices)
      : new Map<string, SubstituteView[]>();
    const all = await this.recusals.of(items.map((item) => item.id));
    const recusals = Map.groupBy(all, ({ itemId }) => itemId);
    const prepared = await this.prepared.items(items, onlooker, isPast);
    const late = this.isLate(meeting);
    const body = await this.directory.bodyById(meeting.bodyId);
    const { code: organisationCode } = await this.directory.get(meeting.organisationId);
    const requests = meeting.mode === 'written' ? await this.written.requests(id) : [];
    const facts = { organisationCode, bodyName: body.name, items: items.length, decisions: ballots.decisions.size };
    return {
      ...meetingFacts(meeting, facts),
      quorum: quorumView(rules, meeting, voices),
      prepared: await this.prepared.whole(items, onlooker, isPast),
      comings,
      voices: voices.map((voice) =>
        voiceView(voice, onlooker, {
          substitutes: substitutes.get(voice.voiceId) ?? [],
          since: comings.findLast(({ voiceId }) => voiceId === voice.voiceId)?.at ?? null,
        }),
      ),
      ballots: ballotsOf(rules),
      agenda: items.map((item) => ({
        ...itemView(item, { ballots, paper: papers.get(item.id)!, recusals: recusals.get(item.id) ?? [] }, onlooker, late),
        prepared: prepared.get(item.id)!,
      })),
      written: writtenView(onlooker, requests),
      allowed: [...meetingMoves(onlooker, this.mayClose(onlooker, ballots, recusals)), ...writtenMoves(onlooker, requests)],
    };
  } // prettier-ignore

  private mayClose(
    onlooker: Onlooker,
    { motions, answered }: Ballots,
    recusals: ReadonlyMap<string, readonly Recusal[]>,
  ): boolean {
    const { meeting } = onlooker;
    const open = [...motions.values()].flat().filter(({ state }) => state === 'open');
    if (meeting.mode !== 'written') return open.length === 0;
    const polls = open.map(({ id, itemId }) => {
      const recused = new Set((recusals.get(itemId) ?? []).map(({ voiceId }) => voiceId));
      return { answered: (answered.get(id) ?? []).length, of: awaitedFor(onlooker, recused).length };
    });
    return isClosable(meeting, polls, this.isLate(meeting));
  }

  private isLate({ deadline }: Meeting): boolean {
    return deadline !== null && this.clock.today() > deadline;
  }
}

/** The past is looked at, not acted on. */
function readOnly(view: MeetingView): MeetingView {
  const agenda = view.agenda.map((item) => ({
    ...item,
    outcomes: [],
    returnsTo: [],
    divisible: false,
    allowed: [],
    motions: item.motions.map((motion) => ({ ...motion, allowed: [] })),
  }));
  return { ...view, agenda, allowed: [] };
}
