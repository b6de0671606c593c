/** A text that was decided on, with the digest of what was read. */
export class DecisionPieceView {
  type!: string;
  subjectId!: string;
  revisionId!: string;
  digest!: string;
  label!: string;
  localRevisionId!: string | null;
  localDigest!: string | null;
}
/** A decision as the register of decisions tells it. */
export class DecisionView {
  id!: string;
  number!: string;
  bodyCode!: string;
  bodyName!: string;
  organisationId!: string;
  meetingId!: string;
  dossierId!: string | null;
  outcome!: string;
  date!: string;
  inForceFrom!: string | null;
  /** Whether it waits for a suspensive condition before it has any effect. */
  suspended!: boolean;
  text!: string;
  result!: string;
  digest!: string;
  pieces!: DecisionPieceView[];
  /** Whether the text has moved on since: covered | superseded */
  coverage!: string;
}
