import { Inject, Injectable } from '@nestjs/common';
import { Between, In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { Meeting } from '../meetings/meeting.entity';
import { Meetings } from '../meetings/meetings.service';
import { SeriesInput, SeriesMade, SeriesPreview, SeriesQuery } from './calendar.dto';
import { Clashes } from './clashes.service';
import { daysOfSeries } from './series';
import { YearPlans } from './year-plans.service';

/** A whole year of a body planned at once: looked at first, then written meeting by meeting. */
@Injectable()
export class YearSeries {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
    private readonly meetings: Meetings,
    private readonly plans: YearPlans,
    private readonly clashes: Clashes,
  ) {}

  /** The days of a rhythm, with what else is on that day; nothing is written. */
  async preview(actor: Actor, query: SeriesQuery): Promise<SeriesPreview> {
    const body = await this.directory.bodyById(query.bodyId);
    const { id: bodyId, organisationId, code: bodyCode } = body;
    actor.require('plan', 'Meeting', { bodyId, organisationId });
    const days = daysOfSeries(query);
    const others = await this.around(actor, query);
    const wished = days.map((date) => ({
      id: date, bodyId, bodyCode, date, start: query.start ?? null, durationDays: query.durationDays ?? null,
      mode: 'on-site' as const, state: 'planned' as const,
    })); // prettier-ignore
    const clashes = await this.clashes.among([...others.filter((one) => one.bodyId !== bodyId), ...wished]);
    return {
      days: days.map((date) => ({
        date,
        clashes: clashes.filter((clash) => clash.meetingIds.includes(date)).map(({ sentence }) => sentence),
        taken: others.some((one) => one.bodyId === bodyId && one.date === date && one.mode !== 'written'),
      })),
    };
  }

  /** Plans a meeting on each day that was kept; a day that the body already has is refused. */
  async make(actor: Actor, input: SeriesInput): Promise<SeriesMade> {
    const { bodyId, dates, plans, start, place, link, mode, durationDays } = input;
    const days = [...new Set(dates)].toSorted();
    const taken = await this.db
      .of(Meeting)
      .findOneBy({ bodyId, date: In(days), state: Not('cancelled'), mode: Not('written') });
    if (taken) throw new Refusal('governance.day-taken', 409, { title: taken.title });
    for (const date of days)
      await this.meetings.plan(actor, { bodyId, date, start, place, link, mode, durationDays });
    const year = Number(days[0]!.slice(0, 4));
    if (plans) await this.plan(actor, bodyId, year);
    return { made: days.length, year };
  }

  /** The year's figure follows the calendar that was laid out. */
  private async plan(actor: Actor, bodyId: string, year: number): Promise<void> {
    const planned = await this.db.of(Meeting).countBy({
      bodyId,
      date: Between(`${year}-01-01`, `${year}-12-31`),
      state: Not('cancelled'),
      mode: Not('written'),
    });
    await this.plans.set(actor, {
      bodyId,
      year,
      planned,
      source: `Calendrier ${year} établi par le secrétariat`,
      status: 'sourced',
    });
  }

  private around(actor: Actor, { from, until }: SeriesQuery): Promise<Meeting[]> {
    return restrict(
      this.db.of(Meeting).createQueryBuilder('meeting').where('1 = 1'),
      actor.where<Meeting>('read', 'Meeting'),
    )
      .andWhere({ date: Between(from, until), state: Not('cancelled') })
      .getMany();
  }
}
