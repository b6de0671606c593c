// Generated from docs/api/openapi.json by `npm run contract`. Do not edit.

export interface AccessAnswerInput {
  /** Needed to decline. */
  answer?: string;
  give: boolean;
  /** Last day, `YYYY-MM-DD`; needed to give. */
  until?: string | null;
}

export interface AccessEndInput {
  reason: string;
}

export interface AccessRequestInput {
  reason: string;
}

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
  /** The edition of the writer's own draft that is saved hereby; it is then done with. */
  draft?: number;
  measures: string[];
  /** The fields beyond these, by their id in `policies/register`, each checked against its kind there. */
  more?: Record<string, unknown>;
  name: string;
  persons: string[];
  /** May be empty in a processor's entry only (art. 30(2)). */
  purposes: PurposeInput[];
  /** Why the entry departs from the model it follows, by field; those already given need not be sent again. */
  reasons?: Record<string, unknown>;
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
  /** The edition of the writer's own draft that is saved hereby; it is then done with. */
  draft?: number;
  measures: string[];
  /** The fields beyond these, by their id in `policies/register`, each checked against its kind there. */
  more?: Record<string, unknown>;
  name: string;
  organisationId: string;
  persons: string[];
  /** May be empty in a processor's entry only (art. 30(2)). */
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
  /** Who asks: APD, SPW, sector. */
  authority: string;
  /** Id of the field in the words of the register. */
  field: string;
  /** Line of the field when it is a list, from 1. */
  line: number | null;
  /** « Finalité 1, texte ». */
  place: string;
  remedy: string;
  rule: string;
  /** Number of the rule in the sector's list: « R-34 »; « sector » for a rule of its own. */
  ruleNumber: string;
  /** Section of the page that mends it: purposes, data, retention… */
  section: string;
  sentence: string;
  severity: string;
  /** « Durée de conservation absente ». */
  title: string;
  /** Whether the rule itself still has to be checked by a lawyer. */
  toVerify: boolean;
}

export interface ActivityHistoryLine {
  actor: string;
  at: string;
  quality: string;
  /** « a révisé ». */
  verb: string;
}

export interface ActivityPage {
  /** create, bulk */
  allowed: string[];
  /** Only when they were asked for. */
  facets?: FacetView[];
  page: number;
  rows: ActivityRow[];
  size: number;
  total: number;
}

export interface ActivityQuery {
  aipd?: ('yes' | 'no')[];
  basis?: ('a' | 'b' | 'c' | 'd' | 'e' | 'f')[];
  /** yes: it differs from the sector's model that it follows. */
  deviations?: ('yes' | 'no')[];
  /** yes: with the facets and their counts. */
  facets?: 'yes';
  /** yes: something in it is blocking or to correct. */
  findings?: ('yes' | 'no')[];
  /** yes: the day of its next review has passed. */
  late?: ('yes' | 'no')[];
  /** A model of the sector, an entry that follows one, or one's own. */
  model?: ('sector' | 'follows' | 'own')[];
  organisation?: string[];
  /** A recipient, a processor, a joint controller, as the entry names it. */
  partner?: string[];
  /** The register that it stands in: art. 30(1) or art. 30(2). */
  register?: ('controller' | 'processor')[];
  sort?: 'code' | '-code' | 'name' | '-name' | 'updatedAt' | '-updatedAt' | 'state' | '-state' | 'organisation' | '-organisation' | 'nextReview' | '-nextReview';
  special?: ('yes' | 'no')[];
  state?: ('draft' | 'running' | 'in-force' | 'closed')[];
  system?: string[];
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
  /** Whether the sector's model has moved on since this entry last followed it. */
  behind: boolean;
  blocking: number;
  code: string;
  /** How many fields differ from the sector's model. */
  deviations: number;
  /** What a search found beyond the code and the name; absent without a search. */
  excerpt?: ExcerptView;
  /** How many findings are blocking or to correct, and how many of these are blocking. */
  findings: number;
  id: string;
  /** Whether that day has passed. */
  late: boolean;
  legalBases: string;
  name: string;
  /** Day of the next review; null when none is set. */
  nextReview: string | null;
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
  /** The fields beyond these, by their id in the words of the register. */
  more: Record<string, unknown>;
  name: string;
  notices: NoticeView[];
  number: number;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  persons: string[];
  purposes: PurposeView[];
  reasons: DeviationReasonView[];
  recipients: string[];
  retention: RetentionInput[];
  revisions: ActivityRevisionRow[];
  rights: RightsView;
  role: string;
  sector: boolean;
  state: string;
  systems: string[];
  transfers: string;
  updatedAt: string;
  updatedBy: string;
  version: number;
}

export interface AgainView {
  minor: string;
  source: SourceView;
  substantial: string;
  /** A stage, or `none`. */
  wording: string;
}

export interface AgendaAnswerInput {
  agrees: boolean;
  /** What should change; or a word with the agreement. */
  note?: string;
}

export interface AgendaOrderInput {
  itemIds: string[];
}

export interface AgendaSourcesView {
  postponed: PostponedPointView[];
  proposals: PointProposalView[];
  ready: ReadyStepView[];
  standing: StandingPointView[];
}

export interface AllRead {
  /** The newest notice that the reader had before them: what came since stays unread. */
  until: string;
}

export interface AmendmentInput {
  body: Record<string, unknown>[];
  heading: string;
  /** The amendment that it would change: this one is then a sub-amendment, and is voted on first. */
  onId?: string | null;
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
  /** The amendment that it would change, for a sub-amendment. */
  onId: string | null;
  passageId: string;
  reason: string;
  revisionId: string;
  state: 'adopted' | 'rejected' | 'withdrawn' | 'proposed';
  words: WordView[];
}

export interface AnnouncerView {
  code: string;
  organisationId: string;
  /** Whether the announcement may be to the whole federation. */
  sector: boolean;
}

export interface ApprovalInput {
  meetingId?: string;
}

export interface ApprovingMeetingView {
  date: string;
  id: string;
  state: string;
  title: string;
}

export interface ArticleView {
  id: string;
  label: string;
  status: string;
  subject: string;
}

export interface AttendanceInput {
  /** At what hour, « 10:20 »; now when left out. Before the meeting is open it has no hour. */
  at?: string | null;
  /** The voice that holds the proxy, when represented. */
  holderVoiceId?: string | null;
  presence: 'present' | 'represented' | 'excused' | 'absent';
  /** The proxy on file that is used. */
  proxyId?: string | null;
  /** Where the written proxy is: « courriel du 3 décembre ». */
  proxyNote?: string | null;
  /** The mandate of the substitute who sits instead of the member, when present. */
  speakerMandateId?: string | null;
  voiceId: string;
}

export interface AttendanceLineView {
  at: string;
  /** « 8 voix présentes, 1 représentée — quorum atteint (6) », from that instant on. */
  quorum: string;
  quorumReached: boolean;
  /** « Claire Aubépine (MIREC) quitte la séance. » */
  sentence: string;
  voiceId: string;
}

export interface BegunView {
  id: string;
}

export interface BodyInput {
  code: string;
  kind: string;
  name: string;
  organisationId: string;
}

export interface BodyPartView {
  part: string;
  sentence: string;
  /** met | short | over */
  state: string;
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

export interface BodyRuleInput {
  from: string;
  rule: 'voice' | 'quorum' | 'majority' | 'abstentions' | 'tie' | 'proxies' | 'writtenProcedure' | 'conflicts' | 'hands' | 'withoutObjection' | 'secret' | 'minutes';
  source: string;
  status: 'sourced' | 'to-verify';
  /** As in `policies/bodies`, a single word as `{ is: 'chair' }`; absent: the rule of its kind holds again. */
  value?: Record<string, unknown> | null;
}

export interface BodyView {
  allowed: string[];
  changes: RuleChangeView[];
  code: string;
  composition: BodyPartView[];
  /** The day it is shown for. */
  day: string;
  id: string;
  kind: string;
  kindName: string;
  members: number;
  name: string;
  organisationCode: string;
  organisationId: string;
  /** The roles that somebody may hold there, those with a voice first. */
  roles: SeatRoleView[];
  /** How it decides that day. */
  rules: RuleView[];
  seats: MemberView[];
  voices: number;
}

export interface BulkInput {
  /** replace: what stands in its place. */
  by?: string;
  /** Field of the entry: nextReview, service, systems, recipients, measures… */
  field: string;
  /** All results of this address; read only when no entry is ticked. */
  filter?: ActivityQuery;
  ids?: string[];
  /** set: one value takes the place of what was said; the others are for lists of words. */
  operation: 'set' | 'add' | 'remove' | 'replace';
  /** Why entries that follow a model depart from it in this; asked for when some do. */
  reason?: string;
  value: string;
}

export interface BulkLine {
  after: string[];
  before: string[];
  code: string;
  id: string;
  name: string;
  organisationCode: string;
  /** Why nothing will change in it; null when it will. */
  refusal: string | null;
}

export interface BulkOrder {
  /** replace: what stands in its place. */
  by?: string;
  /** Digest of the preview that was on the screen. */
  digest: string;
  /** Field of the entry: nextReview, service, systems, recipients, measures… */
  field: string;
  /** All results of this address; read only when no entry is ticked. */
  filter?: ActivityQuery;
  ids?: string[];
  /** set: one value takes the place of what was said; the others are for lists of words. */
  operation: 'set' | 'add' | 'remove' | 'replace';
  /** Why entries that follow a model depart from it in this; asked for when some do. */
  reason?: string;
  value: string;
}

export interface BulkView {
  changed: number;
  /** What stands behind this preview; it is sent back to have it done. */
  digest: string;
  /** The first that change and the first that refuse; the figures count all of them. */
  lines: BulkLine[];
  refused: number;
  total: number;
  unchanged: number;
}

export interface CalendarClash {
  /** The two bodies that meet at that time. */
  bodies: string[];
  date: string;
  meetingIds: string[];
  /** How many people sit in both. */
  people: number;
  sentence: string;
}

export interface CalendarMeeting {
  /** Whether people are called elsewhere at that time. */
  clashes: boolean;
  date: string;
  durationDays: number | null;
  id: string;
  mode: 'written' | 'online' | 'on-site' | 'mixed';
  start: string | null;
  state: 'closed' | 'open' | 'cancelled' | 'planned' | 'convened' | 'stopped';
  title: string;
}

export interface CalendarRow {
  /** plan */
  allowed: string[];
  bodyCode: string;
  bodyId: string;
  bodyName: string;
  cancelled: number;
  coming: number;
  /** Days of the meetings that were held. */
  days: number;
  held: number;
  meetings: CalendarMeeting[];
  organisationCode: string;
  /** How many were planned; null when nobody said. */
  planned: number | null;
  plannedSource: string | null;
  plannedStatus: 'sourced' | 'to-verify' | null;
  /** « 8 tenues (6 prévues), 6,5 jours ». */
  sentence: string;
  /** Meetings held whose duration nobody noted. */
  undated: number;
  /** Written procedures that came to their end; they are not meetings. */
  written: number;
}

export interface CalendarView {
  clashes: CalendarClash[];
  days: number;
  held: number;
  planned: number;
  rows: CalendarRow[];
  /** « 32 réunions tenues (24 prévues), 18,5 jours ». */
  sentence: string;
  year: number;
  /** Years in which there is something to see. */
  years: number[];
}

export interface ChainView {
  /** First line that does not fit. */
  brokenAt: number | null;
  entries: number;
  head: string | null;
  sound: boolean;
}

export interface ChangeNoticeInput {
  due: string;
  from: string;
  kind: 'partner' | 'system' | 'legal-text';
  name: string;
  /** Whose announcement it is. */
  organisationId: string;
  proof: 'gone' | 'revised';
  /** true: to the whole federation. */
  sector: boolean;
  todo: string;
  what: string;
}

export interface ChangeNoticePage {
  /** announce */
  allowed: string[];
  page: number;
  rows: ChangeNoticeRow[];
  size: number;
  total: number;
}

export interface ChangeNoticeRow {
  by: string;
  due: string;
  from: string;
  id: string;
  kind: string;
  label: string;
  late: boolean;
  /** Of the organisations that the reader may follow. */
  open: number;
  sector: boolean;
  total: number;
  what: string;
}

export interface ChangeNoticeView {
  by: string;
  createdAt: string;
  due: string;
  from: string;
  id: string;
  kind: string;
  label: string;
  late: boolean;
  /** Of the organisations that the reader may follow. */
  open: number;
  progress: ChangeProgress[];
  /** gone | revised */
  proof: string;
  sector: boolean;
  tasks: ChangeTaskView[];
  todo: string;
  total: number;
  what: string;
}

export interface ChangeProgress {
  aside: number;
  code: string;
  done: number;
  open: number;
  organisationId: string;
}

export interface ChangeTaskView {
  /** set-aside */
  allowed: string[];
  at: string | null;
  by: string | null;
  id: string;
  label: string;
  link: string;
  organisationCode: string;
  organisationId: string;
  places: string;
  reason: string | null;
  /** open | late | done | aside */
  state: string;
  subject: string;
}

export interface ChangeView {
  label: string;
  subjectId: string;
  /** substantial | minor | wording */
  weight: string;
}

export interface CheckInput {
  /** The form as it stands, unfinished as it may be. */
  content: Record<string, unknown>;
}

export interface CheckView {
  findings: ActivityFinding[];
  flaws: FlawView[];
  rights: RightsView;
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

export interface CircuitStageView {
  /** Kind of body, and the name of that kind. */
  body: string;
  bodyName: string;
  deadlineDays: number;
  /** draft | validate | decide | note */
  does: string;
  each: boolean;
  gives: string | null;
  id: string;
  /** sector | umbrella | organisation; null where nothing comes into force. */
  inForce: string | null;
  name: string;
  offers: string[];
  /** Where a return leads unless the motion names another earlier stage. */
  onReturn: string | null;
  opinions: OpinionAskedView[];
  /** The earlier stages to which it may be returned. */
  returnsTo: string[];
  /** « Une voix par Mire ; quorum : la majorité des voix… » */
  rule: string;
  /** Where the rule comes from; what no source settles is to be verified. */
  sources: SourceView[];
  urgentDays: number | null;
  verb: string;
}

export interface CircuitView {
  again: AgainView | null;
  deadlinesSource: SourceView | null;
  id: string;
  name: string;
  opinionsSource: SourceView | null;
  purpose: string;
  source: SourceView;
  stages: CircuitStageView[];
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

export interface ClosingInput {
  /** The day on which the processing ended. */
  dateEnd: string;
  /** The entry that takes its place: its identifier. */
  replacedBy?: string;
  version: number;
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

export interface CommunicationInput {
  audience: 'members' | 'staff' | 'partners' | 'public';
  how: string;
  on: string;
}

export interface CommunicationListLine {
  date: string;
  id: string;
  inForceFrom: string | null;
  number: string;
  outcome: string;
  text: string;
}

export interface CommunicationListView {
  bodyName: string;
  from: string;
  lines: CommunicationListLine[];
  title: string;
  until: string;
}

export interface CommunicationView {
  audience: 'public' | 'members' | 'partners' | 'staff';
  how: string;
  id: string;
  notedBy: string;
  on: string;
}

export interface ComparableView {
  /** model | revision | entry */
  kind: string;
  label: string;
  note: string;
  /** What `with` takes. */
  value: string;
}

export interface ComparedField {
  group: string;
  id: string;
  label: string;
  lock: string;
  reason: string | null;
  /** same | changed | added | removed */
  state: string;
  words: WordView[];
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

export interface ConditionMetInput {
  link?: string | null;
  metOn: string;
  note: string;
}

export interface ConditionView {
  closedBy: string | null;
  id: string;
  link: string | null;
  metOn: string | null;
  note: string | null;
  paperDigest: string | null;
  paperName: string | null;
  position: number;
  /** Whether the decision has no effect until it is met. */
  suspensive: boolean;
  text: string;
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

export interface CopyInput {
  organisationId: string;
}

export interface CorrectionAnswerInput {
  /** Why it is declined; a word to the member otherwise. */
  answer?: string;
  /** The secretary has written it in by hand: nothing else changes. */
  byHand?: boolean;
  state: 'accepted' | 'declined';
}

export interface CorrectionInput {
  /** The paragraph as it reads; nothing: something is to be added. */
  before?: string | null;
  reason?: string;
  section: string;
  text: string;
}

export interface CorrectionView {
  /** answer, withdraw */
  allowed: string[];
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  at: string;
  before: string | null;
  by: string;
  heading: string;
  id: string;
  reason: string;
  section: string;
  state: 'withdrawn' | 'open' | 'accepted' | 'declined';
  text: string;
}

export interface CountInput {
  abstain: number;
  against: number;
  for: number;
}

export interface CountView {
  abstain: number;
  against: number;
  for: number;
}

export interface CoverageView {
  /** The station from which the circuit starts again; null where nobody has to decide again. */
  again: string | null;
  /** What changed since, text by text. */
  changes: ChangeView[];
  covers: boolean;
  /** « Le texte doit repasser à partir du CDD… »; null while the decision covers the texts. */
  sentence: string | null;
  /** Weight of the heaviest change; null when nothing changed. */
  weight: string | null;
}

export interface CurrentItemInput {
  /** The point that is treated now; null between two points. */
  itemId: string | null;
}

export interface DataCategoryInput {
  code: string;
  detail: string;
  why?: string | null;
}

export interface DataCategoryView {
  code: string;
  detail: string;
  /** ordinary | special | judicial | niss | highly-personal */
  kind: string;
  label: string;
  why?: string | null;
}

export interface DecisionLinkView {
  bodyName: string;
  date: string;
  id: string;
  number: string;
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

export interface DecisionProofView {
  at: string | null;
  /** The digest of the decision as it stands in the book now. */
  computed: string;
  /** Hash of the line: the next ones are chained to it. */
  hash: string | null;
  line: number | null;
  /** Whether the digest computed anew is the one that the decision bears, and that the journal's line names. */
  sound: boolean;
}

export interface DecisionRegisterPage {
  bodies: RegisterBodyView[];
  page: number;
  rows: DecisionRegisterRow[];
  size: number;
  total: number;
  years: string[];
}

export interface DecisionRegisterRow {
  bodyCode: string;
  date: string;
  digest: string;
  dossierId: string | null;
  id: string;
  inForceFrom: string | null;
  meetingId: string;
  minutesNumber: string | null;
  number: string;
  outcome: string;
  result: string;
  /** Whether it waits for a suspensive condition before it has any effect. */
  suspended: boolean;
  text: string;
}

export interface DecisionSheetView {
  /** close-condition, communicate */
  allowed: string[];
  bodyCode: string;
  bodyName: string;
  communications: CommunicationView[];
  conditions: ConditionView[];
  /** Whether the text has moved on since: covered | superseded */
  coverage: string;
  date: string;
  digest: string;
  dossierId: string | null;
  dossierNumber: string | null;
  dossierTitle: string | null;
  id: string;
  inForceFrom: string | null;
  /** none | suspended | coming | now: whether what it puts in force holds today. */
  inForceState: string;
  inOffice: number;
  mandates: MandateGivenView[];
  meetingId: string;
  number: string;
  organisationCode: string;
  organisationId: string;
  organisationName: string;
  outcome: string;
  pieces: DecisionPieceView[];
  presentCount: number;
  proof: DecisionProofView;
  quorumNeeded: number;
  quorumReached: boolean;
  representedCount: number;
  reservations: ReservationView[];
  result: string;
  /** The decision of the sector's own board on the same texts, for a board that decides for itself. */
  sectorDecision: DecisionLinkView | null;
  /** Null for whoever may not read the meeting. */
  sitting: DecisionSittingView | null;
  /** Whether it waits for a suspensive condition before it has any effect. */
  suspended: boolean;
  text: string;
  unanimous: boolean;
  votesAbstained: number;
  votesAgainst: number;
  votesFor: number;
}

export interface DecisionSittingView {
  absent: string[];
  /** null: nobody was asked. */
  conflicts: string | null;
  convenedOn: string | null;
  date: string;
  excused: string[];
  itemNumber: number;
  itemTitle: string;
  mode: string;
  place: string | null;
  present: string[];
  recusals: RecusalLine[];
  represented: RepresentedView[];
  rules: RuleSourceView[];
  title: string;
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
  /** Whether it waits for a suspensive condition before it has any effect. */
  suspended: boolean;
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

export interface DepartureInput {
  /** With a proxy: whether the giver confirms the statement on the screen, which stands for a signature here. */
  confirms?: boolean;
  /** The member who stays and will carry the proxy; nobody when left out. */
  holderVoiceId?: string | null;
  /** How the holder is asked to vote. */
  instruction?: string;
  /** The points it is for; all that are still to be treated when left out. */
  items?: string[] | null;
}

export interface DepartureView {
  /** Whether the secretariat has to accept the proxy before anybody speaks with it. */
  awaitsSecretary: boolean;
  /** The members whose proxy they carry: they cannot leave with it. */
  carries: string[];
  /** Why they cannot give a proxy themselves; null when they can. */
  hindrance: 'no-proxies' | 'proxy-by-substitute' | 'proxy-given-already' | null;
  /** The other members, and why some cannot carry it. */
  holders: ProxyHolderView[];
  /** Whether a proxy has to name its points. */
  namesPoints: boolean;
  points: RemainingPointView[];
}

export interface DeviationAdoptionInput {
  activityId: string;
  field: string;
  /** The version of the model that was on the screen. */
  version: number;
}

export interface DeviationReasonView {
  at: string;
  by: string;
  field: string;
  reason: string;
}

export interface DeviationView {
  activityId: string;
  at: string | null;
  by: string | null;
  field: string;
  label: string;
  organisationCode: string;
  organisationName: string;
  reason: string | null;
  /** From the model's words to theirs. */
  words: WordView[];
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
  /** Why it cannot wait; empty or absent for an ordinary dossier. */
  urgent?: string;
  /** Walk the whole circuit, even past bodies whose decision still covers the texts. */
  whole?: boolean;
}

export interface DossierLinkView {
  id: string;
  number: string;
  title: string;
}

export interface DossierPage {
  /** propose */
  allowed: string[];
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
  state: 'refused' | 'returned' | 'withdrawn' | 'open' | 'completed';
  title: string;
  urgent: boolean;
}

export interface DossierTimeView {
  events: TimeEventView[];
  from: string;
  /** Lines of the picture, from the draft to the last organisation. */
  lines: string[];
  spans: TimeSpanView[];
  until: string;
}

export interface DossierView {
  /** Organisations of the last stage that adopted, of how many. */
  adopted: number;
  /** withdraw, remind, propose-again, pieces, urge, calm, ask-opinion */
  allowed: string[];
  authorName: string;
  circuit: string;
  circuitName: string;
  circuitPurpose: string;
  closedOn: string | null;
  history: HistoryLine[];
  id: string;
  late: number;
  /** Texts that the dossier no longer carries. */
  left: PieceView[];
  /** Where it stands on an agenda now. */
  listed: ListedView[];
  note: string | null;
  number: string;
  of: number;
  openedOn: string;
  opinions: OpinionView[];
  parted: DossierLinkView[];
  /** The dossier that it was parted from, and those that parted from it with a text that was postponed. */
  partedFrom: DossierLinkView | null;
  pieces: PieceView[];
  stage: string;
  stageName: string;
  stages: StageView[];
  state: 'refused' | 'returned' | 'withdrawn' | 'open' | 'completed';
  title: string;
  /** Why it cannot wait; null for an ordinary dossier. */
  urgency: UrgencyView | null;
  urgent: boolean;
}

export interface DraftFoundView {
  draft: DraftView | null;
}

export interface DraftInput {
  activity?: string;
  /** The form as it stood when the writing began; kept with the first edition. */
  base: Record<string, unknown>;
  /** The form as it stands, unfinished as it may be. */
  content: Record<string, unknown>;
  /** The edition of the draft that was on the screen; 0 when there was none. */
  edition: number;
  organisation?: string;
  /** Version of the entry that the writing started from; 0 for a new one. */
  version: number;
}

export interface DraftKeptView {
  edition: number;
  savedAt: string;
}

export interface DraftView {
  base: Record<string, unknown>;
  content: Record<string, unknown>;
  edition: number;
  savedAt: string;
  version: number;
}

export interface DuplicationInput {
  code: string;
  name: string;
}

export interface DurationInput {
  durationDays: number;
}

export interface EarlierItemPaper {
  at: string;
  id: string;
  name: string;
  version: number;
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

export interface EntryComparisonView {
  activityId: string;
  changed: number;
  choices: ComparableView[];
  code: string;
  fields: ComparedField[];
  name: string;
  organisationCode: string;
  /** What it is compared with: « Version 2 du modèle ». */
  with: string;
}

export interface EntryGap {
  /** Identifier of the field on the page and in the form. */
  anchor: string;
  askers: string[];
  field: string;
  group: string;
  label: string;
  /** obligatory | recommended | advised: the heaviest of those who ask. */
  level: string;
  of: string | null;
}

export interface EntryGapsView {
  gaps: EntryGap[];
}

export interface EntryStandingView {
  /** settle, detach, duplicate, close, reopen */
  allowed: string[];
  followed: number | null;
  inForce: number | null;
  /** The last day on which a closed entry must be kept. */
  keptUntil: string | null;
  modelCode: string | null;
  modelEnd: string | null;
  modelId: string | null;
  standing: string;
  /** How many fields wait for an answer. */
  waiting: number;
}

export interface ExcerptView {
  after: string;
  before: string;
  found: string;
  label: string;
}

export interface ExportFormatView {
  id: string;
  label: string;
  most: number;
  /** What it is for, in a sentence. */
  purpose: string;
  /** Whether it can be imported again here. */
  returns: boolean;
  /** true: downloads at once; false: is composed first, with its progress. */
  streams: boolean;
}

export interface ExportJobView {
  bytes: number | null;
  count: number;
  failure: string | null;
  fileName: string;
  format: string;
  id: string;
  /** From 0 to 100. */
  progress: number;
  /** running | ready | failed */
  state: string;
}

export interface ExportLossView {
  /** Of how many entries. */
  entries: number;
  field: string;
  label: string;
  /** true: nothing of it comes back; false: a part does. */
  whole: boolean;
}

export interface ExportPreview {
  count: number;
  /** How many entries the report looked at. */
  examined: number;
  fileName: string;
  format: string;
  losses: ExportLossView[];
  /** « Registre de MIREC ». */
  title: string;
}

export interface ExportQuery {
  aipd?: ('yes' | 'no')[];
  basis?: ('a' | 'b' | 'c' | 'd' | 'e' | 'f')[];
  /** yes: it differs from the sector's model that it follows. */
  deviations?: ('yes' | 'no')[];
  /** yes: with the facets and their counts. */
  facets?: 'yes';
  /** yes: something in it is blocking or to correct. */
  findings?: ('yes' | 'no')[];
  format: 'pdf' | 'docx' | 'xlsx' | 'ods' | 'apd.xlsx' | 'csv' | 'json' | 'jsonld';
  ids?: string[];
  /** yes: the day of its next review has passed. */
  late?: ('yes' | 'no')[];
  /** A model of the sector, an entry that follows one, or one's own. */
  model?: ('sector' | 'follows' | 'own')[];
  organisation?: string[];
  /** A recipient, a processor, a joint controller, as the entry names it. */
  partner?: string[];
  /** The register that it stands in: art. 30(1) or art. 30(2). */
  register?: ('controller' | 'processor')[];
  sort?: 'code' | '-code' | 'name' | '-name' | 'updatedAt' | '-updatedAt' | 'state' | '-state' | 'organisation' | '-organisation' | 'nextReview' | '-nextReview';
  special?: ('yes' | 'no')[];
  state?: ('draft' | 'running' | 'in-force' | 'closed')[];
  system?: string[];
  /** working: as written now (the default); in-force: as decided. With `at`, always what was in force that day. */
  texts?: 'working' | 'in-force';
}

export interface FacetValue {
  count: number;
  /** Its name, where the page cannot know it: organisations, partners, systems. */
  label: string;
  value: string;
}

export interface FacetView {
  /** Word of the address: organisation, state, basis, special, aipd, partner, system, late… */
  name: string;
  values: FacetValue[];
}

export interface FieldChoiceInput {
  /** take: the sector's; blend: the sector's, but ours where both wrote; keep: ours; defer: later. */
  choice: 'take' | 'blend' | 'keep' | 'defer';
  field: string;
  reason?: string;
}

export interface FieldMoveView {
  before: string[];
  blend: string[];
  deferred: boolean;
  /** Locked: it is taken in any case. */
  forced: boolean;
  group: string;
  id: string;
  keep: string[];
  label: string;
  /** locked | adaptable | local */
  lock: string;
  /** ours | sector | both */
  move: string;
  ours: WordView[];
  /** The choices that would leave a departure: it owes a reason. */
  owing: string[];
  reason: string | null;
  reasonAt: string | null;
  reasonBy: string | null;
  /** From before to the sector's words now, and from before to ours. */
  sector: WordView[];
  substantial: boolean;
  /** What the entry would say after each choice, line by line. */
  take: string[];
}

export interface FindingPage {
  advice: number;
  /** count: may see how often each rule finds something in each organisation */
  allowed: string[];
  blocking: number;
  correct: number;
  page: number;
  rows: FindingView[];
  /** The rules that found something, the gravest first, over all pages and before narrowing. */
  rules: RuleCount[];
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
  /** « R-34 »; « sector » for a rule of the sector's own. */
  ruleNumber: string;
  sentence: string;
  severity: string;
  /** « Durée de conservation absente ». */
  title: string;
  /** Whether the rule itself still has to be checked by a lawyer. */
  toVerify: boolean;
}

export interface FirstPasswordInput {
  code: string;
  email: string;
  password: string;
}

export interface FixedByLawView {
  controller: string;
  data: string;
  purpose: string;
  recipients: string;
  retention: string;
}

export interface FlawView {
  anchor: string;
  /** Id of the field in the words of the register. */
  field: string;
  place: string;
  sentence: string;
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

export interface FolderInput {
  name: string;
  /** The folder it lies in; none: at the top. */
  parentId?: string | null;
}

export interface FolderView {
  id: string;
  name: string;
  /** How many papers lie in it, not counting the folders in it nor what is archived. */
  papers: number;
  parentId: string | null;
}

export interface FollowUpChange {
  dueOn: string;
  organisationId: string;
  ownerId?: string | null;
  ownerName: string;
  version: number;
  what: string;
}

export interface FollowUpFacet {
  code: string;
  count: number;
  id: string;
}

export interface FollowUpInput {
  bodyId: string;
  decisionId?: string | null;
  dueOn: string;
  itemId?: string | null;
  organisationId: string;
  ownerId?: string | null;
  /** The person, or the function in the organisation. */
  ownerName: string;
  what: string;
}

export interface FollowUpMove {
  /** Where the proof is, when it is not a paper kept here. */
  link?: string | null;
  state: 'todo' | 'running' | 'done' | 'dropped';
  /** A word on it; the reason when it is dropped. */
  text?: string;
  version: number;
}

export interface FollowUpNoteInput {
  link?: string | null;
  text: string;
}

export interface FollowUpNoteView {
  at: string;
  authorName: string;
  id: string;
  link: string | null;
  paperDigest: string | null;
  paperName: string | null;
  state: 'done' | 'running' | 'todo' | 'dropped' | null;
  text: string;
}

export interface FollowUpPage {
  /** create */
  allowed: string[];
  bodies: FollowUpFacet[];
  late: number;
  mine: number;
  /** Of everything that the reader may read, still to be done. */
  open: number;
  organisations: FollowUpFacet[];
  page: number;
  rows: FollowUpRow[];
  size: number;
  total: number;
}

export interface FollowUpRow {
  bodyCode: string;
  bodyId: string;
  closedOn: string | null;
  decisionId: string | null;
  decisionNumber: string | null;
  dossierId: string | null;
  dueOn: string;
  id: string;
  /** Its day went by and it is still to be done. */
  late: boolean;
  meetingId: string | null;
  number: string;
  organisationCode: string;
  organisationId: string;
  ownerId: string | null;
  ownerName: string;
  state: 'done' | 'running' | 'todo' | 'dropped';
  what: string;
}

export interface FollowUpView {
  /** Names of states it may be put in, note, change */
  allowed: string[];
  bodyCode: string;
  bodyId: string;
  bodyName: string;
  closedOn: string | null;
  createdBy: string;
  createdOn: string;
  decisionId: string | null;
  decisionNumber: string | null;
  dossierId: string | null;
  dueOn: string;
  id: string;
  /** Its day went by and it is still to be done. */
  late: boolean;
  meetingId: string | null;
  notes: FollowUpNoteView[];
  number: string;
  organisationCode: string;
  organisationId: string;
  origin: 'decision' | 'item' | 'hand';
  ownerId: string | null;
  ownerName: string;
  reason: string | null;
  state: 'done' | 'running' | 'todo' | 'dropped';
  version: number;
  what: string;
}

export interface FollowedView {
  content: Record<string, unknown> | null;
}

export interface GapCell {
  asked: number;
  /** art30 | apd | cnil | sector */
  asker: string;
  lacking: number;
  /** obligatory | recommended | advised */
  level: string;
}

export interface GapEntryPage {
  page: number;
  rows: GapEntryRow[];
  size: number;
  total: number;
}

export interface GapEntryRow {
  code: string;
  id: string;
  name: string;
  organisationCode: string;
  sector: boolean;
}

export interface GapGroup {
  group: string;
  label: string;
  rows: GapRow[];
}

export interface GapOrganisation {
  code: string;
  id: string;
  name: string;
}

export interface GapRow {
  /** Identifier of the field on the page and in the form. */
  anchor: string;
  cells: GapCell[];
  field: string;
  label: string;
  /** Label of the list that it is a part of. */
  of: string | null;
}

export interface GapView {
  entries: number;
  groups: GapGroup[];
  /** Whether the reader may count the whole federation. */
  mayCountSector: boolean;
  /** null: the whole federation. */
  organisationId: string | null;
  /** Those whose gaps the reader may see one by one. */
  organisations: GapOrganisation[];
}

export interface HabitInput {
  /** at-once, daily: all in one mail at seven in the morning, never: only in the notices. */
  rhythm: 'at-once' | 'daily' | 'never';
}

export interface HabitView {
  /** Whether this installation has a mail server. */
  connected: boolean;
  rhythm: string;
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

export interface ImpactCount {
  activities: number;
  code: string;
  documents: number;
  flows: number;
  organisationId: string;
}

export interface ImpactNameView {
  /** partner | system | legal-text */
  kind: string;
  label: string;
  name: string;
  /** « Partenaire ou sous-traitant, cité 12 fois ». */
  note: string;
}

export interface ImpactNamesView {
  names: ImpactNameView[];
}

export interface ImpactView {
  /** For whom the reader may announce. */
  announcers: AnnouncerView[];
  from: string | null;
  kind: string;
  label: string;
  /** Those that the reader may open. */
  mentions: MentionView[];
  name: string;
  /** All of them, by organisation, for who may count the federation; else the reader's own. */
  organisations: ImpactCount[];
  todo: string;
  /** Of a text of law: what an announcement of its repeal would say; empty otherwise. */
  what: string;
}

export interface ImportConfirmation {
  policy: 'stop' | 'skip' | 'update';
}

export interface ImportCountsView {
  created: number;
  errors: number;
  kept: number;
  known: number;
  left: number;
  ready: number;
  refused: number;
  skipped: number;
  undone: number;
  unplaced: number;
  updated: number;
  warnings: number;
}

export interface ImportHeadingView {
  /** Whether people chose so over what the format says. */
  chosen: boolean;
  /** How many cells stand under it, and one of them. */
  count: number;
  example: string;
  heading: string;
  /** The field that it goes to; null when it has no place. */
  to: string | null;
}

export interface ImportInput {
  markdown: string;
  version: number;
}

export interface ImportMappingView {
  headings: ImportHeadingView[];
  targets: ImportTargetView[];
}

export interface ImportNotePage {
  rows: ImportNoteView[];
  total: number;
}

export interface ImportNoteView {
  heading: string;
  kind: string;
  place: string;
  rowId: string | null;
  sentence: string;
  text: string;
}

export interface ImportPage {
  organisations: KeptRegisterView[];
  rows: ImportView[];
  total: number;
}

export interface ImportRowPage {
  rows: ImportRowView[];
  total: number;
}

export interface ImportRowView {
  activityId: string | null;
  chosen: boolean;
  code: string;
  errors: number;
  id: string;
  match: { by: string; code: string; id: string; };
  name: string;
  outcome: string;
  place: string;
  position: number;
  reference: string | null;
  sentence: string | null;
  unplaced: number;
  warnings: number;
}

export interface ImportTargetView {
  group: string;
  id: string;
  label: string;
}

export interface ImportView {
  /** confirm, change, cancel, resume, undo: what may be done with it now. */
  allowed: string[];
  at: string;
  by: string;
  /** Cells that hold something; how many of them only name others. */
  cells: number;
  counts: ImportCountsView;
  done: number;
  endedAt: string | null;
  failure: string | null;
  fileName: string;
  format: string;
  formatName: string;
  id: string;
  labels: number;
  /** Whether it holds lines of retention only, and the entry that they go into. */
  needsTarget: boolean;
  organisation: string;
  organisationId: string;
  policy: string;
  /** previewed | writing | stopped | interrupted | done | undone | failed */
  state: string;
  targetId: string | null;
  total: number;
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

export interface InvitationView {
  /** Shown once, to be handed over in person; good for one first password. */
  code: string;
  email: string;
  expires: string;
  name: string;
  personId: string;
}

export interface ItemChangeInput {
  kind?: 'decision' | 'information' | 'proposal' | 'action' | 'remark' | 'report';
  /** How long it should take, in minutes; null: not said. */
  minutes?: number | null;
  title?: string;
}

export interface ItemInput {
  kind: 'decision' | 'information' | 'proposal' | 'action' | 'remark' | 'report';
  /** How long it should take, in minutes. */
  minutes?: number | null;
  /** The point of an earlier meeting that was put off. */
  postponedFrom?: string;
  /** Why it joins an agenda that was sent. */
  reason?: string;
  stepId?: string | null;
  title: string;
}

export interface ItemNoteInput {
  note: string;
  /** The version of the point that was on the screen. */
  version: number;
}

export interface ItemPaperView {
  at: string;
  by: string;
  /** Versions before this one, the newest first. */
  earlier: EarlierItemPaper[];
  /** The version of the paper: what is downloaded. */
  id: string;
  mime: string;
  name: string;
  paperId: string;
  /** In bytes. */
  size: number;
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
  /** note, remove, move, recuse, unrecuse */
  allowed: string[];
  amendments: PendingAmendmentView[];
  /** Digest over the pieces, to be sent back with a motion. */
  digest: string | null;
  /** Whether a motion may be about some of the pieces only. */
  divisible: boolean;
  dossierId: string | null;
  /** Why nothing is to be decided here any more, when the dossier left the road; null otherwise. */
  gone: string | null;
  id: string;
  kind: 'action' | 'decision' | 'information' | 'proposal' | 'remark' | 'report';
  motions: MotionView[];
  note: string;
  /** Opinions asked about the dossier. */
  opinions: OpinionView[];
  /** Outcomes that a motion may ask for now. */
  outcomes: ('endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended')[];
  pieces: ItemPieceView[];
  position: number;
  /** Hours, preparatory note and papers. */
  prepared: PreparedItemView;
  /** Whether the body may decide on this point with those who are there. */
  quorumReached: boolean;
  /** Voices that do not vote on this point. */
  recusals: RecusalView[];
  /** Stages to which a motion may send the dossier back; empty where `returned` is not among the outcomes. */
  returnsTo: ReturnView[];
  stepId: string | null;
  title: string;
  /** Why the dossier cannot wait; null for an ordinary one. */
  urgent: string | null;
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

export interface KeptRegisterView {
  code: string;
  id: string;
  name: string;
}

export interface KindView {
  kind: string;
  name: string;
}

export interface LegalTextView {
  articles: ArticleView[];
  fixes: FixedByLawView | null;
  from: string;
  id: string;
  /** What is not known of it, and who can settle it. */
  note: string | null;
  repealed: boolean;
  /** The short name of the text that took its place. */
  replacedBy: string | null;
  short: string;
  status: string;
  title: string;
  until: string | null;
}

export interface LetterPage {
  /** retry */
  allowed: string[];
  connected: boolean;
  page: number;
  rows: LetterRow[];
  size: number;
  total: number;
}

export interface LetterRow {
  /** What the mail server answered last. */
  answer: string | null;
  attempts: number;
  dueAt: string;
  id: string;
  /** Whether an invitation goes with it. */
  invitation: boolean;
  personName: string;
  sentAt: string | null;
  /** waiting, sending, sent, failed, unwanted */
  state: string;
  title: string;
  writtenAt: string;
}

export interface ListedView {
  bodyCode: string;
  date: string;
  meetingId: string;
  /** Whether a vote on it is open now. */
  voting: boolean;
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

export interface MandateCorrection {
  from: string;
  reason: string;
  substituteOf?: string | null;
  until?: string | null;
}

export interface MandateEndInput {
  reason: string;
  until: string;
}

export interface MandateGivenInput {
  due: string;
  personId?: string | null;
  task: string;
  /** A person or a function: « La coordination », « Claire Aubépine ». */
  who: string;
}

export interface MandateGivenView {
  due: string;
  task: string;
  who: string;
}

export interface MandateInput {
  bodyId?: string | null;
  from: string;
  organisationId: string;
  personId: string;
  role: string;
  /** The mandate whose holder this one replaces when absent: same body, same organisation, same role. */
  substituteOf?: string | null;
  until?: string | null;
}

export interface MandatePage {
  page: number;
  rows: MandateRow[];
  size: number;
  /** Whose history it is. */
  title: string;
  total: number;
}

export interface MandateRow {
  bodyId: string | null;
  bodyName: string | null;
  from: string;
  label: string;
  mandateId: string;
  name: string;
  organisationCode: string;
  organisationId: string;
  personId: string;
  /** Why it was last corrected or ended. */
  reason: string | null;
  role: string;
  roleName: string;
  /** past | present | future, on the day it is shown for. */
  state: string;
  /** The mandate whose holder this one replaces when absent, and their name. */
  substituteOf: string | null;
  substituteOfName: string | null;
  until: string | null;
  /** Whether the seat carries a voice. */
  voter: boolean;
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
  /** The day from which it holds, when that is still to come. */
  comesInForceOn: string | null;
  decisionId: string | null;
  decisionNumber: string | null;
  dueOn: string | null;
  /** The day from which it holds; null where nothing does yet. */
  inForceFrom: string | null;
  lagDays: number | null;
  late: boolean;
  on: string | null;
  openConditions: number;
  organisationId: string;
  remindedOn: string | null;
  /** How many voices made a reservation, and how many conditions are still to be met. */
  reservations: number;
  /** A state of the step, or `not-yet` before the last stage is reached. */
  state: string;
  stepId: string | null;
  /** Whether what it adopted waits for a suspensive condition before it holds. */
  suspended: boolean;
}

export interface MatrixChoice {
  code: string;
  id: string;
}

export interface MatrixColumn {
  /** Texts adopted, of those that reached it. */
  adopted: number;
  code: string;
  /** How many of them wait beyond their term. */
  late: number;
  /** Days that its answers took on average; null while it gave none. */
  meanLagDays: number | null;
  name: string;
  of: number;
  organisationId: string;
}

export interface MatrixRow {
  adopted: number;
  cells: MatrixCell[];
  circuit: string;
  dossierId: string;
  /** Days since the last stage was opened: until the last answer, or until today while one is missing; null before it. */
  lagDays: number | null;
  late: number;
  number: string;
  of: number;
  openedOn: string;
  pieces: number;
  state: 'refused' | 'returned' | 'withdrawn' | 'open' | 'completed';
  title: string;
  /** Whether it was declared urgent, and how many texts it carries. */
  urgent: boolean;
}

export interface MatrixView {
  /** Sums over the rows shown. */
  adopted: number;
  circuits: string[];
  columns: MatrixColumn[];
  late: number;
  of: number;
  organisations: MatrixChoice[];
  page: number;
  rows: MatrixRow[];
  size: number;
  total: number;
  /** What may be chosen: years in which dossiers were opened, circuits that fan out, organisations. */
  years: string[];
}

export interface MeetingChangeInput {
  date: string;
  durationDays?: number | null;
  link?: string | null;
  mode: 'on-site' | 'online' | 'mixed';
  place?: string | null;
  /** The `sequence` of the meeting that was on the screen: whoever changed it meanwhile is not written over unknowingly. */
  sequence?: number;
  start?: string | null;
}

export interface MeetingInput {
  bodyId: string;
  date: string;
  /** Last day to answer; only for a written procedure. */
  deadline?: string | null;
  /** How long it should last, in days by quarters. */
  durationDays?: number | null;
  /** Where to join it online, « https://… ». */
  link?: string | null;
  mode: 'on-site' | 'online' | 'mixed' | 'written';
  place?: string | null;
  /** Puts the points that come back each time on the agenda. */
  standing?: boolean;
  start?: string | null;
  /** What the members read above the texts; only for a written procedure. */
  statement?: string | null;
  /** Stations of dossiers to put on the agenda. */
  stepIds?: string[];
}

export interface MeetingPage {
  page: number;
  rows: MeetingRow[];
  size: number;
  total: number;
}

export interface MeetingRequestView {
  askedAt: string;
  name: string;
  reason: string;
  voiceId: string;
}

export interface MeetingRow {
  bodyCode: string;
  bodyId: string;
  date: string;
  deadline: string | null;
  decisions: number;
  /** How long it lasts, in days by quarters; null while nobody has said. */
  durationDays: number | null;
  id: string;
  items: number;
  mode: 'written' | 'online' | 'on-site' | 'mixed';
  organisationCode: string;
  start: string | null;
  state: 'closed' | 'open' | 'cancelled' | 'planned' | 'convened' | 'stopped';
  title: string;
}

export interface MeetingView {
  agenda: ItemView[];
  /** convene, open, close, stop, state, attend, leave, add-item, order, current, minutes */
  allowed: string[];
  /** How a motion may be voted on here. */
  ballots: ('counted' | 'named' | 'secret')[];
  bodyCode: string;
  bodyId: string;
  bodyName: string;
  closedAt: string | null;
  /** Who came and left while the meeting was held, with the quorum after each. */
  comings: AttendanceLineView[];
  conflicts: string | null;
  convenedAt: string | null;
  /** The point that is treated now, as the secretary shows it to everybody. */
  currentItemId: string | null;
  date: string;
  deadline: string | null;
  decisions: number;
  /** How long it lasts, in days by quarters; null while nobody has said. */
  durationDays: number | null;
  id: string;
  items: number;
  mode: 'written' | 'online' | 'on-site' | 'mixed';
  openedAt: string | null;
  organisationCode: string;
  place: string | null;
  /** Where the agenda stands, how to join, proxies on file. */
  prepared: PreparedView;
  quorum: QuorumView;
  /** How many times its day, hour or place has changed. */
  sequence: number;
  start: string | null;
  state: 'closed' | 'open' | 'cancelled' | 'planned' | 'convened' | 'stopped';
  stopReason: string | null;
  title: string;
  voices: VoiceView[];
  /** What is particular to a written procedure; null for a meeting. */
  written: WrittenView | null;
}

export interface MemberLeavingView {
  mandateId: string;
  name: string;
  organisation: string;
  roleName: string;
  since: string;
}

export interface MemberLineView {
  email: string;
  from: string | null;
  name: string;
  organisation: string;
  /** What is wrong with the line, or what one should know before confirming. */
  remarks: string[];
  roleName: string;
  /** Its row in the file, from 1. */
  row: number;
  /** new-person | new-mandate | changed | same | wrong */
  state: string;
  substituteOf: string | null;
  until: string | null;
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
  /** The mandate whose holder this one replaces when absent, and their name. */
  substituteOf: string | null;
  substituteOfName: string | null;
  until: string | null;
  /** Whether the seat carries a voice. */
  voter: boolean;
}

export interface MembersPreview {
  bodyName: string;
  digest: string;
  /** Headings of the file that are not understood. */
  ignored: string[];
  /** Last day of those, when they are to leave. */
  leaving: string | null;
  lines: MemberLineView[];
  /** Members who are not on the list. */
  missing: MemberLeavingView[];
  wrong: number;
}

export interface MembersWritten {
  changed: number;
  ended: number;
  given: number;
  /** Accounts that were opened, each with the code that is shown this once. */
  invitations: InvitationView[];
}

export interface MentionView {
  label: string;
  link: string;
  organisationCode: string;
  organisationId: string;
  places: string[];
  /** activity | flow | document */
  subject: string;
}

export interface MergeFieldView {
  code: string;
  label: string;
}

export interface MinutesBlockInput {
  details?: string[];
  due?: string;
  fixed?: boolean;
  how?: 'unanimity' | 'majority';
  kind: 'text' | 'information' | 'proposal' | 'decision' | 'vote' | 'action' | 'remark' | 'postponed' | 'announcement';
  label?: string;
  text: string;
  who?: string;
}

export interface MinutesBlockView {
  details: string[];
  due: string | null;
  /** A decision or a vote: it is recorded and not rewritten here. */
  fixed: boolean;
  how: string | null;
  kind: 'postponed' | 'text' | 'action' | 'vote' | 'decision' | 'information' | 'proposal' | 'remark' | 'announcement';
  label: string | null;
  text: string;
  who: string | null;
}

export interface MinutesPaperView {
  /** write, circulate, full, correct, list, approve, sign, return */
  allowed: string[];
  /** « Approuvé à la réunion suivante… »; null before that. */
  approval: string | null;
  approvedAt: string | null;
  /** Later meetings that may approve them. */
  approvers: ApprovingMeetingView[];
  bodyCode: string;
  bodyName: string;
  circulatedAt: string | null;
  circulatedBy: string | null;
  /** Whether the meeting is closed, so that the minutes are complete. */
  complete: boolean;
  corrections: CorrectionView[];
  correctionsUntil: string | null;
  digest: string | null;
  /** The point of a later agenda that approves them. */
  listedOn: ApprovingMeetingView | null;
  meetingId: string;
  meetingTitle: string;
  number: string | null;
  points: MinutesPointGroupView[];
  /** The meeting that voted on them and did not approve them; null while none did, or once they are on another agenda. */
  rejectedBy: ApprovingMeetingView | null;
  returned: ReturnedPaperView[];
  /** How minutes of this body are approved, as a sentence, and whether that is confirmed. */
  rule: string;
  ruleKind: string;
  ruleMark: 'sourced' | 'to-verify';
  sections: MinutesSectionView[];
  signatures: MinutesSignatureView[];
  state: 'approved' | 'draft' | 'signed' | 'circulated' | 'corrected';
  /** What the reader would declare by signing; null when they may not. */
  statement: string | null;
  title: string;
}

export interface MinutesPointGroupView {
  points: MinutesPointView[];
  title: string;
}

export interface MinutesPointView {
  absent: string;
  id: string;
  label: string;
  mark: 'sourced' | 'to-verify';
  rule: string;
  source: string;
  /** null: absent. */
  value: string | null;
}

export interface MinutesRegisterPage {
  /** Bodies whose minutes the reader may consult. */
  bodies: RegisterBodyView[];
  page: number;
  rows: MinutesRegisterRow[];
  size: number;
  total: number;
  years: string[];
}

export interface MinutesRegisterRow {
  bodyCode: string;
  bodyId: string;
  correctionsUntil: string | null;
  date: string;
  decisions: number;
  digest: string | null;
  meetingId: string;
  mode: string;
  /** null while they have not been circulated. */
  number: string | null;
  state: 'approved' | 'draft' | 'signed' | 'circulated' | 'corrected';
  title: string;
}

export interface MinutesSectionView {
  at: string | null;
  blocks: MinutesBlockView[];
  by: string | null;
  byHand: boolean;
  heading: string;
  key: string;
  layout: 'facts' | 'list' | 'numbered' | 'prose';
  /** Paragraphs as plain text. */
  lines: string[];
  /** What is computed has changed since somebody wrote over it. */
  moved: boolean;
  version: number;
}

export interface MinutesSignatureInput {
  /** Digest of the minutes that are on the screen. */
  digest: string;
  password: string;
}

export interface MinutesSignatureView {
  as: 'chair' | 'member' | 'secretary';
  at: string;
  digest: string;
  name: string;
  quality: string;
  statement: string;
}

export interface ModelCell {
  activityId: string | null;
  deviations: number;
  /** The version of the model that is followed. */
  followed: number | null;
  organisationId: string;
  /** absent | own | current | late | suspended | closed | gone */
  standing: string;
  state: string | null;
  /** Departures without a reason. */
  unexplained: number;
  waiting: number;
}

export interface ModelColumn {
  code: string;
  id: string;
  /** Whether one may take a model over for it. */
  mayBegin: boolean;
  name: string;
}

export interface ModelRow {
  cells: ModelCell[];
  code: string;
  deviations: number;
  followers: number;
  id: string;
  /** How many of them follow an older version. */
  late: number;
  name: string;
  number: number;
  state: string;
}

export interface ModelView {
  /** adopt: write a departure into the model's draft */
  allowed: string[];
  cells: ModelCell[];
  code: string;
  columns: ModelColumn[];
  /** How many entries depart from the model in all; a page shows twenty of them. */
  departing: number;
  deviations: DeviationView[];
  id: string;
  name: string;
  number: number;
  page: number;
  size: number;
  state: string;
  version: number;
}

export interface ModelsPage {
  /** oversee, create */
  allowed: string[];
  columns: ModelColumn[];
  /** How many organisations there are in all, and how many stand in a stretch of columns. */
  organisations: number;
  page: number;
  rows: ModelRow[];
  size: number;
  stretch: number;
  total: number;
}

export interface MonthCount {
  findings: number;
  /** First day of the month. */
  month: string;
}

export interface MotionInput {
  amendmentId?: string | null;
  /** How it is voted on, where the body's rules leave a choice; by name unless said. */
  ballot?: 'named' | 'counted' | 'secret';
  /** Digest of the pieces that the secretary had on the screen. */
  digest?: string;
  outcome: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended';
  /** The earlier stage to which a dossier is sent back; where its circuit says unless named. */
  returnsTo?: string | null;
  /** The texts it is about, where it is not about all that are on the table. */
  subjectIds?: string[] | null;
  /** Conditions, who is charged with what, and from which day it holds. */
  terms?: MotionTermsInput | null;
  text?: string;
}

export interface MotionTermsInput {
  /** « que le DPD ait rendu son avis »: what follows « sous condition », to be seen to once it is decided. */
  conditions?: string[];
  /** The day from which the text holds, when it is not that of the decision. */
  inForceFrom?: string | null;
  mandates?: MandateGivenInput[];
  /** Conditions that have to be met before the decision has any effect. */
  suspensive?: string[];
}

export interface MotionView {
  /** vote, hands, count, no-objection, close, withdraw */
  allowed: string[];
  amendmentId: string | null;
  /** How many voices have answered, of those that may. */
  answered: number;
  /** The voices that have answered; how, only `votes` says. */
  answeredBy: string[];
  /** By name, by counted hands, or in secret: then `votes` stays empty, and only `answeredBy` tells who came. */
  ballot: 'counted' | 'named' | 'secret';
  closedAt: string | null;
  /** How many gave each answer; null while open. */
  counts: CountView | null;
  decisionId: string | null;
  decisionNumber: string | null;
  digest: string;
  /** Why the poll would decide nothing if it closed now: a member left and the quorum with them; null when it would. */
  hindrance: string | null;
  id: string;
  of: number;
  openedAt: string;
  outcome: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'amended';
  /** « 10 pour, 0 contre, 0 abstention — adopté à l’unanimité »; null while open. */
  result: string | null;
  state: 'rejected' | 'withdrawn' | 'open' | 'carried' | 'no-quorum';
  /** « 6 pour sur 10 votes exprimés, majorité simple : 6 > 4. »; null while open, and where it was not kept. */
  sum: string | null;
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

export interface NoticeCount {
  unread: number;
}

export interface NoticePage {
  page: number;
  rows: NoticeRow[];
  size: number;
  total: number;
  unread: number;
}

export interface NoticeReading {
  read: boolean;
}

export interface NoticeRow {
  id: string;
  /** Page that it leads to. */
  link: string | null;
  readAt: string | null;
  /** The whole text, as it was mailed. */
  text: string;
  title: string;
  topic: string;
  writtenAt: string;
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

export interface OpinionAskInput {
  dueOn: string;
  /** Kind of mandate or of body, as the circuits name them. */
  giver: string;
  question?: string;
}

export interface OpinionAskedView {
  blocking: boolean;
  deadlineDays: number;
  giver: string;
  name: string;
}

export interface OpinionGiverView {
  giver: string;
  name: string;
}

export interface OpinionInput {
  text?: string;
  value: 'favourable' | 'reserved' | 'unfavourable' | 'none';
}

export interface OpinionView {
  /** give */
  allowed: string[];
  /** Who asked by hand; null where the circuit asks. */
  askedBy: string | null;
  askedOn: string;
  blocking: boolean;
  /** Whether the texts are still those on which it was given. */
  covers: boolean;
  dueOn: string;
  givenBy: string | null;
  givenOn: string | null;
  giver: string;
  /** « Délégué à la protection des données ». */
  giverName: string;
  id: string;
  late: boolean;
  organisationCode: string;
  question: string | null;
  stage: string;
  stageName: string;
  /** asked | given | dropped */
  state: string;
  text: string | null;
  value: 'none' | 'favourable' | 'reserved' | 'unfavourable' | null;
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
  kind: 'mire' | 'umbrella' | 'processor' | 'authority' | 'partner';
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
  kind: 'mire' | 'umbrella' | 'processor' | 'authority' | 'partner';
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

export interface OwnerChoice {
  name: string;
  organisationCode: string;
  organisationId: string;
  personId: string;
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
  state: 'failed' | 'cancelled' | 'sealed' | 'ready' | 'composing' | 'sealing';
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
  state: 'failed' | 'cancelled' | 'sealed' | 'ready' | 'composing' | 'sealing';
  /** What the chair reads before signing; empty for everyone else. */
  statement: string;
}

export interface PaperChange {
  /** What its author saw; someone who was faster is named. */
  edition: number;
  folderId?: string | null;
  meetingId?: string | null;
  name: string;
  note: string;
}

export interface PaperPage {
  page: number;
  rows: PaperRow[];
  size: number;
  total: number;
}

export interface PaperRow {
  archivedAt: string | null;
  archivedByName: string | null;
  changedAt: string;
  changedByName: string;
  folderId: string | null;
  folderName: string | null;
  id: string;
  /** Extension in small letters: pdf, docx… */
  kind: string;
  meetingId: string | null;
  meetingTitle: string | null;
  name: string;
  note: string;
  number: number;
  /** In octets. */
  size: number;
}

export interface PaperVersionView {
  at: string;
  byName: string;
  fileName: string;
  note: string;
  number: number;
  quality: string;
  sha256: string;
  size: number;
}

export interface PaperView {
  /** version, change, archive, restore */
  allowed: string[];
  archivedAt: string | null;
  archivedByName: string | null;
  bodyId: string;
  bodyName: string;
  changedAt: string;
  changedByName: string;
  edition: number;
  folderId: string | null;
  folderName: string | null;
  id: string;
  /** Extension in small letters: pdf, docx… */
  kind: string;
  meetingId: string | null;
  meetingTitle: string | null;
  name: string;
  note: string;
  number: number;
  /** How the page can show it: pdf, image, text, none. */
  preview: string;
  /** In octets. */
  size: number;
  versions: PaperVersionView[];
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
  /** The amendment that it would change, for a sub-amendment. */
  on: string | null;
  reason: string;
  /** In the order in which they are voted: open, next, later, rejected, withdrawn, moot */
  standing: string;
}

export interface PersonInput {
  email: string;
  name: string;
  password: string;
}

export interface PersonRow {
  email: string;
  id: string;
  /** Whether they have still to choose a first password. */
  invited: boolean;
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

export interface PieceOutcomeView {
  label: string;
  outcome: string;
  subjectId: string;
}

export interface PieceView {
  /** How many passages or fields change. */
  changes: number;
  digest: string;
  /** « D02 Politique… ». */
  label: string;
  /** The day it was taken out of the dossier, and whether it was `refused`, `removed` or `postponed`; null while it is carried. */
  leftOn: string | null;
  leftWhy: string | null;
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

export interface PiecesInput {
  pieces: PieceInput[];
}

export interface PlanView {
  changes: ChangeView[];
  skipped: SkippedView[];
  start: string;
  startName: string;
  /** Weight of the heaviest change; null when nothing was decided before. */
  weight: string | null;
}

export interface PointProposalInput {
  kind: 'decision' | 'information' | 'proposal' | 'action' | 'remark' | 'report';
  /** The meeting it is meant for; the next one when left out. */
  meetingId?: string | null;
  minutes?: number | null;
  /** What it is about, and what is asked of the body. */
  text: string;
  title: string;
}

export interface PointProposalView {
  /** take, decline, withdraw */
  allowed: string[];
  answeredAt: string | null;
  answeredBy: string | null;
  bodyId: string;
  by: string;
  id: string;
  kind: 'action' | 'decision' | 'information' | 'proposal' | 'remark' | 'report';
  meetingId: string | null;
  minutes: number | null;
  proposedAt: string;
  quality: string;
  reason: string | null;
  state: 'withdrawn' | 'waiting' | 'declined' | 'taken';
  text: string;
  title: string;
}

export interface PointView {
  x: number;
  y: number;
}

export interface PostponedPointView {
  itemId: string;
  kind: 'action' | 'decision' | 'information' | 'proposal' | 'remark' | 'report';
  meetingTitle: string;
  title: string;
}

export interface PreparationInput {
  context: string;
  object: string;
  proposal: string;
  question: string;
  version: number;
}

export interface PreparationView {
  at: string;
  by: string;
  context: string;
  object: string;
  proposal: string;
  question: string;
  version: number;
}

export interface PreparedItemView {
  /** edit, prepare, attach */
  allowed: string[];
  /** Whether it comes back on every agenda of the body. */
  isStanding: boolean;
  lateAt: string | null;
  /** Why it was added after the agenda was sent, and when. */
  lateReason: string | null;
  /** How long it should take, in minutes. */
  minutes: number | null;
  papers: ItemPaperView[];
  /** « GT RGPD, 12 septembre 2018 »: the meeting that put it off. */
  postponedFrom: string | null;
  preparation: PreparationView | null;
  /** The member who proposed it. */
  proposedBy: string | null;
  /** « 10:15 »: when it should begin, when the hour of the meeting and the points before it are known. */
  startsAt: string | null;
}

export interface PreparedView {
  agendaAt: string | null;
  agendaBy: string | null;
  /** What changed since, « Point ajouté : Visite du cabinet. », until a new version is sent. */
  agendaChanges: string[];
  agendaNote: string | null;
  agendaSentAt: string | null;
  agendaState: 'returned' | 'draft' | 'proposed' | 'agreed' | 'frozen';
  /** Which version of the agenda the members have, and since when; null before it was sent. */
  agendaVersion: number | null;
  /** propose-agenda, answer-agenda, freeze-agenda, reopen-agenda, resend-agenda, give-proxy, propose-point, duration */
  allowed: string[];
  /** Who presides the body that day. */
  chairs: string[];
  /** « 12:05 »: when it should end. */
  endsAt: string | null;
  /** Where to join it online. */
  link: string | null;
  /** Minutes of all points that say how long they take. */
  minutes: number;
  /** Proxies on file: all of them to the secretariat, to a member those that concern them. */
  proxies: ProxyView[];
}

export interface PreviewChangeInput {
  /** Entries of the file that shall be written, and that shall not. */
  chosen?: string[];
  left?: string[];
  /** Where columns go, by heading: a field (`name`), a part of its lines (`retention.term`), or null for nowhere. */
  mapping?: Record<string, unknown>;
  /** The entry that lines of retention go into. */
  targetId?: string;
}

export interface ProposableView {
  circuit: string | null;
  label: string;
  subjectId: string;
  type: string;
}

export interface ProposalTakingInput {
  meetingId: string;
  /** Why it joins an agenda that was sent. */
  reason?: string;
}

export interface ProposalView {
  activityId: string;
  /** settle, detach */
  allowed: string[];
  code: string;
  /** The version that is followed, and the one in force. */
  followed: number | null;
  inForce: number | null;
  /** Our departures that the model's move does not touch. */
  kept: FieldMoveView[];
  modelCode: string | null;
  /** When the model was closed. */
  modelEnd: string | null;
  modelId: string | null;
  /** What waits for an answer. */
  moves: FieldMoveView[];
  name: string;
  organisationCode: string;
  organisationId: string;
  /** The revision in force: to be sent back with the choices. */
  revisionId: string | null;
  /** none | current | late | suspended | closed | gone */
  standing: string;
  summary: string | null;
  version: number;
}

export interface ProposeAgainInput {
  /** Walk the whole circuit again, even past bodies whose decision still covers the texts. */
  whole?: boolean;
}

export interface ProxyAnswerInput {
  accepts: boolean;
  reason?: string;
}

export interface ProxyHolderView {
  /** Why they cannot carry it; null when they can. */
  hindrance: string | null;
  name: string;
  voiceId: string;
}

export interface ProxyInput {
  /** Whether the giver confirms the statement on the screen: it stands for a signature inside this application. */
  confirms: boolean;
  /** The voice of the member who will carry it. */
  holderVoiceId: string;
  /** How the holder is asked to vote. */
  instruction?: string;
  /** The points it is for; the whole meeting when left out. */
  items?: string[] | null;
}

export interface ProxyView {
  /** answer, revoke, attach */
  allowed: string[];
  answeredAt: string | null;
  answeredBy: string | null;
  fileName: string | null;
  givenAt: string;
  giverName: string;
  giverVoiceId: string;
  holderName: string;
  holderVoiceId: string;
  id: string;
  /** Whether the voice is carried by this proxy now. */
  inUse: boolean;
  instruction: string | null;
  /** Titles of the points it is for; empty: the whole meeting. */
  items: string[];
  reason: string | null;
  state: 'given' | 'accepted' | 'declined' | 'revoked';
  statement: string | null;
}

export interface PublicEntry {
  code: string;
  fields: PublicLine[];
  name: string;
}

export interface PublicEntryChoice {
  code: string;
  id: string;
  inForce: boolean;
  name: string;
  /** Whether the entry says that it may be published. */
  public: boolean;
}

export interface PublicFieldChoice {
  chosen: boolean;
  group: string;
  id: string;
  label: string;
  /** Whether it is shown unless the organisation decides otherwise. */
  usual: boolean;
}

export interface PublicInput {
  /** Ids of the fields to show. */
  fields: string[];
  intro: string;
  open: boolean;
  /** The version that was on the screen; 0 before the first. */
  version: number;
}

export interface PublicLine {
  label: string;
  lines: string[];
}

export interface PublicOrganisation {
  code: string;
  id: string;
  name: string;
}

export interface PublicRegisterView {
  /** Day on which it was composed. */
  day: string;
  entries: PublicEntry[];
  /** Seat, enterprise number, contact; what is not known is left out. */
  identity: PublicLine[];
  intro: string;
  organisation: string;
}

export interface PublicSettingsView {
  /** « /public/mirec ». */
  address: string;
  /** publish */
  allowed: string[];
  entries: PublicEntryChoice[];
  fields: PublicFieldChoice[];
  intro: string;
  open: boolean;
  organisationId: string;
  organisationName: string;
  /** The organisations for which the reader may decide it. */
  organisations: PublicOrganisation[];
  updatedAt: string | null;
  updatedBy: string | null;
  version: number;
}

export interface PurposeInput {
  article?: string | null;
  balance?: string | null;
  consentEvidence?: string | null;
  consentHow?: string | null;
  id: string;
  legalBasis: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  legalText?: string | null;
  legitimateInterest?: string | null;
  text: string;
}

export interface PurposeView {
  article?: string | null;
  balance?: string | null;
  consentEvidence?: string | null;
  consentHow?: string | null;
  id: string;
  legalBasis: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  legalBasisLabel: string;
  legalText?: string | null;
  /** « décret du 13 décembre 2023, art. 4 »; null without a text. */
  legalTextLabel: string | null;
  legitimateInterest?: string | null;
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
  urgent: boolean;
}

export interface ReasonInput {
  reason: string;
}

export interface RecusalInput {
  reason: string;
  voiceId: string;
}

export interface RecusalLine {
  reason: string;
  voice: string;
}

export interface RecusalView {
  name: string;
  notedAt: string;
  notedBy: string;
  reason: string;
  voiceId: string;
}

export interface RegisterBodyView {
  code: string;
  id: string;
  name: string;
}

export interface RegisterFieldView {
  as?: string;
  /** art30-1, art30-2, apd, cnil, sector */
  askedBy: string[];
  help: string;
  id: string;
  /** The list that this field is a part of, and its name in a line of it. */
  in?: string;
  /** items: the part that tells one line from another. */
  key?: string;
  /** line, text, day, number, flag, answer, choice, choices, words, items, legal-text, article, computed */
  kind: string;
  label: string;
  /** locked | adaptable | local */
  lock: string;
  /** controller | processor: the register that asks for it; both when absent. */
  only?: string;
  /** choice, choices: the codes to choose from; words: what is offered. */
  options?: TermView[];
  substantial: boolean;
}

export interface RegisterGroupView {
  fields: RegisterFieldView[];
  group: string;
  label: string;
}

export interface RegisterWordsView {
  /** kind: text when the basis asks for a legal text (art. 6(3)), balance or consent for what it asks for, free otherwise. */
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

export interface RemainingPointView {
  id: string;
  title: string;
}

export interface ReminderInput {
  stepIds: string[];
}

export interface RepresentedView {
  holder: string;
  /** Where the written proxy is. */
  note: string | null;
  voice: string;
}

export interface ReservationInput {
  text: string;
  voiceId: string;
}

export interface ReservationView {
  text: string;
  voice: string;
}

export interface RetentionInput {
  archive?: string | null;
  category: string;
  fate: string;
  ground?: string | null;
  start: string;
  /** May be left blank while it is being looked for: a finding then says so. */
  term: string;
}

export interface ReturnView {
  name: string;
  says: string;
  stage: string;
}

export interface ReturnedPaperView {
  at: string;
  by: string;
  sha256: string;
  signers: ReturnedSignerView[];
}

export interface ReturnedSignerView {
  issuer: string;
  name: string;
  signedAt: string | null;
}

export interface RevisionRow {
  at: string;
  authorName: string;
  digest: string;
  id: string;
  number: number;
  summary: string;
}

export interface RightCellView {
  /** always | on-terms | never */
  applies: string;
  /** The terms, in a few words; '' when there is nothing to add. */
  words: string;
}

export interface RightRowView {
  article: string;
  /** One a column. */
  cells: RightCellView[];
  id: string;
  label: string;
}

export interface RightsColumnView {
  basis: string;
  label: string;
  purposes: number[];
}

export interface RightsView {
  columns: RightsColumnView[];
  rows: RightRowView[];
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

export interface RuleChangeView {
  allowed: string[];
  from: string;
  id: string;
  name: string;
  recordedAt: string;
  recordedBy: string;
  rule: string;
  sentence: string;
  source: string;
  /** in-force | to-come | past | withdrawn */
  state: string;
  status: string;
  /** Last day before the next change. */
  until: string | null;
}

export interface RuleCount {
  article: string;
  authority: string;
  findings: number;
  rule: string;
  ruleNumber: string;
  severity: string;
  title: string;
}

export interface RuleSourceView {
  rule: string;
  /** sourced | to-verify */
  status: string;
  text: string;
}

export interface RuleView {
  /** First day of an own rule. */
  from: string | null;
  name: string;
  /** Whether the body has it of its own; otherwise it is the rule of its kind. */
  own: boolean;
  rule: string;
  sentence: string;
  source: string | null;
  /** sourced | to-verify; null when no source is given. */
  status: string | null;
  /** As it stands in the rules: for the form. */
  value: Record<string, unknown>;
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

export interface SavedViewInput {
  /** The words of the address after « ? ». */
  address: string;
  name: string;
  /** That organisation: one that its author speaks for. */
  organisationId?: string | null;
  /** Whether the people of an organisation find it among their views too. */
  shared: boolean;
}

export interface SavedViewView {
  address: string;
  /** change, delete: what its author may do. */
  allowed: string[];
  /** Who saved it. */
  by: string;
  id: string;
  name: string;
  shared: boolean;
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

export interface SeatRoleView {
  id: string;
  name: string;
  voter: boolean;
}

export interface SectionInput {
  blocks: MinutesBlockInput[];
  version: number;
}

export interface SectionVersionInput {
  version: number;
}

export interface SectionVersionView {
  at: string;
  by: string;
  computed: boolean;
  lines: string[];
  version: number;
}

export interface SectorColumn {
  code: string;
  /** Whether the reader may open its findings one by one. */
  mayOpen: boolean;
  name: string;
  organisationId: string;
}

export interface SectorFindingsView {
  columns: SectorColumn[];
  rows: SectorRuleRow[];
}

export interface SectorRuleRow {
  article: string;
  authority: string;
  /** In the order of the columns. */
  cells: number[];
  findings: number;
  /** What mends it. */
  remedy: string;
  rule: string;
  ruleNumber: string;
  severity: string;
  title: string;
}

export interface SeriesDay {
  /** « GT-RGPD, 9 h 30: 3 personnes siègent aux deux »: other meetings of that day, in words. */
  clashes: string[];
  date: string;
  /** Whether the body already has a meeting that day. */
  taken: boolean;
}

export interface SeriesInput {
  bodyId: string;
  dates: string[];
  durationDays?: number | null;
  link?: string | null;
  mode: 'on-site' | 'online' | 'mixed';
  place?: string | null;
  /** Puts the number of meetings of the year at what it then is. */
  plans?: boolean;
  start?: string | null;
}

export interface SeriesMade {
  /** How many meetings were planned. */
  made: number;
  year: number;
}

export interface SeriesPreview {
  days: SeriesDay[];
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

export interface SetAsideInput {
  reason: string;
}

export interface SettlementInput {
  choices: FieldChoiceInput[];
  /** The revision of the model that was on the screen. */
  revisionId: string;
  /** The version of the entry that was on the screen. */
  version: number;
}

export interface ShelfMeetingView {
  date: string;
  id: string;
  /** Null for a guest, who reads the papers but does not attend. */
  link: string | null;
  papers: ShelvedView[];
  state: string;
  title: string;
}

export interface ShelfPage {
  page: number;
  rows: ShelfMeetingView[];
  size: number;
  total: number;
}

export interface ShelvedView {
  at: string | null;
  byName: string | null;
  /** Address of the file. */
  file: string | null;
  id: string;
  kind: string;
  /** Page that shows it; null for whoever may not open it. */
  link: string | null;
  name: string;
  note: string;
  number: number | null;
  /** Whose shelf it is on: space, or another part's: papers, minutes. */
  shelf: string;
  size: number | null;
}

export interface SignInInput {
  email: string;
  password: string;
}

export interface SkippedView {
  name: string;
  reason: string;
  stage: string;
}

export interface SourceView {
  /** sourced | to-verify */
  status: string;
  text: string;
}

export interface SpaceAccessPage {
  page: number;
  rows: SpaceAccessView[];
  size: number;
  total: number;
}

export interface SpaceAccessView {
  /** answer, end, take-back */
  allowed: string[];
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  askedAt: string;
  askerCode: string;
  endedAt: string | null;
  id: string;
  personName: string;
  reason: string;
  /** asked, given, declined, taken-back, ended */
  state: string;
  until: string | null;
}

export interface SpaceRow {
  /** read, add, keep, oversee, ask */
  allowed: string[];
  /** The reader's own request that waits or was last answered. */
  asked: SpaceAccessView | null;
  bodyId: string;
  code: string;
  lastAt: string | null;
  name: string;
  organisationCode: string;
  /** Papers that are not archived; null for whoever does not read there. */
  papers: number | null;
  /** Requests that wait for an answer; null for whoever does not see them. */
  requests: number | null;
  /** member, guest, overseer, outside: how the reader comes in. */
  standing: string;
  /** Last day of a guest's access. */
  until: string | null;
}

export interface SpaceView {
  /** read, add, keep, oversee, ask */
  allowed: string[];
  archived: number;
  /** The reader's own request that waits or was last answered. */
  asked: SpaceAccessView | null;
  bodyId: string;
  code: string;
  folders: FolderView[];
  lastAt: string | null;
  /** Papers at the top of the space, in no folder and under no meeting. */
  loose: number;
  name: string;
  organisationCode: string;
  /** Papers that are not archived; null for whoever does not read there. */
  papers: number | null;
  /** Requests that wait for an answer; null for whoever does not see them. */
  requests: number | null;
  /** member, guest, overseer, outside: how the reader comes in. */
  standing: string;
  /** Last day of a guest's access. */
  until: string | null;
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

export interface StandingPointView {
  id: string;
  kind: 'action' | 'decision' | 'information' | 'proposal' | 'remark' | 'report';
  minutes: number;
  title: string;
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

export interface StatementInput {
  statement: string;
  /** The text that was on the screen: another's is not written over unknowingly. */
  was?: string;
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
  /** Text by text, where the body did not decide on all of them alike; empty otherwise. */
  parts: PieceOutcomeView[];
  /** Why it was sent back or refused, or why nobody had to decide here again. */
  reason: string | null;
  remindedOn: string | null;
  /** « 10–0 » or « unanimité »; null before the vote. */
  result: string | null;
  stage: string;
  state: 'endorsed' | 'approved' | 'adopted' | 'adopted-with-variant' | 'postponed' | 'refused' | 'returned' | 'done' | 'waiting' | 'adopted-in-part' | 'on-agenda' | 'not-required';
}

export interface SubstituteView {
  mandateId: string;
  name: string;
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

export interface TimeEventView {
  detail: string | null;
  /** proposed | opened | meeting | vote | decision | opinion-asked | opinion-given | reminded | urgent | calmed | withdrawn | in-force | left */
  kind: string;
  /** « CDD », « MIREL », « Dossier »: the line of the picture it stands on. */
  line: string;
  /** Address in the browser; null where nothing more is to be read. */
  link: string | null;
  /** Day. */
  on: string;
  title: string;
}

export interface TimeSpanView {
  due: string;
  from: string;
  late: boolean;
  line: string;
  stage: string;
  state: string;
  until: string | null;
}

export interface TodayView {
  moved: MovedView[];
  standing: StandingView | null;
  waiting: WaitingView[];
}

export interface UrgencyView {
  declaredBy: string;
  declaredOn: string;
  reason: string;
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

export interface VersionInput {
  version: number;
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
  /** The proxy on file, and the points it is for; null: all of them. */
  proxyId: string | null;
  proxyItems: string[] | null;
  proxyNote: string | null;
  /** When they came or left for good; null when nothing changed while the meeting was held. */
  since: string | null;
  speakerMandateId: string | null;
  /** The substitute who speaks instead of the member. */
  speakerName: string | null;
  /** Who may sit instead of the member; only told to whoever keeps the list. */
  substitutes: SubstituteView[];
  voiceId: string;
}

export interface VoteInput {
  choice: 'for' | 'against' | 'abstain';
  /** « Pour, avec réserve »: in a written procedure, what the minutes repeat. */
  reserve?: string | null;
  voiceId: string;
}

export interface VoteReceiptView {
  /** As it was cast; null for a secret vote, of which only this is known: the ballot is in. */
  choice: 'for' | 'against' | 'abstain' | null;
  /** own | proxy */
  how: string;
  motionId: string;
  reserve: string | null;
  voiceId: string;
}

export interface VoteView {
  choice: 'for' | 'against' | 'abstain';
  how: string;
  /** « Pour, avec réserve »; null without one. */
  reserve: string | null;
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

export interface WrittenView {
  /** How many requests stop it; 0: nobody can. */
  needed: number;
  requests: MeetingRequestView[];
  /** What the secretariat wrote to the members; null when there is nothing but the texts. */
  statement: string | null;
}

export interface YearPlanInput {
  bodyId: string;
  /** How many meetings the body means to hold that year. */
  planned: number;
  /** Where it is written: « Plan d’action 2018 ». */
  source?: string;
  status?: 'sourced' | 'to-verify';
  /** The number that was on the screen, null where there was none: whoever said another meanwhile is not written over. */
  was?: number | null;
  year: number;
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
  AccessAnswerInput: AccessAnswerInput;
  AccessEndInput: AccessEndInput;
  AccessRequestInput: AccessRequestInput;
  ActingInput: ActingInput;
  ActivityChangeInput: ActivityChangeInput;
  ActivityCreationInput: ActivityCreationInput;
  ActivityFinding: ActivityFinding;
  ActivityHistoryLine: ActivityHistoryLine;
  ActivityPage: ActivityPage;
  ActivityQuery: ActivityQuery;
  ActivityRevisionRow: ActivityRevisionRow;
  ActivityRow: ActivityRow;
  ActivityView: ActivityView;
  AgainView: AgainView;
  AgendaAnswerInput: AgendaAnswerInput;
  AgendaOrderInput: AgendaOrderInput;
  AgendaSourcesView: AgendaSourcesView;
  AllRead: AllRead;
  AmendmentInput: AmendmentInput;
  AmendmentView: AmendmentView;
  AnnouncerView: AnnouncerView;
  ApprovalInput: ApprovalInput;
  ApprovingMeetingView: ApprovingMeetingView;
  ArticleView: ArticleView;
  AttendanceInput: AttendanceInput;
  AttendanceLineView: AttendanceLineView;
  BegunView: BegunView;
  BodyInput: BodyInput;
  BodyPartView: BodyPartView;
  BodyRow: BodyRow;
  BodyRuleInput: BodyRuleInput;
  BodyView: BodyView;
  BulkInput: BulkInput;
  BulkLine: BulkLine;
  BulkOrder: BulkOrder;
  BulkView: BulkView;
  CalendarClash: CalendarClash;
  CalendarMeeting: CalendarMeeting;
  CalendarRow: CalendarRow;
  CalendarView: CalendarView;
  ChainView: ChainView;
  ChangeNoticeInput: ChangeNoticeInput;
  ChangeNoticePage: ChangeNoticePage;
  ChangeNoticeRow: ChangeNoticeRow;
  ChangeNoticeView: ChangeNoticeView;
  ChangeProgress: ChangeProgress;
  ChangeTaskView: ChangeTaskView;
  ChangeView: ChangeView;
  CheckInput: CheckInput;
  CheckView: CheckView;
  CheckedPieceView: CheckedPieceView;
  CircuitChoice: CircuitChoice;
  CircuitStageView: CircuitStageView;
  CircuitView: CircuitView;
  CitableTextView: CitableTextView;
  CitationFinding: CitationFinding;
  ClosingInput: ClosingInput;
  CommentInput: CommentInput;
  CommentView: CommentView;
  CommunicationInput: CommunicationInput;
  CommunicationListLine: CommunicationListLine;
  CommunicationListView: CommunicationListView;
  CommunicationView: CommunicationView;
  ComparableView: ComparableView;
  ComparedField: ComparedField;
  ComparisonView: ComparisonView;
  CompositionView: CompositionView;
  ConditionMetInput: ConditionMetInput;
  ConditionView: ConditionView;
  ConfirmationInput: ConfirmationInput;
  ConflictsInput: ConflictsInput;
  CopyInput: CopyInput;
  CorrectionAnswerInput: CorrectionAnswerInput;
  CorrectionInput: CorrectionInput;
  CorrectionView: CorrectionView;
  CountInput: CountInput;
  CountView: CountView;
  CoverageView: CoverageView;
  CurrentItemInput: CurrentItemInput;
  DataCategoryInput: DataCategoryInput;
  DataCategoryView: DataCategoryView;
  DecisionLinkView: DecisionLinkView;
  DecisionPieceView: DecisionPieceView;
  DecisionProofView: DecisionProofView;
  DecisionRegisterPage: DecisionRegisterPage;
  DecisionRegisterRow: DecisionRegisterRow;
  DecisionSheetView: DecisionSheetView;
  DecisionSittingView: DecisionSittingView;
  DecisionView: DecisionView;
  DemoGroupView: DemoGroupView;
  DemoPersonView: DemoPersonView;
  DemoView: DemoView;
  DepartureInput: DepartureInput;
  DepartureView: DepartureView;
  DeviationAdoptionInput: DeviationAdoptionInput;
  DeviationReasonView: DeviationReasonView;
  DeviationView: DeviationView;
  DocumentInput: DocumentInput;
  DocumentPage: DocumentPage;
  DocumentRow: DocumentRow;
  DocumentView: DocumentView;
  DossierInput: DossierInput;
  DossierLinkView: DossierLinkView;
  DossierPage: DossierPage;
  DossierRow: DossierRow;
  DossierTimeView: DossierTimeView;
  DossierView: DossierView;
  DraftFoundView: DraftFoundView;
  DraftInput: DraftInput;
  DraftKeptView: DraftKeptView;
  DraftView: DraftView;
  DuplicationInput: DuplicationInput;
  DurationInput: DurationInput;
  EarlierItemPaper: EarlierItemPaper;
  EdgeView: EdgeView;
  EndView: EndView;
  EntryComparisonView: EntryComparisonView;
  EntryGap: EntryGap;
  EntryGapsView: EntryGapsView;
  EntryStandingView: EntryStandingView;
  ExcerptView: ExcerptView;
  ExportFormatView: ExportFormatView;
  ExportJobView: ExportJobView;
  ExportLossView: ExportLossView;
  ExportPreview: ExportPreview;
  ExportQuery: ExportQuery;
  FacetValue: FacetValue;
  FacetView: FacetView;
  FieldChoiceInput: FieldChoiceInput;
  FieldMoveView: FieldMoveView;
  FindingPage: FindingPage;
  FindingView: FindingView;
  FirstPasswordInput: FirstPasswordInput;
  FixedByLawView: FixedByLawView;
  FlawView: FlawView;
  FlowChange: FlowChange;
  FlowCreation: FlowCreation;
  FlowHistoryLine: FlowHistoryLine;
  FlowPage: FlowPage;
  FlowRow: FlowRow;
  FlowTerm: FlowTerm;
  FlowView: FlowView;
  FlowWordsView: FlowWordsView;
  FolderInput: FolderInput;
  FolderView: FolderView;
  FollowUpChange: FollowUpChange;
  FollowUpFacet: FollowUpFacet;
  FollowUpInput: FollowUpInput;
  FollowUpMove: FollowUpMove;
  FollowUpNoteInput: FollowUpNoteInput;
  FollowUpNoteView: FollowUpNoteView;
  FollowUpPage: FollowUpPage;
  FollowUpRow: FollowUpRow;
  FollowUpView: FollowUpView;
  FollowedView: FollowedView;
  GapCell: GapCell;
  GapEntryPage: GapEntryPage;
  GapEntryRow: GapEntryRow;
  GapGroup: GapGroup;
  GapOrganisation: GapOrganisation;
  GapRow: GapRow;
  GapView: GapView;
  HabitInput: HabitInput;
  HabitView: HabitView;
  HandsInput: HandsInput;
  HealthView: HealthView;
  HistoryLine: HistoryLine;
  HitView: HitView;
  HolderView: HolderView;
  ImpactCount: ImpactCount;
  ImpactNameView: ImpactNameView;
  ImpactNamesView: ImpactNamesView;
  ImpactView: ImpactView;
  ImportConfirmation: ImportConfirmation;
  ImportCountsView: ImportCountsView;
  ImportHeadingView: ImportHeadingView;
  ImportInput: ImportInput;
  ImportMappingView: ImportMappingView;
  ImportNotePage: ImportNotePage;
  ImportNoteView: ImportNoteView;
  ImportPage: ImportPage;
  ImportRowPage: ImportRowPage;
  ImportRowView: ImportRowView;
  ImportTargetView: ImportTargetView;
  ImportView: ImportView;
  InForceView: InForceView;
  InsertsView: InsertsView;
  InvitationView: InvitationView;
  ItemChangeInput: ItemChangeInput;
  ItemInput: ItemInput;
  ItemNoteInput: ItemNoteInput;
  ItemPaperView: ItemPaperView;
  ItemPieceView: ItemPieceView;
  ItemView: ItemView;
  JournalPage: JournalPage;
  JournalRow: JournalRow;
  KeptRegisterView: KeptRegisterView;
  KindView: KindView;
  LegalTextView: LegalTextView;
  LetterPage: LetterPage;
  LetterRow: LetterRow;
  ListedView: ListedView;
  LocalPassageInput: LocalPassageInput;
  LocalRow: LocalRow;
  LocalSlotView: LocalSlotView;
  LocalTextView: LocalTextView;
  MandateCorrection: MandateCorrection;
  MandateEndInput: MandateEndInput;
  MandateGivenInput: MandateGivenInput;
  MandateGivenView: MandateGivenView;
  MandateInput: MandateInput;
  MandatePage: MandatePage;
  MandateRow: MandateRow;
  MandateView: MandateView;
  ManifestPieceView: ManifestPieceView;
  ManualLink: ManualLink;
  ManualPageView: ManualPageView;
  ManualView: ManualView;
  MapView: MapView;
  MatrixCell: MatrixCell;
  MatrixChoice: MatrixChoice;
  MatrixColumn: MatrixColumn;
  MatrixRow: MatrixRow;
  MatrixView: MatrixView;
  MeetingChangeInput: MeetingChangeInput;
  MeetingInput: MeetingInput;
  MeetingPage: MeetingPage;
  MeetingRequestView: MeetingRequestView;
  MeetingRow: MeetingRow;
  MeetingView: MeetingView;
  MemberLeavingView: MemberLeavingView;
  MemberLineView: MemberLineView;
  MemberView: MemberView;
  MembersPreview: MembersPreview;
  MembersWritten: MembersWritten;
  MentionView: MentionView;
  MergeFieldView: MergeFieldView;
  MinutesBlockInput: MinutesBlockInput;
  MinutesBlockView: MinutesBlockView;
  MinutesPaperView: MinutesPaperView;
  MinutesPointGroupView: MinutesPointGroupView;
  MinutesPointView: MinutesPointView;
  MinutesRegisterPage: MinutesRegisterPage;
  MinutesRegisterRow: MinutesRegisterRow;
  MinutesSectionView: MinutesSectionView;
  MinutesSignatureInput: MinutesSignatureInput;
  MinutesSignatureView: MinutesSignatureView;
  ModelCell: ModelCell;
  ModelColumn: ModelColumn;
  ModelRow: ModelRow;
  ModelView: ModelView;
  ModelsPage: ModelsPage;
  MonthCount: MonthCount;
  MotionInput: MotionInput;
  MotionTermsInput: MotionTermsInput;
  MotionView: MotionView;
  MovedView: MovedView;
  NextMeeting: NextMeeting;
  NodeView: NodeView;
  NoticeCount: NoticeCount;
  NoticePage: NoticePage;
  NoticeReading: NoticeReading;
  NoticeRow: NoticeRow;
  NoticeView: NoticeView;
  OpinionAskInput: OpinionAskInput;
  OpinionAskedView: OpinionAskedView;
  OpinionGiverView: OpinionGiverView;
  OpinionInput: OpinionInput;
  OpinionView: OpinionView;
  OrganisationChange: OrganisationChange;
  OrganisationInput: OrganisationInput;
  OrganisationPageView: OrganisationPageView;
  OrganisationView: OrganisationView;
  OwnerChoice: OwnerChoice;
  PackInput: PackInput;
  PackPage: PackPage;
  PackRow: PackRow;
  PackSignatureInput: PackSignatureInput;
  PackSignatureView: PackSignatureView;
  PackView: PackView;
  PaperChange: PaperChange;
  PaperPage: PaperPage;
  PaperRow: PaperRow;
  PaperVersionView: PaperVersionView;
  PaperView: PaperView;
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
  PieceOutcomeView: PieceOutcomeView;
  PieceView: PieceView;
  PiecesInput: PiecesInput;
  PlanView: PlanView;
  PointProposalInput: PointProposalInput;
  PointProposalView: PointProposalView;
  PointView: PointView;
  PostponedPointView: PostponedPointView;
  PreparationInput: PreparationInput;
  PreparationView: PreparationView;
  PreparedItemView: PreparedItemView;
  PreparedView: PreparedView;
  PreviewChangeInput: PreviewChangeInput;
  ProposableView: ProposableView;
  ProposalTakingInput: ProposalTakingInput;
  ProposalView: ProposalView;
  ProposeAgainInput: ProposeAgainInput;
  ProxyAnswerInput: ProxyAnswerInput;
  ProxyHolderView: ProxyHolderView;
  ProxyInput: ProxyInput;
  ProxyView: ProxyView;
  PublicEntry: PublicEntry;
  PublicEntryChoice: PublicEntryChoice;
  PublicFieldChoice: PublicFieldChoice;
  PublicInput: PublicInput;
  PublicLine: PublicLine;
  PublicOrganisation: PublicOrganisation;
  PublicRegisterView: PublicRegisterView;
  PublicSettingsView: PublicSettingsView;
  PurposeInput: PurposeInput;
  PurposeView: PurposeView;
  QuorumView: QuorumView;
  ReadyStepView: ReadyStepView;
  ReasonInput: ReasonInput;
  RecusalInput: RecusalInput;
  RecusalLine: RecusalLine;
  RecusalView: RecusalView;
  RegisterBodyView: RegisterBodyView;
  RegisterFieldView: RegisterFieldView;
  RegisterGroupView: RegisterGroupView;
  RegisterWordsView: RegisterWordsView;
  RemainingPointView: RemainingPointView;
  ReminderInput: ReminderInput;
  RepresentedView: RepresentedView;
  ReservationInput: ReservationInput;
  ReservationView: ReservationView;
  RetentionInput: RetentionInput;
  ReturnView: ReturnView;
  ReturnedPaperView: ReturnedPaperView;
  ReturnedSignerView: ReturnedSignerView;
  RevisionRow: RevisionRow;
  RightCellView: RightCellView;
  RightRowView: RightRowView;
  RightsColumnView: RightsColumnView;
  RightsView: RightsView;
  RoadView: RoadView;
  RoleRuleView: RoleRuleView;
  RoleView: RoleView;
  RuleChangeView: RuleChangeView;
  RuleCount: RuleCount;
  RuleSourceView: RuleSourceView;
  RuleView: RuleView;
  RunView: RunView;
  SavedViewInput: SavedViewInput;
  SavedViewView: SavedViewView;
  SealView: SealView;
  SearchView: SearchView;
  SeatRoleView: SeatRoleView;
  SectionInput: SectionInput;
  SectionVersionInput: SectionVersionInput;
  SectionVersionView: SectionVersionView;
  SectorColumn: SectorColumn;
  SectorFindingsView: SectorFindingsView;
  SectorRuleRow: SectorRuleRow;
  SeriesDay: SeriesDay;
  SeriesInput: SeriesInput;
  SeriesMade: SeriesMade;
  SeriesPreview: SeriesPreview;
  SessionView: SessionView;
  SetAsideInput: SetAsideInput;
  SettlementInput: SettlementInput;
  ShelfMeetingView: ShelfMeetingView;
  ShelfPage: ShelfPage;
  ShelvedView: ShelvedView;
  SignInInput: SignInInput;
  SkippedView: SkippedView;
  SourceView: SourceView;
  SpaceAccessPage: SpaceAccessPage;
  SpaceAccessView: SpaceAccessView;
  SpaceRow: SpaceRow;
  SpaceView: SpaceView;
  StageView: StageView;
  StandingPointView: StandingPointView;
  StandingView: StandingView;
  StatementInput: StatementInput;
  StepView: StepView;
  SubstituteView: SubstituteView;
  TermView: TermView;
  TextView: TextView;
  TimeEventView: TimeEventView;
  TimeSpanView: TimeSpanView;
  TodayView: TodayView;
  UrgencyView: UrgencyView;
  VerificationView: VerificationView;
  VersionInput: VersionInput;
  VoiceView: VoiceView;
  VoteInput: VoteInput;
  VoteReceiptView: VoteReceiptView;
  VoteView: VoteView;
  WaitingView: WaitingView;
  WordView: WordView;
  WrittenView: WrittenView;
  YearPlanInput: YearPlanInput;
  ZoneView: ZoneView;
}
