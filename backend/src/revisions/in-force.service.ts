import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { addDays } from '../kernel/days';
import { InForce } from './in-force.entity';

export type PuttingInForce = Pick<
  InForce,
  'type' | 'subjectId' | 'organisationId' | 'revisionId' | 'localRevisionId' | 'from' | 'decisionId'
>;
type Listener = (put: PuttingInForce) => Promise<void>;

/** The book of what holds: which revision, for which organisation, from when until when, by which decision. */
@Injectable()
export class InForceBook {
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A room above wants to know when something comes into force: in the same transaction, or on its day when that is to come. */
  onPut(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Puts a revision in force; what held before holds until the eve. */
  async put(put: PuttingInForce): Promise<void> {
    const { type, subjectId, organisationId, from } = put;
    const same = { type, subjectId, organisationId };
    const until = addDays(from, -1);
    // The later decision wins from its day on: what was to begin that day or after it never held.
    await this.db.of(InForce).delete({ ...same, until: IsNull(), from: MoreThanOrEqual(from) });
    await this.db.of(InForce).update({ ...same, until: IsNull() }, { until });
    await this.db
      .of(InForce)
      .update({ ...same, from: LessThan(from), until: MoreThanOrEqual(from) }, { until });
    const tellOn = from > this.clock.today() ? from : null;
    await this.db.of(InForce).insert({ ...put, id: newId(), until: null, tellOn });
    if (!tellOn) for (const listener of this.listeners) await listener(put);
  }

  /** Tells those who follow what holds of everything whose day has come; hands back how many there were. */
  async come(): Promise<number> {
    const due = await this.db.of(InForce).find({
      where: { tellOn: LessThanOrEqual(this.clock.today()) },
      order: { from: 'ASC', id: 'ASC' },
    });
    for (const put of due) {
      const done = await this.db.of(InForce).update({ id: put.id, tellOn: Not(IsNull()) }, { tellOn: null });
      if (done.affected === 1) for (const listener of this.listeners) await listener(put);
    }
    return due.length;
  }

  /** What holds for an organisation on a day, by kind of thing. */
  async on(type: string, organisationId: string, day: string): Promise<InForce[]> {
    return this.db
      .of(InForce)
      .find({ where: during(day).map((when) => ({ type, organisationId, ...when })) });
  }

  /** What holds of one thing on a day, for one organisation. */
  async of(type: string, subjectId: string, organisationId: string, day: string): Promise<InForce | null> {
    return this.db.of(InForce).findOne({
      where: during(day).map((when) => ({ type, subjectId, organisationId, ...when })),
      order: { from: 'DESC' },
    });
  }

  /** What holds of several things on a day, for every organisation. */
  async everywhere(type: string, subjectIds: readonly string[], day: string): Promise<InForce[]> {
    if (subjectIds.length === 0) return [];
    return this.db
      .of(InForce)
      .find({ where: during(day).map((when) => ({ type, subjectId: In([...subjectIds]), ...when })) });
  }

  /** How a thing held for an organisation through time, the newest first. */
  history(type: string, subjectId: string, organisationId: string): Promise<InForce[]> {
    return this.db.of(InForce).find({ where: { type, subjectId, organisationId }, order: { from: 'DESC' } });
  }
}

function during(day: string) {
  return [
    { from: LessThanOrEqual(day), until: IsNull() },
    { from: LessThanOrEqual(day), until: MoreThanOrEqual(day) },
  ];
}
