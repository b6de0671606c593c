import { Inject, Injectable } from '@nestjs/common';
import { FindOptionsWhere } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { Revision } from '../../revisions/revision.entity';
import { Activity } from '../activity.entity';
import { folded } from '../lifted';
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
    const found = restrict(
      this.db.of(Activity).createQueryBuilder('activity').where('1 = 1'),
      actor.where<Activity>('read', 'Activity'),
    ).setParameter('today', this.clock.today());
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
    if (query.q?.trim()) await this.search(found, actor, query, query.q);
    return found;
  }

  /** The entries that answer everything. */
  async answering(actor: Actor, query: ActivityQuery, except: readonly string[] = []) {
    const found = await this.found(actor, query, except);
    for (const { name, keeps } of FACETS)
      if (query[name]?.length) found.andWhere(`(${query[name].map((value) => `(${keeps(value)})`).join(' OR ')})`);
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

  private async search(found: Awaited<ReturnType<Reading['found']>>, actor: Actor, query: ActivityQuery, q: string) {
    const words = wordsOf(q);
    const organisations = await this.organisations(actor, query);
    if (words.length === 0 || organisations?.length === 0) return found.andWhere('1 = 0');
    if (organisations === null)
      return words.forEach((word, at) =>
        found.andWhere(`activity.folded LIKE :word${at}`, { [`word${at}`]: `%${folded(word)}%` }),
      );
    const sought = this.index.words.sought(words, organisations.map(scopeOf));
    return found.innerJoin(this.index.words.matching, 'found', 'found.id = activity.id').setParameters({ sought });
  }

  /** Whose entries a search looks into; null when they are too many. */
  private async organisations(actor: Actor, query: ActivityQuery): Promise<string[] | null> {
    if (query.organisation?.length) return query.organisation;
    const rights = actor.where<Activity>('read', 'Activity');
    const named = rights.flatMap(organisationsIn);
    const open = rights.filter((right) => organisationsIn(right).length === 0);
    if (open.length === 0) return [...new Set(named)];
    const others = await restrict(this.db.of(Activity).createQueryBuilder('activity').where('1 = 1'), open)
      .select('DISTINCT activity.organisationId', 'id')
      .limit(SCOPES + 1)
      .getRawMany<{ id: string }>();
    const all = [...new Set([...named, ...others.map(({ id }) => id)])];
    return all.length > SCOPES ? null : all;
  }
}

/** The organisations that a right names; none when it is about all of them. */
function organisationsIn({ organisationId }: FindOptionsWhere<Activity>): string[] {
  if (typeof organisationId === 'string') return [organisationId];
  const among = (organisationId as { value?: unknown } | undefined)?.value;
  return Array.isArray(among) ? among.map(String) : [];
}
