import { MotionOutcome } from '../circuits/outcomes';
import { OpinionView } from '../dossiers/opinions.dto';
import { ItemKind } from './meeting.entity';
import { MotionView } from './motion-view.dto';
import { PreparedItemView } from './prepared.dto';

/** A text that is submitted under a point. */
export class ItemPieceView {
  type!: string;
  subjectId!: string;
  revisionId!: string;
  label!: string;
  number!: number;
  previousNumber!: number | null;
  changes!: number;
  link!: string;
}
/** An amendment that waits for its vote. */
export class PendingAmendmentView {
  id!: string;
  label!: string;
  author!: string;
  reason!: string;
  /** The amendment that it would change, for a sub-amendment. */
  on!: string | null;
  /** In the order in which they are voted: open, next, later, rejected, withdrawn, moot */
  standing!: string;
}
/** A voice that withdrew from a point for a conflict of interest. */
export class RecusalView {
  voiceId!: string;
  name!: string;
  reason!: string;
  notedBy!: string;
  notedAt!: string;
}
/** An earlier stage to which a dossier may be sent back, and what would follow. */
export class ReturnView {
  stage!: string;
  name!: string;
  says!: string;
}
/** A point of the agenda with what lies on the table. */
export class ItemView {
  id!: string;
  position!: number;
  kind!: ItemKind;
  title!: string;
  note!: string;
  version!: number;
  stepId!: string | null;
  dossierId!: string | null;
  /** Digest over the pieces, to be sent back with a motion. */
  digest!: string | null;
  pieces!: ItemPieceView[];
  amendments!: PendingAmendmentView[];
  motions!: MotionView[];
  /** Voices that do not vote on this point. */
  recusals!: RecusalView[];
  /** Whether the body may decide on this point with those who are there. */
  quorumReached!: boolean;
  /** Outcomes that a motion may ask for now. */
  outcomes!: MotionOutcome[];
  /** Stages to which a motion may send the dossier back; empty where `returned` is not among the outcomes. */
  returnsTo!: ReturnView[];
  /** Whether a motion may be about some of the pieces only. */
  divisible!: boolean;
  /** Opinions asked about the dossier. */
  opinions!: OpinionView[];
  /** Why the dossier cannot wait; null for an ordinary one. */
  urgent!: string | null;
  /** Why nothing is to be decided here any more, when the dossier left the road; null otherwise. */
  gone!: string | null;
  /** Hours, preparatory note and papers. */
  prepared!: PreparedItemView;
  /** note, remove, move, recuse, unrecuse */
  allowed!: string[];
}
