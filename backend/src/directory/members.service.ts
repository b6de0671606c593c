import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { within } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { Body } from './body.entity';
import { rulesInWords } from './body-words';
import {
  BodyInput,
  BodyRow,
  BodyView,
  MandateInput,
  MemberView,
  OrganisationPageView,
  PersonInput,
  PersonRow,
} from './directory.dto';
import { Directory, organisationView } from './directory.service';

type Seat = Mandate & { readonly person: Person };

/** Who sits where: bodies, their members and the voices they have. */
@Injectable()
export class Members {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly mandates: Mandates,
    private readonly journal: Journal,
  ) {}

  async bodies(actor: Actor): Promise<BodyRow[]> {
    const bodies = await this.db
      .of(Body)
      .find({ where: actor.where<Body>('read', 'Body'), order: { code: 'ASC' } });
    return Promise.all(bodies.map((body) => this.row(body)));
  }

  async body(actor: Actor, id: string): Promise<BodyView> {
    const body = await this.directory.bodyById(id);
    actor.require('read', 'Body', body);
    const rules = this.book.bodies.get(body.kind);
    const seats = await this.mandates.seated(id);
    return {
      ...(await this.row(body)),
      seats: seats.map((seat) => this.member(seat, body)),
      rules: rules ? rulesInWords(rules) : [],
      sources: rules ? rules.sources.map((source) => ({ ...source })) : [],
      allowed: actor.may('update', 'Body', body) ? ['update'] : [],
    };
  }

  async organisation(actor: Actor, id: string): Promise<OrganisationPageView> {
    const organisation = await this.directory.get(id);
    actor.require('read', 'Organisation', organisation);
    const bodies = await this.db.of(Body).find({ where: { organisationId: id }, order: { code: 'ASC' } });
    const today = this.clock.today();
    const mandates = (await this.db.of(Mandate).findBy({ organisationId: id })).filter((one) =>
      within(today, one),
    );
    const people = await this.mandates.people(mandates.map(({ personId }) => personId));
    return {
      ...organisationView(organisation, actor),
      bodies: await Promise.all(bodies.map((body) => this.row(body))),
      people: mandates.map((mandate) =>
        this.member(Object.assign(mandate, { person: people.get(mandate.personId)! })),
      ),
    };
  }

  async establish(actor: Actor, input: BodyInput): Promise<BodyView> {
    if (!this.book.bodies.has(input.kind))
      throw new Refusal('directory.unknown-kind', 422, { kind: input.kind });
    if (await this.db.of(Body).existsBy({ code: input.code }))
      throw new Refusal('directory.code-taken', 409, { code: input.code });
    const organisation = await this.directory.get(input.organisationId);
    const id = newId();
    await this.db.of(Body).insert({ id, ...input });
    await this.journal.record(actor, {
      action: 'directory.established', subject: 'Body', subjectId: id, organisationId: organisation.id, label: input.code,
    }); // prettier-ignore
    return this.body(actor, id);
  }

  async people(): Promise<PersonRow[]> {
    const people = await this.db.of(Person).find({ order: { name: 'ASC' } });
    return people.map(({ id, name, email }) => ({ id, name, email }));
  }

  async enrol(actor: Actor, input: PersonInput): Promise<PersonRow> {
    const { id, name, email } = await this.mandates.enrol(actor, input);
    return { id, name, email };
  }

  /** Gives a mandate; refuses a role that has no seat in the body, or a body where a role needs none. */
  async give(actor: Actor, input: MandateInput): Promise<MemberView> {
    const role = this.book.roles.get(input.role);
    if (!role) throw new Refusal('directory.unknown-role', 422, { role: input.role });
    const organisation = await this.directory.get(input.organisationId);
    const body = input.bodyId ? await this.directory.bodyById(input.bodyId) : null;
    const seats = role.bodies ?? [];
    if (seats.length ? !body || !seats.includes(body.kind) : body !== null)
      throw new Refusal('directory.no-such-seat', 422, { role: role.name, body: body?.name ?? '—' });
    const person = await this.db.of(Person).findOneBy({ id: input.personId });
    if (!person) throw new Refusal('access.denied', 404);
    const mandate = await this.mandates.give(actor, {
      personId: person.id,
      role: role.id,
      organisationId: organisation.id,
      organisationCode: organisation.code,
      bodyId: body?.id ?? null,
      bodyCode: body?.code ?? null,
      label:
        body && body.organisationId === organisation.id
          ? `${role.name} — ${body.name}`
          : `${role.name} — ${organisation.code}`,
      from: input.from,
      until: input.until ?? null,
    });
    return this.member(Object.assign(mandate, { person }), body ?? undefined);
  }

  async end(actor: Actor, id: string, until: string): Promise<MemberView> {
    const mandate = await this.mandates.end(actor, id, until);
    const person = await this.db.of(Person).findOneByOrFail({ id: mandate.personId });
    return this.member(Object.assign(mandate, { person }));
  }

  private async row(body: Body): Promise<BodyRow> {
    const { id, code, name, kind, organisationId } = body;
    const seats = await this.mandates.seated(id);
    const rules = this.book.bodies.get(kind);
    const voters = seats.filter((seat) => rules?.voters.includes(seat.role));
    const voices =
      rules?.voice === 'organisation'
        ? new Set(voters.map((seat) => seat.organisationId)).size
        : voters.length;
    const organisation = await this.directory.get(organisationId);
    return {
      id,
      code,
      name,
      kind,
      organisationId,
      organisationCode: organisation.code,
      voices,
      members: seats.length,
    };
  }

  private member(seat: Seat, body?: Body): MemberView {
    const { id, personId, person, label, role, organisationId, organisationCode, from, until } = seat;
    const voter = body !== undefined && (this.book.bodies.get(body.kind)?.voters.includes(role) ?? false);
    const roleName = this.book.roles.get(role)?.name ?? role;
    return {
      mandateId: id,
      personId,
      name: person.name,
      label,
      role,
      roleName,
      organisationId,
      organisationCode,
      voter,
      from,
      until,
    };
  }
}
