import { IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { AsOfQuery, ListQuery, Several } from '../kernel/page';

export class FindingQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(['blocking', 'correct', 'advice']) severity?: string;
  /** Rules of `policies/findings`. */
  @IsOptional() @Several() @Matches(/^[a-z][a-z0-9-]{0,60}$/, { each: true }) rule?: string[];
  @IsOptional() @Several() @IsIn(['APD', 'SPW', 'sector'], { each: true }) authority?: string[];
}
export class JournalQuery extends ListQuery {
  @IsOptional() @IsUUID() subject?: string;
}
export class SearchQuery extends AsOfQuery {
  @Length(2, 100) q!: string;
}
export class TodayQuery extends AsOfQuery {
  /** Whose standing is shown; by default that of the acting mandate. */
  @IsOptional() @IsUUID() organisation?: string;
}
/** Something that waits for the reader: a sentence, a term, one button. */
export class WaitingView {
  id!: string;
  sentence!: string;
  detail!: string | null;
  due!: string | null;
  late!: boolean;
  /** Verb of the button: « Voter », « Répondre », « Signer ». */
  verb!: string;
  link!: string;
}
export class MovedView {
  at!: string;
  sentence!: string;
  by!: string;
  link!: string | null;
}
export class FindingView {
  rule!: string;
  /** « Durée de conservation absente ». */
  title!: string;
  /** « R-34 »; « sector » for a rule of the sector's own. */
  ruleNumber!: string;
  severity!: string;
  sentence!: string;
  article!: string;
  authority!: string;
  remedy!: string;
  /** Whether the rule itself still has to be checked by a lawyer. */
  toVerify!: boolean;
  organisationId!: string;
  organisationCode!: string;
  link!: string;
}
export class FindingPage {
  rows!: FindingView[];
  total!: number;
  page!: number;
  size!: number;
  blocking!: number;
  correct!: number;
  advice!: number;
  /** The rules that found something, the gravest first, over all pages and before narrowing. */
  rules!: RuleCount[];
  /** count: may see how often each rule finds something in each organisation */
  allowed!: string[];
}
export class RuleCount {
  rule!: string;
  title!: string;
  ruleNumber!: string;
  article!: string;
  severity!: string;
  authority!: string;
  findings!: number;
}
/** A rule and how often it finds something in each organisation. */
export class SectorRuleRow extends RuleCount {
  /** What mends it. */
  remedy!: string;
  /** In the order of the columns. */
  cells!: number[];
}
export class SectorColumn {
  organisationId!: string;
  code!: string;
  name!: string;
  /** Whether the reader may open its findings one by one. */
  mayOpen!: boolean;
}
/** What the rules find in the whole sector: counts of each rule in each organisation. */
export class SectorFindingsView {
  columns!: SectorColumn[];
  rows!: SectorRuleRow[];
}
export class MonthCount {
  /** First day of the month. */
  month!: string;
  findings!: number;
}
export class NextMeeting {
  id!: string;
  bodyCode!: string;
  title!: string;
  date!: string;
  mode!: string;
}
export class StandingView {
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  blocking!: number;
  correct!: number;
  advice!: number;
  months!: MonthCount[];
  findings!: FindingView[];
  meetings!: NextMeeting[];
  /** Last sealed pack, and texts in force. */
  lastPack!: string | null;
  inForce!: number;
}
export class TodayView {
  waiting!: WaitingView[];
  moved!: MovedView[];
  standing!: StandingView | null;
}
export class JournalRow {
  seq!: number;
  at!: string;
  actorName!: string;
  quality!: string;
  action!: string;
  /** « a proposé », from the French dictionary of actions. */
  verb!: string;
  label!: string;
  subject!: string;
  subjectId!: string;
  hash!: string;
}
export class JournalPage {
  rows!: JournalRow[];
  total!: number;
  page!: number;
  size!: number;
}
export class ChainView {
  sound!: boolean;
  entries!: number;
  head!: string | null;
  /** First line that does not fit. */
  brokenAt!: number | null;
}
export class HitView {
  /** document, activity, flow, dossier, decision, meeting, organisation, person, legal-text */
  kind!: string;
  label!: string;
  note!: string;
  link!: string;
}
export class SearchView {
  hits!: HitView[];
}
export class HealthView {
  status!: string;
}
