import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Organisation } from '../../directory/organisation.entity';
import { Clock } from '../../kernel/clock';
import { cut } from '../../kernel/page';
import { InForce } from '../../revisions/in-force.entity';
import { Activity } from '../activity.entity';
import { patterns } from '../lifted';
import { ModelsQuery } from './inheritance.dto';
import { ModelCells } from './model-cells.service';
import { ModelColumn, ModelRow, ModelsPage } from './inheritance-views.dto';

/** As many organisations as a page shows side by side. */
const STRETCH = 24;
const SIZE = 20;
interface Count {
  readonly model: string;
  readonly followers: number | string;
  readonly late: number | string;
  readonly deviations: number | string;
}

/** The matrix of the sector's models and the organisations that follow them, cut by the database. */
@Injectable()
export class Models {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly cells: ModelCells,
  ) {}

  async page(actor: Actor, query: ModelsQuery): Promise<ModelsPage> {
    const { skip, take, page, size } = cut({ ...query, size: query.size ?? SIZE });
    const mine = whose(actor);
    const found = this.matching(actor, query, mine);
    const total = await found.getCount();
    const direction = query.sort?.startsWith('-') ? 'DESC' : 'ASC';
    const models = await found
      .orderBy(query.sort?.includes('name') ? 'model.folded' : 'model.code', direction)
      .addOrderBy('model.id', 'ASC')
      .offset(skip)
      .limit(take)
      .getMany();
    const { columns, organisations } = await this.columns(actor, mine, query.columns ?? 1);
    return {
      rows: await this.rows(models, columns, mine),
      total, page, size, columns, organisations, stretch: STRETCH,
      allowed: mine === null ? ['oversee'] : [],
    }; // prettier-ignore
  }

  /** The Mire that stand in the columns: all of them for who oversees the sector, otherwise those one speaks for. */
  async columns(
    actor: Actor,
    mine: readonly string[] | null,
    stretch: number,
  ): Promise<{ columns: ModelColumn[]; organisations: number }> {
    const [found, organisations] = await this.db.of(Organisation).findAndCount({
      where: { kind: 'mire', ...(mine && { id: In([...mine]) }) },
      order: { code: 'ASC' },
      skip: (Math.max(stretch, 1) - 1) * STRETCH,
      take: STRETCH,
    });
    const mayBegin = (organisationId: string) =>
      actor.may('revise', 'Activity', { organisationId, sector: false });
    return {
      columns: found.map(({ id, code, name }) => ({ id, code, name, mayBegin: mayBegin(id) })),
      organisations,
    };
  }

  private matching(actor: Actor, { show, q }: ModelsQuery, mine: readonly string[] | null) {
    const found = restrict(
      this.db.of(Activity).createQueryBuilder('model').where('model.sector = :sector', { sector: true }),
      actor.where<Activity>('read', 'Activity'),
    );
    patterns(q ?? '').forEach((word, at) =>
      found.andWhere(`model.folded LIKE :word${at} ESCAPE '\\'`, { [`word${at}`]: word }),
    );
    if (show === 'closed') return found.andWhere('model.state = :closed', { closed: 'closed' });
    if (show === undefined) return found;
    const followers = found
      .subQuery()
      .select('1')
      .from(Activity, 'follower')
      .where('follower.modelId = model.id');
    if (mine) followers.andWhere({ organisationId: In([...mine]) });
    if (show === 'deviations') followers.andWhere('follower.deviations > 0');
    if (show === 'late') followers.innerJoin(InForce, 'holds', HOLDS).andWhere(`(${OLDER} OR ${PUT_OFF})`);
    return found
      .andWhere(`${show === 'unfollowed' ? 'NOT ' : ''}EXISTS ${followers.getQuery()}`)
      .setParameters({ ...followers.getParameters(), type: 'activity', day: this.clock.today() });
  }

  private async rows(
    models: readonly Activity[],
    columns: readonly ModelColumn[],
    mine: readonly string[] | null,
  ): Promise<ModelRow[]> {
    const counts = await this.counts(models.map(({ id }) => id), mine); // prettier-ignore
    const cells = await this.cells.of(models, columns.map(({ id }) => id)); // prettier-ignore
    return models.map(({ id, code, name, state, number }) => {
      const count = counts.get(id);
      return {
        id, code, name, state, number,
        followers: Number(count?.followers ?? 0),
        late: Number(count?.late ?? 0),
        deviations: Number(count?.deviations ?? 0),
        cells: cells.get(id)!,
      }; // prettier-ignore
    });
  }

  private async counts(
    ids: readonly string[],
    mine: readonly string[] | null,
  ): Promise<ReadonlyMap<string, Count>> {
    if (ids.length === 0) return new Map();
    const found = this.db
      .of(Activity)
      .createQueryBuilder('follower')
      .innerJoin(Activity, 'model', 'model.id = follower.modelId')
      .leftJoin(InForce, 'holds', HOLDS, { type: 'activity', day: this.clock.today() })
      .select('follower.modelId', 'model')
      .addSelect('COUNT(*)', 'followers')
      .addSelect('SUM(follower.deviations)', 'deviations')
      .addSelect(`SUM(CASE WHEN ${OLDER} OR ${PUT_OFF} THEN 1 ELSE 0 END)`, 'late')
      .where({ modelId: In([...ids]), ...(mine && { organisationId: In([...mine]) }) })
      .groupBy('follower.modelId');
    return new Map((await found.getRawMany<Count>()).map((one) => [one.model, one]));
  }
}

/** Whose followers one may see: everyone's (null) for who oversees the models, else those of one's organisations. */
export function whose(actor: Actor): readonly string[] | null {
  if (actor.may('oversee', 'Activity', { sector: true })) return null;
  return [...new Set(actor.mandates.map(({ organisationId }) => organisationId))].filter((organisationId) =>
    actor.may('read', 'Activity', { organisationId, sector: false }),
  );
}

// Quoted by hand: inside a subquery nobody else knows the names of the outer tables.
/** The model's revision in force for whoever owns the model. */
const HOLDS = [
  'holds.type = :type', 'holds."subjectId" = model.id', 'holds."organisationId" = model."organisationId"',
  'holds."from" <= :day', '(holds.until IS NULL OR holds.until >= :day)',
].join(' AND '); // prettier-ignore
const OLDER = 'follower."modelRevisionId" <> holds."revisionId"';
/** Whether a follower put a move off: it still follows an older text there. */
const PUT_OFF = 'EXISTS (SELECT 1 FROM activity_deferral deferral WHERE deferral."activityId" = follower.id)';
