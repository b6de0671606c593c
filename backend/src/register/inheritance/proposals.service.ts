import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { contentOf } from '../../revisions/revisions.service';
import { Activity, ActivityContent } from '../activity.entity';
import { Sheets } from '../sheets.service';
import { ActivityDeferral } from './deviation.entity';
import { Deviations } from './deviations.service';
import { EntryHand } from './entry-hand';
import { Followed, Following } from './following.service';
import { SettlementInput } from './inheritance.dto';
import { deviationsOf, ruled, written } from './locks';
import { Choice, deferredAmong, FieldMove, isOpen, settled } from './proposal';

/** Takes an organisation's answer to the move of its model: field by field, all of it at once. */
@Injectable()
export class Proposals {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly following: Following,
    private readonly deviations: Deviations,
    private readonly sheets: Sheets,
    private readonly hand: EntryHand,
  ) {}

  /**
   * Writes the answer: fields nobody chose about are put off, what is locked is the sector's. Refused when the entry or
   * the model moved since it was seen, when a locked field was to be kept, when a departure has no reason.
   */
  async settle(actor: Actor, row: Activity, input: SettlementInput): Promise<void> {
    actor.require('revise', 'Activity', row);
    await this.hand.refuseMoved(row, input.version);
    const followed = await this.following.of(row);
    const { inForce, moves } = followed;
    if (!inForce || inForce.id !== input.revisionId)
      throw new Refusal('register.model-moved', 409, { code: row.code });
    const choices = new Map(input.choices.map(({ field, choice }) => [field, choice as Choice]));
    this.refuseForced(moves, choices);
    const choiceOf = (id: string) => choices.get(id);
    const ours = await this.sheets.of(row.id);
    const content = settled(moves, ours, choiceOf);
    const deferred = deferredAmong(moves, choiceOf);
    const deviations = await this.explain(actor, row, followed, content, deferred, input);
    await this.putOff(actor, row, deferred);
    const changed = moves.filter(isOpen).filter(({ field }) => !deferred.some((one) => one.field === field));
    const state = content === ours || changed.length === 0 ? row.state : 'draft';
    await this.hand.rewrite(actor, row, input.version, content, {
      modelRevisionId: inForce.id,
      deviations,
      state,
    });
    await this.hand.note(actor, 'model-followed', row, {
      number: inForce.number,
      taken: byChoice(changed, (id) => choiceOf(id) !== 'keep'),
      kept: byChoice(changed, (id) => choiceOf(id) === 'keep'),
      deferred: deferred.map(({ field }) => field.id),
    });
  }

  /** What is locked is the sector's to word: it is taken, whatever was asked; to keep it is refused aloud. */
  private refuseForced(moves: readonly FieldMove[], choices: ReadonlyMap<string, Choice>): void {
    const against = moves.find(({ field, forced }) => forced && choices.get(field.id) === 'keep');
    if (against)
      throw new Refusal('register.field-locked', 422, {
        field: against.field.label,
        anchor: against.field.id,
      });
  }

  /** A departure chosen today owes its reason, unless it has one; how many there are in all. */
  private async explain(
    actor: Actor,
    row: Activity,
    { inForce, moves }: Followed,
    content: ActivityContent,
    deferred: readonly FieldMove[],
    { choices }: SettlementInput,
  ): Promise<number> {
    // Where a move is put off, the entry still follows the older model: it departs only from that one.
    const model = written(
      contentOf<ActivityContent>(inForce!),
      deferred.map(({ field, before, sector }) => [field.id, ruled(field, before, sector)] as const),
    );
    const departing = deviationsOf(this.following.fields, model, content);
    const waiting = new Set(deferred.map(({ field }) => field.id));
    const chosen = new Set(moves.filter(isOpen).map(({ field }) => field.id));
    const given = Object.fromEntries(
      choices.flatMap(({ field, reason }) => (reason ? [[field, reason]] : [])),
    );
    const owing = departing.filter(({ id }) => chosen.has(id) && !waiting.has(id));
    await this.deviations.write(actor, row, departing, owing, given);
    return departing.length;
  }

  private async putOff(actor: Actor, { id, modelRevisionId }: Activity, deferred: readonly FieldMove[]) {
    const known = new Map(
      (await this.db.of(ActivityDeferral).findBy({ activityId: id })).map((one) => [
        one.field,
        one.revisionId,
      ]),
    );
    await this.db.of(ActivityDeferral).delete({ activityId: id });
    if (deferred.length)
      await this.db.of(ActivityDeferral).insert(
        deferred.map(({ field }) => ({
          id: newId(), activityId: id, field: field.id, revisionId: known.get(field.id) ?? modelRevisionId!,
          by: actor.name, at: this.clock.stamp(),
        })),
      ); // prettier-ignore
  }
}

const byChoice = (moves: readonly FieldMove[], is: (id: string) => boolean) =>
  moves.filter(({ field }) => is(field.id)).map(({ field }) => field.id);
