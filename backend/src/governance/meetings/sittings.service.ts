import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Action } from '../../access/subjects';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { BodyRules } from '../../rulebook/words';
import { momentOf } from '../moments';
import { Meeting } from './meeting.entity';

/** Finds a meeting and the rules of its body for someone who may act on it. */
@Injectable()
export class Sittings {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
  ) {}

  async get(id: string): Promise<Meeting> {
    const meeting = await this.db.of(Meeting).findOneBy({ id });
    if (!meeting) throw new Refusal('access.denied', 404);
    return meeting;
  }

  /** The meeting, for an actor who may do this there; to anyone else it does not exist. */
  async require(actor: Actor, action: Action<'Meeting'>, id: string): Promise<Meeting> {
    const meeting = await this.get(id);
    actor.require(action, 'Meeting', meeting);
    return meeting;
  }

  /** How the body decides at a meeting: by the rules under which it was convened, until then by those of its day. */
  async rules({ bodyId, date, rules }: Pick<Meeting, 'bodyId' | 'date' | 'rules'>): Promise<BodyRules> {
    return rules ?? this.rulesOn(await this.directory.bodyById(bodyId), date);
  }

  /** How a body decides on a day. */
  rulesOn(body: Pick<Body, 'id' | 'kind'>, day: string): Promise<BodyRules> {
    return this.directory.rulesOf(body, day);
  }
}

/** Refuses to change a meeting that is over. */
export function refuseOver({ state, closedAt }: Meeting): void {
  if (state === 'cancelled') throw new Refusal('governance.meeting-cancelled');
  if (state === 'stopped') throw new Refusal('governance.written-stopped');
  if (state === 'closed')
    throw new Refusal('governance.meeting-closed', 409, { closedAt: momentOf(closedAt ?? '') });
}

/** Refuses what can only happen while a meeting is held. */
export function refuseNotOpen(meeting: Meeting): void {
  refuseOver(meeting);
  if (meeting.state !== 'open') throw new Refusal('governance.meeting-not-open');
}
