/** What a voice may answer. */
export const CHOICES = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** What becomes of a motion. */
export const MOTION_STATES = ['open', 'carried', 'rejected', 'no-quorum', 'withdrawn'] as const;
export type MotionState = (typeof MOTION_STATES)[number];

/** How one motion is voted on: by name, by hands that are only counted, in secret. */
export const BALLOTS = ['named', 'counted', 'secret'] as const;
export type Ballot = (typeof BALLOTS)[number];
