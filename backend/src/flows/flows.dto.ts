export class EndView {
  organisationId!: string | null;
  name!: string;
  /** confirmed | disputed | waiting | outdated | none (not an organisation) */
  state!: string;
  by!: string | null;
  on!: string | null;
  note!: string | null;
  /** What was changed since this end confirmed, in French; empty while its word holds. */
  changed!: string[];
  /** Whether the reader may speak for it. */
  mine!: boolean;
}
export class FlowRow {
  id!: string;
  code!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
  source!: EndView;
  destination!: EndView;
  channel!: string;
  channelLabel!: string;
  frequency!: string;
  activity!: string;
  data!: string;
  /** sensitive, niss, no-instrument, unconfirmed, disputed, expired */
  marks!: string[];
}
export class FlowPage {
  rows!: FlowRow[];
  total!: number;
  page!: number;
  size!: number;
  /** create */
  allowed!: string[];
}
export class FlowHistoryLine {
  at!: string;
  actor!: string;
  quality!: string;
  /** « a confirmé le flux ». */
  verb!: string;
}
export class FlowView extends FlowRow {
  organisationName!: string;
  purpose!: string;
  legalBasis!: string;
  legalBasisLabel!: string;
  legalText!: string | null;
  legalTextLabel!: string | null;
  instrumentKind!: string | null;
  instrumentLabel!: string | null;
  instrumentReference!: string | null;
  instrumentUntil!: string | null;
  /** Whether the channel is fit for sensitive data. */
  channelProtected!: boolean;
  volume!: string | null;
  roles!: string;
  rolesLabel!: string;
  special!: boolean;
  niss!: boolean;
  version!: number;
  digest!: string;
  updatedAt!: string;
  updatedBy!: string;
  history!: FlowHistoryLine[];
  /** confirm, dispute, revise */
  allowed!: string[];
}
export class FlowTerm {
  code!: string;
  label!: string;
  kind!: string;
}
/** What the form of a flow offers. */
export class FlowWordsView {
  /** kind: protected when fit for sensitive data, open otherwise. */
  channels!: FlowTerm[];
  roles!: FlowTerm[];
  instruments!: FlowTerm[];
  bases!: FlowTerm[];
  legalTexts!: FlowTerm[];
  /** Ends that are no organisation. */
  categories!: FlowTerm[];
  organisations!: FlowTerm[];
  /** Activities of the register that a flow may serve. */
  activities!: FlowTerm[];
}
export class PointView {
  x!: number;
  y!: number;
}
export class ZoneView {
  id!: string;
  label!: string;
  x!: number;
  y!: number;
  width!: number;
  height!: number;
}
export class NodeView {
  id!: string;
  label!: string;
  /** The label as it is cut into lines. */
  lines!: string[];
  sub!: string;
  zone!: string;
  /** own | mire | umbrella | partner | processor | authority | person */
  tone!: string;
  x!: number;
  y!: number;
  width!: number;
  height!: number;
}
export class EdgeView {
  flowId!: string;
  code!: string;
  label!: string;
  source!: string;
  destination!: string;
  points!: PointView[];
  /** The box of the number, the marks and the name, beside the line. */
  labelX!: number;
  labelY!: number;
  labelWidth!: number;
  labelHeight!: number;
  /** The name as it is cut into lines; none on a crowded map. */
  lines!: string[];
  marks!: string[];
  /** ok | warning | blocked */
  tone!: string;
}
/** The map of one organisation: one geometry, drawn in the browser and on paper. */
export class MapView {
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  width!: number;
  height!: number;
  zones!: ZoneView[];
  nodes!: NodeView[];
  edges!: EdgeView[];
  /** The same in words, for those who cannot see it. */
  description!: string;
}
