import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { longDay, within } from '../kernel/days';
import { Refusal } from '../kernel/refusal';
import { Actor } from './actor';
import { Mandate } from './mandate.entity';
import { hashPassword, PASSWORD_COST, PasswordCost } from './passwords';
import { Person } from './person.entity';
import { newId } from '../database/row';

/** What a mandate is given with; the names of organisation and body come from the directory. */
export type Giving = Omit<Mandate, 'id' | 'identify' | 'substituteOf' | 'reason'> & {
  readonly substituteOf?: string | null;
};

/** Stands where a password would be: nothing that anybody types can match it. */
const UNSET = `argon2id$1024$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether somebody was enrolled without a password and has not chosen one. */
export const isInvited = ({ passwordHash }: Pick<Person, 'passwordHash'>): boolean => passwordHash === UNSET;

/** The people's office: accounts, and who speaks for whom from when until when. */
@Injectable()
export class Mandates {
  /** What a new password costs to check; tests lower it. */
  cost: PasswordCost = PASSWORD_COST;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Opens an account; an address serves one person only. */
  async enrol(actor: Actor, person: { name: string; email: string; password: string }): Promise<Person> {
    const email = person.email.trim().toLowerCase();
    const passwordHash = await hashPassword(person.password, this.cost);
    return this.db.atomic(async () => {
      if (await this.db.of(Person).existsBy({ email }))
        throw new Refusal('access.email-taken', 409, { email });
      const row = { id: newId(), name: person.name, email, passwordHash, active: true };
      await this.db.of(Person).insert(row);
      await this.journal.record(actor, {
        action: 'access.enrolled',
        subject: 'Person',
        subjectId: row.id,
        label: row.name,
      });
      return this.db.of(Person).findOneByOrFail({ id: row.id });
    });
  }

  async give(actor: Actor, giving: Giving): Promise<Mandate> {
    refuseBackwards(giving);
    const row = { substituteOf: null, reason: null, ...giving, id: newId() };
    await this.db.of(Mandate).insert(row);
    await this.journal.record(actor, {
      action: 'access.mandate-given',
      subject: 'Mandate',
      subjectId: row.id,
      label: row.label,
      organisationId: row.organisationId,
      facts: {
        personId: row.personId,
        role: row.role,
        from: row.from,
        until: row.until,
        ...(row.substituteOf && { substituteOf: row.substituteOf }),
      },
    });
    return this.db.of(Mandate).findOneByOrFail({ id: row.id });
  }

  /** Sets the last day of a mandate; what it decided before stays as it was. */
  async end(actor: Actor, id: string, until: string, reason: string): Promise<Mandate> {
    const mandate = await this.get(id);
    refuseBackwards({ from: mandate.from, until });
    await this.db.of(Mandate).update({ id }, { until, reason });
    await this.journal.record(actor, {
      action: 'access.mandate-ended', subject: 'Mandate', subjectId: id, label: mandate.label,
      organisationId: mandate.organisationId, facts: { until, reason },
    }); // prettier-ignore
    return this.get(id);
  }

  /** Puts right what was written down wrongly; the journal keeps what it said before. */
  async correct(
    actor: Actor,
    id: string,
    to: Pick<Mandate, 'from' | 'until' | 'substituteOf'> & { readonly reason: string },
  ): Promise<Mandate> {
    const { from, until, substituteOf, label, organisationId } = await this.get(id);
    refuseBackwards(to);
    await this.db.of(Mandate).update({ id }, to);
    await this.journal.record(actor, {
      action: 'access.mandate-corrected', subject: 'Mandate', subjectId: id, label, organisationId,
      facts: { ...to, before: { from, until, substituteOf } },
    }); // prettier-ignore
    return this.get(id);
  }

  /** A mandate, past ones too; refuses (404) one that does not exist. */
  async get(id: string): Promise<Mandate> {
    const mandate = await this.db.of(Mandate).findOneBy({ id });
    if (!mandate) throw new Refusal('access.denied', 404);
    return mandate;
  }

  /** Opens an account without a password: nobody can sign in to it before a first one is chosen. */
  async invite(actor: Actor, person: { name: string; email: string }): Promise<Person> {
    const email = person.email.trim().toLowerCase();
    if (await this.db.of(Person).existsBy({ email })) throw new Refusal('access.email-taken', 409, { email });
    const row = { id: newId(), name: person.name.trim(), email, passwordHash: UNSET, active: true };
    await this.db.of(Person).insert(row);
    await this.journal.record(actor, {
      action: 'access.enrolled', subject: 'Person', subjectId: row.id, label: row.name,
    }); // prettier-ignore
    return this.db.of(Person).findOneByOrFail({ id: row.id });
  }

  /** The first password of somebody who was invited; hands back false when they have chosen one already. */
  async chooseFirst({ id, name }: Person, password: string): Promise<boolean> {
    const passwordHash = await hashPassword(password, this.cost);
    const done = await this.db.of(Person).update({ id, passwordHash: UNSET }, { passwordHash });
    if (done.affected !== 1) return false;
    await this.journal.record(
      { personId: id, name, quality: 'compte' },
      { action: 'access.password-chosen', subject: 'Person', subjectId: id, label: name },
    );
    return true;
  }

  /** Who sits in a body on a day, in order of name. */
  async seated(
    bodyId: string,
    day: string = this.clock.today(),
  ): Promise<(Mandate & { readonly person: Person })[]> {
    const mandates = (await this.db.of(Mandate).findBy({ bodyId })).filter((mandate) => within(day, mandate));
    const people = await this.people(mandates.map(({ personId }) => personId));
    return mandates
      .map((mandate) => Object.assign(mandate, { person: people.get(mandate.personId)! }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name, 'fr'));
  }

  async people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const found = ids.length
      ? await this.db
          .of(Person)
          .createQueryBuilder('person')
          .whereInIds([...new Set(ids)])
          .getMany()
      : [];
    return new Map(found.map((person) => [person.id, person]));
  }
}

function refuseBackwards({ from, until }: { readonly from: string; readonly until: string | null }): void {
  if (until !== null && until < from)
    throw new Refusal('access.mandate-backwards', 422, { from: longDay(from), until: longDay(until) });
}
