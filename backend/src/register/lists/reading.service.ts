import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { Revision } from '../../revisions/revision.entity';
import { Activity } from '../activity.entity';
import { ActivityFacet, SEVERAL } from './facet.entity';
import { FACETS } from './facets';
import { ActivityQuery } from './list.dto';
import { RegisterIndex } from './register-index.service';
import { scopeOf, wordsOf } from './search-words';

/** How many organisations are searched by the whole of their entries; beyond, by code, name and purposes. */
const SCOPES = 300;

/** Which entries an actor may read, and which of these answer a search and filters: all of it in SQL. */
@Injectable()
export class Reading {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly index: RegisterIndex,
  ) {}

  /** The entries that answer the search and what only a table beside them knows (partners, systems). */
  async found(actor: Actor, query: ActivityQuery, except: readonly string[] = []) {
    const scope = await this.scope(actor, query);
    const found = restrict(
      this.db.of(Activity).createQueryBuilder('activity').where('1 = 1'),
      rightsOf(actor),
    ).setParameter('today', this.clock.today());
    // Rights say as much already; said so, the database looks up these organisations instead of reading all.
    if (scope?.length) found.andWhere('activity.organisationId IN (:...scope)', { scope });
    for (const kind of SEVERAL)
      if (query[kind]?.length && !except.includes(kind))
        found.andWhere(
          `EXISTS ${found
            .subQuery()
            .select('1')
            .from(ActivityFacet, kind)
            .where(`${kind}.activityId = activity.id AND ${kind}.kind = '${kind}'`)
            .andWhere(`${kind}.value IN (:...${kind})`)
            .getQuery()}`,
          { [kind]: query[kind] },
        );
    if (query.q?.trim()) this.search(found, scope, query.q);
    return found;
  }

  /** The entries that answer everything. */
  async answering(actor: Actor, query: ActivityQuery, except: readonly string[] = []) {
    const found = await this.found(actor, query, except);
    for (const { name, keeps } of FACETS)
      if (query[name]?.length)
        found.andWhere(`(${query[name].map((value) => `(${keeps(value)})`).join(' OR ')})`);
    return found;
  }

  /** Of some entries, those whose model has come into force in a later revision than the one they follow. */
  async behind(rows: readonly Pick<Activity, 'id'>[]): Promise<ReadonlySet<string>> {
    const found = await this.db
      .of(Activity)
      .createQueryBuilder('activity')
      .innerJoin(Activity, 'model', 'model.id = activity.modelId')
      .innerJoin(Revision, 'revision', 'revision.id = activity.modelRevisionId')
      .select('activity.id', 'id')
      .where('activity.id IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .andWhere('model.number > revision.number')
      .getRawMany<{ id: string }>();
    return new Set(found.map(({ id }) => id));
  }

  private search(found: SelectQuery, scope: readonly string[] | null, q: string) {
    const words = wordsOf(q);
    if (words.length === 0 || scope?.length === 0) return found.andWhere('1 = 0');
    if (scope === null) {
      for (const [at, word] of words.entries())
        found.andWhere(`activity.folded LIKE :word${at}`, { [`word${at}`]: `%${word}%` });
      return found;
    }
    const sought = this.index.words.sought(words, scope.map(scopeOf));
    return found
      .innerJoin(this.index.words.matching, 'found', 'found.id = activity.id')
      .setParameters({ sought });
  }

  /** The organisations whose entries may be read, as far as rights tell; null when they are too many to name. */
  async scope(actor: Actor, query: ActivityQuery): Promise<string[] | null> {
    if (query.organisation?.length) return query.organisation;
    const rights = rightsOf(actor);
    const named = rights.flatMap(organisationsIn);
    const open = rights.filter((right) => organisationsIn(right).length === 0);
    if (open.some((right) => right.sector !== true)) return null;
    const all = [...new Set([...named, ...(open.length ? await this.index.modelKeepers() : [])])];
    return all.length > SCOPES ? null : all;
  }
}

type SelectQuery = ReturnType<typeof restrict<Activity>>;

/** What an actor may read, each right once: several mandates often give the same. */
function rightsOf(actor: Actor): FindOptionsWhere<Activity>[] {
  const known = RIGHTS.get(actor);
  if (known) return known;
  const all = actor.where<Activity>('read', 'Activity');
  const each = [...new Map(all.map((right) => [JSON.stringify(right), right])).values()];
  RIGHTS.set(actor, each);
  return each;
}

/** Kept for as long as the actor is, which is one request. */
const RIGHTS = new WeakMap<Actor, FindOptionsWhere<Activity>[]>();

/** The organisations that a right names; none when it is about all of them. */
function organisationsIn({ organisationId }: FindOptionsWhere<Activity>): string[] {
  if (typeof organisationId === 'string') return [organisationId];
  const among = (organisationId as { value?: unknown } | undefined)?.value;
  return Array.isArray(among) ? among.map(String) : [];
}
