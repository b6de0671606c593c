import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';

export class FindingQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(['blocking', 'correct', 'advice']) severity?: string;
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
