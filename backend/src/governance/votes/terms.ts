import { longDay } from '../../kernel/days';
import { Refusal } from '../../kernel/refusal';
import { Stage } from '../../rulebook/words';
import { isFavourable } from '../circuits/circuit';
import { MotionOutcome } from '../circuits/outcomes';
import { MotionTermsInput } from '../meetings/motion-terms.dto';

/** The terms of a motion as they are put to the vote: words trimmed, empty ones left out; null when there are none. */
export function termsOf(
  outcome: MotionOutcome,
  stage: Pick<Stage, 'inForce'> | null,
  asked: MotionTermsInput | null | undefined,
  today: string,
): MotionTermsInput | null {
  const conditions = written(asked?.conditions);
  const suspensive = written(asked?.suspensive);
  const mandates = (asked?.mandates ?? []).map((one) => ({
    ...one,
    who: one.who.trim(),
    task: one.task.trim(),
    personId: one.personId ?? null,
  }));
  const inForceFrom = asked?.inForceFrom || null;
  const hasConditions = conditions.length + suspensive.length > 0;
  if (!hasConditions && mandates.length === 0 && !inForceFrom) return null;
  if ((hasConditions || inForceFrom) && !isFavourable(outcome))
    throw new Refusal('governance.terms-not-favourable', 422);
  if ((inForceFrom || suspensive.length) && stage && !stage.inForce)
    throw new Refusal('governance.nothing-in-force', 422);
  if (inForceFrom && inForceFrom < today)
    throw new Refusal('governance.in-force-past', 422, { day: longDay(inForceFrom) });
  const late = mandates.find(({ due }) => due < today);
  if (late) throw new Refusal('governance.mandate-due-past', 422, { who: late.who, due: longDay(late.due) });
  return { conditions, ...(suspensive.length && { suspensive }), mandates, inForceFrom };
}

const written = (said: readonly string[] = []) => said.map((one) => one.trim()).filter(Boolean);
