import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Activity } from '../activity.entity';
import { valueOf } from '../catalogue';
import { Sheets } from '../sheets.service';
import { ActivityDeferral } from './deviation.entity';
import { Deviations } from './deviations.service';
import { moveView } from './field-words';
import { Followed, Following } from './following.service';
import { ProposalView, EntryStandingView } from './inheritance-views.dto';
import { LifeCycle } from './life-cycle.service';
import { isOpen } from './proposal';

/** Shows how an entry stands towards its model, and the model's move field by field. */
@Injectable()
export class Standings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly directory: Directory,
    private readonly following: Following,
    private readonly deviations: Deviations,
    private readonly lifeCycle: LifeCycle,
    private readonly sheets: Sheets,
  ) {}

  /** The entry behind an identifier; what one may not read is not there. */
  async row(actor: Actor, id: string): Promise<Activity> {
    const row = await this.db.of(Activity).findOneBy({ id });
    if (!row) throw new Refusal('access.denied', 404);
    actor.require('read', 'Activity', row);
    return row;
  }

  async standing(actor: Actor, id: string): Promise<EntryStandingView> {
    const row = await this.row(actor, id);
    const followed = await this.following.of(row);
    return {
      ...(await this.towards(row, followed)),
      waiting: followed.moves.filter(isOpen).length,
      keptUntil: await this.lifeCycle.keptFor(row),
      allowed: allowed(actor, row, followed),
    };
  }

  /** What waits for an answer, in the order of the entry, and what of ours the model's move does not touch. */
  async proposal(actor: Actor, id: string): Promise<ProposalView> {
    const row = await this.row(actor, id);
    const followed = await this.following.of(row);
    const { organisationId, code, name, version } = row;
    const reasons = new Map((await this.deviations.of(id)).map((one) => [one.field, one]));
    const deferred = await this.db.of(ActivityDeferral).findBy({ activityId: id });
    const view = (move: Followed['moves'][number]) =>
      moveView(this.book, move, deferred.some(({ field }) => field === move.field.id), reasons.get(move.field.id)); // prettier-ignore
    return {
      activityId: id, code, name, version, organisationId,
      organisationCode: (await this.directory.get(organisationId)).code,
      ...(await this.towards(row, followed)),
      revisionId: followed.inForce?.id ?? null,
      summary: followed.inForce?.summary ?? null,
      moves: followed.moves.filter(isOpen).map(view),
      kept: followed.moves.filter(({ move, field }) => move === 'ours' && field.lock !== 'local').map(view),
      allowed: allowed(actor, row, followed).filter((one) => one === 'settle' || one === 'detach'),
    }; // prettier-ignore
  }

  private async towards({ modelId }: Activity, { standing, model, revision, inForce }: Followed) {
    const end = standing === 'closed' ? valueOf(await this.sheets.of(modelId!), 'dateEnd') : null;
    return {
      standing,
      modelId,
      modelCode: model?.code ?? null,
      followed: revision?.number ?? null,
      inForce: inForce?.number ?? null,
      modelEnd: typeof end === 'string' ? end : null,
    };
  }
}

/** What one may do to an entry beyond writing it. */
function allowed(actor: Actor, row: Activity, { standing }: Followed): string[] {
  if (!actor.may('revise', 'Activity', row)) return [];
  if (row.state === 'running') return ['duplicate'];
  return [
    ...(standing === 'late' && row.state !== 'closed' ? ['settle'] : []),
    ...(row.modelId ? ['detach'] : []),
    'duplicate',
    row.state === 'closed' ? 'reopen' : 'close',
  ];
}
