import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock, dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { EntryIntoForce } from '../dossiers/entry-into-force.service';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { Motion } from '../votes/motion.entity';
import { DecisionEntry } from './decision-entry.entity';
import { DecisionCondition } from './decision-follows.entity';
import { Decision } from './decision.entity';

/** From when a decision produces its effects. */
export interface Effect {
  /** Null where it puts nothing in force, or not yet. */
  readonly from: string | null;
  /** Whether it waits for a suspensive condition. */
  readonly suspended: boolean;
}
type Waiting = Pick<Decision, 'id' | 'inForceFrom' | 'terms'>;

/** From when decisions produce their effects: on their day, or once their suspensive conditions are met. */
@Injectable()
export class Entries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly force: EntryIntoForce,
    private readonly journal: Journal,
  ) {}

  /** The effects of some decisions as they were known on a day, by the identifier of the decision. */
  async of(decisions: readonly Waiting[], day: string): Promise<ReadonlyMap<string, Effect>> {
    const ids = decisions.filter(isSuspensive).map(({ id }) => id);
    const entered = ids.length ? await this.db.of(DecisionEntry).findBy({ decisionId: In(ids) }) : [];
    return new Map(
      decisions.map((one) => {
        if (!isSuspensive(one)) return [one.id, { from: one.inForceFrom, suspended: false }];
        const entry = entered.find(({ decisionId }) => decisionId === one.id);
        const isKnown = entry !== undefined && dayIn(new Date(entry.notedAt)) <= day;
        return [one.id, { from: isKnown ? entry.from : null, suspended: !isKnown }];
      }),
    );
  }

  /**
   * Lets a decision produce its effects once none of its suspensive conditions is awaited: from today, or from the later
   * day that it named.
   */
  async enter(actor: Actor, decision: Decision): Promise<void> {
    const awaited = { decisionId: decision.id, kind: 'suspensive' as const, metOn: IsNull() };
    if (!isSuspensive(decision) || (await this.db.of(DecisionCondition).existsBy(awaited))) return;
    const { terms } = await this.db.of(Motion).findOneByOrFail({ id: decision.motionId });
    const today = this.clock.today();
    const wished = terms?.inForceFrom ?? today;
    const from = wished > today ? wished : today;
    await this.db.of(DecisionEntry).insert({
      id: newId(), decisionId: decision.id, from, notedBy: actor.name, notedAt: this.clock.stamp(),
    }); // prettier-ignore
    await this.put(decision, from);
    const { number, dossierId, meetingId, organisationId } = decision;
    await this.journal.record(actor, {
      action: 'governance.effects-begun', subject: dossierId ? 'Dossier' : 'Meeting', subjectId: dossierId ?? meetingId,
      organisationId, label: `décision ${number}, à partir du ${longDay(from)}`, facts: { number, from },
    }); // prettier-ignore
  }

  private async put({ id: decisionId, stepId, pieces }: Decision, from: string): Promise<void> {
    const step = stepId ? await this.db.of(Step).findOneBy({ id: stepId }) : null;
    const dossier = step && (await this.db.of(Dossier).findOneBy({ id: step.dossierId }));
    if (!step || !dossier) return;
    const stage = stageOf(this.stations.circuit(dossier.circuit), step.stage);
    const texts = pieces.map((piece) => ({ ...piece, localRevisionId: piece.localRevisionId ?? null }));
    await this.force.put(dossier, stage, step, { from, decisionId, texts, late: true });
  }
}

/** Whether a decision waits, or waited, for a suspensive condition. */
export const isSuspensive = ({ terms }: Pick<Decision, 'terms'>): boolean =>
  (terms?.suspensive ?? []).length > 0;
