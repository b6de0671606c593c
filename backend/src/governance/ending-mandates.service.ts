import { Inject, Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Db } from '../database/db';
import { Body } from '../directory/body.entity';
import { Clock } from '../kernel/clock';
import { addDays, longDay, shortDay, within } from '../kernel/days';
import { PostOffice } from '../post/post-office.service';
import { Rulebook } from '../rulebook/rulebook';
import type { WaitingItem } from './waiting.service';

type Addressee = Pick<Person, 'id' | 'name' | 'email'>;

/** Tells of mandates that are about to end and that nothing follows: first early, then once more near the end. */
@Injectable()
export class EndingMandates {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly mandates: Mandates,
    private readonly office: PostOffice,
  ) {}

  /** One daily round; hands back how many letters are new. Going round again on the same day finds none. */
  async round(): Promise<number> {
    const ending = await this.ending();
    const people = await this.mandates.people(ending.map(({ personId }) => personId));
    const coordination = await this.holding({ role: 'coordination' });
    let written = 0;
    for (const mandate of ending) {
      const person = people.get(mandate.personId);
      if (!person) continue;
      written += await this.tell(mandate, person, 'mandate.ending', [person]);
      const secretaries = mandate.bodyId
        ? await this.holding({ role: 'secretary', bodyId: mandate.bodyId })
        : [];
      const keepers = [...secretaries, ...coordination].filter(({ id }) => id !== person.id);
      written += await this.tell(mandate, person, 'mandate.ending-there', keepers);
    }
    return written;
  }

  /** For whoever keeps the secretariat of bodies: one line a body in which mandates end soon. */
  async waitingFor(actor: Actor): Promise<WaitingItem[]> {
    const bodyIds = actor.mandates.flatMap(({ role, bodyId }) => (role === 'secretary' && bodyId ? [bodyId] : []));
    if (bodyIds.length === 0) return [];
    const bodies = await this.db.of(Body).findBy({ id: In(bodyIds) });
    const ending = (await this.ending()).filter(({ bodyId }) => bodyId !== null && bodyIds.includes(bodyId));
    const people = await this.mandates.people(ending.map(({ personId }) => personId));
    return bodies.flatMap(({ id, name }) => {
      const here = ending.filter(({ bodyId }) => bodyId === id);
      const [first] = here;
      if (!first) return [];
      const who = here.map(({ personId, until }) => `${people.get(personId)?.name ?? '—'} (${shortDay(until!)})`);
      return {
        id: `mandates-${id}`, detail: who.join(', '), due: first.until, late: false, verb: 'Préparer la suite',
        sentence: here.length > 1 ? `${here.length} mandats prennent fin\u202f: ${name}` : `Un mandat prend fin\u202f: ${name}`,
        link: `/annuaire/instances/${id}`,
      };
    });
  } // prettier-ignore

  /** The mandates that end within the first term and that no other of the same person, role and seat follows. */
  private async ending(): Promise<(Mandate & { until: string })[]> {
    const today = this.clock.today();
    const found = await this.db.of(Mandate).find({
      where: { until: Between(today, addDays(today, this.term('mandate-end-first'))) },
      order: { until: 'ASC', id: 'ASC' },
    });
    const later = await this.db.of(Mandate).findBy({ personId: In(found.map(({ personId }) => personId)) });
    const isFollowed = (one: Mandate) =>
      later.some(
        (next) =>
          next.id !== one.id && next.personId === one.personId && next.role === one.role && next.bodyId === one.bodyId &&
          next.organisationId === one.organisationId && next.from > one.from && next.from <= addDays(one.until!, 1),
      ); // prettier-ignore
    return found.filter((one): one is Mandate & { until: string } => !isFollowed(one));
  }

  /** The day and the term are what tells letters apart: each is written once, again only when the end moves. */
  private tell(mandate: Mandate & { until: string }, person: Addressee, kind: string, to: readonly Addressee[]) {
    const { id, until, label, organisationId, bodyId } = mandate;
    const isNear = until <= addDays(this.clock.today(), this.term('mandate-end-second'));
    return this.office.post({
      kind, subject: 'Mandate', subjectId: id, organisationId, bodyId,
      turn: `${until}:${isNear ? 'second' : 'first'}`, to: to.map(({ id: personId, name, email }) => ({ id: personId, name, email })),
      facts: { person: person.name, label, until: longDay(until) },
      link: bodyId ? `/annuaire/instances/${bodyId}` : `/annuaire/organisations/${organisationId}`,
    });
  } // prettier-ignore

  private async holding(where: { role: string; bodyId?: string }): Promise<Addressee[]> {
    const today = this.clock.today();
    const held = (await this.db.of(Mandate).findBy(where)).filter((one) => within(today, one));
    return [...(await this.mandates.people(held.map(({ personId }) => personId))).values()];
  }

  private term(id: string): number {
    return this.book.deadlines.get(id)?.amount ?? 0;
  }
}
