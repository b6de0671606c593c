import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { isInvited, Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Db } from '../database/db';
import { Clock, dayIn } from '../kernel/clock';
import { within } from '../kernel/days';
import { Rulebook } from '../rulebook/rulebook';
import { BodyRules } from '../rulebook/words';
import { BodyView, KindView, SeatRoleView } from './bodies.dto';
import { Body } from './body.entity';
import { BodyRule } from './body-rule.entity';
import { changeViews, ruleViews } from './rule-views';
import { checkComposition, Sitting } from './composition';
import { BodyRow, OrganisationPageView, PersonRow } from './directory.dto';
import { Directory, organisationView } from './directory.service';
import { HouseRules } from './house-rules.service';
import { memberView, Seat, voicesIn } from './member-views';

/** The pages of the directory about bodies: who sits where on a day, and how each body decides that day. */
@Injectable()
export class BodyPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly houseRules: HouseRules,
    private readonly mandates: Mandates,
  ) {}

  async bodies(actor: Actor, at?: string): Promise<BodyRow[]> {
    const bodies = await this.db
      .of(Body)
      .find({ where: actor.where<Body>('read', 'Body'), order: { code: 'ASC' } });
    return Promise.all(bodies.map((body) => this.row(body, at ?? this.clock.today())));
  }

  /** The kinds of body that exist, with their names. */
  kinds(): KindView[] {
    return [...this.book.bodies.values()].map(({ kind, name }) => ({ kind, name }));
  }

  async body(actor: Actor, id: string, at?: string): Promise<BodyView> {
    const body = await this.directory.bodyById(id);
    actor.require('read', 'Body', body);
    const day = at ?? this.clock.today();
    const seats = await this.mandates.seated(id, day);
    const changes = knownOn(await this.houseRules.changes(id), at);
    const rules = await this.houseRules.on(body, day);
    const showing = { book: this.book, rules, names: await this.names(seats) };
    const mayRule = at === undefined && actor.may('update', 'Body', body);
    return {
      ...(await this.row(body, day)),
      kindName: rules.name,
      day,
      seats: seats.map((seat) => memberView(seat, showing)),
      rules: ruleViews(this.book, rules, changes, day),
      changes: changeViews(this.book, this.houseRules.ofKind(body.kind), changes, day, mayRule),
      composition: await this.composition(rules, seats, day),
      roles: this.roles(rules, body.kind),
      allowed: [
        ...(mayRule ? ['update'] : []),
        ...(at === undefined && actor.may('manage', 'Mandate', seatOf(body)) ? ['manage'] : []),
      ],
    };
  }

  async organisation(actor: Actor, id: string, at?: string): Promise<OrganisationPageView> {
    const organisation = await this.directory.get(id);
    actor.require('read', 'Organisation', organisation);
    const day = at ?? this.clock.today();
    const bodies = await this.db.of(Body).find({ where: { organisationId: id }, order: { code: 'ASC' } });
    const held = (await this.db.of(Mandate).findBy({ organisationId: id })).filter((one) => within(day, one));
    const people = await this.mandates.people(held.map(({ personId }) => personId));
    const seats = held.map((one): Seat => Object.assign(one, { person: people.get(one.personId)! }));
    const names = await this.names(seats);
    return {
      ...organisationView(organisation, actor),
      bodies: await Promise.all(bodies.map((body) => this.row(body, day))),
      people: seats.map((seat) => memberView(seat, { book: this.book, names })),
    };
  }

  async people(): Promise<PersonRow[]> {
    const people = await this.db.of(Person).find({ order: { name: 'ASC' } });
    return people.map((person) => {
      const { id, name, email } = person;
      return { id, name, email, invited: isInvited(person) };
    });
  }

  /** Whom the substitutes among some seats replace, by mandate. */
  async names(seats: readonly Pick<Mandate, 'substituteOf'>[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(seats.flatMap(({ substituteOf }) => substituteOf ?? []))];
    const replaced = await Promise.all(ids.map((id) => this.db.of(Mandate).findOneBy({ id })));
    const found = replaced.filter((one) => one !== null);
    const people = await this.mandates.people(found.map(({ personId }) => personId));
    return new Map(found.map(({ id, personId }) => [id, people.get(personId)?.name ?? '—']));
  }

  private roles({ voters }: BodyRules, kind: string): SeatRoleView[] {
    const here = [...this.book.roles.values()].filter(({ bodies }) => bodies?.includes(kind));
    const roles = here.map(({ id, name }) => ({ id, name, voter: voters.includes(id) }));
    return roles.sort((a, b) => Number(b.voter) - Number(a.voter) || a.name.localeCompare(b.name, 'fr'));
  }

  private async composition({ composition = [] }: BodyRules, seats: readonly Sitting[], day: string) {
    const organisations = await this.directory.ofKind(
      'umbrella',
      'mire',
      'partner',
      'processor',
      'authority',
    );
    const kinds = [...new Set(composition.flatMap(({ alsoIn }) => alsoIn ?? []))];
    const people = new Map<string, ReadonlySet<string>>();
    for (const kind of kinds) {
      const bodies = await this.directory.bodiesOfKind(kind);
      const sitting = await Promise.all(bodies.map(({ id }) => this.mandates.seated(id, day)));
      people.set(kind, new Set(sitting.flat().map(({ personId }) => personId)));
    }
    return checkComposition(composition, seats, {
      organisations: new Map(organisations.map(({ code, kind }) => [code, kind])),
      peopleIn: (kind) => people.get(kind) ?? new Set(),
    });
  }

  private async row(body: Body, day: string): Promise<BodyRow> {
    const { id, code, name, kind, organisationId } = body;
    const seats = await this.mandates.seated(id, day);
    const { code: organisationCode } = await this.directory.get(organisationId);
    const voices = voicesIn(await this.houseRules.on(body, day), seats);
    return { id, code, name, kind, organisationId, organisationCode, voices, members: seats.length };
  }
}

/** The changes as they were known at the end of a day: « État au » shows nothing that was written down later. */
function knownOn(changes: readonly BodyRule[], at: string | undefined): BodyRule[] {
  const isKnown = (stamp: string) => at === undefined || dayIn(new Date(stamp)) <= at;
  return changes
    .filter(({ recordedAt }) => isKnown(recordedAt))
    .map((one) =>
      one.withdrawnAt && !isKnown(one.withdrawnAt) ? Object.assign(one, { withdrawnAt: null }) : one,
    );
}

/** A seat in a body, as rights look at it. */
export const seatOf = ({ id, organisationId }: Pick<Body, 'id' | 'organisationId'>) => ({
  bodyId: id,
  organisationId,
});
