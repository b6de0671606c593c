/** Someone who may sit instead of a member. */
export class SubstituteView {
  mandateId!: string;
  name!: string;
}
/** Someone came, left, was replaced or represented while the meeting was held. */
export class AttendanceLineView {
  at!: string;
  voiceId!: string;
  /** « Claire Aubépine (MIREC) quitte la séance. » */
  sentence!: string;
  /** « 8 voix présentes, 1 représentée — quorum atteint (6) », from that instant on. */
  quorum!: string;
  quorumReached!: boolean;
}
