/** What the votes on a motion come to, by the body's own rule. */
export interface Tally {
  /** Voices of the body, present, and represented by proxy. */
  readonly voices: number;
  readonly present: number;
  readonly represented: number;
  readonly quorumNeeded: number;
  readonly quorumReached: boolean;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** How many votes in favour were needed. */
  readonly needed: number;
  readonly chairDecided: boolean;
  readonly unanimous: boolean;
  readonly carried: boolean;
}
