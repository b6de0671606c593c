import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { cut } from '../../kernel/page';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { repealedAmong, repealedOn } from '../activity-findings';
import { HeldList } from './held-list.service';
import { patterns } from '../lifted';
import { ActivityPage, ActivityRow } from '../register-views.dto';
import { ActivityQuery } from '../register.dto';

/** The columns a list shows; the content stays where it is. */
const SHOWN = [
  'id', 'code', 'name', 'organisationId', 'sector', 'state', 'number', 'legalBases', 'aipd', 'special', 'updatedAt',
  'texts', 'gaps', 'deviations',
] as const; // prettier-ignore
type Shown = Pick<Activity, (typeof SHOWN)[number]>;

/** The list of the register, filtered, sorted and cut by the database. */
@Injectable()
export class ActivityList {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly held: HeldList,
  ) {}

  async page(actor: Actor, query: ActivityQuery): Promise<ActivityPage> {
    if (query.at) return this.held.page(actor, query, query.at);
    const { skip, take, page, size } = cut(query);
    const found = this.matching(actor, query);
    const total = await found.getCount();
    const [by, direction] = order(query.sort);
    if (by === 'organisation.code')
      found.innerJoin(Organisation, 'organisation', 'organisation.id = activity.organisationId');
    const rows = await found
      .select(SHOWN.map((column) => `activity.${column}`))
      .orderBy(by, direction)
      .addOrderBy('activity.code', 'ASC')
      .addOrderBy('activity.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getMany();
    const allowed = actor.may('revise', 'Activity') ? ['create'] : [];
    return { rows: await this.rows(rows), total, page, size, allowed };
  }

  private matching(actor: Actor, query: ActivityQuery) {
    const found = restrict(
      this.db.of(Activity).createQueryBuilder('activity').where('1 = 1'),
      actor.where<Activity>('read', 'Activity'),
    );
    const { organisation, basis, state, sector, aipd, findings, q } = query;
    if (organisation) found.andWhere('activity.organisationId = :organisation', { organisation });
    if (state) found.andWhere('activity.state IN (:...state)', { state });
    if (sector) found.andWhere('activity.sector = :sector', { sector: sector === 'yes' });
    if (aipd?.length === 1) found.andWhere('activity.aipd = :aipd', { aipd: aipd[0] === 'yes' });
    if (basis) {
      const either = basis.map((_, index) => `activity.legalBases LIKE :basis${index}`).join(' OR ');
      found.andWhere(
        `(${either})`,
        named(
          'basis',
          basis.map((one) => `%${one}%`),
        ),
      );
    }
    if (findings) this.onlyToMend(found);
    const words = patterns(q ?? '');
    for (const index of words.keys())
      found.andWhere(`activity.folded LIKE :word${index} ESCAPE '\\'`, named('word', words));
    return found;
  }

  /** Something is missing, or a citation was repealed: the identifiers of repealed texts are few. */
  private onlyToMend(found: ReturnType<ActivityList['matching']>) {
    const repealed = repealedOn(this.book, this.clock.today()).map(({ id }) => `%,${id},%`);
    const cited = repealed.map((_, index) => `OR activity.texts LIKE :gone${index}`).join(' ');
    found.andWhere(`(activity.gaps > 0 ${cited})`, named('gone', repealed));
  }

  private async rows(rows: readonly Shown[]): Promise<ActivityRow[]> {
    const repealed = repealedOn(this.book, this.clock.today());
    const organisations = await this.directory.named(rows.map(({ organisationId }) => organisationId));
    return rows.map(({ texts, gaps, ...row }) => ({
      ...row,
      organisationCode: organisations.get(row.organisationId)?.code ?? '',
      findings: gaps + repealedAmong(texts, repealed),
    }));
  }
}

const named = (name: string, values: readonly unknown[]) =>
  Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));

const COLUMNS: Readonly<Record<string, string>> = {
  organisation: 'organisation.code',
  name: 'activity.folded',
};

function order(sort = 'code'): [string, 'ASC' | 'DESC'] {
  const by = sort.replace('-', '');
  return [COLUMNS[by] ?? `activity.${by}`, sort.startsWith('-') ? 'DESC' : 'ASC'];
}
