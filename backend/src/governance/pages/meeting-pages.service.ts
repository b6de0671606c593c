import { Inject, Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { AsOfQuery, cut } from '../../kernel/page';
import { isMinimalEnough } from '../../kernel/preference';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { MeetingQuery } from '../meetings/meeting-inputs.dto';
import { ItemView } from '../meetings/item-view.dto';
import { MeetingPage, MeetingRow, MeetingView } from '../meetings/meetings.dto';
import { SubstituteView } from '../meetings/attendance.dto';
import { Sittings } from '../meetings/sittings.service';
import { Recusal } from '../meetings/recusal.entity';
import { Recusals } from '../meetings/recusals.service';
import { onItem } from '../meetings/seats';
import { Voices } from '../meetings/voices.service';
import { Decision } from '../decisions/decision.entity';
import { isOfTheWhole } from '../votes/about';
import { outcomesAt } from '../votes/asking';
import { MeetingAttendance } from './meeting-attendance.service';
import { MeetingPrepared } from './meeting-prepared.service';
import { Ballots, MeetingPapers, Papers } from './meeting-papers.service';
import {
  awaitedFor,
  ballotsOf,
  isClosable,
  itemView,
  meetingFacts,
  meetingMoves,
  motionView,
  Onlooker,
  recusalViews,
  voiceView,
} from './meeting-views';
import { quorumView, reachesQuorum } from './quorum';

const SORTS = ['date', 'title', 'state', 'bodyCode', 'mode'];

/** Shows meetings: the calendar, and one with its agenda, its voices and its votes. */
@Injectable()
export class MeetingPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly papers: MeetingPapers,
    private readonly attendance: MeetingAttendance,
    private readonly prepared: MeetingPrepared,
  ) {}

  async list(actor: Actor, query: MeetingQuery): Promise<MeetingPage> {
    const { skip, take, page, size } = cut(query);
    const field = query.sort?.replace('-', '') ?? '';
    const [by, how] = SORTS.includes(field)
      ? [field, query.sort?.startsWith('-') ? ('DESC' as const) : ('ASC' as const)]
      : ['date', 'DESC' as const];
    const select = restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('read', 'Meeting'),
    );
    if (query.body) select.andWhere('meeting.bodyId = :body', { body: query.body });
    if (query.organisation)
      select.andWhere('meeting.organisationId = :organisation', { organisation: query.organisation });
    if (query.at) select.andWhere('meeting.date <= :at', { at: query.at });
    if (query.state) select.andWhere({ state: query.state });
    if (query.annee) select.andWhere({ date: Between(`${query.annee}-01-01`, `${query.annee}-12-31`) });
    if (query.when === 'held') select.andWhere({ state: 'closed' });
    if (query.when === 'coming') select.andWhere({ state: In(['planned', 'convened', 'open']) });
    if (query.q) select.andWhere('LOWER(meeting.title) LIKE :q', { q: `%${query.q.toLowerCase()}%` });
    const [meetings, total] = await select
      .orderBy(`meeting.${by}`, how)
      .addOrderBy('meeting.id', how)
      .skip(skip)
      .take(take)
      .getManyAndCount();
    return { rows: await this.rows(meetings), total, page, size };
  }

  /** One meeting as this person may see it; on a past day it is only read. Whoever prefers little gets its identifier. */
  async show(actor: Actor, id: string, { at }: AsOfQuery = {}): Promise<MeetingView> {
    const meeting = await this.sittings.require(actor, 'read', id);
    if (isMinimalEnough()) return { id } as MeetingView;
    const rules = await this.sittings.rules(meeting);
    const voices = await this.voices.of(id);
    const onlooker = new Onlooker(actor, meeting, rules, voices);
    const items = await this.papers.agenda(id);
    const papers = await this.papers.of(items);
    const reader = { personId: actor.personId, voiceIds: onlooker.speaking.keys() };
    const ballots = await this.papers.ballots(id, reader);
    const comings = await this.attendance.comings(meeting, rules, voices);
    const substitutes = onlooker.holds
      ? await this.attendance.substitutes(meeting, rules, voices)
      : new Map<string, SubstituteView[]>();
    const quorum = quorumView(rules, meeting, voices);
    const recusals = Map.groupBy(
      await this.recusals.of(items.map((item) => item.id)),
      ({ itemId }) => itemId,
    );
    const prepared = await this.prepared.items(items, onlooker, Boolean(at));
    const agenda = items.map((item) => ({
      ...this.item(item, papers.get(item.id)!, ballots, onlooker, recusals.get(item.id) ?? []),
      prepared: prepared.get(item.id)!,
    }));
    const body = await this.directory.bodyById(meeting.bodyId);
    const { code: organisationCode } = await this.directory.get(meeting.organisationId);
    const facts = {
      organisationCode,
      bodyName: body.name,
      items: items.length,
      decisions: ballots.decisions.size,
    };
    const view = {
      ...meetingFacts(meeting, facts),
      quorum,
      prepared: await this.prepared.whole(items, onlooker, Boolean(at)),
      comings,
      voices: voices.map((voice) =>
        voiceView(voice, onlooker, {
          substitutes: substitutes.get(voice.voiceId) ?? [],
          since: comings.findLast(({ voiceId }) => voiceId === voice.voiceId)?.at ?? null,
        }),
      ),
      ballots: ballotsOf(rules),
      agenda,
      allowed: meetingMoves(onlooker, this.mayClose(onlooker, ballots, recusals)),
    };
    return at ? readOnly(view) : view;
  }

  private item(
    item: AgendaItem,
    paper: Papers,
    ballots: Ballots,
    onlooker: Onlooker,
    recusals: readonly Recusal[],
  ): Omit<ItemView, 'prepared'> {
    const { meeting, holds, rules, voices } = onlooker;
    const recused = new Set(recusals.map(({ voiceId }) => voiceId));
    const quorumReached = reachesQuorum(rules, onItem(voices, item.id), recused);
    const late = this.isLate(meeting);
    const motions = (ballots.motions.get(item.id) ?? []).map((motion) => {
      const votes = ballots.votes.get(motion.id) ?? [];
      const answered = ballots.answered.get(motion.id) ?? [];
      return motionView(
        motion,
        {
          votes,
          answered,
          recused,
          quorumReached,
          decision: ballots.decisions.get(motion.id),
          hands: ballots.hands.get(motion.id),
        },
        onlooker,
        late,
      );
    });
    const mayMove =
      holds && quorumReached && paper.isOpen && meeting.state === 'open' && meeting.mode !== 'written';
    const open = mayMove ? outcomesAt(paper.stage, item.kind, paper.amendments.length > 0) : [];
    const outcomes = open.filter((outcome) => !paper.begun || !isOfTheWhole(outcome));
    const { digest, pieces, amendments } = paper;
    return itemView(
      item,
      {
        digest, pieces: [...pieces], amendments: [...amendments], motions, outcomes, quorumReached,
        returnsTo: outcomes.includes('returned') ? [...paper.returnsTo] : [],
        divisible: outcomes.length > 0 && pieces.length > 1,
        opinions: [...paper.opinions], urgent: paper.urgent, gone: paper.gone,
        recusals: recusalViews(recusals, voices),
      }, // prettier-ignore
      onlooker,
    );
  }

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

  private async rows(meetings: readonly Meeting[]): Promise<MeetingRow[]> {
    const ids = In(meetings.map(({ id }) => id));
    const items = await this.db
      .of(AgendaItem)
      .find({ where: { meetingId: ids }, select: { id: true, meetingId: true } });
    const decisions = await this.db
      .of(Decision)
      .find({ where: { meetingId: ids }, select: { id: true, meetingId: true } });
    const organisations = await this.directory.named(meetings.map(({ organisationId }) => organisationId));
    return meetings.map(({ id, bodyId, bodyCode, organisationId, title, date, start, mode, deadline, state, durationDays }) => ({
      id, bodyId, bodyCode, title, date, start, mode, deadline, state, durationDays,
      organisationCode: organisations.get(organisationId)?.code ?? '',
      items: numberOf(items, id),
      decisions: numberOf(decisions, id),
    })); // prettier-ignore
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

const numberOf = (all: readonly { meetingId: string }[], id: string) =>
  all.filter(({ meetingId }) => meetingId === id).length;
