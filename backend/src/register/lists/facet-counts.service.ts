import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Directory } from '../../directory/directory.service';
import { ActivityFacet, SEVERAL } from './facet.entity';
import { ALIKE, Alike, countsOf, totalOf } from './facets';
import { FacetValue, FacetView } from './list-views.dto';
import { ActivityQuery } from './list.dto';
import { Reading } from './reading.service';

type Kind = (typeof SEVERAL)[number];
/** How many partners and systems are offered: those that most entries name. */
const OFFERED = 40;

/** Counts what a list holds, by everything it can be narrowed by. */
@Injectable()
export class FacetCounts {
  constructor(
    private readonly reading: Reading,
    private readonly directory: Directory,
  ) {}

  /** How many entries answer, and, when asked for, what they can be narrowed by. */
  async of(actor: Actor, query: ActivityQuery): Promise<{ total: number; facets?: FacetView[] }> {
    if (!query.facets) return { total: await this.total(actor, query) };
    const [alike, several] = await Promise.all([this.alike(actor, query), this.several(actor, query)]);
    const counts = countsOf(alike, query);
    const organisations = counts.get('organisation') ?? [];
    const names = await this.directory.named(organisations.map(({ value }) => value));
    for (const one of organisations) one.label = names.get(one.value)?.code ?? '';
    organisations.sort((one, other) => one.label.localeCompare(other.label));
    return {
      total: totalOf(alike, query),
      facets: [...[...counts].map(([name, values]) => ({ name, values })), ...several],
    };
  }

  private async total(actor: Actor, query: ActivityQuery): Promise<number> {
    const found = await this.reading.answering(actor, query);
    const counted = await found.select('COUNT(*)', 'count').getRawOne<{ count: number | string }>();
    return Number(counted?.count ?? 0);
  }

  /** What answers the search, put together by everything that rows are counted by: one pass for all these facets. */
  private async alike(actor: Actor, query: ActivityQuery): Promise<Alike[]> {
    const found = await this.reading.found(actor, query);
    found.select('COUNT(*)', 'count');
    for (const [name, sql] of Object.entries(ALIKE)) found.addSelect(sql, name).addGroupBy(sql);
    return found.getRawMany<Alike>();
  }

  /** Partners and systems, each counted without what was chosen among them. */
  private async several(actor: Actor, query: ActivityQuery): Promise<FacetView[]> {
    const chosen = SEVERAL.filter((kind) => query[kind]?.length);
    const others = SEVERAL.filter((kind) => !chosen.includes(kind));
    const asked: Kind[][] = [...(others.length ? [[...others]] : []), ...chosen.map((kind) => [kind])];
    const found = await Promise.all(asked.map((kinds) => this.named(actor, query, kinds)));
    return found.flat();
  }

  private async named(actor: Actor, query: ActivityQuery, kinds: readonly Kind[]): Promise<FacetView[]> {
    const except = kinds.filter((kind) => query[kind]?.length);
    const found = await this.reading.answering(actor, query, except);
    const lines = await found
      .innerJoin(
        ActivityFacet,
        'facet',
        'facet.activityId = activity.id AND facet.organisationId = activity.organisationId',
      )
      .select('facet.kind', 'kind')
      .addSelect('facet.value', 'value')
      .addSelect('COUNT(*)', 'count')
      .andWhere('facet.kind IN (:...kinds)', { kinds })
      .groupBy('facet.kind')
      .addGroupBy('facet.value')
      .getRawMany<{ kind: Kind; value: string; count: number | string }>();
    return kinds.map((name) => ({
      name,
      values: mostOf(
        lines.filter(({ kind }) => kind === name),
        query[name],
      ),
    }));
  }
}

/** The values that most entries carry, and those that were chosen. */
function mostOf(
  lines: readonly { value: string; count: number | string }[],
  chosen: readonly string[] = [],
): FacetValue[] {
  return lines
    .map(({ value, count }) => ({ value, label: value, count: Number(count) }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value))
    .filter(({ value }, at) => at < OFFERED || chosen.includes(value));
}
