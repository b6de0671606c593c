import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { ListQuery } from '../../kernel/page';
import { MOTION_OUTCOMES, MotionOutcome } from '../circuits/outcomes';
import { CHOICES, Choice } from './ballot';
import { ITEM_KINDS, ItemKind, Mode, MODES, Presence, PRESENCES } from './meeting.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class MeetingQuery extends ListQuery {
  @IsOptional() @IsUUID() body?: string;
  @IsOptional() @IsUUID() organisation?: string;
}
export class MeetingInput {
  @IsUUID() bodyId!: string;
  @Matches(DAY) date!: string;
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsIn(MODES) mode!: Mode;
  /** Last day to answer; only for a written procedure. */
  @IsOptional() @Matches(DAY) deadline?: string | null;
  /** Stations of dossiers to put on the agenda. */
  @IsOptional() @IsArray() @IsUUID('all', { each: true }) stepIds?: string[];
}
/** Another day, hour or place for a meeting that was already planned. */
export class MeetingChangeInput {
  @Matches(DAY) date!: string;
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsIn(['on-site', 'online', 'mixed']) mode!: Mode;
}
export class ItemInput {
  @IsIn(ITEM_KINDS) kind!: ItemKind;
  @Length(3, 300) title!: string;
  @IsOptional() @IsUUID() stepId?: string | null;
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
  /** Digest of the pieces that the secretary had on the screen. */
  @IsOptional() @Length(64, 64) digest?: string;
}
export class VoteInput {
  @IsIn(CHOICES) choice!: Choice;
  @IsUUID() voiceId!: string;
}
export class HandsInput {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => VoteInput) votes!: VoteInput[];
}
