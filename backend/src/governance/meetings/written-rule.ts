import { BodyRules } from '../../rulebook/words';

/**
 * How many voices of a body of that many have to ask for a meeting to stop a written procedure; 0: nobody can. A part
 * of the voices that is not whole is the next whole number.
 */
export function halting({ writtenProcedure }: Pick<BodyRules, 'writtenProcedure'>, voices: number): number {
  const { stopAt, stopOf } = writtenProcedure;
  return stopOf === 'percent' ? Math.ceil((voices * stopAt) / 100) : stopAt;
}
