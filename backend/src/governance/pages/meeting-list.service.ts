import { Inject, Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { cut } from '../../kernel/page';
import { Decision } from '../decisions/decision.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { MeetingQuery } from '../meetings/meeting-inputs.dto';
import { MeetingPage, MeetingRow } from '../meetings/meetings.dto';

const SORTS = ['date', 'title', 'state', 'bodyCode', 'mode'];

/** The list of meetings: those that a person may read, sorted, sifted and cut in SQL. */
@Injectable()
export class MeetingList {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
  ) {}

  async of(actor: Actor, query: MeetingQuery): Promise<MeetingPage> {
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

const numberOf = (all: readonly { meetingId: string }[], id: string) =>
  all.filter(({ meetingId }) => meetingId === id).length;
