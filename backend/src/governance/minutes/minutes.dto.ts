import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Certainty } from '../../rulebook/words';
import { Layout } from './minutes-held';
import { BLOCK_KINDS, BlockKind, CorrectionState, MinutesState, SignsAs } from './minutes.entity'; // prettier-ignore

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class MinutesBlockInput {
  @IsIn(BLOCK_KINDS) kind!: BlockKind;
  @Length(1, 10_000) text!: string;
  @IsOptional() @Length(0, 200) label?: string;
  @IsOptional() @IsIn(['unanimity', 'majority']) how?: 'unanimity' | 'majority';
  @IsOptional() @Length(0, 200) who?: string;
  @IsOptional() @Matches(DAY) due?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @Length(0, 4000, { each: true }) details?: string[];
  @IsOptional() @IsBoolean() fixed?: boolean;
}
/** What somebody writes over a section, and the version of it that was on their screen. */
export class SectionInput {
  @IsInt() @Min(0) version!: number;
  @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => MinutesBlockInput) blocks!: MinutesBlockInput[];
} // prettier-ignore
export class SectionVersionInput {
  @IsInt() @Min(0) version!: number;
}
export class CorrectionInput {
  @Length(1, 100) section!: string;
  /** The paragraph as it reads; nothing: something is to be added. */
  @IsOptional() @Length(1, 10_000) before?: string | null;
  @Length(2, 10_000) text!: string;
  @IsOptional() @Length(0, 2000) reason?: string;
}
export class CorrectionAnswerInput {
  @IsIn(['accepted', 'declined']) state!: 'accepted' | 'declined';
  /** Why it is declined; a word to the member otherwise. */
  @IsOptional() @Length(0, 2000) answer?: string;
  /** The secretary has written it in by hand: nothing else changes. */
  @IsOptional() @IsBoolean() byHand?: boolean;
}
/** The meeting that approved the minutes, where the body's rule asks for one. */
export class ApprovalInput {
  @IsOptional() @IsUUID() meetingId?: string;
}
export class MinutesSignatureInput {
  @Length(1, 200) password!: string;
  /** Digest of the minutes that are on the screen. */
  @Length(64, 64) digest!: string;
}
export class MinutesFileQuery {
  /** full: with the addresses of the participants; circulated: without. */
  @IsOptional() @IsIn(['full', 'circulated']) version?: 'full' | 'circulated';
}

export class MinutesBlockView {
  kind!: BlockKind;
  text!: string;
  label!: string | null;
  how!: string | null;
  who!: string | null;
  due!: string | null;
  details!: string[];
  /** A decision or a vote: it is recorded and not rewritten here. */
  fixed!: boolean;
}
export class MinutesSectionView {
  key!: string;
  heading!: string;
  /** Paragraphs as plain text. */
  lines!: string[];
  layout!: Layout;
  blocks!: MinutesBlockView[];
  version!: number;
  byHand!: boolean;
  /** What is computed has changed since somebody wrote over it. */
  moved!: boolean;
  by!: string | null;
  at!: string | null;
}
export class MinutesPointView {
  id!: string;
  label!: string;
  /** null: absent. */
  value!: string | null;
  absent!: string;
  rule!: string;
  mark!: Certainty;
  source!: string;
}
export class MinutesPointGroupView {
  title!: string;
  points!: MinutesPointView[];
}
export class CorrectionView {
  id!: string;
  section!: string;
  heading!: string;
  before!: string | null;
  text!: string;
  reason!: string;
  by!: string;
  at!: string;
  state!: CorrectionState;
  answer!: string | null;
  answeredBy!: string | null;
  answeredAt!: string | null;
  /** answer, withdraw */
  allowed!: string[];
}
export class MinutesSignatureView {
  name!: string;
  quality!: string;
  as!: SignsAs;
  at!: string;
  statement!: string;
  digest!: string;
}
export class ReturnedPaperView {
  sha256!: string;
  by!: string;
  at!: string;
  signers!: ReturnedSignerView[];
}
export class ReturnedSignerView {
  name!: string;
  issuer!: string;
  signedAt!: string | null;
}
/** A later meeting of the same body that may approve these minutes. */
export class ApprovingMeetingView {
  id!: string;
  title!: string;
  date!: string;
  state!: string;
}
/** The minutes of one meeting as their reader sees them, with what becomes of them. */
export class MinutesPaperView {
  title!: string;
  meetingId!: string;
  /** Whether the meeting is closed, so that the minutes are complete. */
  complete!: boolean;
  sections!: MinutesSectionView[];
  number!: string | null;
  meetingTitle!: string;
  bodyCode!: string;
  bodyName!: string;
  state!: MinutesState;
  circulatedAt!: string | null;
  circulatedBy!: string | null;
  correctionsUntil!: string | null;
  /** How minutes of this body are approved, as a sentence, and whether that is confirmed. */
  rule!: string;
  ruleMark!: Certainty;
  ruleKind!: string;
  /** Later meetings that may approve them. */
  approvers!: ApprovingMeetingView[];
  /** The point of a later agenda that approves them. */
  listedOn!: ApprovingMeetingView | null;
  /** The meeting that voted on them and did not approve them; null while none did, or once they are on another agenda. */
  rejectedBy!: ApprovingMeetingView | null;
  /** « Approuvé à la réunion suivante… »; null before that. */
  approval!: string | null;
  approvedAt!: string | null;
  digest!: string | null;
  points!: MinutesPointGroupView[];
  corrections!: CorrectionView[];
  signatures!: MinutesSignatureView[];
  returned!: ReturnedPaperView[];
  /** What the reader would declare by signing; null when they may not. */
  statement!: string | null;
  /** write, circulate, full, correct, list, approve, sign, return */
  allowed!: string[];
}
/** One version of a section that somebody wrote; without blocks they returned to what is computed. */
export class SectionVersionView {
  version!: number;
  by!: string;
  at!: string;
  computed!: boolean;
  lines!: string[];
}
