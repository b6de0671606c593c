import { BodyRules, Certainty } from '../../rulebook/words';

/** What holds where the rules of a body say nothing of its minutes. */
const USUAL = { approval: 'next-meeting', days: 15 } as const;

/** How a body's minutes become final, and how sure that is. */
export function approvalOf({ minutes = USUAL, sources }: BodyRules) {
  const mark: Certainty = sources.find(({ rule }) => rule === 'minutes')?.status ?? 'to-verify';
  return { ...minutes, mark };
}
