import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Author } from '../../audit/journal';
import { Db } from '../../database/db';
import { Clock } from '../../kernel/clock';
import { Stage } from '../../rulebook/words';
import { fanIn, firstOf, isFavourable, positionAfter, Position, stageOf } from '../circuits/circuit';
import { MotionOutcome } from '../circuits/outcomes';
import { Said, Sum, sumOf } from '../circuits/parts';
import { Dossier } from './dossier.entity';
import { Entering, EntryIntoForce } from './entry-into-force.service';
import { Parting } from './parting.service';
import { Pieces } from './pieces.service';
import { Decided, isOnTheRoad, isUndecided, partsWith, READY, remainingOf, saidOf } from './standing';
import { Stations } from './stations.service';
import { Part, Step, StepState } from './step.entity';

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
  /** Whether it waits for a condition before it puts anything in force. */
  readonly suspended?: boolean;
  /** Revisions of the organisation's own values, by subject; only for a variant. */
  readonly variants: ReadonlyMap<string, string>;
  /** The texts it is about; all that were on the table when nothing is said. */
  readonly pieces?: readonly Decided[];
  /** The earlier station to which a return leads; where the circuit says when nothing is said. */
  readonly returnsTo?: string | null;
  /** Who wrote the decision down; for the journal, where a dossier parts. */
  readonly by: Author;
  /** Why it was sent back, postponed or refused. */
  readonly reason?: string | null;
}

/** The road of a dossier: what a decision does to it. */
@Injectable()
export class Road {
  private readonly listeners: ((dossierId: string) => Promise<void>)[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly force: EntryIntoForce,
    private readonly pieces: Pieces,
    private readonly parting: Parting,
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
    const done = await this.db.of(Step).update({ id, ...READY }, listed);
    return done.affected === 1;
  }

  /** Takes the steps that a meeting left undecided off its agenda: they wait for another one. */
  async unlist(meetingId: string, stepIds?: readonly string[]): Promise<void> {
    const which = { meetingId, state: 'on-agenda' as const, ...(stepIds && { id: In([...stepIds]) }) };
    for (const { id, parts } of await this.db.of(Step).findBy(which)) {
      const begun = (parts ?? []).some(({ outcome }) => isFavourable(outcome));
      const state = begun ? ('adopted-in-part' as const) : ('waiting' as const);
      await this.db.of(Step).update({ id, state: 'on-agenda' }, { state, meetingId: null });
    }
  }

  /** A body decided: the step keeps it, what was adopted comes into force, and the dossier goes where it leads. */
  async decided(step: Step, verdict: Verdict): Promise<void> {
    const dossier = await this.db.of(Dossier).findOneByOrFail({ id: step.dossierId });
    const circuit = this.stations.circuit(dossier.circuit);
    const stage = stageOf(circuit, step.stage);
    const carried = await this.pieces.of(dossier.id);
    const decided = verdict.pieces ?? remainingOf(carried, step);
    const parts = partsWith(step.parts ?? [], decided, verdict.outcome);
    const said = carried.map(({ subjectId }) => saidOf(parts, subjectId));
    const sum = standsAt(stage, verdict.outcome, said);
    await this.note(step, verdict, parts, sum);
    if (isFavourable(verdict.outcome) && !verdict.suspended)
      await this.force.put(dossier, stage, step, enteringBy(verdict, decided));
    if (stage.each) return this.moveTo(dossier, step, await this.fanIn(dossier, stage));
    if (verdict.outcome === 'returned')
      return this.moveTo(dossier, step, positionAfter(circuit, stage.id, 'returned', verdict.returnsTo));
    if (!sum.settled) return this.moveTo(dossier, step, { stage: stage.id, state: 'open' });
    if (said.every((one) => one === 'refused'))
      return this.moveTo(dossier, step, { stage: stage.id, state: 'refused' });
    // What a body of the sector refuses alone leaves the dossier, what it postpones goes its own way; the rest goes on.
    const which = (word: Said) => carried.filter(({ subjectId }) => saidOf(parts, subjectId) === word);
    await this.pieces.leave(dossier.id, which('refused'), 'refused');
    const postponed = which('postponed');
    if (postponed.length) await this.parting.part(verdict.by, dossier, step.id, postponed);
    return this.moveTo(dossier, step, positionAfter(circuit, stage.id, stage.gives ?? verdict.outcome));
  }

  private async note(step: Step, verdict: Verdict, parts: Part[], { state, settled }: Sum) {
    const { decisionId, decisionNumber, result, date, reason } = verdict;
    const isClosed = settled || state === 'returned';
    const decided = {
      state: state as StepState, parts, decisionId, decisionNumber, result,
      closedOn: isClosed ? date : null,
      reason: reason ?? null,
    }; // prettier-ignore
    await this.db.of(Step).update({ id: step.id }, decided);
  }

  private async fanIn(dossier: Dossier, stage: Stage): Promise<Position> {
    return fanIn(stage, await this.db.of(Step).findBy({ dossierId: dossier.id, stage: stage.id }));
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

  /** A part above wants to know, in the same transaction, when a dossier leaves the road. */
  onEnded(listener: (dossierId: string) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** The dossier is closed; its texts may be worked on again. */
  async end(dossier: Dossier, state: 'completed' | 'refused' | 'withdrawn'): Promise<void> {
    await this.db.of(Dossier).update({ id: dossier.id }, { state, closedOn: this.clock.today() });
    await this.pieces.release(dossier.id, state);
    for (const listener of this.listeners) await listener(dossier.id);
  }
}

/** Where a step stands after a decision; at a station of the sector what is postponed does not hold back what is adopted. */
function standsAt({ each }: Stage, outcome: Verdict['outcome'], said: readonly Said[]): Sum {
  if (outcome === 'returned') return { state: 'returned', settled: false };
  const sum = sumOf(said);
  const parts = !each && sum.state === 'adopted-in-part' && said.every((one) => one !== null);
  return parts ? { ...sum, settled: true } : sum;
}

const enteringBy = (
  { date, inForceFrom, decisionId, variants }: Verdict,
  decided: readonly Decided[],
): Entering => ({
  from: inForceFrom ?? date,
  decisionId,
  texts: decided.map((one) => ({ ...one, localRevisionId: variants.get(one.subjectId) ?? null })),
});
