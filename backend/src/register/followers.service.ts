import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Journal, NOBODY } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { addDays } from '../kernel/days';
import { Clock } from '../kernel/clock';
import { InForce } from '../revisions/in-force.entity';
import { InForceBook, PuttingInForce } from '../revisions/in-force.service';
import { Revision } from '../revisions/revision.entity';
import { contentOf, Revisions } from '../revisions/revisions.service';
import { Rulebook } from '../rulebook/rulebook';
import { Activity, ActivityContent } from './activity.entity';
import { changedFields } from './inheritance';
import { Copies } from './inheritance/copies.service';
import { lifted } from './lifted';
import { Sheets } from './sheets.service';

/** Follows what comes into force: the entry itself, and the copy that each adopting organisation keeps of a model. */
@Injectable()
export class Followers {
  /** What was lifted last: a model comes into force for many organisations at once, with the same words. */
  private last?: { readonly revisionId: string; readonly columns: ReturnType<typeof lifted> };

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly revisions: Revisions,
    private readonly journal: Journal,
    private readonly sheets: Sheets,
    private readonly copies: Copies,
    inForce: InForceBook,
  ) {
    inForce.onPut(async (put) => {
      if (put.type === 'activity') await this.follow(put);
    });
  }

  private async follow(put: PuttingInForce): Promise<void> {
    const subject = await this.db.of(Activity).findOneByOrFail({ id: put.subjectId });
    const revision = await this.revisions.get(put.revisionId);
    const content = contentOf<ActivityContent>(revision);
    const own =
      subject.organisationId === put.organisationId ? subject : await this.copyOf(subject, put, content);
    if (own === null)
      return this.told(put, await this.begin(subject, put, revision, content), revision, content);
    await (own.id === subject.id
      ? this.hold(own, revision, content)
      : this.update(own, subject, revision, content));
    await this.closeOthers(put, own, subject);
    await this.told(put, own.id, revision, content);
  }

  private async told(put: PuttingInForce, id: string, { number }: Revision, { code, name }: ActivityContent) {
    await this.journal.record(NOBODY, {
      action: 'register.put-in-force', subject: 'Activity', subjectId: id,
      organisationId: put.organisationId, label: `${code} ${name}`,
      facts: { number, from: put.from, decisionId: put.decisionId },
    }); // prettier-ignore
  }

  /** The organisation's entry that follows the model already, or bears its code. */
  private async copyOf(model: Activity, { organisationId }: PuttingInForce, { code }: ActivityContent) {
    const found = await this.db.of(Activity).findBy([
      { organisationId, modelId: model.id },
      { organisationId, code },
    ]);
    return found.find(({ modelId }) => modelId === model.id) ?? found[0] ?? null;
  }

  private async begin(model: Activity, put: PuttingInForce, revision: Revision, content: ActivityContent) {
    const id = newId();
    await this.sheets.begin(id, content);
    await this.db.of(Activity).insert({
      ...this.liftedOf(revision, content),
      ...this.stamp(revision, 1),
      id, organisationId: put.organisationId, sector: false, modelId: model.id, modelRevisionId: revision.id,
      state: 'in-force', dossierId: model.dossierId, deviations: 0,
    }); // prettier-ignore
    return id;
  }

  private liftedOf({ id: revisionId }: Revision, content: ActivityContent) {
    if (this.last?.revisionId !== revisionId) this.last = { revisionId, columns: lifted(content, this.book) };
    return this.last.columns;
  }

  private async hold(row: Activity, revision: Revision, content: ActivityContent) {
    const same = changedFields(await this.sheets.of(row.id), content).length === 0;
    const state = same ? 'in-force' : 'draft';
    await this.db
      .of(Activity)
      .update({ id: row.id }, { state, number: revision.number, version: row.version + 1 });
  }

  /** The copy takes the new model over; what the organisation had changed for itself stays as it wrote it. */
  private async update(row: Activity, model: Activity, revision: Revision, content: ActivityContent) {
    const { merged, deviations, revisionId } = await this.copies.merged(row, revision, content);
    await this.sheets.rewrite(row.id, merged);
    const same = revisionId === revision.id && changedFields(content, merged).length === 0;
    await this.db.of(Activity).update(
      { id: row.id },
      {
        ...lifted(merged, this.book),
        ...this.stamp(revision, row.version + 1),
        modelId: model.id, modelRevisionId: revisionId, dossierId: model.dossierId,
        deviations, state: row.state === 'closed' ? 'closed' : same ? 'in-force' : 'draft',
      }, // prettier-ignore
    );
  }

  /** An organisation has one entry of a kind in force: its own text ends the sector's there, and the other way round. */
  private async closeOthers(put: PuttingInForce, own: Activity, subject: Activity): Promise<void> {
    const family = [own.id, own.modelId, subject.id].filter((id) => id !== null && id !== put.subjectId);
    if (family.length === 0) return;
    const holds = { type: 'activity', organisationId: put.organisationId, until: IsNull() };
    await this.db
      .of(InForce)
      .update(
        { ...holds, subjectId: In(family), revisionId: Not(put.revisionId) },
        { until: addDays(put.from, -1) },
      );
  }

  private stamp({ number }: Revision, version: number) {
    return { number, version, updatedAt: this.clock.stamp(), updatedBy: NOBODY.name };
  }
}
