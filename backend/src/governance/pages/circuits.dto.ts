export class SourceView {
  text!: string;
  /** sourced | to-verify */
  status!: string;
}
export class OpinionAskedView {
  giver!: string;
  name!: string;
  deadlineDays!: number;
  blocking!: boolean;
}
export class CircuitStageView {
  id!: string;
  name!: string;
  /** Kind of body, and the name of that kind. */
  body!: string;
  bodyName!: string;
  /** draft | validate | decide | note */
  does!: string;
  verb!: string;
  each!: boolean;
  gives!: string | null;
  offers!: string[];
  /** Where a return leads unless the motion names another earlier stage. */
  onReturn!: string | null;
  /** The earlier stages to which it may be returned. */
  returnsTo!: string[];
  deadlineDays!: number;
  urgentDays!: number | null;
  /** sector | umbrella | organisation; null where nothing comes into force. */
  inForce!: string | null;
  opinions!: OpinionAskedView[];
  /** « Une voix par Mire ; quorum : la majorité des voix… » */
  rule!: string;
  /** Where the rule comes from; what no source settles is to be verified. */
  sources!: SourceView[];
}
export class AgainView {
  substantial!: string;
  minor!: string;
  /** A stage, or `none`. */
  wording!: string;
  source!: SourceView;
}
/** A circuit as the rules describe it. */
export class CircuitView {
  id!: string;
  name!: string;
  purpose!: string;
  source!: SourceView;
  deadlinesSource!: SourceView | null;
  opinionsSource!: SourceView | null;
  again!: AgainView | null;
  stages!: CircuitStageView[];
}
