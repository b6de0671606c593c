import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Activities } from './activities.service';
import { Activity, ActivityContent } from './activity.entity';
import { Deviations } from './inheritance/deviations.service';
import { Following } from './inheritance/following.service';
import { deviationsOf } from './inheritance/locks';
import { DeviationReasonView, FollowedView } from './register-views.dto';

/** How far an entry stands from the model it follows, as its page and its form show it. */
@Injectable()
export class Departures {
  constructor(
    private readonly activities: Activities,
    private readonly following: Following,
    private readonly deviations: Deviations,
  ) {}

  /** The fields in which what is shown departs from the model, and the reasons given. */
  async of(
    row: Activity,
    shown: ActivityContent,
  ): Promise<{ deviations: string[]; reasons: DeviationReasonView[] }> {
    const model = await this.following.modelOf(row);
    if (!model) return { deviations: [], reasons: [] };
    const reasons = (await this.deviations.of(row.id)).map(({ field, reason, by, at }) => ({
      field,
      reason,
      by,
      at,
    }));
    return { deviations: deviationsOf(this.following.fields, model, shown).map(({ id }) => id), reasons };
  }

  /** What the model says to an entry, for its form. */
  async followed(actor: Actor, id: string): Promise<FollowedView> {
    const row = await this.activities.get(id);
    actor.require('read', 'Activity', row);
    const model = await this.following.modelOf(row);
    return { content: model ? { ...model } : null };
  }
}
