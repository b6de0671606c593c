import { IsBooleanString, IsIn, IsInt, IsOptional, IsUrl, IsUUID, Length, Matches } from 'class-validator';
import { ListQuery, Several } from '../../kernel/page';
import { FOLLOW_UP_STATES, FollowUpState, Origin } from './follow-up.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class FollowUpQuery extends ListQuery {
  @IsOptional() @Several() @IsIn(FOLLOW_UP_STATES, { each: true }) state?: FollowUpState[];
  /** Bodies that want it done. */
  @IsOptional() @Several() @IsUUID('all', { each: true }) body?: string[];
  /** Organisations that do it. */
  @IsOptional() @Several() @IsUUID('all', { each: true }) organisation?: string[];
  @IsOptional() @IsUUID() decision?: string;
  @IsOptional() @IsUUID() dossier?: string;
  /** Only those whose day went by. */
  @IsOptional() @IsBooleanString() late?: string;
  /** Only those of the reader. */
  @IsOptional() @IsBooleanString() mine?: string;
}
/** An action to be followed; born from a decision, from a point of an agenda, or by hand. */
export class FollowUpInput {
  @Length(3, 500) what!: string;
  @IsUUID() bodyId!: string;
  @IsUUID() organisationId!: string;
  @IsOptional() @IsUUID() ownerId?: string | null;
  /** The person, or the function in the organisation. */
  @Length(2, 200) ownerName!: string;
  @Matches(DAY) dueOn!: string;
  @IsOptional() @IsUUID() decisionId?: string | null;
  @IsOptional() @IsUUID() itemId?: string | null;
}
/** What may be changed of it; `version` is the one that was on the screen. */
export class FollowUpChange {
  @Length(3, 500) what!: string;
  @IsUUID() organisationId!: string;
  @IsOptional() @IsUUID() ownerId?: string | null;
  @Length(2, 200) ownerName!: string;
  @Matches(DAY) dueOn!: string;
  @IsInt() version!: number;
}
export class FollowUpMove {
  @IsIn(FOLLOW_UP_STATES) state!: FollowUpState;
  /** A word on it; the reason when it is dropped. */
  @IsOptional() @Length(0, 4000) text?: string;
  /** Where the proof is, when it is not a paper kept here. */
  @IsOptional() @IsUrl({ require_protocol: true, protocols: ['https', 'http'] }) link?: string | null;
  @IsInt() version!: number;
}
export class FollowUpNoteInput {
  @Length(3, 4000) text!: string;
  @IsOptional() @IsUrl({ require_protocol: true, protocols: ['https', 'http'] }) link?: string | null;
}

export class FollowUpRow {
  id!: string;
  number!: string;
  what!: string;
  bodyId!: string;
  bodyCode!: string;
  organisationId!: string;
  organisationCode!: string;
  ownerId!: string | null;
  ownerName!: string;
  dueOn!: string;
  /** Its day went by and it is still to be done. */
  late!: boolean;
  state!: FollowUpState;
  closedOn!: string | null;
  decisionId!: string | null;
  decisionNumber!: string | null;
  meetingId!: string | null;
  dossierId!: string | null;
}
export class FollowUpFacet {
  id!: string;
  code!: string;
  count!: number;
}
export class FollowUpPage {
  rows!: FollowUpRow[];
  total!: number;
  page!: number;
  size!: number;
  /** Of everything that the reader may read, still to be done. */
  open!: number;
  late!: number;
  mine!: number;
  bodies!: FollowUpFacet[];
  organisations!: FollowUpFacet[];
  /** create */
  allowed!: string[];
}
export class FollowUpNoteView {
  id!: string;
  at!: string;
  authorName!: string;
  text!: string;
  state!: FollowUpState | null;
  link!: string | null;
  paperName!: string | null;
  paperDigest!: string | null;
}
export class FollowUpView extends FollowUpRow {
  bodyName!: string;
  origin!: Origin;
  reason!: string | null;
  createdOn!: string;
  createdBy!: string;
  version!: number;
  notes!: FollowUpNoteView[];
  /** Names of states it may be put in, note, change */
  allowed!: string[];
}
export class OwnerChoice {
  personId!: string;
  name!: string;
  organisationId!: string;
  organisationCode!: string;
}
