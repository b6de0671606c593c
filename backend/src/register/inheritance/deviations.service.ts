import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Activity, ActivityContent } from '../activity.entity';
import { valueOf, WrittenField } from '../catalogue';
import { Sheets } from '../sheets.service';
import { ActivityDeviation } from './deviation.entity';
import { Following } from './following.service';
import { deviationsOf, driftsOf } from './locks';
import { same } from './three-way';

const LONGEST = 2000;
export type Reasons = Readonly<Record<string, unknown>>;
const said = (reason: unknown) => (typeof reason === 'string' ? reason.trim() : '');

/** Keeps the reason behind each departure from the sector's model; a departure without one is refused. */
@Injectable()
export class Deviations {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly following: Following,
    private readonly sheets: Sheets,
  ) {}

  /**
   * To be called in the transaction that writes an entry, before it is written: refuses (422) what the model locks and a
   * new departure without a reason, keeps the reasons given, forgets those of departures that are no more, and hands
   * back how many fields depart. `given` is by id of field.
   */
  async settle(actor: Actor, row: Activity, content: ActivityContent, given: Reasons = {}): Promise<number> {
    const model = await this.following.modelOf(row);
    if (!model) return 0;
    const [drift] = driftsOf(this.following.fields, model, content);
    if (drift) throw new Refusal('register.field-locked', 422, { field: drift.label, anchor: drift.id });
    const departing = deviationsOf(this.following.fields, model, content);
    const before = await this.sheets.of(row.id);
    const changed = departing.filter(({ id }) => !same(valueOf(before, id), valueOf(content, id)));
    await this.write(actor, row, departing, changed, given);
    return departing.length;
  }

  /** Keeps the reasons of the fields that depart; `owing` are those that must have one by now. */
  async write(
    actor: Actor,
    row: Activity,
    departing: readonly WrittenField[],
    owing: readonly WrittenField[],
    given: Reasons,
  ): Promise<void> {
    const known = new Map((await this.of(row.id)).map((one) => [one.field, one]));
    const reasonFor = ({ id }: WrittenField) => said(given[id]) || known.get(id)?.reason;
    const missing = owing.filter((field) => !reasonFor(field));
    if (missing[0])
      throw new Refusal('register.reason-missing', 422, {
        field: missing[0].label, anchor: missing[0].id, fields: missing.map(({ id }) => id),
      }); // prettier-ignore
    await this.forgetBut(row.id, departing);
    const fresh = departing.filter((field) => {
      const reason = said(given[field.id]);
      return reason && reason !== known.get(field.id)?.reason;
    });
    for (const field of fresh)
      await this.keep(actor, row.id, field, said(given[field.id]), known.get(field.id));
    if (fresh.length) await this.note(actor, row, fresh);
  }

  /** Forgets the reasons of departures that are no more. */
  async forgetBut(activityId: string, departing: readonly WrittenField[]): Promise<void> {
    const ids = departing.map(({ id }) => id);
    const gone = { activityId, ...(ids.length && { field: Not(In(ids)) }) };
    await this.db.of(ActivityDeviation).delete(gone);
  }

  /** The reasons of an entry, by field. */
  of(activityId: string): Promise<ActivityDeviation[]> {
    return this.db.of(ActivityDeviation).findBy({ activityId });
  }

  /** The reasons of several entries. */
  async many(activityIds: readonly string[]): Promise<ActivityDeviation[]> {
    return activityIds.length
      ? this.db.of(ActivityDeviation).findBy({ activityId: In([...activityIds]) })
      : [];
  }

  private async keep(
    actor: Actor,
    activityId: string,
    { id: field, label }: WrittenField,
    reason: string,
    known?: ActivityDeviation,
  ): Promise<void> {
    if (reason.length > LONGEST)
      throw new Refusal('register.field-too-long', 422, { field: label, anchor: field, longest: LONGEST });
    const given = { activityId, field, reason, by: actor.name, at: this.clock.stamp() };
    if (known) await this.db.of(ActivityDeviation).update({ id: known.id }, given);
    else await this.db.of(ActivityDeviation).insert({ id: newId(), ...given });
  }

  private note(actor: Actor, { id, organisationId, code, name }: Activity, fields: readonly WrittenField[]) {
    return this.journal.record(actor, {
      action: 'register.deviation-explained', subject: 'Activity', subjectId: id, organisationId,
      label: `${code} ${name}`, facts: { fields: fields.map(({ id: field }) => field) },
    }); // prettier-ignore
  }
}
