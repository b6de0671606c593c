/** What a body may be asked to decide: the outcomes of a stage, and an amendment on the way to one. */
export const MOTION_OUTCOMES = [
  'endorsed', 'approved', 'adopted', 'adopted-with-variant', 'postponed', 'refused', 'returned', 'amended',
] as const; // prettier-ignore
export type MotionOutcome = (typeof MOTION_OUTCOMES)[number];
