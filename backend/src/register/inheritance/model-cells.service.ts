import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Db } from '../../database/db';
import { Activity } from '../activity.entity';
import { Deviations } from './deviations.service';
import { Followed, Following } from './following.service';
import { ModelCell } from './inheritance-views.dto';
import { isOpen } from './proposal';

/** The crossings of the matrix: how one organisation stands towards one model. */
@Injectable()
export class ModelCells {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly following: Following,
    private readonly deviations: Deviations,
  ) {}

  /** By model, one crossing for each organisation, in the order given. */
  async of(
    models: readonly Activity[],
    organisationIds: readonly string[],
  ): Promise<ReadonlyMap<string, ModelCell[]>> {
    const rows = await this.rows(models, organisationIds);
    const followed = await this.following.many(rows.filter(({ modelId }) => modelId));
    const departing = rows.filter(({ deviations }) => deviations > 0).map(({ id }) => id);
    const reasons = new Map<string, number>();
    for (const { activityId } of await this.deviations.many(departing))
      reasons.set(activityId, (reasons.get(activityId) ?? 0) + 1);
    return new Map(
      models.map((model) => [
        model.id,
        organisationIds.map((organisationId) => {
          const here = rows.filter((row) => row.organisationId === organisationId);
          const row = here.find(({ modelId }) => modelId === model.id) ?? here.find(({ modelId, code }) => !modelId && code === model.code); // prettier-ignore
          return cellOf(organisationId, row, followed.get(row?.id ?? ''), reasons.get(row?.id ?? '') ?? 0);
        }),
      ]),
    );
  }

  /** The entries that follow one of the models, and those of the same code that follow nothing. */
  private rows(models: readonly Activity[], organisationIds: readonly string[]): Promise<Activity[]> {
    if (models.length === 0 || organisationIds.length === 0) return Promise.resolve([]);
    const organisationId = In([...organisationIds]);
    return this.db.of(Activity).findBy([
      { organisationId, modelId: In(models.map(({ id }) => id)) },
      { organisationId, modelId: IsNull(), sector: false, code: In(models.map(({ code }) => code)) },
    ]);
  }
}

function cellOf(
  organisationId: string,
  row: Activity | undefined,
  followed: Followed | undefined,
  explained: number,
): ModelCell {
  return {
    organisationId,
    activityId: row?.id ?? null,
    standing: followed?.standing ?? (row ? 'own' : 'absent'),
    followed: followed?.revision?.number ?? null,
    waiting: followed?.moves.filter(isOpen).length ?? 0,
    deviations: row?.modelId ? row.deviations : 0,
    unexplained: row?.modelId ? Math.max(row.deviations - explained, 0) : 0,
    state: row?.state ?? null,
  };
}
