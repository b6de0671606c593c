import { Presence } from './meeting.entity';

/** Someone who may sit instead of a member. */
export class SubstituteView {
  mandateId!: string;
  name!: string;
}
/** One voice of the attendance list. */
export class VoiceView {
  voiceId!: string;
  name!: string;
  organisationCode!: string;
  presence!: Presence;
  holderVoiceId!: string | null;
  holderName!: string | null;
  proxyNote!: string | null;
  chair!: boolean;
  /** The substitute who speaks instead of the member. */
  speakerName!: string | null;
  speakerMandateId!: string | null;
  /** Who may sit instead of the member; only told to whoever keeps the list. */
  substitutes!: SubstituteView[];
  /** The proxy on file, and the points it is for; null: all of them. */
  proxyId!: string | null;
  proxyItems!: string[] | null;
  /** When they came or left for good; null when nothing changed while the meeting was held. */
  since!: string | null;
  /** Whether the reader may vote with this voice. */
  mine!: boolean;
}
/** Whether the body may decide with those who are there. */
export class QuorumView {
  voices!: number;
  present!: number;
  represented!: number;
  needed!: number;
  reached!: boolean;
  /** « 9 voix présentes, 1 représentée — quorum atteint (7) ». */
  sentence!: string;
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
