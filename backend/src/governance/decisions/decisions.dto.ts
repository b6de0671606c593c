import { IsIn, IsOptional, IsUrl, IsUUID, Length, Matches } from 'class-validator';
import { DecisionView } from './decision-view.dto';
import { AUDIENCES, Audience } from './decision-follows.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A voice's reservation about a motion, in its own words. */
export class ReservationInput {
  @IsUUID() voiceId!: string;
  @Length(3, 2000) text!: string;
}
/** A condition was met: on which day, how one knows, and where the proof is when it is not a paper kept here. */
export class ConditionMetInput {
  @Matches(DAY) metOn!: string;
  @Length(0, 2000) note!: string;
  @IsOptional() @IsUrl({ require_protocol: true, protocols: ['https', 'http'] }) link?: string | null;
}
export class CommunicationInput {
  @IsIn(AUDIENCES) audience!: Audience;
  @Length(3, 500) how!: string;
  @Matches(DAY) on!: string;
}
export class FileNameQuery {
  /** Name of the file. */
  @Length(1, 200) name!: string;
}
export class CommunicationListQuery {
  @Matches(DAY) from!: string;
  @Matches(DAY) until!: string;
}

export class ConditionView {
  id!: string;
  position!: number;
  text!: string;
  /** Whether the decision has no effect until it is met. */
  suspensive!: boolean;
  metOn!: string | null;
  note!: string | null;
  link!: string | null;
  paperName!: string | null;
  paperDigest!: string | null;
  closedBy!: string | null;
}
export class ReservationView {
  voice!: string;
  text!: string;
}
export class MandateGivenView {
  who!: string;
  task!: string;
  due!: string;
}
export class CommunicationView {
  id!: string;
  audience!: Audience;
  how!: string;
  on!: string;
  notedBy!: string;
}
export class RepresentedView {
  voice!: string;
  holder!: string;
  /** Where the written proxy is. */
  note!: string | null;
}
export class RuleSourceView {
  rule!: string;
  text!: string;
  /** sourced | to-verify */
  status!: string;
}
export class RecusalLine {
  voice!: string;
  reason!: string;
}
/** The meeting behind a decision, for those who may read it. */
export class DecisionSittingView {
  title!: string;
  mode!: string;
  date!: string;
  place!: string | null;
  convenedOn!: string | null;
  itemNumber!: number;
  itemTitle!: string;
  present!: string[];
  represented!: RepresentedView[];
  excused!: string[];
  absent!: string[];
  /** null: nobody was asked. */
  conflicts!: string | null;
  recusals!: RecusalLine[];
  rules!: RuleSourceView[];
}
export class DecisionLinkView {
  id!: string;
  number!: string;
  bodyName!: string;
  date!: string;
}
/** What the journal says of a decision: the line that holds its digest, and whether everything still fits. */
export class DecisionProofView {
  /** Whether the digest computed anew is the one that the decision bears, and that the journal's line names. */
  sound!: boolean;
  line!: number | null;
  at!: string | null;
  /** Hash of the line: the next ones are chained to it. */
  hash!: string | null;
  /** The digest of the decision as it stands in the book now. */
  computed!: string;
}
/** Everything that a decision carries (CSA, sector.md §8.2): what it says, on what terms, how it was taken, what followed. */
export class DecisionSheetView extends DecisionView {
  organisationCode!: string;
  organisationName!: string;
  dossierNumber!: string | null;
  dossierTitle!: string | null;
  inOffice!: number;
  presentCount!: number;
  representedCount!: number;
  quorumNeeded!: number;
  quorumReached!: boolean;
  votesFor!: number;
  votesAgainst!: number;
  votesAbstained!: number;
  unanimous!: boolean;
  /** none | suspended | coming | now: whether what it puts in force holds today. */
  inForceState!: string;
  conditions!: ConditionView[];
  reservations!: ReservationView[];
  mandates!: MandateGivenView[];
  communications!: CommunicationView[];
  /** The decision of the sector's own board on the same texts, for a board that decides for itself. */
  sectorDecision!: DecisionLinkView | null;
  /** Null for whoever may not read the meeting. */
  sitting!: DecisionSittingView | null;
  proof!: DecisionProofView;
  /** close-condition, communicate */
  allowed!: string[];
}
export class CommunicationListLine {
  id!: string;
  number!: string;
  date!: string;
  outcome!: string;
  text!: string;
  inForceFrom!: string | null;
}
/** What a body decided in a period, to be sent to those it concerns. */
export class CommunicationListView {
  title!: string;
  bodyName!: string;
  from!: string;
  until!: string;
  lines!: CommunicationListLine[];
}
