import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { Db } from '../../database/db';
import { Outcome } from '../../rulebook/words';
import { sumOf } from '../circuits/parts';
import { Decision } from '../decisions/decision.entity';
import { Dossier } from '../dossiers/dossier.entity';
import { partsWith } from '../dossiers/standing';
import { Part, Step, StepState } from '../dossiers/step.entity';
import { resultInShort } from '../votes/result-words';

/** The steps of dossiers as they stand, or as they stood on a past day by the decisions taken until then. */
@Injectable()
export class StepsThen {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Steps of some dossiers, the newest round first. */
  async of(dossierIds: readonly string[], at?: string): Promise<Step[]> {
    const steps = await this.db.of(Step).find({
      where: { dossierId: In([...dossierIds]), ...(at && { openedOn: LessThanOrEqual(at) }) },
      order: { openedOn: 'DESC', organisationCode: 'ASC', id: 'DESC' },
    });
    if (!at) return steps;
    const decisions = await this.db.of(Decision).find({
      where: { stepId: In(steps.map(({ id }) => id)), date: LessThanOrEqual(at), outcome: Not('amended') },
      order: { id: 'ASC' },
    });
    const taken = Map.groupBy(decisions, ({ stepId }) => stepId);
    return steps.map((step) => ({ ...step, ...stateThen(step, taken.get(step.id) ?? [], at) }) as Step);
  }
}

function stateThen(step: Step, decisions: readonly Decision[], at: string): Partial<Step> {
  const remindedOn = step.remindedOn && step.remindedOn <= at ? step.remindedOn : null;
  if (AT_ONCE.includes(step.state) && step.closedOn && step.closedOn <= at) return { remindedOn };
  const nothing = { decisionId: null, decisionNumber: null, result: null, meetingId: null, closedOn: null };
  const last = decisions.at(-1);
  if (!last) return { ...nothing, parts: null, reason: null, state: 'waiting', remindedOn };
  const parts = decisions.reduce<Part[]>(
    (before, { pieces, outcome }) => partsWith(before, pieces, outcome as Outcome),
    [],
  );
  const spokenOf = new Set([...(step.parts ?? []), ...parts].map(({ subjectId }) => subjectId));
  const said = [...spokenOf].map((id) => parts.find(({ subjectId }) => subjectId === id)?.outcome ?? null);
  const { state, settled } = last.outcome === 'returned' ? RETURNED : sumOf(said);
  return {
    state: state as StepState,
    parts,
    reason: last.id === step.decisionId ? step.reason : null,
    // What was postponed may have gone on in another dossier: this step was closed all the same.
    closedOn: settled ? last.date : step.closedOn && step.closedOn <= at ? step.closedOn : null,
    decisionId: last.id,
    decisionNumber: last.number,
    meetingId: last.meetingId,
    result: resultInShort(last.tally),
    remindedOn,
  };
}
/** States that no decision leads to, and that never change. */
const AT_ONCE: readonly StepState[] = ['done', 'not-required'];
const RETURNED = { state: 'returned', settled: true } as const;

/** A dossier as it stood on a day, by its steps of that day; as it is when no day is given. */
export function dossierThen(dossier: Dossier, steps: readonly Step[], at?: string): Dossier {
  if (!at || (dossier.closedOn && dossier.closedOn <= at)) return dossier;
  const [newest] = steps;
  const isBack =
    newest !== undefined && steps.some(({ state }) => state === 'returned') && newest.closedOn === null;
  return {
    ...dossier,
    closedOn: null,
    stage: newest?.stage ?? dossier.stage,
    state: isBack ? 'returned' : 'open',
  } as Dossier;
}
