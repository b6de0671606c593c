import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Db } from '../database/db';
import { newId } from '../database/row';
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

  constructor(@Inject(Db) private readonly db: Db) {}

  /** A room above wants to know, in the same transaction, when something comes into force. */
  onPut(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Puts a revision in force; what held before holds until the eve. */
  async put(put: PuttingInForce): Promise<void> {
    const { type, subjectId, organisationId, from } = put;
    const holds = { type, subjectId, organisationId, until: IsNull() };
    const eve = addDays(from, -1);
    // Two decisions of one day: the later one wins, the earlier never held.
    await this.db.of(InForce).delete({ ...holds, from: MoreThanOrEqual(from) });
    await this.db.of(InForce).update(holds, { until: eve });
    await this.db.of(InForce).insert({ ...put, id: newId(), until: null });
    for (const listener of this.listeners) await listener(put);
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
