import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { YearPlanInput } from './calendar.dto';
import { YearPlan } from './year-plan.entity';

/** What each body meant to do in a year: so many meetings, and where that is written. */
@Injectable()
export class YearPlans {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  /** Says how many meetings a body plans in a year; said again, the last word holds. Gives the year. */
  async set(actor: Actor, { bodyId, year, planned, source, status, was }: YearPlanInput): Promise<number> {
    const { organisationId, code: bodyCode, name } = await this.directory.bodyById(bodyId);
    actor.require('plan', 'Meeting', { bodyId, organisationId });
    const before = await this.db.of(YearPlan).findOneBy({ bodyId, year });
    if (was !== undefined && was !== (before?.planned ?? null))
      throw new Refusal('governance.year-planned-meanwhile', 409, {
        by: before?.by ?? '', at: before ? momentOf(before.at) : '', now: before?.planned ?? null,
      }); // prettier-ignore
    const said = {
      planned, source: source?.trim() ?? '', status: status ?? ('to-verify' as const), by: actor.name, at: this.clock.stamp(),
    }; // prettier-ignore
    if (before) await this.db.of(YearPlan).update({ id: before.id }, said);
    else await this.db.of(YearPlan).insert({ ...said, id: newId(), bodyId, bodyCode, organisationId, year });
    await this.journal.record(actor, {
      action: 'governance.year-planned', subject: 'Body', subjectId: bodyId, organisationId,
      label: `${name}, ${year}`, facts: { year, planned, source: said.source, status: said.status },
    }); // prettier-ignore
    return year;
  }

  /** What some year was planned to be, by body. */
  async of(year: number): Promise<ReadonlyMap<string, YearPlan>> {
    const plans = await this.db.of(YearPlan).findBy({ year });
    return new Map(plans.map((plan) => [plan.bodyId, plan]));
  }
}
