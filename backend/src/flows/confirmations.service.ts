import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Journal } from '../audit/journal';
import { Db } from '../database/db';
import { newId } from '../database/row';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { End, ENDS, lastWord, organisationAt, stateOf } from './ends';
import { Flow, FlowConfirmation } from './flow.entity';
import { ConfirmationInput } from './flow-inputs.dto';

/** What the two ends of a flow say of its description: that it is so, or what differs. */
@Injectable()
export class Confirmations {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** The ends of a flow in whose name someone may speak. */
  endsOf(actor: Actor, flow: Flow): End[] {
    if (!actor.may('confirm', 'Flow', flow)) return [];
    return ENDS.filter((end) => {
      const id = organisationAt(flow, end);
      // The right to confirm the flow is not enough: it must be held for this very organisation.
      return (
        id !== null && actor.may('confirm', 'Flow', { organisationId: id, sourceId: id, destinationId: id })
      );
    });
  }

  /**
   * One end's word on the description that was on the screen: for every end the actor speaks for.
   * The same word again changes nothing; a description that has changed since is refused.
   */
  async say(actor: Actor, flow: Flow, { state, note, digest }: ConfirmationInput): Promise<void> {
    actor.require('read', 'Flow', flow);
    const ends = this.endsOf(actor, flow);
    if (ends.length === 0) throw new Refusal('flows.not-an-end', 403);
    if (digest !== flow.digest) throw new Refusal('flows.changed-since', 409, { digest: flow.digest });
    const words = note?.trim() ?? '';
    if (state === 'disputed' && !words) throw new Refusal('flows.note-missing', 422);
    const spoken = new Set(ends.map((end) => organisationAt(flow, end)!));
    for (const organisationId of spoken) await this.write(actor, flow, organisationId, state, words);
    await this.lift(flow);
  }

  /** Who describes a flow says thereby that it is so, for the ends they speak for. */
  async sayOwn(actor: Actor, flow: Flow): Promise<void> {
    const spoken = new Set(this.endsOf(actor, flow).map((end) => organisationAt(flow, end)!));
    for (const organisationId of spoken) await this.write(actor, flow, organisationId, 'confirmed', '');
    await this.lift(flow);
  }

  private async write(actor: Actor, flow: Flow, organisationId: string, state: string, note: string) {
    const said = await this.db.of(FlowConfirmation).findBy({ flowId: flow.id, organisationId });
    const last = lastWord(said, organisationId);
    if (last && last.state === state && last.digest === flow.digest && last.note === note) return;
    await this.db.of(FlowConfirmation).insert({
      id: newId(), flowId: flow.id, organisationId, state, note, digest: flow.digest,
      personId: actor.personId, personName: actor.name, at: this.clock.stamp(),
    }); // prettier-ignore
    await this.journal.record(actor, {
      action: `flows.${state}`, subject: 'Flow', subjectId: flow.id, organisationId,
      label: `${flow.code} ${flow.name}`, facts: { digest: flow.digest, note },
    }); // prettier-ignore
  }

  /** Keeps what the ends say beside the flow, so that lists can ask the database. */
  private async lift(flow: Flow): Promise<void> {
    const said = await this.db.of(FlowConfirmation).findBy({ flowId: flow.id });
    const state = (id: string | null) => stateOf(id, lastWord(said, id), flow.digest);
    await this.db
      .of(Flow)
      .update(
        { id: flow.id },
        { sourceState: state(flow.sourceId), destinationState: state(flow.destinationId) },
      );
  }
}
