import type { Api } from '../../api';

/** A condition, and whether the decision has no effect until it is met. */
export interface ConditionAsked {
  readonly text: string;
  readonly suspensive: boolean;
}
/** The terms of a motion while they are being written. */
export interface Terms {
  readonly conditions: readonly ConditionAsked[];
  readonly mandates: readonly Api<'MandateGivenInput'>[];
  readonly inForceFrom: string | null;
}
export const NO_TERMS: Terms = { conditions: [], mandates: [], inForceFrom: null };

/** The terms as they are sent: what was left empty is left out; null when nothing is left. */
export function sentTerms({ conditions, mandates, inForceFrom }: Terms): Api<'MotionTermsInput'> | null {
  const said = conditions.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text);
  const kept = (suspensive: boolean) =>
    said.filter((one) => one.suspensive === suspensive).map(({ text }) => text);
  const given = mandates.filter(({ who, task, due }) => who.trim() || task.trim() || due);
  if (said.length === 0 && given.length === 0 && !inForceFrom) return null;
  const suspensive = kept(true);
  return { conditions: kept(false), ...(suspensive.length && { suspensive }), mandates: given, inForceFrom };
}

/** What keeps the terms from being sent, in words; '' when nothing does. */
export function termsLack({ mandates }: Terms): string {
  const begun = mandates.filter(({ who, task, due }) => who.trim() || task.trim() || due);
  return begun.some(({ who, task, due }) => who.trim().length < 2 || task.trim().length < 3 || !due)
    ? 'Un mandat donné dit à qui, quoi et pour quand.'
    : '';
}
