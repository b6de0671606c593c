import { Inject, Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Decision } from '../decisions/decision.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { oneAtATime } from '../one-at-a-time';
import { FollowUpInput } from './follow-up.dto';
import { FollowUp, Origin } from './follow-up.entity';

/** Where an action comes from, once it has been looked up. */
interface Born {
  readonly origin: Origin;
  readonly decision: Decision | null;
  readonly item: AgendaItem | null;
}
type Told = (action: FollowUp) => Promise<void>;

/** The book of what has to be done: it opens actions, and says which ones a body still waits for. */
@Injectable()
export class FollowUps {
  private readonly told: Told[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  /** Whoever writes to the owners hears of each new action, in the same transaction. */
  onOpened(listener: Told): void {
    this.told.push(listener);
  }

  /** What a body still waits for on a day, the first due first. */
  openFor(bodyId: string): Promise<FollowUp[]> {
    return this.db
      .of(FollowUp)
      .find({ where: { bodyId, state: In(['todo', 'running']) }, order: { dueOn: 'ASC', number: 'ASC' } });
  }

  /** Somebody who keeps the body's follow-up opens an action. */
  async open(actor: Actor, input: FollowUpInput): Promise<string> {
    const born = await this.bornFrom(input);
    const { id: bodyId, organisationId: bodyOrganisationId } = await this.directory.bodyById(input.bodyId);
    actor.require('keep', 'FollowUp', { bodyId, bodyOrganisationId });
    return this.write(actor, input, born);
  }

  /** Writes an action down, whoever asked for it. */
  async write(
    actor: Actor,
    input: FollowUpInput,
    { origin, decision, item }: Born,
  ): Promise<string> {
    await oneAtATime(this.db);
    const body = await this.directory.bodyById(input.bodyId);
    const { code } = await this.directory.get(input.organisationId);
    const row = {
      id: newId(), number: await this.nextNumber(), what: input.what.trim(), bodyId: body.id, bodyCode: body.code,
      bodyOrganisationId: body.organisationId, organisationId: input.organisationId, organisationCode: code,
      ownerId: input.ownerId ?? null, ownerName: input.ownerName.trim(), dueOn: input.dueOn, origin,
      decisionId: decision?.id ?? null, decisionNumber: decision?.number ?? null,
      meetingId: decision?.meetingId ?? item?.meetingId ?? null, itemId: item?.id ?? null,
      dossierId: decision?.dossierId ?? item?.dossierId ?? null, state: 'todo' as const, reason: null,
      createdOn: this.clock.today(), createdBy: actor.name, closedOn: null, version: 1,
    };
    await this.db.of(FollowUp).insert(row);
    await this.journal.record(actor, {
      action: 'governance.follow-up-opened', subject: 'FollowUp', subjectId: row.id, organisationId: body.organisationId,
      label: `${row.number} ${row.what}`, facts: { owner: row.ownerName, due: row.dueOn, decision: row.decisionNumber },
    });
    const written = await this.db.of(FollowUp).findOneByOrFail({ id: row.id });
    for (const listener of this.told) await listener(written);
    return row.id;
  } // prettier-ignore

  async get(id: string): Promise<FollowUp> {
    const action = await this.db.of(FollowUp).findOneBy({ id });
    if (!action) throw new Refusal('access.denied', 404);
    return action;
  }

  private async bornFrom({ bodyId, decisionId, itemId }: FollowUpInput): Promise<Born> {
    const decision = decisionId ? await this.db.of(Decision).findOneBy({ id: decisionId }) : null;
    const item = itemId ? await this.db.of(AgendaItem).findOneBy({ id: itemId }) : null;
    const meeting = item ? await this.db.of(Meeting).findOneBy({ id: item.meetingId }) : null;
    if ((decisionId && decision?.bodyId !== bodyId) || (itemId && meeting?.bodyId !== bodyId))
      throw new Refusal('governance.follow-up-elsewhere', 422);
    return { origin: decision ? 'decision' : item ? 'item' : 'hand', decision, item };
  }

  /** « S-2026-014 »: the fourteenth of the year. */
  private async nextNumber(): Promise<string> {
    const year = `S-${this.clock.today().slice(0, 4)}-`;
    const [last] = await this.db
      .of(FollowUp)
      .find({ where: { number: Like(`${year}%`) }, order: { number: 'DESC' }, take: 1 });
    return `${year}${String(Number(last?.number.slice(year.length) ?? 0) + 1).padStart(3, '0')}`;
  }
}
