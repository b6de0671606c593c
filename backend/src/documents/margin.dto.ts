import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { AmendmentState } from './document.entity';
import { WordView } from '../kernel/word.dto';
import { Lock } from './text/content';

export class CommentInput {
  @Length(1, 60) passageId!: string;
  @Length(1, 4000) text!: string;
  @IsOptional() @IsUUID() parentId?: string | null;
}
export class AmendmentInput {
  @IsUUID() revisionId!: string;
  @Length(1, 60) passageId!: string;
  @Length(0, 200) heading!: string;
  @IsArray() @ArrayMaxSize(400) body!: object[];
  @Length(3, 2000) reason!: string;
  /** The amendment that it would change: this one is then a sub-amendment, and is voted on first. */
  @IsOptional() @IsUUID() onId?: string | null;
}
export class LocalPassageInput {
  @IsArray() @ArrayMaxSize(400) body!: object[];
  @Length(3, 1000) reason!: string;
  /** Version of the local text that was on the screen; 0 when there was none. */
  @IsInt() version!: number;
}
export class CommentView {
  id!: string;
  passageId!: string;
  parentId!: string | null;
  authorName!: string;
  quality!: string;
  text!: string;
  at!: string;
  closedAt!: string | null;
  /** answer, close */
  allowed!: string[];
}
export class AmendmentView {
  id!: string;
  documentId!: string;
  revisionId!: string;
  passageId!: string;
  heading!: string;
  body!: object[];
  /** Number of the revision it is about. */
  number!: number;
  words!: WordView[];
  reason!: string;
  authorName!: string;
  at!: string;
  state!: AmendmentState;
  /** The amendment that it would change, for a sub-amendment. */
  onId!: string | null;
}
export class LocalSlotView {
  passageId!: string;
  heading!: string;
  question!: string;
  lock!: Lock;
  /** Blocks for the editor; empty when not filled in. */
  body!: object[];
  sectorBody!: object[];
  reason!: string;
  filled!: boolean;
}
export class LocalTextView {
  documentId!: string;
  organisationId!: string;
  organisationCode!: string;
  /** The revision whose passages are listed; null before the first one. */
  number!: number | null;
  version!: number;
  slots!: LocalSlotView[];
  allowed!: string[];
}
/** How far one organisation is with its local passages. */
export class LocalRow {
  organisationId!: string;
  organisationCode!: string;
  slots!: number;
  filled!: number;
  /** Local passages that the sector leaves without words and that nobody has answered. */
  unanswered!: number;
  updatedAt!: string | null;
  updatedBy!: string | null;
  allowed!: string[];
}
