import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Mandate } from '../../access/mandate.entity';
import { Person } from '../../access/person.entity';
import { Db } from '../../database/db';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Rulebook } from '../../rulebook/rulebook';
import { Known } from './members-plan';

/** What a list of members is held against: who there is, who sits in the body, which roles it has. */
@Injectable()
export class Surroundings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
  ) {}

  /** What is known today; `actor` is whoever hands the list in. */
  async of(actor: Actor, body: Body): Promise<Known> {
    const today = this.clock.today();
    const organisations = await this.directory.ofKind(
      'umbrella',
      'mire',
      'partner',
      'processor',
      'authority',
    );
    const { voters } = await this.directory.rulesOf(body, today);
    const here = [...this.book.roles.values()].filter(({ bodies }) => bodies?.includes(body.kind));
    const roles = here.toSorted((a, b) => rank(voters, a.id) - rank(voters, b.id));
    const seats = (await this.db.of(Mandate).findBy({ bodyId: body.id })).filter(({ until }) => until === null || until >= today); // prettier-ignore
    const people = await this.db.of(Person).find({ select: { id: true, name: true, email: true } });
    const whose = organisations.find(({ id }) => id === body.organisationId);
    return {
      today, organisations, roles, seats, own: actor.personId, mayOwn: actor.may('manage', 'Person'),
      people: new Map(people.map(({ id, name, email }) => [email, { id, name }])),
      defaultOrganisation: whose?.kind === 'mire' ? whose.id : null,
    }; // prettier-ignore
  }
}

/** Roles with a voice first, in the order of the rules. */
const rank = (voters: readonly string[], id: string): number =>
  voters.includes(id) ? voters.indexOf(id) : voters.length;
