import { IsInt, IsObject, IsOptional, IsUUID, Min, ValidateIf } from 'class-validator';
import { ActivityFinding, RightsView } from '../register-views.dto';

/** The entry that a draft is of; for a new one, the organisation that it will belong to. */
export class DraftTarget {
  @IsOptional() @IsUUID() activity?: string;
  @ValidateIf(({ activity }: DraftTarget) => !activity) @IsUUID() organisation?: string;
}
export class DraftInput extends DraftTarget {
  /** Version of the entry that the writing started from; 0 for a new one. */
  @IsInt() @Min(0) version!: number;
  /** The edition of the draft that was on the screen; 0 when there was none. */
  @IsInt() @Min(0) edition!: number;
  /** The form as it stands, unfinished as it may be. */
  @IsObject() content!: Record<string, unknown>;
  /** The form as it stood when the writing began; kept with the first edition. */
  @IsObject() base!: Record<string, unknown>;
}
export class DraftView {
  version!: number;
  edition!: number;
  content!: Record<string, unknown>;
  base!: Record<string, unknown>;
  savedAt!: string;
}
/** null: nothing is being written. */
export class DraftFoundView {
  draft!: DraftView | null;
}
/** That a draft was kept: which edition of it, and when. */
export class DraftKeptView {
  edition!: number;
  savedAt!: string;
}
export class CheckInput {
  /** The form as it stands, unfinished as it may be. */
  @IsObject() content!: Record<string, unknown>;
}
/** Something that saving would refuse, and the field where it is put right. */
export class FlawView {
  anchor!: string;
  /** Id of the field in the words of the register. */
  field!: string;
  place!: string;
  sentence!: string;
}
/** What would be said of an entry that is not saved yet. */
export class CheckView {
  flaws!: FlawView[];
  findings!: ActivityFinding[];
  rights!: RightsView;
}
