import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Organisation } from '../../directory/organisation.entity';
import { Decision } from '../../governance/decisions/decision.entity';
import { Clock } from '../../kernel/clock';
import { Activities } from '../../register/activities.service';
import { Activity, ActivityContent } from '../../register/activity.entity';
import { ActivityList } from '../../register/lists/activity-list.service';
import { Reading } from '../../register/lists/reading.service';
import { Sheets } from '../../register/sheets.service';
import { InForce } from '../../revisions/in-force.entity';
import { Keeper, Leaving } from '../layouts/facts';
import { ExportScope } from './exports.dto';

/** How many entries are read at a time. */
const BATCH = 250;
interface Held {
  readonly from: string;
  readonly decision: string | null;
}

/** The entries that leave: what the actor may read, organisation by organisation, in the order of the codes. */
@Injectable()
export class Selection {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly activities: Activities,
    private readonly list: ActivityList,
    private readonly reading: Reading,
    private readonly sheets: Sheets,
  ) {}

  /** The day that a scope speaks of, and whether it wants what was decided rather than what is being written. */
  dayOf({ at, texts }: ExportScope): { readonly day: string; readonly decided: boolean } {
    return { day: at ?? this.clock.today(), decided: at !== undefined || texts === 'in-force' };
  }

  /** Whose entries these are; more than one organisation gives null. */
  async keeper(actor: Actor, scope: ExportScope): Promise<Keeper | null> {
    const [first, second] = await this.keepers(actor, scope, 2);
    return first && !second ? keeperOf(first) : null;
  }

  async count(actor: Actor, scope: ExportScope): Promise<number> {
    if (!this.dayOf(scope).decided) return (await this.matching(actor, scope)).getCount();
    return scope.ids ? (await this.decidedIds(actor, scope)).size : this.decidedCount(actor, scope);
  }

  /** Entry after entry, a few hundred of them in memory. */
  async *entries(actor: Actor, scope: ExportScope): AsyncGenerator<Leaving> {
    const { day, decided } = this.dayOf(scope);
    const ids = decided ? await this.decidedIds(actor, scope) : undefined;
    for (const organisation of await this.keepers(actor, scope)) {
      const keeper = keeperOf(organisation);
      if (ids) yield* this.decided(organisation.id, keeper, day, ids);
      else yield* this.written(actor, scope, organisation.id, keeper);
    }
  }

  private async *written(actor: Actor, scope: ExportScope, organisationId: string, keeper: Keeper): AsyncGenerator<Leaving> {
    for (let last = ''; ; ) {
      const found = await this.matching(actor, scope);
      const rows = await found
        .andWhere('activity.organisationId = :keeper AND activity.code > :last', { keeper: organisationId, last })
        .orderBy('activity.code', 'ASC')
        .limit(BATCH)
        .getMany();
      const contents = await this.sheets.many(rows.map(({ id }) => id));
      const held = await this.heldNow(organisationId, rows);
      for (const row of rows) {
        const content = contents.get(row.id);
        if (content) yield leaving(row, content, keeper, held.get(row.id));
      }
      if (rows.length < BATCH) return;
      last = rows.at(-1)!.code;
    }
  } // prettier-ignore

  private async *decided(organisationId: string, keeper: Keeper, day: string, ids: ReadonlySet<string>): AsyncGenerator<Leaving> {
    const entries = (await this.activities.inForce(organisationId, day)).filter(({ activityId }) => ids.has(activityId));
    const decisions = await this.decisions(entries.map(({ decisionId }) => decisionId));
    const rows = new Map<string, Activity>();
    for (let at = 0; at < entries.length; at += BATCH)
      for (const row of await this.db.of(Activity).findBy({ id: In(entries.slice(at, at + BATCH).map(({ activityId }) => activityId)) }))
        rows.set(row.id, row);
    for (const { activityId, content, number, from, decisionId } of entries)
      yield {
        id: activityId, content, keeper, number, from, decision: decisions.get(decisionId) ?? null, state: 'in-force',
        sector: rows.get(activityId)?.sector ?? false,
        followsModel: (rows.get(activityId)?.modelId ?? null) !== null,
        deviations: rows.get(activityId)?.deviations ?? 0,
        updatedAt: null,
      };
  } // prettier-ignore

  private async matching(actor: Actor, scope: ExportScope) {
    const found = await this.reading.answering(actor, scope);
    if (scope.ids) found.andWhere('activity.id IN (:...ids)', { ids: scope.ids.length ? scope.ids : [''] });
    return found;
  }

  /** The organisations whose entries answer, in the order of their codes. */
  private async keepers(actor: Actor, scope: ExportScope, most?: number): Promise<Organisation[]> {
    // What was decided may since have been reopened: its state today says nothing.
    const { state, ...rest } = scope;
    const found = await this.matching(actor, this.dayOf(scope).decided ? rest : { ...rest, state });
    const told = await found
      .innerJoin(Organisation, 'keeper', 'keeper.id = activity.organisationId')
      .select('keeper.id', 'id')
      .addSelect('keeper.code', 'code')
      .groupBy('keeper.id')
      .addGroupBy('keeper.code')
      .orderBy('keeper.code', 'ASC')
      .limit(most)
      .getRawMany<{ id: string }>();
    const known = await this.named(told.map(({ id }) => id));
    return told.flatMap(({ id }) => known.get(id) ?? []);
  }

  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    const all = new Map<string, Organisation>();
    for (let at = 0; at < ids.length; at += BATCH)
      for (const [id, one] of await this.directory.named(ids.slice(at, at + BATCH))) all.set(id, one);
    return all;
  }

  private async decidedCount(actor: Actor, scope: ExportScope): Promise<number> {
    return (await this.list.page(actor, { ...scope, at: this.dayOf(scope).day, page: 1, size: 1 })).total;
  }

  /** Which entries the list of that day shows, page after page. */
  private async decidedIds(actor: Actor, scope: ExportScope): Promise<ReadonlySet<string>> {
    const { day } = this.dayOf(scope);
    const wanted = scope.ids ? new Set(scope.ids) : null;
    const ids = new Set<string>();
    for (let page = 1; ; page += 1) {
      const { rows } = await this.list.page(actor, { ...scope, at: day, sort: 'code', page, size: 200 });
      for (const { id } of rows) if (!wanted || wanted.has(id)) ids.add(id);
      if (rows.length < 200) return ids;
    }
  }

  /** Since when, and by which decision, each of some entries is in force today. */
  private async heldNow(organisationId: string, rows: readonly Activity[]): Promise<ReadonlyMap<string, Held>> {
    const numbered = rows.filter(({ number }) => number > 0);
    if (numbered.length === 0) return new Map();
    const subjects = numbered.flatMap(({ id, modelId }) => (modelId ? [id, modelId] : [id]));
    const found = await this.db.of(InForce).findBy({
      type: 'activity', organisationId, subjectId: In(subjects), until: IsNull(),
    });
    const decisions = await this.decisions(found.map(({ decisionId }) => decisionId));
    const bySubject = new Map(found.map(({ subjectId, from, decisionId }) => [subjectId, { from, decision: decisions.get(decisionId) ?? null }]));
    return new Map(numbered.flatMap(({ id, modelId }) => {
      const held = bySubject.get(id) ?? bySubject.get(modelId ?? '');
      return held ? [[id, held] as const] : [];
    }));
  } // prettier-ignore

  private async decisions(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)];
    const numbers = new Map<string, string>();
    for (let at = 0; at < asked.length; at += BATCH)
      for (const { id, number } of await this.db.of(Decision).find({
        select: { id: true, number: true }, where: { id: In(asked.slice(at, at + BATCH)) },
      })) numbers.set(id, number);
    return numbers;
  } // prettier-ignore
}

const keeperOf = ({ code, name, kind, town, identity, dpd }: Organisation): Keeper => ({
  code, name, kind, town, identity, dpd,
}); // prettier-ignore

const leaving = (row: Activity, content: ActivityContent, keeper: Keeper, held: Held | undefined): Leaving => ({
  id: row.id, content, keeper, sector: row.sector, followsModel: row.modelId !== null, deviations: row.deviations,
  state: row.state, number: row.number, from: held?.from ?? null, decision: held?.decision ?? null, updatedAt: row.updatedAt,
}); // prettier-ignore
