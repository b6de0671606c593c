import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Mandates } from '../../access/mandates.service';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { DecisionCommunication } from '../decisions/decision-follows.entity';
import { Wording } from '../decisions/wording.service';
import { AttendanceEvent } from '../meetings/attendance-event.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Proxy } from '../meetings/proxy.entity';
import { Recusals } from '../meetings/recusals.service';
import { Sittings } from '../meetings/sittings.service';
import { Voices } from '../meetings/voices.service';
import { WrittenDesk } from '../meetings/written-desk.service';
import { Opinions } from '../opinions/opinions.service';
import { recusalViews } from '../pages/item-views';
import { MeetingBallots } from '../pages/meeting-ballots.service';
import { MeetingPapers } from '../pages/meeting-papers.service';
import { quorumView } from '../pages/quorum';
import { Held } from './minutes-held';
import { PaperWords, paperWords } from './minutes-words';

/** Gathers everything that minutes are computed from. */
@Injectable()
export class MinutesSources {
  readonly paper: PaperWords;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) book: Rulebook,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly sittings: Sittings,
    private readonly voices: Voices,
    private readonly recusals: Recusals,
    private readonly written: WrittenDesk,
    private readonly papers: MeetingPapers,
    private readonly ballots: MeetingBallots,
    private readonly wording: Wording,
    private readonly opinions: Opinions,
  ) {
    this.paper = paperWords(book);
  }

  async of(meeting: Meeting): Promise<Held> {
    const { id } = meeting;
    const { name, kind } = await this.directory.bodyById(meeting.bodyId);
    const organisation = await this.directory.get(meeting.organisationId);
    const rules = await this.sittings.rules(meeting);
    const voices = await this.voices.of(id);
    const items = await this.papers.agenda(id);
    const papers = await this.papers.of(items);
    const seats = await this.mandates.seated(meeting.bodyId, dayOf(meeting));
    const next = await this.next(meeting);
    const ballots = await this.ballots.of(id);
    const decided = [...ballots.decisions.values()].map((decision) => decision.id);
    const pieces = items.map((item) => {
      const labels = papers.get(item.id)?.pieces.map(({ label, number }) => `${label}, version ${number}`);
      return [item.id, labels ?? []] as const;
    });
    const recusals = Map.groupBy(await this.recusals.of(items.map((item) => item.id)), ({ itemId }) => itemId);
    return {
      words: this.wording.of(meeting), paper: this.paper, meeting, rules, voices, items,
      ...ballots,
      opinions: await this.opinions.of(items.flatMap(({ dossierId }) => dossierId ?? []), dayOf(meeting)),
      communications: await this.db.of(DecisionCommunication).findBy({ decisionId: In(decided) }),
      events: await this.db.of(AttendanceEvent).find({ where: { meetingId: id }, order: { position: 'ASC' } }),
      requests: await this.written.requests(id),
      proxies: await this.db.of(Proxy).findBy({ id: In(voices.flatMap(({ proxyId }) => proxyId ?? [])) }),
      quorum: quorumView(rules, meeting, voices),
      pieces: new Map(pieces),
      recusals: new Map([...recusals].map(([itemId, some]) => [itemId, recusalViews(some, voices)] as const)),
      secretaries: seats.filter(({ role }) => role === 'secretary').map(({ person }) => person.name),
      body: { name, kind },
      organisation: { code: organisation.code, name: organisation.name },
      next,
      nextItems: await this.nextItems(next, meeting),
    };
  } // prettier-ignore

  titleOf({ words, body, meeting }: Held): string {
    return fill(words.title, { body: body.name, date: longDay(dayOf(meeting)) });
  }

  /** The next meeting of the body, if it was convened before this one ended: minutes never learn of what came later. */
  private async next({ bodyId, date, closedAt }: Meeting): Promise<Meeting | null> {
    if (!closedAt) return null;
    return this.db.of(Meeting).findOne({
      where: { bodyId, date: MoreThan(date), convenedAt: LessThanOrEqual(closedAt) },
      order: { date: 'ASC' },
    });
  }

  /** Its points, but for those that joined the agenda after this meeting ended. */
  private async nextItems(next: Meeting | null, { closedAt }: Meeting): Promise<AgendaItem[]> {
    if (!next) return [];
    const items = await this.papers.agenda(next.id);
    return items.filter(({ lateAt }) => !lateAt || lateAt <= closedAt!);
  }
}

export const isOver = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'closed' || state === 'stopped';

/** The day that minutes bear: that of the meeting, or the one on which a written procedure ended. */
export function dayOf({ mode, date, closedAt }: Meeting): string {
  return mode === 'written' && closedAt ? dayIn(new Date(closedAt)) : date;
}
