import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Recent } from '../database/recent';
import { Clock } from '../kernel/clock';
import { longDay, within } from '../kernel/days';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { actorOf } from './abilities';
import { Actor, Held } from './actor';
import { Mandate } from './mandate.entity';
import { isPassword } from './passwords';
import { Person } from './person.entity';
import { Session } from './session.entity';
import { Throttle } from './throttle.service';

/** A person who is signed in, as an actor by the mandates of the day. */
interface Found {
  readonly actor: Actor;
  readonly session: Session;
  readonly person: Person;
}

const IDLE_HOURS = 8;
const LONGEST_HOURS = 24 * 7;

/** The reception desk: lets people in, remembers their browser, and says who is asking. */
@Injectable()
export class Sessions {
  private readonly known: Recent<Found>;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly journal: Journal,
    private readonly throttle: Throttle,
  ) {
    this.known = new Recent(db, clock);
  }

  /** Checks an account and its password; gives the token that the browser keeps. */
  async signIn(email: string, password: string, from: string): Promise<string> {
    await this.throttle.check(email, from);
    const person = await this.db.of(Person).findOneBy({ email: email.trim().toLowerCase() });
    // An unknown account costs as much time as a wrong password, so that nobody can list accounts.
    const right = await isPassword(password, person?.passwordHash ?? NO_ONES);
    if (!person?.active || !right) {
      await this.throttle.failed(email, from);
      throw new Refusal('access.wrong-password', 401);
    }
    await this.throttle.succeeded(email);
    await this.refuseExpired(person.id);
    return this.open(person);
  }

  /** Opens a session for a person whose identity is settled. */
  async open(person: Person): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.stamp();
    await this.db.atomic(async () => {
      await this.db.of(Session).delete({ expiresAt: LessThan(now) });
      await this.db.of(Session).insert({
        tokenDigest: sha256(token),
        personId: person.id,
        actingId: null,
        createdAt: now,
        seenAt: now,
        expiresAt: this.hoursFromNow(LONGEST_HOURS),
      });
      const author = { personId: person.id, name: person.name, quality: 'compte' };
      await this.journal.record(author, {
        action: 'access.signed-in',
        subject: 'Person',
        subjectId: person.id,
        label: person.name,
      });
    });
    return token;
  }

  /** Who holds this token, with the mandates in force today; nobody when it is unknown or too old. */
  async whois(token: string | undefined): Promise<Found | undefined> {
    if (!token) return undefined;
    const known = this.known.now;
    const key = `${this.clock.today()} ${token}`;
    const found = known.get(key) ?? (await this.lookUp(token));
    if (found) known.set(key, found);
    return found;
  }

  private async lookUp(token: string): Promise<Found | undefined> {
    const session = await this.db.of(Session).findOneBy({ tokenDigest: sha256(token) });
    const now = this.clock.stamp();
    if (!session || session.expiresAt < now || session.seenAt < this.hoursFromNow(-IDLE_HOURS))
      return undefined;
    const person = await this.db.of(Person).findOneBy({ id: session.personId, active: true });
    if (!person) return undefined;
    // Once a minute is enough to know that someone is still there, and spares a write for each page.
    if (session.seenAt < new Date(this.clock.now().getTime() - 60_000).toISOString())
      await this.db.atomic(() =>
        this.db.of(Session).update({ tokenDigest: session.tokenDigest }, { seenAt: now }),
      );
    return { actor: await this.actor(person, session.actingId), session, person };
  }

  /** A person as an actor, by the mandates in force today. */
  async actor(person: Person, actingId: string | null = null): Promise<Actor> {
    const held = await this.held(person.id);
    const acting = held.find((mandate) => mandate.id === actingId) ?? held[0];
    return actorOf(this.book, person, held, this.clock.today(), acting?.label ?? 'sans mandat');
  }

  async choose(token: string, mandateId: string): Promise<void> {
    const found = await this.whois(token);
    if (!found?.actor.mandates.some(({ id }) => id === mandateId)) throw new Refusal('access.denied', 404);
    await this.db.of(Session).update({ tokenDigest: sha256(token) }, { actingId: mandateId });
  }

  async signOut(token: string): Promise<void> {
    await this.db.of(Session).delete({ tokenDigest: sha256(token) });
  }

  /** Whether the person still knows their password: asked again before something is signed. */
  async reauthenticate(actor: Actor, password: string): Promise<void> {
    const person = await this.db.of(Person).findOneByOrFail({ id: actor.personId });
    await this.throttle.check(person.email, 're-authentication');
    if (await isPassword(password, person.passwordHash)) return;
    await this.throttle.failed(person.email, 're-authentication');
    throw new Refusal('access.wrong-password', 401, { again: true });
  }

  private async held(personId: string): Promise<(Held & Mandate)[]> {
    const today = this.clock.today();
    const all = await this.db.of(Mandate).find({ where: { personId }, order: { from: 'ASC', id: 'ASC' } });
    return all
      .filter((mandate) => within(today, mandate))
      .map(
        (mandate) =>
          ({ ...mandate, roleName: this.book.roles.get(mandate.role)?.name ?? mandate.role }) as Held &
            Mandate,
      );
  }

  private async refuseExpired(personId: string): Promise<void> {
    if ((await this.held(personId)).length) return;
    const [last] = await this.db.of(Mandate).find({ where: { personId }, order: { until: 'DESC' }, take: 1 });
    throw new Refusal('access.mandate-expired', 403, {
      role: last?.label ?? '—',
      until: last?.until ? longDay(last.until) : '—',
    });
  }

  private hoursFromNow(hours: number): string {
    return new Date(this.clock.now().getTime() + hours * 3_600_000).toISOString();
  }
}

const NO_ONES = 'argon2id$19456$2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
