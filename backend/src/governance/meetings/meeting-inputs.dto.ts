import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { ListQuery } from '../../kernel/page';
import { MOTION_OUTCOMES, MotionOutcome } from '../circuits/outcomes';
import { Ballot, BALLOTS, CHOICES, Choice } from './ballot';
import { MotionTermsInput } from './motion-terms.dto';
import {
  ITEM_KINDS,
  ItemKind,
  MEETING_STATES,
  MeetingState,
  Mode,
  MODES,
  Presence,
  PRESENCES,
} from './meeting.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An address to join a meeting at, or none. */
const LINK = /^(https:\/\/\S{1,480})?$/;

export class MeetingQuery extends ListQuery {
  @IsOptional() @IsUUID() body?: string;
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(MEETING_STATES) state?: MeetingState;
  /** Meetings of one year. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) annee?: number;
  /** Those still to come, those that were held. */
  @IsOptional() @IsIn(['coming', 'held']) when?: 'coming' | 'held';
}
export class MeetingInput {
  @IsUUID() bodyId!: string;
  @Matches(DAY) date!: string;
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsIn(MODES) mode!: Mode;
  /** Where to join it online, « https://… ». */
  @IsOptional() @Matches(LINK) link?: string | null;
  /** How long it should last, in days by quarters. */
  @IsOptional() @IsNumber() @Min(0.25) @Max(10) durationDays?: number | null;
  /** Last day to answer; only for a written procedure. */
  @IsOptional() @Matches(DAY) deadline?: string | null;
  /** What the members read above the texts; only for a written procedure. */
  @IsOptional() @Length(0, 8000) statement?: string | null;
  /** Stations of dossiers to put on the agenda. */
  @IsOptional() @IsArray() @IsUUID('all', { each: true }) stepIds?: string[];
  /** Puts the points that come back each time on the agenda. */
  @IsOptional() @IsBoolean() standing?: boolean;
}
/** Another day, hour or place for a meeting that was already planned. */
export class MeetingChangeInput {
  @Matches(DAY) date!: string;
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsIn(['on-site', 'online', 'mixed']) mode!: Mode;
  @IsOptional() @Matches(LINK) link?: string | null;
  @IsOptional() @IsNumber() @Min(0.25) @Max(10) durationDays?: number | null;
  /** The `sequence` of the meeting that was on the screen: whoever changed it meanwhile is not written over unknowingly. */
  @IsOptional() @IsInt() sequence?: number;
}
/** How long a meeting lasted, in days by quarters: « 0,5 jour ». */
export class DurationInput {
  @IsNumber() @Min(0.25) @Max(10) durationDays!: number;
}
/** The own text of a written procedure; empty: none. */
export class StatementInput {
  @Length(0, 8000) statement!: string;
  /** The text that was on the screen: another's is not written over unknowingly. */
  @IsOptional() @Length(0, 8000) was?: string;
}
export class ItemInput {
  @IsIn(ITEM_KINDS) kind!: ItemKind;
  @Length(3, 300) title!: string;
  @IsOptional() @IsUUID() stepId?: string | null;
  /** How long it should take, in minutes. */
  @IsOptional() @IsInt() @Min(1) @Max(480) minutes?: number | null;
  /** Why it joins an agenda that was sent. */
  @IsOptional() @Length(0, 1000) reason?: string;
  /** The point of an earlier meeting that was put off. */
  @IsOptional() @IsUUID() postponedFrom?: string;
}
export class ItemNoteInput {
  @Length(0, 20_000) note!: string;
  /** The version of the point that was on the screen. */
  @IsInt() version!: number;
}
export class AgendaOrderInput {
  @ArrayNotEmpty() @IsUUID('all', { each: true }) itemIds!: string[];
}
export class AttendanceInput {
  @IsUUID() voiceId!: string;
  @IsIn(PRESENCES) presence!: Presence;
  /** The voice that holds the proxy, when represented. */
  @IsOptional() @IsUUID() holderVoiceId?: string | null;
  /** Where the written proxy is: « courriel du 3 décembre ». */
  @IsOptional() @Length(0, 300) proxyNote?: string | null;
  /** The proxy on file that is used. */
  @IsOptional() @IsUUID() proxyId?: string | null;
  /** The mandate of the substitute who sits instead of the member, when present. */
  @IsOptional() @IsUUID() speakerMandateId?: string | null;
  /** At what hour, « 10:20 »; now when left out. Before the meeting is open it has no hour. */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) at?: string | null;
}
export class ConflictsInput {
  /** Empty: none was declared. */
  @Length(0, 4000) conflicts!: string;
}
/** A voice that withdraws from a point, and its interest as the minutes will say it. */
export class RecusalInput {
  @IsUUID() voiceId!: string;
  @Length(3, 1000) reason!: string;
}
export class MotionInput {
  @IsIn(MOTION_OUTCOMES) outcome!: MotionOutcome;
  @IsOptional() @Length(0, 4000) text?: string;
  @IsOptional() @IsUUID() amendmentId?: string | null;
  /** The earlier stage to which a dossier is sent back; where its circuit says unless named. */
  @IsOptional() @Length(1, 60) returnsTo?: string | null;
  /** The texts it is about, where it is not about all that are on the table. */
  @IsOptional() @IsArray() @IsUUID('all', { each: true }) subjectIds?: string[] | null;
  /** Conditions, who is charged with what, and from which day it holds. */
  @IsOptional() @ValidateNested() @Type(() => MotionTermsInput) terms?: MotionTermsInput | null;
  /** How it is voted on, where the body's rules leave a choice; by name unless said. */
  @IsOptional() @IsIn(BALLOTS) ballot?: Ballot;
  /** Digest of the pieces that the secretary had on the screen. */
  @IsOptional() @Length(64, 64) digest?: string;
}
export class VoteInput {
  @IsIn(CHOICES) choice!: Choice;
  @IsUUID() voiceId!: string;
  /** « Pour, avec réserve »: in a written procedure, what the minutes repeat. */
  @IsOptional() @Length(0, 2000) reserve?: string | null;
}
/** Raised hands that were counted and not named. */
export class CountInput {
  @IsInt() @Min(0) for!: number;
  @IsInt() @Min(0) against!: number;
  @IsInt() @Min(0) abstain!: number;
}
export class CurrentItemInput {
  /** The point that is treated now; null between two points. */
  @IsOptional() @IsUUID() itemId!: string | null;
}
export class HandsInput {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => VoteInput) votes!: VoteInput[];
}
