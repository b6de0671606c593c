import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { cut } from '../../kernel/page';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { Sheets } from '../sheets.service';
import { excerptOf } from './excerpt';
import { FacetCounts } from './facet-counts.service';
import { HeldList } from './held-list.service';
import { ActivityPage, ActivityRow, ExcerptView } from './list-views.dto';
import { ActivityQuery } from './list.dto';
import { Reading } from './reading.service';
import { wordsOf } from './search-words';
import { severitiesOn } from './standing-steps';

/** The columns a list shows; the content stays where it is. */
const SHOWN = [
  'id', 'code', 'name', 'organisationId', 'sector', 'state', 'number', 'legalBases', 'aipd', 'special', 'updatedAt',
  'findings', 'deviations', 'nextReview', 'modelId', 'modelRevisionId',
] as const; // prettier-ignore
type Shown = Pick<Activity, (typeof SHOWN)[number]>;

/** The list of the register, searched, filtered, sorted, counted and cut by the database. */
@Injectable()
export class ActivityList {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly held: HeldList,
    private readonly reading: Reading,
    private readonly counts: FacetCounts,
    private readonly sheets: Sheets,
  ) {}

  async page(actor: Actor, query: ActivityQuery): Promise<ActivityPage> {
    if (query.at) return this.held.page(actor, query, query.at);
    const { page, size } = cut(query);
    const { total, facets } = await this.counts.of(actor, query);
    const rows = total ? await this.rows(await this.shown(actor, query), query.q) : [];
    const allowed = actor.may('revise', 'Activity') ? ['create', 'bulk'] : [];
    return { rows, total, page, size, ...(facets && { facets }), allowed };
  }

  /** The rows of the page asked for. */
  private async shown(actor: Actor, query: ActivityQuery): Promise<Shown[]> {
    const { skip, take } = cut(query);
    const found = await this.reading.answering(actor, query);
    const [by, direction] = order(query, found.expressionMap.joinAttributes.length > 0);
    if (by === 'organisation.code')
      found.innerJoin(Organisation, 'organisation', 'organisation.id = activity.organisationId');
    found.select([]);
    for (const column of SHOWN) found.addSelect(`activity.${column}`, column);
    found.orderBy(by, direction);
    if (by !== 'activity.code') found.addOrderBy('activity.code', 'ASC');
    return found.addOrderBy('activity.id', 'ASC').offset(skip).limit(take).getRawMany<Shown>();
  }

  private async rows(rows: readonly Shown[], q = ''): Promise<ActivityRow[]> {
    const today = this.clock.today();
    const organisations = await this.directory.named(rows.map(({ organisationId }) => organisationId));
    const behind = await this.behind(rows);
    const excerpts = await this.excerpts(rows, q);
    return rows.map((row) => {
      const { blocking, correct } = severitiesOn(row.state === 'closed' ? '' : row.findings, today);
      const excerpt = excerpts.get(row.id);
      return {
        id: row.id, code: row.code, name: row.name, state: row.state, number: row.number,
        organisationId: row.organisationId,
        organisationCode: organisations.get(row.organisationId)?.code ?? '',
        sector: Boolean(row.sector), aipd: Boolean(row.aipd), special: Boolean(row.special),
        legalBases: row.legalBases, updatedAt: row.updatedAt, deviations: row.deviations,
        findings: blocking + correct,
        blocking,
        nextReview: row.nextReview,
        late: row.nextReview !== null && row.nextReview < today && row.state !== 'closed',
        behind: behind.has(row.id),
        ...(excerpt && { excerpt }),
      }; // prettier-ignore
    });
  }

  /** Those whose model has another revision in force than the one they last followed. */
  private async behind(rows: readonly Shown[]): Promise<ReadonlySet<string>> {
    const following = rows.filter(({ modelId, state }) => modelId !== null && state !== 'closed');
    return following.length ? this.reading.behind(following) : new Set();
  }

  private async excerpts(rows: readonly Shown[], q: string): Promise<ReadonlyMap<string, ExcerptView>> {
    const words = wordsOf(q);
    if (words.length === 0) return new Map();
    const sheets = await this.sheets.many(rows.map(({ id }) => id));
    return new Map(
      [...sheets].flatMap(([id, content]) => {
        const excerpt = excerptOf(content, words, this.book);
        return excerpt ? [[id, excerpt] as const] : [];
      }),
    );
  }
}

const COLUMNS: Readonly<Record<string, string>> = {
  organisation: 'organisation.code',
  name: 'activity.folded',
};

/** By what a list is sorted: as asked, else what a search found best first, else by code. */
function order({ sort }: ActivityQuery, ranked: boolean): [string, 'ASC' | 'DESC'] {
  if (!sort && ranked) return ['found.rank', 'ASC'];
  const by = (sort ?? 'code').replace('-', '');
  return [COLUMNS[by] ?? `activity.${by}`, sort?.startsWith('-') ? 'DESC' : 'ASC'];
}
