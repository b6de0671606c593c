import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { ActivityQuery } from './list.dto';

export const OPERATIONS = ['set', 'add', 'remove', 'replace'] as const;

/** The same change for many entries: those ticked, or all that a list answers with. */
export class BulkInput {
  @IsOptional() @ArrayMaxSize(2000) @IsUUID(undefined, { each: true }) ids?: string[];
  /** All results of this address; read only when no entry is ticked. */
  @IsOptional() @ValidateNested() @Type(() => ActivityQuery) filter?: ActivityQuery;
  /** Field of the entry: nextReview, service, systems, recipients, measures… */
  @Matches(/^[a-zA-Z0-9]{1,60}$/) field!: string;
  /** set: one value takes the place of what was said; the others are for lists of words. */
  @IsIn(OPERATIONS) operation!: string;
  @Length(0, 500) value!: string;
  /** replace: what stands in its place. */
  @IsOptional() @Length(0, 500) by?: string;
  /** Why entries that follow a model depart from it in this; asked for when some do. */
  @IsOptional() @Length(0, 1000) reason?: string;
}
export class BulkOrder extends BulkInput {
  /** Digest of the preview that was on the screen. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}
export class BulkLine {
  id!: string;
  code!: string;
  name!: string;
  organisationCode!: string;
  before!: string[];
  after!: string[];
  /** Why nothing will change in it; null when it will. */
  refusal!: string | null;
}
/** What a change would do, or did: the entries that change, those that refuse, those that say so already. */
export class BulkView {
  total!: number;
  changed!: number;
  refused!: number;
  unchanged!: number;
  /** The first that change and the first that refuse; the figures count all of them. */
  lines!: BulkLine[];
  /** What stands behind this preview; it is sent back to have it done. */
  digest!: string;
}
