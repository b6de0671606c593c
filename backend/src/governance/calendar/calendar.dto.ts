import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
} from 'class-validator';
import { Several } from '../../kernel/page';
import { Certainty } from '../../rulebook/words';
import { MeetingState, Mode } from '../meetings/meeting.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const STATUSES = ['sourced', 'to-verify'] as const;

export class CalendarQuery {
  /** The year, this one when left out. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) annee?: number;
  /** One body only. */
  @IsOptional() @IsUUID() body?: string;
  /** Bodies of one organisation only. */
  @IsOptional() @IsUUID() organisation?: string;
  /** « État au »: the day to answer for, `YYYY-MM-DD`. */
  @IsOptional() @Matches(DAY) at?: string;
}
export class YearPlanInput {
  @IsUUID() bodyId!: string;
  @IsInt() @Min(2000) @Max(2100) year!: number;
  /** How many meetings the body means to hold that year. */
  @IsInt() @Min(0) @Max(366) planned!: number;
  /** Where it is written: « Plan d’action 2018 ». */
  @IsOptional() @Length(0, 300) source?: string;
  @IsOptional() @IsIn(STATUSES) status?: Certainty;
  /** The number that was on the screen, null where there was none: whoever said another meanwhile is not written over. */
  @IsOptional() @IsInt() was?: number | null;
}
/** A rhythm: every third Thursday, every second week. */
export class SeriesQuery {
  @IsUUID() bodyId!: string;
  @Matches(DAY) from!: string;
  @Matches(DAY) until!: string;
  @IsIn(['monthly', 'weekly']) rhythm!: 'monthly' | 'weekly';
  /** 1 Monday to 7 Sunday. */
  @Type(() => Number) @IsInt() @Min(1) @Max(7) weekday!: number;
  /** In a monthly rhythm: the first to the fourth such day of the month, or -1 for the last. */
  @IsOptional() @Type(() => Number) @IsIn([1, 2, 3, 4, -1]) nth?: number;
  /** Every so many months or weeks. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(12) every?: number;
  /** Months to leave out, 1 to 12: `sauf=7&sauf=8`. */
  @IsOptional() @Several() @Type(() => Number) @IsArray() @IsInt({ each: true }) sauf?: number[];
  /** At what hour, « 09:30 », and how long in days by quarters: what else is on those days is compared with that. */
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string;
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0.25) @Max(10) durationDays?: number;
}
/** A year of a body at once: the days that were kept after looking at them. */
export class SeriesInput {
  @IsUUID() bodyId!: string;
  @ArrayNotEmpty() @ArrayMaxSize(60) @Matches(DAY, { each: true }) dates!: string[];
  @IsOptional() @Matches(/^\d{2}:\d{2}$/) start?: string | null;
  @IsOptional() @Length(0, 200) place?: string | null;
  @IsOptional() @Matches(/^(https:\/\/\S{1,480})?$/) link?: string | null;
  @IsIn(['on-site', 'online', 'mixed']) mode!: Mode;
  @IsOptional() @IsNumber() @Min(0.25) @Max(10) durationDays?: number | null;
  /** Puts the number of meetings of the year at what it then is. */
  @IsOptional() @IsBoolean() plans?: boolean;
}

export class SeriesDay {
  date!: string;
  /** « GT-RGPD, 9 h 30: 3 personnes siègent aux deux »: other meetings of that day, in words. */
  clashes!: string[];
  /** Whether the body already has a meeting that day. */
  taken!: boolean;
}
export class SeriesPreview {
  days!: SeriesDay[];
}
export class SeriesMade {
  /** How many meetings were planned. */
  made!: number;
  year!: number;
}
export class CalendarMeeting {
  id!: string;
  date!: string;
  start!: string | null;
  title!: string;
  mode!: Mode;
  state!: MeetingState;
  durationDays!: number | null;
  /** Whether people are called elsewhere at that time. */
  clashes!: boolean;
}
export class CalendarRow {
  bodyId!: string;
  bodyCode!: string;
  bodyName!: string;
  organisationCode!: string;
  /** How many were planned; null when nobody said. */
  planned!: number | null;
  plannedSource!: string | null;
  plannedStatus!: Certainty | null;
  held!: number;
  /** Written procedures that came to their end; they are not meetings. */
  written!: number;
  cancelled!: number;
  coming!: number;
  /** Days of the meetings that were held. */
  days!: number;
  /** Meetings held whose duration nobody noted. */
  undated!: number;
  /** « 8 tenues (6 prévues), 6,5 jours ». */
  sentence!: string;
  meetings!: CalendarMeeting[];
  /** plan */
  allowed!: string[];
}
export class CalendarClash {
  date!: string;
  /** The two bodies that meet at that time. */
  bodies!: string[];
  meetingIds!: string[];
  /** How many people sit in both. */
  people!: number;
  sentence!: string;
}
export class CalendarView {
  year!: number;
  /** Years in which there is something to see. */
  years!: number[];
  rows!: CalendarRow[];
  clashes!: CalendarClash[];
  held!: number;
  planned!: number;
  days!: number;
  /** « 32 réunions tenues (24 prévues), 18,5 jours ». */
  sentence!: string;
}
