import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { oneAtATime } from '../one-at-a-time';
import { Dossier } from './dossier.entity';
import { Reminders } from './reminders.service';
import { Road } from './road.service';
import { isOnTheRoad, isUndecided } from './standing';
import { Step } from './step.entity';
import { Urgencies } from './urgencies.service';

/** The registry: takes dossiers back, reminds the bodies, says which cannot wait. */
@Injectable()
export class Dossiers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly urgencies: Urgencies,
    private readonly road: Road,
    private readonly reminders: Reminders,
    private readonly journal: Journal,
  ) {}

  async withdraw(actor: Actor, id: string, reason: string): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.get(id);
    actor.require('withdraw', 'Dossier', dossier);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    await this.road.end(dossier, 'withdrawn');
    const open = (await this.db.of(Step).findBy({ dossierId: id })).filter(isUndecided);
    const ids = open.map((step) => step.id);
    await this.db.of(Step).update({ id: In(ids) }, { closedOn: this.clock.today() });
    await this.note(actor, 'governance.withdrawn', dossier, { reason }, `\u202f: ${reason.trim()}`);
    return id;
  }

  /** Reminds the bodies that have not decided yet; they find it among what waits for them. */
  async remind(actor: Actor, id: string, stepIds: readonly string[]): Promise<string> {
    const dossier = await this.get(id);
    actor.require('propose', 'Dossier', dossier);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    const steps = await this.db.of(Step).findBy({ dossierId: id, id: In([...stepIds]) });
    const open = steps.filter(isUndecided);
    if (open.length === 0)
      throw new Refusal('governance.nothing-to-remind', 409, { dossier: dossier.number });
    await this.db
      .of(Step)
      .update({ id: In(open.map((step) => step.id)) }, { remindedOn: this.clock.today() });
    await this.reminders.send(dossier, open);
    const bodies = open.map(({ bodyCode }) => bodyCode);
    await this.note(actor, 'governance.reminded', dossier, { bodies }, `\u202f: ${bodies.join(', ')}`);
    return id;
  }

  /** Declares a dossier urgent. */
  async urge(actor: Actor, id: string, reason: string): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.get(id);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    await this.urgencies.declare(actor, dossier, reason);
    return id;
  }

  /** Lifts the urgency of a dossier. */
  async calm(actor: Actor, id: string): Promise<string> {
    await oneAtATime(this.db);
    const dossier = await this.get(id);
    if (!isOnTheRoad(dossier)) throw closed(dossier);
    await this.urgencies.lift(actor, dossier);
    return id;
  }

  private async get(id: string): Promise<Dossier> {
    const dossier = await this.db.of(Dossier).findOneBy({ id });
    if (!dossier) throw new Refusal('access.denied', 404);
    return dossier;
  }

  private note(
    actor: Actor,
    action: string,
    {
      id,
      number,
      title,
      organisationId,
      circuit,
    }: Pick<Dossier, 'id' | 'number' | 'title' | 'organisationId' | 'circuit'>,
    facts: Record<string, unknown> = {},
    more = '',
  ) {
    return this.journal.record(actor, {
      action, subject: 'Dossier', subjectId: id, organisationId, label: `${number} ${title}${more}`, facts: { circuit, ...facts },
    }); // prettier-ignore
  }
}

/** The refusal of whoever comes after a dossier was closed. */
export function closed({ closedOn }: Dossier): Refusal {
  return new Refusal('governance.dossier-closed', 409, { date: longDay(closedOn ?? '') });
}
