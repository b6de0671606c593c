import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Author, Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { addDays, longDay } from '../../kernel/days';
import { cut } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { momentOf } from '../moments';
import { AccessTold } from './access-told.service';
import { Doors } from './doors.service';
import { AccessAnswerInput, AccessQuery, SpaceAccessPage, SpaceAccessView } from './accesses.dto';
import { AccessState, Request, SpaceAccess } from './space.entity';

/** An access is given for a year at most: whoever still needs it asks again. */
const LONGEST_DAYS = 366;

/** Requests to read in the space of a body one does not sit in: asked with a reason, answered, ended, all of it told. */
@Injectable()
export class Accesses {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly doors: Doors,
    private readonly directory: Directory,
    private readonly told: AccessTold,
    private readonly journal: Journal,
  ) {}

  async ask(actor: Actor, bodyId: string, reason: string): Promise<void> {
    const body = await this.doors.require(actor, 'ask', bodyId);
    if (await this.doors.may(actor, 'read', body))
      throw new Refusal('spaces.already-in', 409, { body: body.name });
    const mandate = this.doors.askingMandate(actor)!;
    const last = await this.lastOf(actor, bodyId);
    if (last?.state === 'asked')
      throw new Refusal('spaces.already-asked', 409, { body: body.name, at: momentOf(last.askedAt) });
    const organisation = await this.directory.get(mandate.organisationId);
    const row = {
      id: newId(), bodyId, organisationId: body.organisationId, mandateId: mandate.id, personId: actor.personId,
      personName: actor.name, askerCode: organisation.code, reason: reason.trim(), state: 'asked' as const,
      askedAt: this.clock.stamp(), answeredAt: null, answeredBy: null, answer: null, until: null, endedAt: null,
    }; // prettier-ignore
    await this.db.of(SpaceAccess).insert(row);
    await this.note(actor, 'access-asked', body, row);
    await this.told.asked(body, row);
  }

  /** Opens the space until a day, or declines with a reason. */
  async answer(actor: Actor, id: string, input: AccessAnswerInput): Promise<string> {
    const [access, body] = await this.kept(actor, id);
    if (access.state !== 'asked')
      throw new Refusal('spaces.already-answered', 409, {
        by: access.answeredBy ?? access.personName, at: momentOf(access.answeredAt ?? access.endedAt ?? access.askedAt),
      }); // prettier-ignore
    const until = input.give ? await this.lastDay(access, input.until ?? null) : null;
    const answer = input.answer?.trim() || null;
    if (!input.give && !answer) throw new Refusal('spaces.reason-needed', 422);
    const state = input.give ? 'given' : 'declined';
    const row = { state, until, answer, answeredAt: this.clock.stamp(), answeredBy: actor.name } as const;
    await this.move(access, 'asked', row);
    await this.note(actor, `access-${state}`, body, { ...access, ...row });
    await this.told.answered(body, { ...access, ...row });
    return access.bodyId;
  }

  /** Ends an access before its day: whoever keeps the space, or the guest themselves; or takes a request back. */
  async end(actor: Actor, id: string, reason: string): Promise<string> {
    const access = await this.get(id);
    const isOwn = access.personId === actor.personId;
    const body = isOwn
      ? await this.directory.bodyById(access.bodyId)
      : await this.doors.require(actor, 'keep', access.bodyId);
    const isOpen = access.state === 'given' || (isOwn && access.state === 'asked');
    if (!isOpen) throw new Refusal('spaces.access-over', 409, { name: access.personName });
    if (!isOwn && !reason.trim()) throw new Refusal('spaces.reason-needed', 422);
    const state = access.state === 'asked' ? ('taken-back' as const) : ('ended' as const);
    const row = { state, answer: reason.trim() || access.answer, endedAt: this.clock.stamp() };
    await this.move(access, access.state, row);
    await this.note(actor, `access-${state}`, body, { ...access, ...row });
    if (!isOwn) await this.told.ended(body, { ...access, ...row });
    return access.bodyId;
  }

  /** Closes what is past its day or has lost its mandate; rights never wait for it, the journal and the people do. */
  sweep(author: Author): Promise<number> {
    return this.db.atomic(async () => {
      const today = this.clock.today();
      const open = await this.db.of(SpaceAccess).findBy({ state: In(['asked', 'given']) });
      const mandates = await this.db.of(Mandate).findBy({ id: In(open.map(({ mandateId }) => mandateId)) });
      const holds = new Set(
        mandates.filter(({ until }) => until === null || today <= until).map(({ id }) => id),
      );
      const over = open.filter(
        ({ until, mandateId }) => !holds.has(mandateId) || (until !== null && until < today),
      );
      for (const access of over) {
        const body = await this.directory.bodyById(access.bodyId);
        const row = { state: 'ended' as const, endedAt: this.clock.stamp() };
        await this.move(access, access.state, row);
        await this.note(author, 'access-ended', body, { ...access, ...row });
        if (holds.has(access.mandateId)) await this.told.ended(body, { ...access, ...row });
      }
      return over.length;
    });
  }

  /** The requests made to a body, the newest first, for those who keep its space or look after the sector's. */
  async page(actor: Actor, bodyId: string, query: AccessQuery): Promise<SpaceAccessPage> {
    const body = await this.directory.bodyById(bodyId);
    const doing = await this.doors.allowed(actor, body);
    if (!doing.includes('keep') && !doing.includes('oversee')) throw new Refusal('access.denied', 404);
    const { skip, take, page, size } = cut(query);
    const state = query.state as AccessState | undefined;
    const [rows, total] = await this.db.of(SpaceAccess).findAndCount({
      where: { bodyId, ...(state && { state }) }, order: { askedAt: 'DESC', id: 'DESC' }, skip, take,
    }); // prettier-ignore
    const mayAnswer = doing.includes('keep') && !query.at;
    return { rows: rows.map((row) => this.view(actor, row, mayAnswer)), total, page, size };
  }

  async lastOf(actor: Actor, bodyId: string): Promise<SpaceAccess | null> {
    const [last] = await this.db.of(SpaceAccess).find({
      where: { bodyId, personId: actor.personId }, order: { askedAt: 'DESC', id: 'DESC' }, take: 1,
    }); // prettier-ignore
    return last ?? null;
  }

  view(actor: Actor, access: SpaceAccess, mayAnswer: boolean): SpaceAccessView {
    const { bodyId: _b, organisationId: _o, mandateId: _m, personId, ...shown } = access;
    const isOwn = personId === actor.personId;
    const isGiven = this.stateOf(access) === 'given';
    return {
      ...(shown as Omit<SpaceAccessView, 'allowed'>),
      state: this.stateOf(access),
      allowed: [
        ...(mayAnswer && access.state === 'asked' ? ['answer'] : []),
        ...((mayAnswer || isOwn) && isGiven ? ['end'] : []),
        ...(isOwn && access.state === 'asked' ? ['take-back'] : []),
      ],
    };
  }

  /** An access that is past its day has ended, whether the round came by or not. */
  private stateOf({ state, until }: SpaceAccess): AccessState {
    return state === 'given' && until !== null && until < this.clock.today() ? 'ended' : state;
  }

  private async lastDay({ mandateId }: SpaceAccess, until: string | null): Promise<string> {
    const today = this.clock.today();
    const latest = addDays(today, LONGEST_DAYS);
    if (!until || until < today || until > latest)
      throw new Refusal('spaces.until-when', 422, { latest: longDay(latest) });
    const mandate = await this.db.of(Mandate).findOneBy({ id: mandateId });
    // The mandate's own last day holds in any case; saying a later one would promise too much.
    return mandate?.until && mandate.until < until ? mandate.until : until;
  }

  private async kept(actor: Actor, id: string): Promise<[SpaceAccess, Body]> {
    const access = await this.get(id);
    return [access, await this.doors.require(actor, 'keep', access.bodyId)];
  }

  private async get(id: string): Promise<SpaceAccess> {
    const access = await this.db.of(SpaceAccess).findOneBy({ id });
    if (!access) throw new Refusal('access.denied', 404);
    return access;
  }

  private async move({ id, personName }: SpaceAccess, state: AccessState, row: Partial<SpaceAccess>) {
    const done = await this.db.of(SpaceAccess).update({ id, state }, row);
    if (done.affected !== 1) throw new Refusal('spaces.access-over', 409, { name: personName });
  }

  private note(author: Author, what: string, body: Body, access: Request) {
    const { id, personName, askerCode, reason, answer, until } = access;
    return this.journal.record(author, {
      action: `spaces.${what}`, subject: 'Space', subjectId: body.id, organisationId: body.organisationId,
      label: `${body.name}, ${personName} (${askerCode})`, facts: { accessId: id, reason, answer, until },
    }); // prettier-ignore
  }
}
