import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../database/db';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { InForceBook } from '../../revisions/in-force.service';
import { Stage } from '../../rulebook/words';
import { fanIn, firstOf, isFavourable, positionAfter, Position, stageOf } from '../circuits/circuit';
import { MotionOutcome } from '../circuits/outcomes';
import { Dossier, DossierState } from './dossier.entity';
import { Pieces } from './pieces.service';
import { Stations } from './stations.service';
import { Step, StepState } from './step.entity';

/** What a body decided about its step. */
export interface Verdict {
  readonly outcome: Exclude<MotionOutcome, 'amended'>;
  readonly decisionId: string;
  readonly decisionNumber: string;
  /** « 10–0 ». */
  readonly result: string;
  /** Day of the decision. */
  readonly date: string;
  /** The day from which it holds, when that is a later one. */
  readonly inForceFrom?: string | null;
  /** Revisions of the organisation's own values, by subject; only for a variant. */
  readonly variants: ReadonlyMap<string, string>;
}

const ON_THE_ROAD: readonly DossierState[] = ['open', 'returned'];

/** The road of a dossier: what a decision does to it. */
@Injectable()
export class Road {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly inForce: InForceBook,
    private readonly pieces: Pieces,
    private readonly stations: Stations,
  ) {}

  /** A step that can still be decided on, with its dossier; null when it is behind or the dossier left the road. */
  async waiting(stepId: string): Promise<{ step: Step; dossier: Dossier; stage: Stage } | null> {
    const step = await this.db.of(Step).findOneBy({ id: stepId });
    const dossier = step && (await this.db.of(Dossier).findOneBy({ id: step.dossierId }));
    if (!dossier || !isOnTheRoad(dossier) || !isUndecided(step)) return null;
    return { step, dossier, stage: stageOf(this.stations.circuit(dossier.circuit), step.stage) };
  }

  /** Puts a step on the agenda of a meeting; false when it stands on another one by now. */
  async list({ id }: Step, meetingId: string): Promise<boolean> {
    const listed = {
      state: 'on-agenda' as const,
      meetingId,
      decisionId: null,
      decisionNumber: null,
      result: null,
    };
    const done = await this.db.of(Step).update({ id, state: In(['waiting', 'postponed']) }, listed);
    return done.affected === 1;
  }

  /** Takes the steps that a meeting left undecided off its agenda: they wait for another one. */
  async unlist(meetingId: string, stepIds?: readonly string[]): Promise<void> {
    const which = { meetingId, state: 'on-agenda' as const, ...(stepIds && { id: In([...stepIds]) }) };
    await this.db.of(Step).update(which, { state: 'waiting', meetingId: null });
  }

  /** A body decided: the step keeps it, what was adopted comes into force, and the dossier goes where it leads. */
  async decided(step: Step, verdict: Verdict): Promise<void> {
    const dossier = await this.db.of(Dossier).findOneByOrFail({ id: step.dossierId });
    const circuit = this.stations.circuit(dossier.circuit);
    const stage = stageOf(circuit, step.stage);
    await this.note(step, verdict);
    if (isFavourable(verdict.outcome)) await this.putInForce(dossier, stage, step, verdict);
    if (stage.each) return this.moveTo(dossier, step, await this.sumOf(dossier, stage));
    return this.moveTo(dossier, step, positionAfter(circuit, stage.id, verdict.outcome));
  }

  private async note(step: Step, { outcome, decisionId, decisionNumber, result, date }: Verdict) {
    const closedOn = outcome === 'postponed' ? null : date;
    const decided = { state: outcome as StepState, closedOn, decisionId, decisionNumber, result };
    await this.db.of(Step).update({ id: step.id }, decided);
  }

  private async putInForce(
    { id, organisationId }: Dossier,
    { inForce }: Stage,
    step: Step,
    verdict: Verdict,
  ) {
    if (!inForce) return;
    const sector = inForce === 'sector' ? await this.directory.ofKind('mire') : [];
    const first = inForce === 'organisation' ? step.organisationId : organisationId;
    const { date, inForceFrom, decisionId, variants } = verdict;
    const from = inForceFrom ?? date;
    for (const { type, subjectId, revisionId } of await this.pieces.of(id))
      for (const whose of [first, ...sector.map((one) => one.id)])
        await this.inForce.put({
          type, subjectId, revisionId, from, decisionId, organisationId: whose,
          localRevisionId: variants.get(subjectId) ?? null,
        }); // prettier-ignore
  }

  private async sumOf(dossier: Dossier, stage: Stage): Promise<Position> {
    const steps = await this.db.of(Step).findBy({ dossierId: dossier.id, stage: stage.id });
    return fanIn(
      stage,
      steps.map(({ state }) => state),
    );
  }

  private async moveTo(dossier: Dossier, from: Step, { stage: id, state }: Position): Promise<void> {
    const circuit = this.stations.circuit(dossier.circuit);
    const stage = stageOf(circuit, id);
    if (state === 'completed' || state === 'refused') return this.end(dossier, state);
    await this.db.of(Dossier).update({ id: dossier.id }, { stage: id, state });
    if (id === from.stage) return undefined;
    if (stage.id !== firstOf(circuit).id) return this.stations.open(dossier, stage);
    await this.stations.draft(dossier, stage, 'waiting');
    return this.pieces.release(dossier.id, 'returned');
  }

  /** The dossier is closed; its texts may be worked on again. */
  async end(dossier: Dossier, state: 'completed' | 'refused' | 'withdrawn'): Promise<void> {
    await this.db.of(Dossier).update({ id: dossier.id }, { state, closedOn: this.clock.today() });
    await this.pieces.release(dossier.id, state);
  }
}

/** Whether a dossier is still on its way; a returned one is, on its way back. */
export const isOnTheRoad = ({ state }: Pick<Dossier, 'state'>): boolean => ON_THE_ROAD.includes(state);

/** Whether a body still has to decide: a postponed point comes back. */
export const isUndecided = ({ state }: Pick<Step, 'state'>): boolean =>
  state === 'waiting' || state === 'on-agenda' || state === 'postponed';
