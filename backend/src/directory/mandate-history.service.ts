import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Mandate } from '../access/mandate.entity';
import { Mandates } from '../access/mandates.service';
import { Person } from '../access/person.entity';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { cut } from '../kernel/page';
import { Refusal } from '../kernel/refusal';
import { Rulebook } from '../rulebook/rulebook';
import { Body } from './body.entity';
import { BodyPages } from './body-pages.service';
import { Directory } from './directory.service';
import { HouseRules } from './house-rules.service';
import { MandatePage, MandateQuery, MandateRow, MandateState } from './mandates.dto';
import { memberView } from './member-views';

type Whose = { readonly bodyId: string } | { readonly personId: string };

/** Who held which mandate, holds it or will: of one body, or of one person. */
@Injectable()
export class MandateHistory {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly houseRules: HouseRules,
    private readonly pages: BodyPages,
    private readonly mandates: Mandates,
  ) {}

  async ofBody(actor: Actor, id: string, query: MandateQuery): Promise<MandatePage> {
    const body = await this.directory.bodyById(id);
    actor.require('read', 'Body', body);
    return this.page({ bodyId: id }, query, body.name);
  }

  /** One's own mandates, or anybody's for those who keep them. */
  async ofPerson(actor: Actor, id: string, query: MandateQuery): Promise<MandatePage> {
    const person = await this.db.of(Person).findOneBy({ id });
    if (!person || (actor.personId !== id && !actor.may('manage', 'Person')))
      throw new Refusal('access.denied', 404);
    return this.page({ personId: id }, query, person.name);
  }

  private async page(whose: Whose, query: MandateQuery, title: string): Promise<MandatePage> {
    const { skip, take, page, size } = cut(query);
    const day = query.at ?? this.clock.today();
    const found = this.db
      .of(Mandate)
      .createQueryBuilder('mandate')
      .innerJoin(Person, 'person', 'person.id = mandate.personId')
      .where(whose);
    if (query.state?.length)
      found.andWhere(`(${query.state.map((state) => `(${IN_STATE[state]})`).join(' OR ')})`, { day });
    if (query.q)
      found.andWhere('(LOWER(person.name) LIKE :q OR LOWER(mandate.label) LIKE :q)', {
        q: `%${query.q.toLowerCase()}%`,
      });
    const [column, way] = orderOf(query.sort);
    const [rows, total] = await found
      // A mandate without a known end ends after all others, on both databases.
      .orderBy(column, way, way === 'DESC' ? 'NULLS FIRST' : 'NULLS LAST')
      .addOrderBy('mandate.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
    return { rows: await this.rows(rows, day), total, page, size, title };
  }

  private async rows(mandates: readonly Mandate[], day: string): Promise<MandateRow[]> {
    const people = await this.mandates.people(mandates.map(({ personId }) => personId));
    const names = await this.pages.names(mandates);
    const bodies = new Map<string, Body>();
    for (const id of new Set(mandates.flatMap(({ bodyId }) => bodyId ?? [])))
      bodies.set(id, await this.directory.bodyById(id));
    return Promise.all(
      mandates.map(async (mandate) => {
        const body = mandate.bodyId ? bodies.get(mandate.bodyId) : undefined;
        // A past mandate had a voice by the rules of its own time.
        const then = [mandate.until ?? day, day].sort()[0]!;
        const rules = body && (await this.houseRules.on(body, then));
        const seat = Object.assign(mandate, { person: people.get(mandate.personId)! });
        return {
          ...memberView(seat, { book: this.book, rules, names }),
          bodyId: mandate.bodyId, bodyName: body?.name ?? null, state: stateOn(mandate, day), reason: mandate.reason,
        }; // prettier-ignore
      }),
    );
  }
}

const IN_STATE: Readonly<Record<MandateState, string>> = {
  past: 'mandate.until < :day',
  present: 'mandate.from <= :day AND (mandate.until IS NULL OR mandate.until >= :day)',
  future: 'mandate.from > :day',
};

/** Whether a mandate is over on a day, runs, or is still to begin. */
export function stateOn({ from, until }: Pick<Mandate, 'from' | 'until'>, day: string): MandateState {
  if (until !== null && until < day) return 'past';
  return from > day ? 'future' : 'present';
}

const COLUMNS: Readonly<Record<string, string>> = {
  name: 'person.name',
  organisation: 'mandate.organisationCode',
  from: 'mandate.from',
  until: 'mandate.until',
};
function orderOf(sort = '-from'): [string, 'ASC' | 'DESC'] {
  return [COLUMNS[sort.replace('-', '')] ?? 'mandate.from', sort.startsWith('-') ? 'DESC' : 'ASC'];
}
