import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { NOBODY } from '../../audit/journal';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { Revision } from '../../revisions/revision.entity';
import { contentOf, Revisions } from '../../revisions/revisions.service';
import { Activity, ActivityContent } from '../activity.entity';
import { valueOf } from '../catalogue';
import { Sheets } from '../sheets.service';
import { ActivityDeferral } from './deviation.entity';
import { Deviations } from './deviations.service';
import { EntryHand } from './entry-hand';
import { Following } from './following.service';
import { deviationsOf, driftsOf, written } from './locks';
import { adopted } from './proposal';

/** What an entry becomes when its organisation takes a revision of the model over. */
interface Taken {
  readonly merged: ActivityContent;
  readonly deviations: number;
  /** The revision that is followed from now on. */
  readonly revisionId: string;
}
/** Facts of the model's own life: an organisation's copy begins without them. */
const OF_ITS_OWN: readonly string[] = ['day', 'number', 'flag'];

/** The copies that organisations keep of the sector's models: how one begins, and how it takes a revision over. */
@Injectable()
export class Copies {
  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly directory: Directory,
    private readonly revisions: Revisions,
    private readonly sheets: Sheets,
    private readonly following: Following,
    private readonly deviations: Deviations,
    private readonly hand: EntryHand,
  ) {}

  /**
   * Takes the model in force over for an organisation, without waiting for its board; its own entry of that code follows
   * from then on, its departures kept. Hands back the entry. Refused (409) when the model is closed or not in force.
   */
  async begin(actor: Actor, modelId: string, organisationId: string): Promise<string> {
    const model = await this.get(modelId);
    actor.require('read', 'Activity', model);
    await this.directory.get(organisationId);
    actor.require('revise', 'Activity', { organisationId, sector: false });
    const { code } = model;
    const inForce = (await this.following.inForce([model])).get(modelId);
    if (!model.sector || model.state === 'closed' || !inForce)
      throw new Refusal('register.model-not-in-force', 409, { code });
    const revision = await this.revisions.get(inForce);
    const content = contentOf<ActivityContent>(revision);
    const own = await this.db.of(Activity).findOneBy({ organisationId, code });
    if (own) return this.attach(actor, own, model, revision, content);
    const begun = this.withoutItsLife(content);
    const id = await this.hand.begin(actor, begun, {
      organisationId, sector: false, modelId, modelRevisionId: revision.id,
    }); // prettier-ignore
    await this.hand.note(actor, 'model-taken', await this.get(id), { number: revision.number });
    return id;
  }

  /** Lets an organisation's own entry follow no model any more: every field is its own from now on. */
  async detach(actor: Actor, row: Activity, version: number): Promise<void> {
    actor.require('revise', 'Activity', row);
    await this.hand.refuseMoved(row, version);
    if (!row.modelId) throw new Refusal('register.follows-nothing', 409, { code: row.code });
    await this.forget(row.id);
    await this.hand.rewrite(actor, row, version, await this.sheets.of(row.id), {
      modelId: null, modelRevisionId: null, deviations: 0,
    }); // prettier-ignore
    await this.hand.note(actor, 'detached', row, { modelId: row.modelId });
  }

  /**
   * An entry whose board adopts a revision of the model: the model, its own departures kept. One that is ahead of that
   * revision stays as it is; one that followed nothing keeps what it said, and its text is frozen before.
   */
  async merged(row: Activity, revision: Revision, content: ActivityContent): Promise<Taken> {
    const { fields } = this.following;
    const ours = await this.sheets.of(row.id);
    const followed = row.modelRevisionId ? await this.revisions.get(row.modelRevisionId) : null;
    const before = await this.following.modelOf(row);
    if (followed && before && followed.subjectId === revision.subjectId && followed.number > revision.number)
      return { merged: ours, deviations: deviationsOf(fields, before, ours).length, revisionId: followed.id };
    if (!before) await this.keepBefore(row, content, ours);
    const merged = adopted(fields, before ?? content, ours, content);
    const departing = deviationsOf(fields, content, merged);
    await this.db.of(ActivityDeferral).delete({ activityId: row.id });
    await this.deviations.forgetBut(row.id, departing);
    return { merged, deviations: departing.length, revisionId: revision.id };
  }

  private async attach(
    actor: Actor,
    own: Activity,
    model: Activity,
    revision: Revision,
    content: ActivityContent,
  ): Promise<string> {
    if (own.modelId) throw new Refusal('register.already-followed', 409, { code: own.code });
    await this.hand.refuseMoved(own, own.version);
    const { merged, deviations } = await this.merged(own, revision, content);
    await this.hand.rewrite(actor, own, own.version, merged, {
      modelId: model.id, modelRevisionId: revision.id, deviations, state: 'draft',
    }); // prettier-ignore
    await this.hand.note(actor, 'model-taken', own, { number: revision.number, deviations });
    return own.id;
  }

  /** What the organisation had written for itself where the model is locked is not lost: it is frozen as it stood. */
  private async keepBefore({ id, organisationId }: Activity, model: ActivityContent, ours: ActivityContent) {
    if (driftsOf(this.following.fields, model, ours).length === 0) return;
    await this.revisions.freeze(NOBODY, {
      type: 'activity', subjectId: id, organisationId, content: ours, summary: 'Avant de suivre le modèle sectoriel',
    }); // prettier-ignore
  }

  private withoutItsLife(content: ActivityContent): ActivityContent {
    const own = this.following.fields.filter(
      ({ lock, kind, id }) =>
        lock === 'local' && OF_ITS_OWN.includes(kind) && valueOf(content, id) !== undefined,
    );
    return written(
      content,
      own.map(({ id }) => [id, undefined] as const),
    );
  }

  private async forget(activityId: string): Promise<void> {
    await this.db.of(ActivityDeferral).delete({ activityId });
    await this.deviations.forgetBut(activityId, []);
  }

  private async get(id: string): Promise<Activity> {
    const row = await this.db.of(Activity).findOneBy({ id });
    if (!row) throw new Refusal('access.denied', 404);
    return row;
  }
}
