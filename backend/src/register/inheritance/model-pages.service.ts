import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { cut, ListQuery } from '../../kernel/page';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { valueOf, withValue } from '../catalogue';
import { Sheets } from '../sheets.service';
import { Deviations } from './deviations.service';
import { EntryHand } from './entry-hand';
import { fieldChanges } from './field-words';
import { Following } from './following.service';
import { DeviationAdoptionInput, ModelsQuery } from './inheritance.dto';
import { DeviationView, ModelView } from './inheritance-views.dto';
import { deviationsOf } from './locks';
import { ModelCells } from './model-cells.service';
import { Models, whose } from './models.service';
import { movesOf } from './proposal';

const SIZE = 20;

/** One of the sector's models: who follows it, in what each departs from it and why, and which departure it takes up. */
@Injectable()
export class ModelPages {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly models: Models,
    private readonly cells: ModelCells,
    private readonly following: Following,
    private readonly deviations: Deviations,
    private readonly sheets: Sheets,
    private readonly hand: EntryHand,
  ) {}

  async show(actor: Actor, id: string, query: ModelsQuery): Promise<ModelView> {
    const model = await this.get(actor, id);
    const mine = whose(actor);
    const { columns } = await this.models.columns(actor, mine, query.columns ?? 1);
    const { code, name, state, number, version } = model;
    const mayAdopt = mine === null && state !== 'running' && actor.may('revise', 'Activity', model);
    return {
      id, code, name, state, number, version, columns,
      cells: (await this.cells.of([model], columns.map((one) => one.id))).get(id)!,
      ...(await this.departures(id, query, mine)),
      allowed: mayAdopt ? ['adopt'] : [],
    }; // prettier-ignore
  }

  /** Writes what one organisation says in a field into the model's draft, on top of what was being written there. */
  async adopt(
    actor: Actor,
    id: string,
    { activityId, field: name, version }: DeviationAdoptionInput,
  ): Promise<void> {
    const model = await this.get(actor, id);
    actor.require('revise', 'Activity', model);
    actor.require('oversee', 'Activity', { sector: true });
    await this.hand.refuseMoved(model, version);
    const row = await this.db.of(Activity).findOneBy({ id: activityId, modelId: id });
    const field = this.following.fields.find((one) => one.id === name);
    if (!row || !field) throw new Refusal('access.denied', 404);
    const [base, theirs] = [await this.following.modelOf(row), await this.sheets.of(activityId)];
    if (!base || deviationsOf([field], base, theirs).length === 0)
      throw new Refusal('register.departs-no-more', 409, { field: field.label });
    const draft = await this.sheets.of(id);
    // Seen from the model, it is the organisation's text that moved.
    const [move] = movesOf([{ ...field, lock: 'adaptable', parts: [] }], base, draft, theirs);
    await this.hand.rewrite(actor, model, version, withValue(draft, field.id, move!.take), {
      state: model.state === 'closed' ? 'closed' : 'draft',
    });
    const { code: origin } = await this.directory.get(row.organisationId);
    const facts = { field: field.id, origin, activityId };
    const named = { ...model, name: `${model.name} (« ${field.label} », d’après ${origin})` };
    await this.hand.note(actor, 'deviation-adopted', named, facts);
  }

  private async departures(modelId: string, query: ListQuery, mine: readonly string[] | null) {
    const { skip, take, page, size } = cut({ ...query, size: query.size ?? SIZE });
    const organisationId = mine ? { organisationId: In([...mine]) } : {};
    const [rows, departing] = await this.db.of(Activity).findAndCount({
      where: { modelId, deviations: MoreThan(0), ...organisationId },
      order: { organisationId: 'ASC', id: 'ASC' },
      skip,
      take,
    });
    const reasons = await this.deviations.many(rows.map(({ id }) => id));
    const names = await this.directory.named(rows.map((one) => one.organisationId));
    const views = await Promise.all(
      rows.map(async (row) => {
        const { code: organisationCode = '', name: organisationName = '' } =
          names.get(row.organisationId) ?? {};
        return this.departuresOf(row, reasons, { organisationCode, organisationName });
      }),
    );
    const deviations = views.flat().sort((a, b) => a.organisationCode.localeCompare(b.organisationCode));
    return { deviations, departing, page, size };
  }

  private async departuresOf(
    row: Activity,
    reasons: Awaited<ReturnType<Deviations['many']>>,
    who: Pick<DeviationView, 'organisationCode' | 'organisationName'>,
  ): Promise<DeviationView[]> {
    const model = await this.following.modelOf(row);
    if (!model) return [];
    const ours = await this.sheets.of(row.id);
    return deviationsOf(this.following.fields, model, ours).map((field) => {
      const known = reasons.find((one) => one.activityId === row.id && one.field === field.id);
      return {
        activityId: row.id, ...who, field: field.id, label: field.label,
        words: fieldChanges(this.book, field, valueOf(model, field.id), valueOf(ours, field.id)),
        reason: known?.reason ?? null, by: known?.by ?? null, at: known?.at ?? null,
      }; // prettier-ignore
    });
  }

  private async get(actor: Actor, id: string): Promise<Activity> {
    const model = await this.db.of(Activity).findOneBy({ id, sector: true });
    if (!model) throw new Refusal('access.denied', 404);
    actor.require('read', 'Activity', model);
    return model;
  }
}
