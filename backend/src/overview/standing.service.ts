import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Actor } from '../access/actor';
import { Db } from '../database/db';
import { Body } from '../directory/body.entity';
import { Directory } from '../directory/directory.service';
import { Organisation } from '../directory/organisation.entity';
import { Meeting } from '../governance/meetings/meeting.entity';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/days';
import { Pack } from '../packs/pack.entity';
import { InForceBook } from '../revisions/in-force.service';
import { RegisterStanding } from '../register/lists/register-standing.service';
import { sumOf } from '../register/lists/standing-steps';
import { countsOf, Findings } from './findings.service';
import { Gatherer } from './gatherer.service';
import { MonthCount, NextMeeting, StandingView } from './overview.dto';

const SHOWN = 5;

/** How one organisation stands: its findings through the year, its next meetings, its last pack. */
@Injectable()
export class Standing {
  private readonly past = new Map<string, number>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly findings: Findings,
    private readonly inForce: InForceBook,
    private readonly gatherer: Gatherer,
    private readonly register: RegisterStanding,
  ) {}

  /** The standing of the organisation asked for, or of the first one the reader may see; null when there is none. */
  async of(actor: Actor, asked: string | undefined, day: string): Promise<StandingView | null> {
    const may = (organisationId: string) => actor.may('read', 'Compliance', { organisationId });
    const id = asked ?? actor.mandates.map(({ organisationId }) => organisationId).find(may);
    if (!id || !may(id)) return null;
    const organisation = await this.directory.get(id);
    const found = await this.found(organisation, day);
    const held = await Promise.all(['document', 'activity'].map((type) => this.inForce.on(type, id, day)));
    return {
      organisationId: id,
      organisationCode: organisation.code,
      organisationName: organisation.name,
      ...found.counts,
      months: await this.months(organisation, day),
      findings: found.gravest.slice(0, SHOWN),
      meetings: await this.meetings(actor, id, day),
      lastPack: await this.lastPack(id, day),
      inForce: held.flat().length,
    };
  }

  /** What is wrong on a day: how much of each severity, and the gravest of it. */
  private async found(organisation: Organisation, day: string) {
    if (day < this.clock.today()) {
      const all = await this.findings.of(organisation, day);
      return { counts: countsOf(all), gravest: all };
    }
    const { id } = organisation;
    const beside = await this.gatherer.besideRegister(id, day);
    const gravest = this.findings.inOrder(organisation, [
      ...beside,
      ...(await this.register.gravest(id, day, SHOWN)),
    ]);
    const counts = sumOf(
      countsOf(this.findings.inOrder(organisation, beside)),
      await this.register.counts(id, day),
    );
    return { counts, gravest };
  }

  /** How many findings there were on the first day of each of the last twelve months. */
  private async months(organisation: Organisation, day: string): Promise<MonthCount[]> {
    const firsts = Array.from({ length: 12 }, (_, index) => monthBefore(day, 11 - index));
    const key = (month: string) => `${organisation.id} ${month}`;
    const missing = firsts.filter((month) => !this.past.has(key(month)));
    const counts = await this.onFirsts(organisation, missing);
    const now = new Map(missing.map((month, at) => [month, counts[at]!]));
    // What was in force on a day that is over never changes, so it is counted once.
    for (const [month, count] of now) if (month < this.clock.today()) this.past.set(key(month), count);
    return firsts.map((month) => ({ month, findings: this.past.get(key(month)) ?? now.get(month) ?? 0 }));
  }

  private async onFirsts(organisation: Organisation, months: readonly string[]): Promise<number[]> {
    const own = await this.register.onDays(organisation.id, months);
    const beside = await Promise.all(
      months.map((month) => this.gatherer.besideRegister(organisation.id, month)),
    );
    return months.map((_, at) => {
      const { blocking, correct } = sumOf(
        countsOf(this.findings.inOrder(organisation, beside[at]!)),
        own[at]!,
      );
      return blocking + correct;
    });
  }

  private async meetings(actor: Actor, organisationId: string, day: string): Promise<NextMeeting[]> {
    const seats = actor.mandates.flatMap(({ bodyId }) => bodyId ?? []);
    const own = await this.db.of(Body).findBy({ organisationId });
    const bodyIds = [...new Set([...seats, ...own.map(({ id }) => id)])];
    const next = await this.db.of(Meeting).find({
      where: {
        bodyId: In(bodyIds),
        date: MoreThanOrEqual(addDays(day, -1)),
        state: In(['planned', 'convened', 'open']),
      },
      order: { date: 'ASC' },
      take: SHOWN,
    });
    return next
      .filter((meeting) => actor.may('read', 'Meeting', meeting))
      .map(({ id, bodyCode, title, date, mode }) => ({ id, bodyCode, title, date, mode }));
  }

  private async lastPack(organisationId: string, day: string): Promise<string | null> {
    const [last] = await this.db
      .of(Pack)
      .find({ where: { organisationId, state: 'sealed' }, order: { date: 'DESC' }, take: 1 });
    return last && last.date <= day ? last.date : null;
  }
}

function monthBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
