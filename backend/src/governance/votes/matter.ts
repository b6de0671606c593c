import { Stage } from '../../rulebook/words';
import { MotionOutcome } from '../circuits/outcomes';
import { Dossier, Piece } from '../dossiers/dossier.entity';
import { Step } from '../dossiers/step.entity';
import { Ballot } from '../meetings/ballot';
import { MotionTermsInput } from '../meetings/motion-terms.dto';

/** What stands behind a point: the step of a dossier and its texts; nothing for a point of no dossier. */
export interface Matter {
  readonly step: Step | null;
  readonly dossier: Dossier | null;
  readonly stage: Stage | null;
  readonly pieces: readonly Piece[];
  readonly digest: string;
}
/** What somebody wants to put to the vote. */
export interface Asked {
  readonly outcome: MotionOutcome;
  /** The reason, or the wording of a motion on a point of no dossier. */
  readonly text?: string;
  readonly amendmentId?: string | null;
  readonly terms?: MotionTermsInput | null;
  /** By name unless said. */
  readonly ballot?: Ballot;
  /** In writing the text is asked about as it is: whoever wants it amended asks for a meeting. */
  readonly inWriting?: boolean;
  /** The earlier stage to which it is sent back; where the circuit says unless named. */
  readonly returnsTo?: string | null;
  /** The texts it is about; all that are on the table unless named. */
  readonly subjectIds?: readonly string[] | null;
}
