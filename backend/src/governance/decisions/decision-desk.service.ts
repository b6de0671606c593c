import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Blobs } from '../../database/blobs';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { recognise } from '../file-kinds';
import { PROOFS } from '../intakes';
import { DecisionCommunication, DecisionCondition } from './decision-follows.entity';
import { DecisionSheets } from './decision-sheets.service';
import { Decision } from './decision.entity';
import { Entries } from './entries.service';
import { CommunicationInput, ConditionMetInput } from './decisions.dto';

/** The secretariat after the decision: conditions that are met, papers that prove it, and who was told. */
@Injectable()
export class DecisionDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Blobs) private readonly blobs: Blobs,
    private readonly sheets: DecisionSheets,
    private readonly entries: Entries,
    private readonly journal: Journal,
  ) {
    blobs.namedBy((name) => this.db.of(DecisionCondition).existsBy({ paperDigest: name }));
  }

  /** Keeps the paper that proves a condition; another one takes its place as long as the condition is open. */
  async keepPaper(
    actor: Actor,
    id: string,
    conditionId: string,
    name: string,
    bytes: Buffer,
  ): Promise<string> {
    const { decision, condition } = await this.open(actor, id, conditionId);
    const paperDigest = await this.blobs.keep(bytes, recognise(name, bytes, PROOFS).mime);
    await this.db.of(DecisionCondition).update({ id: conditionId }, { paperName: name, paperDigest });
    if (condition.paperDigest !== paperDigest) await this.blobs.release([condition.paperDigest]);
    await this.note(actor, 'governance.condition-paper-kept', decision, { name, paperDigest });
    return id;
  }

  /** Notes that a condition was met; a proof is owed, as a paper kept here or a link. */
  async meet(actor: Actor, id: string, conditionId: string, input: ConditionMetInput): Promise<string> {
    const { decision, condition } = await this.open(actor, id, conditionId);
    const { metOn } = input;
    const link = input.link?.trim() || null;
    if (metOn > this.clock.today() || metOn < decision.date)
      throw new Refusal('governance.condition-day', 422, { decided: longDay(decision.date) });
    if (!link && !condition.paperDigest) throw new Refusal('governance.condition-unproved', 422);
    const met = { metOn, note: input.note.trim() || null, link, closedBy: actor.name };
    const done = await this.db.of(DecisionCondition).update({ id: conditionId, metOn: IsNull() }, met);
    if (done.affected !== 1) throw conditionMet(condition);
    await this.note(actor, 'governance.condition-met', decision, { position: condition.position, metOn });
    await this.entries.enter(actor, decision);
    return id;
  }

  async communicate(
    actor: Actor,
    id: string,
    { audience, how, on }: CommunicationInput,
  ): Promise<string> {
    const decision = await this.keeper(actor, id);
    if (on > this.clock.today() || on < decision.date)
      throw new Refusal('governance.communication-day', 422, { decided: longDay(decision.date) });
    await this.db.of(DecisionCommunication).insert({
      id: newId(), decisionId: id, audience, how: how.trim(), on, notedBy: actor.name, notedAt: this.clock.stamp(),
    }); // prettier-ignore
    await this.note(actor, 'governance.communicated', decision, { audience, on });
    return id;
  } // prettier-ignore

  /** The paper that proves a condition, for whoever may read the decision. */
  async paper(actor: Actor, id: string, conditionId: string): Promise<{ name: string; bytes: Buffer }> {
    await this.sheets.show(actor, id);
    const condition = await this.db.of(DecisionCondition).findOneBy({ id: conditionId, decisionId: id });
    if (!condition?.paperDigest) throw new Refusal('access.denied', 404);
    return { name: condition.paperName ?? 'piece', bytes: await this.blobs.bytes(condition.paperDigest) };
  }

  private async keeper(actor: Actor, id: string): Promise<Decision> {
    const decision = await this.sheets.get(id);
    actor.require('hold', 'Meeting', decision);
    return decision;
  }

  private async open(actor: Actor, id: string, conditionId: string) {
    const decision = await this.keeper(actor, id);
    const condition = await this.db.of(DecisionCondition).findOneBy({ id: conditionId, decisionId: id });
    if (!condition) throw new Refusal('access.denied', 404);
    if (condition.metOn !== null) throw conditionMet(condition);
    return { decision, condition };
  }

  private note(actor: Actor, action: string, { number, meetingId, dossierId, organisationId }: Decision, facts: object) {
    return this.journal.record(actor, {
      action, subject: dossierId ? 'Dossier' : 'Meeting', subjectId: dossierId ?? meetingId, organisationId,
      label: `décision ${number}`, facts: { number, ...facts },
    });
  } // prettier-ignore
}

function conditionMet({ metOn, closedBy }: DecisionCondition): Refusal {
  const on = metOn ? longDay(metOn) : '';
  return new Refusal('governance.condition-already-met', 409, { on, by: closedBy ?? '' });
}
