import { Rulebook } from '../../rulebook/rulebook';
import { Certainty } from '../../rulebook/words';
import { BlockKind } from './minutes.entity';

type Words = Readonly<Record<string, string>>;

/** The words of minutes as a paper that lives: `templates/minutes/paper.yaml`. */
export interface PaperWords {
  readonly kinds: Readonly<Record<BlockKind, string>>;
  /** How a note begins when it is of a kind: « Action ». */
  readonly marks: readonly { readonly begins: string; readonly kind: BlockKind }[];
  readonly action: Words;
  readonly attendance: Words;
  readonly next: Words;
  readonly votes: Words;
  readonly states: Words;
  readonly stateNotes: Words;
  readonly identity: Words;
  readonly approval: Words;
  readonly rules: Words;
  readonly signing: Words;
  readonly addresses: Words;
  readonly points: Words;
  readonly seal: Words;
  readonly registers: Words;
}
/** One point that minutes or a decision must carry: `templates/minutes/points.yaml`. */
export interface PointWords {
  readonly id: string;
  readonly label: string;
  /** What is printed when it is not there: « non demandé ». */
  readonly absent: string;
  readonly rule: string;
  readonly mark: Certainty;
  readonly source: string;
}
export interface PointsWords {
  readonly meeting: readonly PointWords[];
  readonly decision: readonly PointWords[];
}

export const paperWords = (book: Rulebook): PaperWords => book.words<PaperWords>('minutes/paper.yaml');
export const pointsWords = (book: Rulebook): PointsWords => book.words<PointsWords>('minutes/points.yaml');
