import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { Recent } from '../database/recent';
import { Clock } from '../kernel/clock';
import { longDay, within } from '../kernel/days';
import { sha256 } from '../kernel/digest';
import { Refusal } from '../kernel/refusal';
import { Sheaves } from '../kernel/sheaves';
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
  private readonly desk = new Sheaves<string, Found | undefined>((_, tokens) => this.lookUp(tokens));
  private readonly seen = new Sheaves<string, void>((_, digests) => this.see(digests));

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
    const found = known.get(key) ?? (await this.ask(token));
    if (found) known.set(key, found);
    return found;
  }

  /** At the desk, with whoever else asks at this moment; a transaction under way looks for itself. */
  private async ask(token: string): Promise<Found | undefined> {
    if (this.db.inTransaction) return (await this.lookUp([token]))[0];
    const found = await this.desk.put('', token);
    // Once a minute is enough to know that someone is still there, and spares a write for each page.
    const minuteAgo = new Date(this.clock.now().getTime() - 60_000).toISOString();
    if (found && found.session.seenAt < minuteAgo) await this.seen.put('', found.session.tokenDigest);
    return found;
  }

  /** Those who ask at the same moment are looked up together: a crowd costs as many readings as one person. */
  private async lookUp(tokens: readonly string[]): Promise<(Found | undefined)[]> {
    const digests = tokens.map(sha256);
    const now = this.clock.stamp();
    const idle = this.hoursFromNow(-IDLE_HOURS);
    const known = await this.db.of(Session).findBy({ tokenDigest: In([...new Set(digests)]) });
    const sessions = known.filter(({ expiresAt, seenAt }) => expiresAt >= now && seenAt >= idle);
    const personIds = [...new Set(sessions.map(({ personId }) => personId))];
    if (personIds.length === 0) return digests.map(() => undefined);
    const active = await this.db.of(Person).findBy({ id: In(personIds), active: true });
    const people = new Map(active.map((person) => [person.id, person]));
    const held = Map.groupBy(await this.heldBy(personIds), ({ personId }) => personId);
    const found = new Map<string, Found>();
    for (const session of sessions) {
      const person = people.get(session.personId);
      const actor = person && this.acting(person, held.get(person.id) ?? [], session.actingId);
      if (actor) found.set(session.tokenDigest, { actor, session, person });
    }
    return digests.map((digest) => found.get(digest));
  }

  private async see(digests: readonly string[]): Promise<undefined[]> {
    const seenAt = this.clock.stamp();
    await this.db.atomic(() =>
      this.db.of(Session).update({ tokenDigest: In([...new Set(digests)]) }, { seenAt }),
    );
    return digests.map(() => undefined);
  }

  /** A person as an actor, by the mandates in force today. */
  async actor(person: Person, actingId: string | null = null): Promise<Actor> {
    return this.acting(person, await this.heldBy([person.id]), actingId);
  }

  private acting(person: Person, held: readonly (Held & Mandate)[], actingId: string | null): Actor {
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

  /** The mandates of some people that are in force today, those of each in the order in which they began. */
  private async heldBy(personIds: readonly string[]): Promise<(Held & Mandate)[]> {
    const today = this.clock.today();
    const all = await this.db.of(Mandate).find({ where: { personId: In([...personIds]) }, order: { from: 'ASC', id: 'ASC' } }); // prettier-ignore
    return all
      .filter((mandate) => within(today, mandate))
      .map((mandate) => ({ ...mandate, roleName: this.book.roles.get(mandate.role)?.name ?? mandate.role }) as Held & Mandate); // prettier-ignore
  }

  private async refuseExpired(personId: string): Promise<void> {
    if ((await this.heldBy([personId])).length) return;
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
