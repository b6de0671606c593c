import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { InForceBook } from '../../revisions/in-force.service';
import { Revision } from '../../revisions/revision.entity';
import { contentOf, Revisions } from '../../revisions/revisions.service';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity, ActivityContent } from '../activity.entity';
import { WrittenField, writtenFields } from '../catalogue';
import { Sheets } from '../sheets.service';
import { ActivityDeferral } from './deviation.entity';
import { FieldMove, followedModel, isOpen, movesOf } from './proposal';

/**
 * How an entry stands towards its model: it follows none; it is up to date; the model moved (`late`); the model is not
 * in force any more (`suspended`), was closed, or is no longer there (`gone`).
 */
export type Standing = 'none' | 'current' | 'late' | 'suspended' | 'closed' | 'gone';
/** An entry beside its model: what it followed, what holds now, and what became of each field. */
export interface Followed {
  readonly standing: Standing;
  readonly model: Activity | null;
  readonly revision: Revision | null;
  /** The model's revision in force for the sector; what the entry follows, when it follows a newer one already. */
  readonly inForce: Revision | null;
  readonly moves: readonly FieldMove[];
}
type Follower = Pick<Activity, 'id' | 'modelId' | 'modelRevisionId'>;

/** Knows which revision of a sector's model each entry follows, and how far the model has moved since. */
@Injectable()
export class Following {
  readonly fields: readonly WrittenField[];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) book: Rulebook,
    private readonly revisions: Revisions,
    private readonly inForceBook: InForceBook,
    private readonly sheets: Sheets,
  ) {
    this.fields = writtenFields(book);
  }

  /** What the model says to this entry: the version it took over, older where it put a move off; null without a model. */
  async modelOf(row: Follower): Promise<ActivityContent | null> {
    if (!row.modelRevisionId) return null;
    const deferrals = await this.db.of(ActivityDeferral).findBy({ activityId: row.id });
    const revisions = await this.revisions.many([
      row.modelRevisionId,
      ...deferrals.map((one) => one.revisionId),
    ]);
    return this.modelFrom(row, deferrals, revisions);
  }

  /** One entry beside its model. */
  async of(row: Follower): Promise<Followed> {
    return (await this.many([row])).get(row.id)!;
  }

  /** How many fields of the sector's model wait for an answer, by entry. */
  async lateness(rows: readonly Follower[]): Promise<ReadonlyMap<string, number>> {
    const all = await this.many(rows);
    return new Map([...all].map(([id, { moves }]) => [id, moves.filter(isOpen).length]));
  }

  /** The entries of whoever one answers for in which the model's move waits for an answer, and in how many fields. */
  async waitingFor(actor: Actor): Promise<{ row: Activity; fields: number }[]> {
    const mine = actor.mandates
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => actor.may('revise', 'Activity', { organisationId, sector: false }));
    const rows = await this.db.of(Activity).find({
      where: {
        organisationId: In([...new Set(mine)]),
        modelId: Not(IsNull()),
        state: Not(In(['closed', 'running'])),
      },
      order: { code: 'ASC' },
    });
    const late = await this.lateness(rows);
    return rows.map((row) => ({ row, fields: late.get(row.id) ?? 0 })).filter(({ fields }) => fields > 0);
  }

  /** Several entries beside their models; contents are read only where a model moved or a move was put off. */
  async many(rows: readonly Follower[]): Promise<ReadonlyMap<string, Followed>> {
    const ids = rows.map(({ id }) => id);
    const deferrals = ids.length ? await this.db.of(ActivityDeferral).findBy({ activityId: In(ids) }) : [];
    const models = await this.models(rows.flatMap(({ modelId }) => modelId ?? []));
    const holds = await this.inForce([...models.values()]);
    const revisions = await this.revisions.many([
      ...holds.values(),
      ...deferrals.map(({ revisionId }) => revisionId),
      ...rows.flatMap(({ modelRevisionId }) => modelRevisionId ?? []),
    ]);
    const target = (row: Follower) =>
      newer(revisions.get(holds.get(row.modelId ?? '') ?? ''), revisions.get(row.modelRevisionId ?? ''));
    const deferredBy = (id: string) => deferrals.filter((one) => one.activityId === id);
    const moved = rows.filter(
      (row) => row.modelRevisionId && (target(row)?.id !== row.modelRevisionId || deferredBy(row.id).length),
    );
    const sheets = await this.sheets.many(moved.map(({ id }) => id));
    return new Map(
      rows.map((row) => {
        const model = models.get(row.modelId ?? '') ?? null;
        const inForce = target(row) ?? null;
        const revision = revisions.get(row.modelRevisionId ?? '') ?? null;
        const ours = sheets.get(row.id);
        const before = ours && inForce && this.modelFrom(row, deferredBy(row.id), revisions);
        const moves = before ? movesOf(this.fields, before, ours, contentOf<ActivityContent>(inForce)) : [];
        const late = inForce !== null && (inForce.id !== revision?.id || moves.some(isOpen));
        return [row.id, { standing: standingOf(row, model, inForce, late), model, revision, inForce, moves }];
      }),
    );
  }

  /** The model's revision in force for the sector today, by model. */
  async inForce(models: readonly Activity[]): Promise<ReadonlyMap<string, string>> {
    const held = await this.inForceBook.everywhere('activity', models.map(({ id }) => id), this.clock.today()); // prettier-ignore
    const owner = new Map(models.map(({ id, organisationId }) => [id, organisationId]));
    return new Map(
      held
        .filter((one) => owner.get(one.subjectId) === one.organisationId)
        .toSorted((a, b) => a.from.localeCompare(b.from))
        .map((one) => [one.subjectId, one.revisionId]),
    );
  }

  private async models(ids: readonly string[]): Promise<ReadonlyMap<string, Activity>> {
    const found = ids.length ? await this.db.of(Activity).findBy({ id: In([...new Set(ids)]) }) : [];
    return new Map(found.map((one) => [one.id, one]));
  }

  private modelFrom(
    { modelRevisionId }: Follower,
    deferrals: readonly ActivityDeferral[],
    revisions: ReadonlyMap<string, Revision>,
  ): ActivityContent | null {
    const revision = revisions.get(modelRevisionId ?? '');
    if (!revision) return null;
    const older = deferrals.flatMap(({ field, revisionId }) => {
      const one = revisions.get(revisionId);
      return one ? [[field, contentOf<ActivityContent>(one)] as const] : [];
    });
    return followedModel(this.fields, contentOf<ActivityContent>(revision), new Map(older));
  }
}

function standingOf(
  { modelId }: Follower,
  model: Activity | null,
  inForce: Revision | null,
  late: boolean,
): Standing {
  if (!modelId) return 'none';
  if (!model) return 'gone';
  if (model.state === 'closed') return 'closed';
  if (!inForce) return 'suspended';
  return late ? 'late' : 'current';
}

/** The model in force; a board may be ahead of the sector, and its entry is not called back. */
function newer(inForce: Revision | undefined, followed: Revision | undefined): Revision | undefined {
  return inForce && followed && followed.number > inForce.number ? followed : inForce;
}
