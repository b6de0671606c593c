/** A voice that asks for a meeting instead. */
export class MeetingRequestView {
  voiceId!: string;
  name!: string;
  askedAt!: string;
  reason!: string;
}
/** A written procedure: its own text, and the requests for a meeting. */
export class WrittenView {
  /** What the secretariat wrote to the members; null when there is nothing but the texts. */
  statement!: string | null;
  /** How many requests stop it; 0: nobody can. */
  needed!: number;
  requests!: MeetingRequestView[];
}
