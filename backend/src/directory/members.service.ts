import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { longDay } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { Body } from './body.entity';
import { BodyPages } from './body-pages.service';
import { BodyView } from './bodies.dto';
import { BodyInput, MemberView, PersonInput, PersonRow } from './directory.dto';
import { Directory } from './directory.service';
import { HouseRules } from './house-rules.service';
import { MandateCorrection, MandateEndInput, MandateInput } from './mandates.dto';
import { memberView } from './member-views';
import { Organisation } from './organisation.entity';

type Held = Pick<Mandate, 'personId' | 'role' | 'organisationId' | 'bodyId' | 'from' | 'until'>;

/** Who sits where: establishes bodies, gives, corrects and ends mandates. */
@Injectable()
export class Members {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly houseRules: HouseRules,
    private readonly pages: BodyPages,
    private readonly mandates: Mandates,
    private readonly journal: Journal,
  ) {}

  async establish(actor: Actor, input: BodyInput): Promise<BodyView> {
    if (!this.book.bodies.has(input.kind))
      throw new Refusal('directory.unknown-kind', 422, { kind: input.kind });
    if (await this.db.of(Body).existsBy({ code: input.code }))
      throw new Refusal('directory.code-taken', 409, { code: input.code });
    const organisation = await this.directory.get(input.organisationId);
    const { code, name, kind, organisationId } = input;
    const body = { id: newId(), code, name, kind, organisationId };
    actor.require('update', 'Body', body);
    await this.db.of(Body).insert(body);
    await this.journal.record(actor, {
      action: 'directory.established', subject: 'Body', subjectId: body.id, organisationId: organisation.id, label: code,
    }); // prettier-ignore
    return this.pages.body(actor, body.id);
  }

  async enrol(actor: Actor, input: PersonInput): Promise<PersonRow> {
    const { id, name, email } = await this.mandates.enrol(actor, input);
    return { id, name, email, invited: false };
  }

  /** Gives a mandate; refuses a role that has no seat in the body, a second one like it, and a substitute of nobody. */
  async give(actor: Actor, input: MandateInput): Promise<MemberView> {
    const organisation = await this.directory.get(input.organisationId);
    const body = input.bodyId ? await this.directory.bodyById(input.bodyId) : null;
    actor.require('manage', 'Mandate', { organisationId: organisation.id, bodyId: body?.id ?? null });
    this.refuseNoSeat(input.role, body);
    this.refuseOwn(actor, input.personId);
    const person = await this.db.of(Person).findOneBy({ id: input.personId });
    if (!person) throw new Refusal('access.denied', 404);
    const { role, from, until = null, substituteOf = null } = input;
    const held = {
      personId: person.id,
      role,
      organisationId: organisation.id,
      bodyId: body?.id ?? null,
      from,
      until,
    };
    await this.refuseOverlap(person, held);
    if (substituteOf) await this.refuseSubstitute(held, substituteOf);
    const mandate = await this.mandates.give(actor, {
      ...held,
      substituteOf,
      organisationCode: organisation.code,
      bodyCode: body?.code ?? null,
      label: this.label(role, organisation, body, substituteOf !== null),
    });
    return this.view(mandate, person, body);
  }

  /** Ends a mandate on a day, its last; refuses a day before its first. */
  async end(actor: Actor, id: string, { until, reason }: MandateEndInput): Promise<MemberView> {
    const mandate = await this.mine(actor, id);
    return this.view(await this.mandates.end(actor, mandate.id, until, reason.trim()));
  }

  /** Puts right the days of a mandate or whom it replaces; what was voted under it stays as it was voted. */
  async correct(actor: Actor, id: string, input: MandateCorrection): Promise<MemberView> {
    const mandate = await this.mine(actor, id);
    const { from, until = null, substituteOf = null, reason } = input;
    const person = await this.db.of(Person).findOneByOrFail({ id: mandate.personId });
    const held = { ...mandate, from, until };
    await this.refuseOverlap(person, held, id);
    if (substituteOf) await this.refuseSubstitute(held, substituteOf);
    return this.view(
      await this.mandates.correct(actor, id, { from, until, substituteOf, reason: reason.trim() }),
      person,
    );
  }

  private async mine(actor: Actor, id: string): Promise<Mandate> {
    const mandate = await this.mandates.get(id);
    actor.require('manage', 'Mandate', mandate);
    this.refuseOwn(actor, mandate.personId);
    return mandate;
  }

  /** Whoever keeps the list of one body does not write themselves on it. */
  private refuseOwn(actor: Actor, personId: string): void {
    if (actor.personId === personId && !actor.may('manage', 'Person'))
      throw new Refusal('directory.own-mandate', 403);
  }

  private refuseNoSeat(id: string, body: Body | null): void {
    const role = this.book.roles.get(id);
    if (!role) throw new Refusal('directory.unknown-role', 422, { role: id });
    const seats = role.bodies ?? [];
    if (seats.length ? !body || !seats.includes(body.kind) : body !== null)
      throw new Refusal('directory.no-such-seat', 422, { role: role.name, body: body?.name ?? '—' });
  }

  /** The same person, the same role, the same seat: one mandate at a time. */
  private async refuseOverlap(person: Person, held: Held, but?: string): Promise<void> {
    const { personId, role, organisationId, bodyId, from, until } = held;
    const like = await this.db.of(Mandate).findBy({ personId, role, organisationId });
    const other = like.find(
      (one) =>
        one.id !== but &&
        one.bodyId === bodyId &&
        (until === null || one.from <= until) &&
        (one.until === null || from <= one.until),
    );
    if (other)
      throw new Refusal('directory.mandate-overlaps', 409, {
        person: person.name, role: this.book.roles.get(role)?.name ?? role,
        from: longDay(other.from), until: other.until ? longDay(other.until) : 'sans terme',
      }); // prettier-ignore
  }

  /** A substitute replaces a member of the same body, for the same organisation and in the same quality. */
  private async refuseSubstitute(held: Held, substituteOf: string): Promise<void> {
    const of = await this.mandates.get(substituteOf);
    const like = of.bodyId !== null && of.bodyId === held.bodyId && of.organisationId === held.organisationId;
    if (!like || of.role !== held.role || of.personId === held.personId || of.substituteOf !== null)
      throw new Refusal('directory.substitute-of-nobody', 422, { label: of.label });
    if ((of.until !== null && of.until < held.from) || (held.until !== null && held.until < of.from))
      throw new Refusal('directory.substitute-out-of-time', 422, { label: of.label });
  }

  private label(role: string, organisation: Organisation, body: Body | null, substitute: boolean): string {
    const name = this.book.roles.get(role)?.name ?? role;
    const where = body && body.organisationId === organisation.id ? body.name : organisation.code;
    return `${name}${substitute ? ' (suppléance)' : ''} — ${where}`;
  }

  private async view(mandate: Mandate, person?: Person, body?: Body | null): Promise<MemberView> {
    const who = person ?? (await this.db.of(Person).findOneByOrFail({ id: mandate.personId }));
    const where = body === undefined && mandate.bodyId ? await this.directory.bodyById(mandate.bodyId) : body;
    return memberView(Object.assign(mandate, { person: who }), {
      book: this.book,
      rules: where ? await this.houseRules.on(where, mandate.from) : undefined,
      names: await this.pages.names([mandate]),
    });
  }
}
