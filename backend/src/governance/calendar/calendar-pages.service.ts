import { Inject, Injectable } from '@nestjs/common';
import { Between, LessThanOrEqual, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Meeting } from '../meetings/meeting.entity';
import { CalendarQuery, CalendarRow, CalendarView } from './calendar.dto';
import { Clashes } from './clashes.service';
import { YearPlan } from './year-plan.entity';
import { YearPlans } from './year-plans.service';
import { yearInWords } from './year-words';

/** The year of the bodies on one page, worked out from the meetings themselves: planned, held, called off, days. */
@Injectable()
export class CalendarPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly plans: YearPlans,
    private readonly clashes: Clashes,
  ) {}

  /** The year as this person may see it; on a past day, what was known to have come by then. */
  async show(actor: Actor, query: CalendarQuery): Promise<CalendarView> {
    const year = query.annee ?? Number((query.at ?? this.clock.today()).slice(0, 4));
    const bodies = await this.bodies(actor, query);
    const meetings = await this.meetings(actor, year, query);
    const plans = await this.plans.of(year);
    const clashes = await this.clashes.among(meetings);
    const clashing = new Set(clashes.flatMap(({ meetingIds }) => meetingIds));
    const organisations = await this.directory.named(bodies.map(({ organisationId }) => organisationId));
    const byBody = Map.groupBy(meetings, ({ bodyId }) => bodyId);
    const rows = bodies.map((body) => {
      const may = actor.may('plan', 'Meeting', { bodyId: body.id, organisationId: body.organisationId });
      const code = organisations.get(body.organisationId)?.code ?? '';
      const row = rowOf(body, code, byBody.get(body.id) ?? [], plans.get(body.id), clashing);
      return { ...row, allowed: may && !query.at ? ['plan'] : [] };
    });
    const shown = rows.filter((row) => row.meetings.length || row.planned !== null || row.allowed.length);
    return { year, years: await this.years(actor, year), rows: shown, clashes, ...sumOf(shown) };
  }

  private async bodies(actor: Actor, { body, organisation }: CalendarQuery): Promise<Body[]> {
    const all = await this.db.of(Body).find({
      where: { ...(body && { id: body }), ...(organisation && { organisationId: organisation }) },
      order: { code: 'ASC' },
    });
    return all.filter(({ id: bodyId, organisationId }) =>
      actor.may('read', 'Meeting', { bodyId, organisationId }),
    );
  }

  private meetings(
    actor: Actor,
    year: number,
    { body, organisation, at }: CalendarQuery,
  ): Promise<Meeting[]> {
    const select = restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('read', 'Meeting'),
    ).andWhere({ date: Between(`${year}-01-01`, `${year}-12-31`) });
    if (body) select.andWhere({ bodyId: body });
    if (organisation) select.andWhere({ organisationId: organisation });
    if (at) select.andWhere({ date: LessThanOrEqual(at) });
    return select.orderBy('meeting.date', 'ASC').addOrderBy('meeting.id', 'ASC').getMany();
  }

  /** From the first year with a meeting to the last, this one and the next among them. */
  private async years(actor: Actor, year: number): Promise<number[]> {
    const ends = await restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('read', 'Meeting'),
    )
      .andWhere({ state: Not('stopped') })
      .select('MIN(meeting.date)', 'first')
      .addSelect('MAX(meeting.date)', 'last')
      .getRawOne<{ first: string | null; last: string | null }>();
    const now = Number(this.clock.today().slice(0, 4));
    const first = Math.min(year, now, Number(ends?.first?.slice(0, 4) ?? now));
    const last = Math.max(year, now + 1, Number(ends?.last?.slice(0, 4) ?? now));
    return Array.from({ length: last - first + 1 }, (_, index) => last - index);
  }
}

function rowOf(
  { id: bodyId, code: bodyCode, name: bodyName }: Body,
  organisationCode: string,
  meetings: readonly Meeting[],
  plan: YearPlan | undefined,
  clashing: ReadonlySet<string>,
): Omit<CalendarRow, 'allowed'> {
  const sitting = meetings.filter(({ mode }) => mode !== 'written');
  const held = sitting.filter(({ state }) => state === 'closed');
  const days = held.reduce((sum, { durationDays }) => sum + (durationDays ?? 0), 0);
  const undated = held.filter(({ durationDays }) => durationDays === null).length;
  const planned = plan?.planned ?? null;
  return {
    bodyId, bodyCode, bodyName, organisationCode, planned,
    plannedSource: plan?.source ?? null, plannedStatus: plan?.status ?? null,
    held: held.length, days, undated,
    written: meetings.filter(({ mode, state }) => mode === 'written' && state === 'closed').length,
    cancelled: meetings.filter(({ state }) => state === 'cancelled').length,
    coming: sitting.filter(({ state }) => ['planned', 'convened', 'open'].includes(state)).length,
    sentence: yearInWords({ held: held.length, planned, days, undated }),
    meetings: meetings.map(({ id, date, start, title, mode, state, durationDays }) => ({
      id, date, start, title, mode, state, durationDays, clashes: clashing.has(id),
    })),
  }; // prettier-ignore
}

function sumOf(rows: readonly CalendarRow[]) {
  const sum = (of: (row: CalendarRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [held, days, undated] = [sum((row) => row.held), sum((row) => row.days), sum((row) => row.undated)];
  const planned = sum((row) => row.planned ?? 0);
  // Compared only when every body that met said what it planned: part of a plan says nothing of the whole.
  const isWhole = rows.every((row) => row.planned !== null || row.held === 0);
  const meant = isWhole && rows.some((row) => row.planned !== null) ? planned : null;
  return { held, planned, days, sentence: yearInWords({ held, planned: meant, days, undated }, 'réunion') };
}
