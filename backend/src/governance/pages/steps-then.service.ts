import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { Db } from '../../database/db';
import { Decision } from '../decisions/decision.entity';
import { Dossier } from '../dossiers/dossier.entity';
import { Step, StepState } from '../dossiers/step.entity';
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
    const last = new Map(decisions.map((decision) => [decision.stepId, decision]));
    return steps.map((step) => ({ ...step, ...stateThen(step, last.get(step.id), at) }) as Step);
  }
}

function stateThen(step: Step, decision: Decision | undefined, at: string): Partial<Step> {
  const reminded = step.remindedOn && step.remindedOn <= at ? step.remindedOn : null;
  if (step.state === 'done' && step.closedOn && step.closedOn <= at) return { remindedOn: reminded };
  const open = { decisionId: null, decisionNumber: null, result: null, meetingId: null, closedOn: null };
  if (!decision) return { ...open, state: 'waiting', remindedOn: reminded };
  const { outcome, date, id: decisionId, number: decisionNumber, meetingId, tally } = decision;
  return {
    state: outcome as StepState,
    closedOn: outcome === 'postponed' ? null : date,
    decisionId,
    decisionNumber,
    meetingId,
    result: resultInShort(tally),
    remindedOn: reminded,
  };
}

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
