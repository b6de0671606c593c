// Generated from docs/api/openapi.json by `npm run contract`. Do not edit.

export interface ActingInput {
  mandateId: string;
}

export interface ActivityChangeInput {
  aipdReason: string;
  aipdRequired: boolean;
  code: string;
  dataCategories: DataCategoryInput[];
  description: string;
  /** Codes of documents: « D02 ». */
  documents: string[];
  measures: string[];
  name: string;
  persons: string[];
  purposes: PurposeInput[];
  recipients: string[];
  retention: RetentionInput[];
  role: 'controller' | 'joint' | 'processor';
  systems: string[];
  transfers: string;
  /** The version that was on the screen. */
  version: number;
}

export interface ActivityCreationInput {
  aipdReason: string;
  aipdRequired: boolean;
  code: string;
  dataCategories: DataCategoryInput[];
  description: string;
  /** Codes of documents: « D02 ». */
  documents: string[];
  measures: string[];
  name: string;
  organisationId: string;
  persons: string[];
  purposes: PurposeInput[];
  recipients: string[];
  retention: RetentionInput[];
  role: 'controller' | 'joint' | 'processor';
  /** false: an entry of the umbrella's own register; otherwise its entries are the sector's models. */
  sector?: boolean;
  systems: string[];
  transfers: string;
}

export interface ActivityFinding {
  /** Identifier of the field on the page and in the form. */
  anchor: string;
  article: string;
  /** « Finalité 1, texte ». */
  place: string;
  remedy: string;
  rule: string;
  /** Section of the page that mends it: purposes, data, retention… */
  section: string;
  sentence: string;
  severity: string;
}

export interface ActivityHistoryLine {
  actor: string;
  at: string;
  quality: string;
  /** « a révisé ». */
  verb: string;
}

export interface ActivityPage {
  /** create */
  allowed: string[];
  page: number;
  rows: ActivityRow[];
  size: number;
  total: number;
}

export interface ActivityRevisionRow {
  at: string;
  authorName: string;
  digest: string;
  id: string;
  number: number;
  summary: string;
}

export interface ActivityRow {
  aipd: boolean;
  code: string;
  /** How many fields differ from the sector's model. */
  deviations: number;
  findings: number;
  id: string;
  legalBases: string;
  name: string;
  number: number;
  organisationCode: string;
  organisationId: string;
  sector: boolean;
  special: boolean;
  state: string;
  updatedAt: string;
}

export interface ActivityView {
  aipdReason: string;
  aipdRequired: boolean;
  /** revise, propose */
  allowed: string[];
  code: string;
  dataCategories: DataCategoryView[];
  decisionId: string | null;
  decisionNumber: string | null;
  description: string;
  /** Fields in which the entry differs from the sector's model it follows. */
  deviations: string[];
  documents: string[];
  dossierId: string | null;
  findings: ActivityFinding[];
  history: ActivityHistoryLine[];
  id: string;
  inForceFrom: string | null;
  measures: string[];
  modelId: string | null;
  name: string;
  notices: NoticeView[];
  number: number;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  persons: string[];
  purposes: PurposeView[];
  recipients: string[];
  retention: RetentionInput[];
  revisions: ActivityRevisionRow[];
  role: string;
  sector: boolean;
  state: string;
  systems: string[];
  transfers: string;
  updatedAt: string;
  updatedBy: string;
  version: number;
}

export interface AgendaOrderInput {
  itemIds: string[];
}

export interface AmendmentInput {
  body: Record<string, unknown>[];
  heading: string;
  passageId: string;
  reason: string;
  revisionId: string;
}

export interface AmendmentView {
  at: string;
  authorName: string;
  body: Record<string, unknown>[];
  documentId: string;
  heading: string;
  id: string;
  /** Number of the revision it is about. */
  number: number;
  passageId: string;
  reason: string;
  revisionId: string;
  state: 'adopted' | 'rejected' | 'withdrawn' | 'proposed';
  words: WordView[];
}

export interface ArticleView {
  id: string;
  label: string;
  status: string;
  subject: string;
}

export interface AttendanceInput {
  /** The voice that holds the proxy, when represented. */
  holderVoiceId?: string | null;
  presence: 'present' | 'represented' | 'excused' | 'absent';
  /** Where the written proxy is: « courriel du 3 décembre ». */
  proxyNote?: string | null;
  voiceId: string;
}

export interface BodyInput {
  code: string;
  kind: string;
  name: string;
  organisationId: string;
}

export interface BodyRow {
  code: string;
  id: string;
  kind: string;
  members: number;
  name: string;
  organisationCode: string;
  organisationId: string;
  voices: number;
}

export interface BodyView {
  allowed: string[];
  code: string;
  id: string;
  kind: string;
  members: number;
  name: string;
  organisationCode: string;
  organisationId: string;
  /** How it decides, each rule as a French sentence with its source. */
  rules: string[];
  seats: MemberView[];
  sources: RuleSourceView[];
  voices: number;
}

export interface ChainView {
  /** First line that does not fit. */
  brokenAt: number | null;
  entries: number;
  head: string | null;
  sound: boolean;
}

export interface CheckedPieceView {
  id: string;
  label: string;
  sha256: string;
  /** ok | changed | missing */
  state: string;
}

export interface CircuitChoice {
  id: string;
  name: string;
  purpose: string;
}

export interface CitableTextView {
  articles: TermView[];
  code: string;
  kind: string;
  label: string;
  until: string | null;
}

export interface CitationFinding {
  article: string;
  passageId: string;
  remedy: string;
  /** « Le passage cite le décret du 11 mars 2004, abrogé depuis le … ». */
  sentence: string;
  severity: string;
}

export interface CommentInput {
  parentId?: string | null;
  passageId: string;
  text: string;
}

export interface CommentView {
  /** answer, close */
  allowed: string[];
  at: string;
  authorName: string;
  closedAt: string | null;
  id: string;
  parentId: string | null;
  passageId: string;
  quality: string;
  text: string;
}

export interface ComparisonView {
  changed: number;
  code: string;
  documentId: string;
  from: string;
  passages: PassageChange[];
  title: string;
  to: string;
}

export interface CompositionView {
  /** compose */
  allowed: string[];
  date: string;
  /** The pack of that day that nobody has signed yet: it would be composed anew. */
  openId: string | null;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  parts: PartView[];
}

export interface ConfirmationInput {
  /** Digest of the flow that was on the screen. */
  digest: string;
  note?: string;
  state: 'confirmed' | 'disputed';
}

export interface ConflictsInput {
  /** Empty: none was declared. */
  conflicts: string;
}

export interface DataCategoryInput {
  code: string;
  detail: string;
}

export interface DataCategoryView {
  code: string;
  detail: string;
  /** ordinary | special | judicial | niss | highly-personal */
  kind: string;
  label: string;
}

export interface DecisionPieceView {
  digest: string;
  label: string;
  localDigest: string | null;
  localRevisionId: string | null;
  revisionId: string;
  subjectId: string;
  type: string;
}

export interface DecisionView {
  bodyCode: string;
  bodyName: string;
  /** Whether the text has moved on since: covered | superseded */
  coverage: string;
  date: string;
  digest: string;
  dossierId: string | null;
  id: string;
  inForceFrom: string | null;
  meetingId: string;
  number: string;
  organisationId: string;
  outcome: string;
  pieces: DecisionPieceView[];
  result: string;
  text: string;
}

export interface DemoGroupView {
  people: DemoPersonView[];
  title: string;
}

export interface DemoPersonView {
  email: string;
  function: string;
  name: string;
}

export interface DemoView {
  enabled: boolean;
  groups: DemoGroupView[];
  password: string;
}

export interface DocumentInput {
  circuit: string;
  code: string;
  /** The text as Markdown with passages (docs/contributing.md, « a document »). */
  markdown?: string;
  title: string;
}

export interface DocumentPage {
  /** create */
  allowed: string[];
  page: number;
  rows: DocumentRow[];
  size: number;
  total: number;
}

export interface DocumentRow {
  circuit: string;
  code: string;
  dossierId: string | null;
  /** « GT RGPD »: where its dossier stands; null when none is open. */
  dossierStage: string | null;
  drafting: boolean;
  findings: number;
  id: string;
  inForce: InForceView | null;
  latestNumber: number;
  openComments: number;
  title: string;
}

export interface DocumentView {
  /** read-draft, revise, comment, amend, propose, propose-again, read-local, write-local */
  allowed: string[];
  /** The revision that the bodies have before them; null when none is on its way. */
  carriedId: string | null;
  circuit: string;
  circuitName: string;
  code: string;
  dossierId: string | null;
  /** « GT RGPD »: where its dossier stands; null when none is open. */
  dossierStage: string | null;
  draftAt: string | null;
  draftBase: number;
  draftBy: string | null;
  draftVersion: number;
  drafting: boolean;
  findings: number;
  findingsList: CitationFinding[];
  holders: HolderView[];
  id: string;
  inForce: InForceView | null;
  latestNumber: number;
  openComments: number;
  /** What sends the draft on its way: « Proposer au GT ». */
  proposeVerb: string;
  revisions: RevisionRow[];
  roads: RoadView[];
  title: string;
}

export interface DossierInput {
  circuit: string;
  note?: string;
  pieces: PieceInput[];
  title: string;
}

export interface DossierPage {
  page: number;
  rows: DossierRow[];
  size: number;
  total: number;
}

export interface DossierRow {
  /** Organisations of the last stage that adopted, of how many. */
  adopted: number;
  circuit: string;
  closedOn: string | null;
  id: string;
  late: number;
  number: string;
  of: number;
  openedOn: string;
  stage: string;
  stageName: string;
  state: 'refused' | 'returned' | 'open' | 'withdrawn' | 'completed';
  title: string;
}

export interface DossierView {
  /** Organisations of the last stage that adopted, of how many. */
  adopted: number;
  /** withdraw, remind, propose-again */
  allowed: string[];
  authorName: string;
  circuit: string;
  circuitName: string;
  circuitPurpose: string;
  closedOn: string | null;
  history: HistoryLine[];
  id: string;
  late: number;
  note: string | null;
  number: string;
  of: number;
  openedOn: string;
  pieces: PieceView[];
  stage: string;
  stageName: string;
  stages: StageView[];
  state: 'refused' | 'returned' | 'open' | 'withdrawn' | 'completed';
  title: string;
}

export interface EdgeView {
  code: string;
  destination: string;
  flowId: string;
  label: string;
  labelHeight: number;
  labelWidth: number;
  /** The box of the number, the marks and the name, beside the line. */
  labelX: number;
  labelY: number;
  /** The name as it is cut into lines; none on a crowded map. */
  lines: string[];
  marks: string[];
  points: PointView[];
  source: string;
  /** ok | warning | blocked */
  tone: string;
}

export interface EndView {
  by: string | null;
  /** What was changed since this end confirmed, in French; empty while its word holds. */
  changed: string[];
  /** Whether the reader may speak for it. */
  mine: boolean;
  name: string;
  note: string | null;
  on: string | null;
  organisationId: string | null;
  /** confirmed | disputed | waiting | outdated | none (not an organisation) */
  state: string;
}

export interface FindingPage {
  advice: number;
  blocking: number;
  correct: number;
  page: number;
  rows: FindingView[];
  size: number;
  total: number;
}

export interface FindingView {
  article: string;
  authority: string;
  link: string;
  organisationCode: string;
  organisationId: string;
  remedy: string;
  rule: string;
  sentence: string;
  severity: string;
  /** Whether the rule itself still has to be checked by a lawyer. */
  toVerify: boolean;
}

export interface FlowChange {
  activity: string;
  channel: string;
  code: string;
  data: string;
  destinationId?: string | null;
  destinationName: string;
  frequency: string;
  instrumentKind?: 'convention' | 'protocol' | 'art-26' | 'art-28' | 'law' | 'agreement-of-person' | null;
  instrumentReference?: string | null;
  instrumentUntil?: string | null;
  legalBasis: string;
  legalText?: string | null;
  name: string;
  niss: boolean;
  purpose: string;
  roles: string;
  sourceId?: string | null;
  sourceName: string;
  special: boolean;
  version: number;
  volume?: string | null;
}

export interface FlowCreation {
  activity: string;
  channel: string;
  code: string;
  data: string;
  destinationId?: string | null;
  destinationName: string;
  frequency: string;
  instrumentKind?: 'convention' | 'protocol' | 'art-26' | 'art-28' | 'law' | 'agreement-of-person' | null;
  instrumentReference?: string | null;
  instrumentUntil?: string | null;
  legalBasis: string;
  legalText?: string | null;
  name: string;
  niss: boolean;
  organisationId: string;
  purpose: string;
  roles: string;
  sourceId?: string | null;
  sourceName: string;
  special: boolean;
  volume?: string | null;
}

export interface FlowHistoryLine {
  actor: string;
  at: string;
  quality: string;
  /** « a confirmé le flux ». */
  verb: string;
}

export interface FlowPage {
  /** create */
  allowed: string[];
  page: number;
  rows: FlowRow[];
  size: number;
  total: number;
}

export interface FlowRow {
  activity: string;
  channel: string;
  channelLabel: string;
  code: string;
  data: string;
  destination: EndView;
  frequency: string;
  id: string;
  /** sensitive, niss, no-instrument, unconfirmed, disputed, expired */
  marks: string[];
  name: string;
  organisationCode: string;
  organisationId: string;
  source: EndView;
}

export interface FlowTerm {
  code: string;
  kind: string;
  label: string;
}

export interface FlowView {
  activity: string;
  /** confirm, dispute, revise */
  allowed: string[];
  channel: string;
  channelLabel: string;
  /** Whether the channel is fit for sensitive data. */
  channelProtected: boolean;
  code: string;
  data: string;
  destination: EndView;
  digest: string;
  frequency: string;
  history: FlowHistoryLine[];
  id: string;
  instrumentKind: string | null;
  instrumentLabel: string | null;
  instrumentReference: string | null;
  instrumentUntil: string | null;
  legalBasis: string;
  legalBasisLabel: string;
  legalText: string | null;
  legalTextLabel: string | null;
  /** sensitive, niss, no-instrument, unconfirmed, disputed, expired */
  marks: string[];
  name: string;
  niss: boolean;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  purpose: string;
  roles: string;
  rolesLabel: string;
  source: EndView;
  special: boolean;
  updatedAt: string;
  updatedBy: string;
  version: number;
  volume: string | null;
}

export interface FlowWordsView {
  /** Activities of the register that a flow may serve. */
  activities: FlowTerm[];
  bases: FlowTerm[];
  /** Ends that are no organisation. */
  categories: FlowTerm[];
  /** kind: protected when fit for sensitive data, open otherwise. */
  channels: FlowTerm[];
  instruments: FlowTerm[];
  legalTexts: FlowTerm[];
  organisations: FlowTerm[];
  roles: FlowTerm[];
}

export interface HandsInput {
  votes: VoteInput[];
}

export interface HealthView {
  status: string;
}

export interface HistoryLine {
  action: string;
  actor: string;
  at: string;
  label: string;
  quality: string;
}

export interface HitView {
  /** document, activity, flow, dossier, decision, meeting, organisation, person, legal-text */
  kind: string;
  label: string;
  link: string;
  note: string;
}

export interface HolderView {
  decisionId: string;
  decisionNumber: string;
  from: string;
  number: number;
  organisationCode: string;
  organisationId: string;
  /** Whether it holds with the organisation's own values. */
  variant: boolean;
}

export interface ImportInput {
  markdown: string;
  version: number;
}

export interface InForceView {
  decisionId: string;
  decisionNumber: string;
  from: string;
  number: number;
  revisionId: string;
  until: string | null;
  /** Whether the organisation adopted its own values. */
  variant: boolean;
}

export interface InsertsView {
  circuits: CircuitChoice[];
  fields: MergeFieldView[];
  legalTexts: LegalTextView[];
}

export interface ItemInput {
  kind: 'decision' | 'information' | 'proposal' | 'action' | 'remark' | 'report';
  stepId?: string | null;
  title: string;
}

export interface ItemNoteInput {
  note: string;
  /** The version of the point that was on the screen. */
  version: number;
}

export interface ItemPieceView {
  changes: number;
  label: string;
  link: string;
  number: number;
  previousNumber: number | null;
  revisionId: string;
  subjectId: string;
  type: string;
}

export interface ItemView {
  allowed: string[];
  amendments: PendingAmendmentView[];
  /** Digest over the pieces, to be sent back with a motion. */
  digest: string | null;
  dossierId: string | null;
  id: string;
  kind: 'action' | 'decision' | 'information' | 'proposal' | 'remark' | 'report';
  motions: MotionView[];
  note: string;
  /** Outcomes that a motion may ask for now. */
  outcomes: ('endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended')[];
  pieces: ItemPieceView[];
  position: number;
  stepId: string | null;
  title: string;
  version: number;
}

export interface JournalPage {
  page: number;
  rows: JournalRow[];
  size: number;
  total: number;
}

export interface JournalRow {
  action: string;
  actorName: string;
  at: string;
  hash: string;
  label: string;
  quality: string;
  seq: number;
  subject: string;
  subjectId: string;
  /** « a proposé », from the French dictionary of actions. */
  verb: string;
}

export interface LegalTextView {
  articles: ArticleView[];
  from: string;
  id: string;
  repealed: boolean;
  short: string;
  status: string;
  title: string;
  until: string | null;
}

export interface LocalPassageInput {
  body: Record<string, unknown>[];
  reason: string;
  /** Version of the local text that was on the screen; 0 when there was none. */
  version: number;
}

export interface LocalRow {
  allowed: string[];
  filled: number;
  organisationCode: string;
  organisationId: string;
  slots: number;
  /** Local passages that the sector leaves without words and that nobody has answered. */
  unanswered: number;
  updatedAt: string | null;
  updatedBy: string | null;
}

export interface LocalSlotView {
  /** Blocks for the editor; empty when not filled in. */
  body: Record<string, unknown>[];
  filled: boolean;
  heading: string;
  lock: 'locked' | 'adaptable' | 'local';
  passageId: string;
  question: string;
  reason: string;
  sectorBody: Record<string, unknown>[];
}

export interface LocalTextView {
  allowed: string[];
  documentId: string;
  /** The revision whose passages are listed; null before the first one. */
  number: number | null;
  organisationCode: string;
  organisationId: string;
  slots: LocalSlotView[];
  version: number;
}

export interface MandateEndInput {
  until: string;
}

export interface MandateInput {
  bodyId?: string | null;
  from: string;
  organisationId: string;
  personId: string;
  role: string;
  until?: string | null;
}

export interface MandateView {
  bodyCode: string | null;
  bodyId: string | null;
  from: string;
  id: string;
  label: string;
  organisationCode: string;
  organisationId: string;
  role: string;
  roleName: string;
  until: string | null;
}

export interface ManifestPieceView {
  bytes: number;
  file: string;
  id: string;
  label: string;
  sha256: string;
}

export interface ManualLink {
  id: string;
  title: string;
}

export interface ManualPageView {
  html: string;
  id: string;
  title: string;
}

export interface ManualView {
  /** The front page, as HTML made from our own Markdown. */
  front: string;
  pages: ManualLink[];
}

export interface MapView {
  /** The same in words, for those who cannot see it. */
  description: string;
  edges: EdgeView[];
  height: number;
  nodes: NodeView[];
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  width: number;
  zones: ZoneView[];
}

export interface MatrixCell {
  bodyCode: string | null;
  decisionId: string | null;
  decisionNumber: string | null;
  lagDays: number | null;
  on: string | null;
  organisationId: string;
  /** A state of the step, or `not-yet` before the last stage is reached. */
  state: string;
  stepId: string | null;
}

export interface MatrixColumn {
  code: string;
  name: string;
  organisationId: string;
}

export interface MatrixRow {
  adopted: number;
  cells: MatrixCell[];
  dossierId: string;
  number: string;
  of: number;
  title: string;
}

export interface MatrixView {
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

export interface MeetingInput {
  bodyId: string;
  date: string;
  /** Last day to answer; only for a written procedure. */
  deadline?: string | null;
  mode: 'on-site' | 'online' | 'mixed' | 'written';
  place?: string | null;
  start?: string | null;
  /** Stations of dossiers to put on the agenda. */
  stepIds?: string[];
}

export interface MeetingPage {
  page: number;
  rows: MeetingRow[];
  size: number;
  total: number;
}

export interface MeetingRow {
  bodyCode: string;
  bodyId: string;
  date: string;
  deadline: string | null;
  decisions: number;
  id: string;
  items: number;
  mode: 'online' | 'on-site' | 'mixed' | 'written';
  organisationCode: string;
  start: string | null;
  state: 'closed' | 'open' | 'planned' | 'convened' | 'stopped';
  title: string;
}

export interface MeetingView {
  agenda: ItemView[];
  /** convene, open, close, stop, attend, add-item, order, minutes */
  allowed: string[];
  bodyCode: string;
  bodyId: string;
  bodyName: string;
  closedAt: string | null;
  conflicts: string | null;
  convenedAt: string | null;
  date: string;
  deadline: string | null;
  decisions: number;
  id: string;
  items: number;
  mode: 'online' | 'on-site' | 'mixed' | 'written';
  openedAt: string | null;
  organisationCode: string;
  place: string | null;
  quorum: QuorumView;
  start: string | null;
  state: 'closed' | 'open' | 'planned' | 'convened' | 'stopped';
  stopReason: string | null;
  title: string;
  voices: VoiceView[];
}

export interface MemberView {
  from: string;
  label: string;
  mandateId: string;
  name: string;
  organisationCode: string;
  organisationId: string;
  personId: string;
  role: string;
  roleName: string;
  until: string | null;
  /** Whether the seat carries a voice. */
  voter: boolean;
}

export interface MergeFieldView {
  code: string;
  label: string;
}

export interface MinutesSection {
  heading: string;
  /** Paragraphs. */
  lines: string[];
}

export interface MinutesView {
  /** Whether the meeting is closed, so that the minutes are complete. */
  complete: boolean;
  meetingId: string;
  sections: MinutesSection[];
  title: string;
}

export interface MonthCount {
  findings: number;
  /** First day of the month. */
  month: string;
}

export interface MotionInput {
  amendmentId?: string | null;
  /** Digest of the pieces that the secretary had on the screen. */
  digest?: string;
  outcome: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended';
  text?: string;
}

export interface MotionView {
  /** vote, hands, close, withdraw */
  allowed: string[];
  amendmentId: string | null;
  /** How many voices have answered, of those that may. */
  answered: number;
  closedAt: string | null;
  decisionId: string | null;
  decisionNumber: string | null;
  digest: string;
  id: string;
  of: number;
  openedAt: string;
  outcome: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended';
  /** « 10 pour, 0 contre, 0 abstention — adopté à l’unanimité »; null while open. */
  result: string | null;
  state: 'rejected' | 'open' | 'withdrawn' | 'carried' | 'no-quorum';
  text: string;
  /** Every vote once the poll is closed; before that, only the reader's own. */
  votes: VoteView[];
}

export interface MovedView {
  at: string;
  by: string;
  link: string | null;
  sentence: string;
}

export interface NextMeeting {
  bodyCode: string;
  date: string;
  id: string;
  mode: string;
  title: string;
}

export interface NodeView {
  height: number;
  id: string;
  label: string;
  /** The label as it is cut into lines. */
  lines: string[];
  sub: string;
  /** own | mire | umbrella | partner | processor | authority | person */
  tone: string;
  width: number;
  x: number;
  y: number;
  zone: string;
}

export interface NoticeView {
  code: string;
  decisionNumber: string | null;
  /** null when no document bears that code. */
  documentId: string | null;
  from: string | null;
  number: number | null;
  title: string;
}

export interface OrganisationChange {
  bce?: string | null;
  /** Short name in capitals, as in the federation's papers. */
  code: string;
  dpdContact?: string | null;
  dpdName?: string | null;
  email?: string | null;
  kind: 'umbrella' | 'mire' | 'partner' | 'processor' | 'authority';
  legalForm?: string | null;
  name: string;
  phone?: string | null;
  rpm?: string | null;
  seat?: string | null;
  site?: string | null;
  territory?: string | null;
  town?: string | null;
  /** The version that was on the screen. */
  version: number;
}

export interface OrganisationInput {
  bce?: string | null;
  /** Short name in capitals, as in the federation's papers. */
  code: string;
  dpdContact?: string | null;
  dpdName?: string | null;
  email?: string | null;
  kind: 'umbrella' | 'mire' | 'partner' | 'processor' | 'authority';
  legalForm?: string | null;
  name: string;
  phone?: string | null;
  rpm?: string | null;
  seat?: string | null;
  site?: string | null;
  territory?: string | null;
  town?: string | null;
}

export interface OrganisationPageView {
  allowed: string[];
  bce: string | null;
  bodies: BodyRow[];
  code: string;
  dpdContact: string | null;
  dpdName: string | null;
  email: string | null;
  id: string;
  kind: 'mire' | 'umbrella' | 'authority' | 'partner' | 'processor';
  legalForm: string | null;
  name: string;
  people: MemberView[];
  phone: string | null;
  rpm: string | null;
  seat: string | null;
  site: string | null;
  territory: string | null;
  town: string | null;
  version: number;
}

export interface OrganisationView {
  allowed: string[];
  bce: string | null;
  code: string;
  dpdContact: string | null;
  dpdName: string | null;
  email: string | null;
  id: string;
  kind: 'mire' | 'umbrella' | 'authority' | 'partner' | 'processor';
  legalForm: string | null;
  name: string;
  phone: string | null;
  rpm: string | null;
  seat: string | null;
  site: string | null;
  territory: string | null;
  town: string | null;
  version: number;
}

export interface PackInput {
  date: string;
  organisationId: string;
}

export interface PackPage {
  /** compose */
  allowed: string[];
  page: number;
  rows: PackRow[];
  size: number;
  total: number;
}

export interface PackRow {
  at: string;
  date: string;
  id: string;
  organisationCode: string;
  organisationId: string;
  pageCount: number | null;
  progress: number;
  signatures: number;
  state: 'failed' | 'ready' | 'composing' | 'sealing' | 'sealed' | 'cancelled';
}

export interface PackSignatureInput {
  /** Digest of the manifest that was on the screen. */
  digest: string;
  /** Asked again, so that whoever left their browser open does not sign. */
  password: string;
}

export interface PackSignatureView {
  at: string;
  /** Digests of the manifest and of the pages that were on the screen. */
  manifest: string;
  name: string;
  pages: string;
  quality: string;
  statement: string;
}

export interface PackView {
  /** preview, sign, download, cancel, compose, seal */
  allowed: string[];
  askedBy: string;
  at: string;
  date: string;
  digest: string | null;
  failure: string | null;
  id: string;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  pageCount: number | null;
  /** SHA-256 of the unsealed pages, and of the sealed file. */
  pages: string | null;
  pieces: ManifestPieceView[];
  progress: number;
  sealed: string | null;
  signed: PackSignatureView[];
  state: 'failed' | 'ready' | 'composing' | 'sealing' | 'sealed' | 'cancelled';
  /** What the chair reads before signing; empty for everyone else. */
  statement: string;
}

export interface ParagraphView {
  /** paragraph | item */
  kind: string;
  runs: RunView[];
}

export interface PartView {
  /** How many entries, texts, decisions. */
  count: number;
  id: string;
  label: string;
  warnings: PartWarning[];
}

export interface PartWarning {
  link: string | null;
  text: string;
  /** Who can mend it: « la direction de MIREC ». */
  who: string;
}

export interface PassageChange {
  heading: string;
  headingBefore: string | null;
  id: string;
  lockAfter: string | null;
  lockBefore: string | null;
  questionAfter: string | null;
  questionBefore: string | null;
  /** same | changed | added | removed */
  state: string;
  /** Words in order, paragraphs ending in a line break. */
  words: WordView[];
}

export interface PassageInput {
  /** Passage after which a new one is placed; empty: at the beginning. */
  after?: string;
  /** Blocks of the editor (paragraph, bulletList). */
  body: Record<string, unknown>[];
  heading: string;
  level: number;
  lock: 'locked' | 'adaptable' | 'local';
  question?: string | null;
  /** Digest of the passage that was on the screen; empty for a new one. */
  seen: string;
}

export interface PassageView {
  /** Blocks for the editor. */
  body: Record<string, unknown>[];
  changedAt: string | null;
  /** Who last changed it in the draft; null elsewhere. */
  changedBy: string | null;
  digest: string;
  heading: string;
  id: string;
  level: number;
  lock: 'locked' | 'adaptable' | 'local';
  /** sector | local | missing: where the words of a local passage come from. */
  origin: string;
  /** The passage as read. */
  paragraphs: ParagraphView[];
  question: string | null;
}

export interface PendingAmendmentView {
  author: string;
  id: string;
  label: string;
  reason: string;
}

export interface PersonInput {
  email: string;
  name: string;
  password: string;
}

export interface PersonRow {
  email: string;
  id: string;
  name: string;
}

export interface PersonView {
  email: string;
  id: string;
  name: string;
}

export interface PieceInput {
  subjectId: string;
  /** document | activity */
  type: 'document' | 'activity';
}

export interface PieceView {
  /** How many passages or fields change. */
  changes: number;
  digest: string;
  /** « D02 Politique… ». */
  label: string;
  /** Address of the text in the browser. */
  link: string;
  /** Number of the revision. */
  number: number;
  /** Number of the revision in force for the sector, to compare with; null when there is none. */
  previousNumber: number | null;
  revisionId: string;
  subjectId: string;
  type: string;
}

export interface PointView {
  x: number;
  y: number;
}

export interface PurposeInput {
  article?: string | null;
  id: string;
  legalBasis: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  legalText?: string | null;
  text: string;
}

export interface PurposeView {
  article?: string | null;
  id: string;
  legalBasis: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  legalBasisLabel: string;
  legalText?: string | null;
  /** « décret du 13 décembre 2023, art. 4 »; null without a text. */
  legalTextLabel: string | null;
  repealedUntil: string | null;
  text: string;
  /** Whether someone still has to check the citation. */
  toVerify: boolean;
}

export interface QuorumView {
  needed: number;
  present: number;
  reached: boolean;
  represented: number;
  /** « 9 voix présentes, 1 représentée — quorum atteint (7) ». */
  sentence: string;
  voices: number;
}

export interface ReadyStepView {
  dossierId: string;
  dossierNumber: string;
  dueOn: string;
  late: boolean;
  stageName: string;
  stepId: string;
  title: string;
}

export interface ReasonInput {
  reason: string;
}

export interface RegisterFieldView {
  askedBy: string[];
  help: string;
  id: string;
  label: string;
  lock: string;
}

export interface RegisterGroupView {
  fields: RegisterFieldView[];
  group: string;
  label: string;
}

export interface RegisterWordsView {
  /** kind: text when the basis asks for a legal text (art. 6(3)), free otherwise. */
  bases: TermView[];
  dataCategories: TermView[];
  fates: string[];
  groups: RegisterGroupView[];
  legalTexts: CitableTextView[];
  measures: string[];
  /** Words to choose from while writing; others may be written. */
  persons: string[];
  recipients: string[];
  roles: TermView[];
}

export interface ReminderInput {
  stepIds: string[];
}

export interface RetentionInput {
  archive?: string | null;
  category: string;
  fate: string;
  start: string;
  /** May be left blank while it is being looked for: a finding then says so. */
  term: string;
}

export interface RevisionRow {
  at: string;
  authorName: string;
  digest: string;
  id: string;
  number: number;
  summary: string;
}

export interface RoadView {
  closedOn: string | null;
  id: string;
  number: string;
  openedOn: string;
  stageName: string;
  state: string;
  title: string;
}

export interface RoleRuleView {
  action: string[];
  sentence: string;
  subject: string;
}

export interface RoleView {
  id: string;
  name: string;
  purpose: string;
  rules: RoleRuleView[];
}

export interface RuleSourceView {
  rule: string;
  /** sourced | to-verify */
  status: string;
  text: string;
}

export interface RunView {
  bold: boolean;
  italic: boolean;
  /** text | field | missing | law | repealed */
  kind: string;
  /** Name of the field or identifier of the legal text. */
  ref: string | null;
  text: string;
}

export interface SealView {
  coversWholeFile: boolean;
  intact: boolean;
  issuer: string;
  /** Whether this very installation made it. */
  ours: boolean;
  reason: string | null;
  signedAt: string | null;
  signer: string;
  /** Intact, and by a certificate that this installation trusts. */
  valid: boolean;
}

export interface SearchView {
  hits: HitView[];
}

export interface SessionView {
  /** The mandate they look from. */
  actingId: string | null;
  demo: boolean;
  mandates: MandateView[];
  person: PersonView;
  /** The rooms whose pages they may open. */
  rooms: string[];
  today: string;
}

export interface SignInInput {
  email: string;
  password: string;
}

export interface StageView {
  does: string;
  each: boolean;
  id: string;
  name: string;
  /** « 14/10 », « 10–0 », « 9/11 ». */
  note: string;
  /** done | now | todo | stopped */
  state: string;
  steps: StepView[];
  verb: string;
}

export interface StandingView {
  advice: number;
  blocking: number;
  correct: number;
  findings: FindingView[];
  inForce: number;
  /** Last sealed pack, and texts in force. */
  lastPack: string | null;
  meetings: NextMeeting[];
  months: MonthCount[];
  organisationCode: string;
  organisationId: string;
  organisationName: string;
}

export interface StepView {
  bodyCode: string;
  bodyId: string;
  closedOn: string | null;
  decisionId: string | null;
  decisionNumber: string | null;
  dueOn: string;
  id: string;
  /** Days since it was opened, until it was closed or today. */
  lagDays: number;
  late: boolean;
  meetingId: string | null;
  openedOn: string;
  organisationCode: string;
  organisationId: string;
  remindedOn: string | null;
  /** « 10–0 » or « unanimité »; null before the vote. */
  result: string | null;
  stage: string;
  state: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'done' | 'waiting' | 'on-agenda';
}

export interface TermView {
  code: string;
  kind: string;
  label: string;
}

export interface TextView {
  allowed: string[];
  code: string;
  digest: string | null;
  documentId: string;
  draftVersion: number;
  findings: CitationFinding[];
  /** Since when it holds for the organisation; null for another text than the one in force. */
  from: string | null;
  missing: number;
  /** null for the draft. */
  number: number | null;
  organisationCode: string | null;
  organisationId: string | null;
  passages: PassageView[];
  revisionId: string | null;
  title: string;
}

export interface TodayView {
  moved: MovedView[];
  standing: StandingView | null;
  waiting: WaitingView[];
}

export interface VerificationView {
  bytes: number;
  /** What no longer matches, in words. */
  changed: string[];
  date: string | null;
  decisions: string[];
  manifest: string | null;
  organisation: string | null;
  pieces: CheckedPieceView[];
  seals: SealView[];
  sentence: string;
  /** SHA-256 of the file, and of the manifest that it carries. */
  sha256: string;
  signed: PackSignatureView[];
  /** valid | altered | unsealed | unreadable | foreign */
  verdict: string;
}

export interface VoiceView {
  chair: boolean;
  holderName: string | null;
  holderVoiceId: string | null;
  /** Whether the reader may vote with this voice. */
  mine: boolean;
  name: string;
  organisationCode: string;
  presence: 'present' | 'represented' | 'excused' | 'absent';
  proxyNote: string | null;
  voiceId: string;
}

export interface VoteInput {
  choice: 'for' | 'against' | 'abstain';
  voiceId: string;
}

export interface VoteView {
  choice: 'for' | 'against' | 'abstain';
  how: string;
  voiceId: string;
}

export interface WaitingView {
  detail: string | null;
  due: string | null;
  id: string;
  late: boolean;
  link: string;
  sentence: string;
  /** Verb of the button: « Voter », « Répondre », « Signer ». */
  verb: string;
}

export interface WordView {
  /** same | added | removed */
  op: string;
  text: string;
}

export interface ZoneView {
  height: number;
  id: string;
  label: string;
  width: number;
  x: number;
  y: number;
}

/** Every schema of the contract by its name. */
export interface Schemas {
  ActingInput: ActingInput;
  ActivityChangeInput: ActivityChangeInput;
  ActivityCreationInput: ActivityCreationInput;
  ActivityFinding: ActivityFinding;
  ActivityHistoryLine: ActivityHistoryLine;
  ActivityPage: ActivityPage;
  ActivityRevisionRow: ActivityRevisionRow;
  ActivityRow: ActivityRow;
  ActivityView: ActivityView;
  AgendaOrderInput: AgendaOrderInput;
  AmendmentInput: AmendmentInput;
  AmendmentView: AmendmentView;
  ArticleView: ArticleView;
  AttendanceInput: AttendanceInput;
  BodyInput: BodyInput;
  BodyRow: BodyRow;
  BodyView: BodyView;
  ChainView: ChainView;
  CheckedPieceView: CheckedPieceView;
  CircuitChoice: CircuitChoice;
  CitableTextView: CitableTextView;
  CitationFinding: CitationFinding;
  CommentInput: CommentInput;
  CommentView: CommentView;
  ComparisonView: ComparisonView;
  CompositionView: CompositionView;
  ConfirmationInput: ConfirmationInput;
  ConflictsInput: ConflictsInput;
  DataCategoryInput: DataCategoryInput;
  DataCategoryView: DataCategoryView;
  DecisionPieceView: DecisionPieceView;
  DecisionView: DecisionView;
  DemoGroupView: DemoGroupView;
  DemoPersonView: DemoPersonView;
  DemoView: DemoView;
  DocumentInput: DocumentInput;
  DocumentPage: DocumentPage;
  DocumentRow: DocumentRow;
  DocumentView: DocumentView;
  DossierInput: DossierInput;
  DossierPage: DossierPage;
  DossierRow: DossierRow;
  DossierView: DossierView;
  EdgeView: EdgeView;
  EndView: EndView;
  FindingPage: FindingPage;
  FindingView: FindingView;
  FlowChange: FlowChange;
  FlowCreation: FlowCreation;
  FlowHistoryLine: FlowHistoryLine;
  FlowPage: FlowPage;
  FlowRow: FlowRow;
  FlowTerm: FlowTerm;
  FlowView: FlowView;
  FlowWordsView: FlowWordsView;
  HandsInput: HandsInput;
  HealthView: HealthView;
  HistoryLine: HistoryLine;
  HitView: HitView;
  HolderView: HolderView;
  ImportInput: ImportInput;
  InForceView: InForceView;
  InsertsView: InsertsView;
  ItemInput: ItemInput;
  ItemNoteInput: ItemNoteInput;
  ItemPieceView: ItemPieceView;
  ItemView: ItemView;
  JournalPage: JournalPage;
  JournalRow: JournalRow;
  LegalTextView: LegalTextView;
  LocalPassageInput: LocalPassageInput;
  LocalRow: LocalRow;
  LocalSlotView: LocalSlotView;
  LocalTextView: LocalTextView;
  MandateEndInput: MandateEndInput;
  MandateInput: MandateInput;
  MandateView: MandateView;
  ManifestPieceView: ManifestPieceView;
  ManualLink: ManualLink;
  ManualPageView: ManualPageView;
  ManualView: ManualView;
  MapView: MapView;
  MatrixCell: MatrixCell;
  MatrixColumn: MatrixColumn;
  MatrixRow: MatrixRow;
  MatrixView: MatrixView;
  MeetingInput: MeetingInput;
  MeetingPage: MeetingPage;
  MeetingRow: MeetingRow;
  MeetingView: MeetingView;
  MemberView: MemberView;
  MergeFieldView: MergeFieldView;
  MinutesSection: MinutesSection;
  MinutesView: MinutesView;
  MonthCount: MonthCount;
  MotionInput: MotionInput;
  MotionView: MotionView;
  MovedView: MovedView;
  NextMeeting: NextMeeting;
  NodeView: NodeView;
  NoticeView: NoticeView;
  OrganisationChange: OrganisationChange;
  OrganisationInput: OrganisationInput;
  OrganisationPageView: OrganisationPageView;
  OrganisationView: OrganisationView;
  PackInput: PackInput;
  PackPage: PackPage;
  PackRow: PackRow;
  PackSignatureInput: PackSignatureInput;
  PackSignatureView: PackSignatureView;
  PackView: PackView;
  ParagraphView: ParagraphView;
  PartView: PartView;
  PartWarning: PartWarning;
  PassageChange: PassageChange;
  PassageInput: PassageInput;
  PassageView: PassageView;
  PendingAmendmentView: PendingAmendmentView;
  PersonInput: PersonInput;
  PersonRow: PersonRow;
  PersonView: PersonView;
  PieceInput: PieceInput;
  PieceView: PieceView;
  PointView: PointView;
  PurposeInput: PurposeInput;
  PurposeView: PurposeView;
  QuorumView: QuorumView;
  ReadyStepView: ReadyStepView;
  ReasonInput: ReasonInput;
  RegisterFieldView: RegisterFieldView;
  RegisterGroupView: RegisterGroupView;
  RegisterWordsView: RegisterWordsView;
  ReminderInput: ReminderInput;
  RetentionInput: RetentionInput;
  RevisionRow: RevisionRow;
  RoadView: RoadView;
  RoleRuleView: RoleRuleView;
  RoleView: RoleView;
  RuleSourceView: RuleSourceView;
  RunView: RunView;
  SealView: SealView;
  SearchView: SearchView;
  SessionView: SessionView;
  SignInInput: SignInInput;
  StageView: StageView;
  StandingView: StandingView;
  StepView: StepView;
  TermView: TermView;
  TextView: TextView;
  TodayView: TodayView;
  VerificationView: VerificationView;
  VoiceView: VoiceView;
  VoteInput: VoteInput;
  VoteView: VoteView;
  WaitingView: WaitingView;
  WordView: WordView;
  ZoneView: ZoneView;
}
