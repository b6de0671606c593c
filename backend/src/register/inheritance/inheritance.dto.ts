import {
  ArrayMaxSize,
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
import { AsOfQuery, ListQuery } from '../../kernel/page';
import { CHOICES } from './proposal';

export class FieldChoiceInput {
  @Matches(/^[a-zA-Z][a-zA-Z0-9]{0,60}$/) field!: string;
  /** take: the sector's; blend: the sector's, but ours where both wrote; keep: ours; defer: later. */
  @IsIn(CHOICES) choice!: string;
  @IsOptional() @Length(0, 2000) reason?: string;
}
/** An organisation's answer to a move of the model it follows. */
export class SettlementInput {
  /** The version of the entry that was on the screen. */
  @IsInt() version!: number;
  /** The revision of the model that was on the screen. */
  @IsUUID() revisionId!: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => FieldChoiceInput)
  choices!: FieldChoiceInput[];
}
export class CopyInput {
  @IsUUID() organisationId!: string;
}
export class ModelsQuery extends ListQuery {
  /** late: some follower is late; deviations: some departs; unfollowed: nobody follows it. */
  @IsOptional() @IsIn(['late', 'deviations', 'unfollowed', 'closed']) show?: string;
  /** Which stretch of organisations stands in the columns, from 1. */
  @IsOptional() @Type(() => Number) @IsInt() columns?: number;
}
/** A departure that the sector makes its own: it is written into the model's draft. */
export class DeviationAdoptionInput {
  @IsUUID() activityId!: string;
  @Matches(/^[a-zA-Z][a-zA-Z0-9]{0,60}$/) field!: string;
  /** The version of the model that was on the screen. */
  @IsInt() version!: number;
}
export class EntryCompareQuery extends AsOfQuery {
  /** model, or the identifier of a revision or of another entry. */
  @Matches(/^(model|[0-9a-f-]{36})$/) with!: string;
}
export class ClosingInput {
  @IsInt() version!: number;
  /** The day on which the processing ended. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) dateEnd!: string;
  /** The entry that takes its place: its identifier. */
  @IsOptional() @IsUUID() replacedBy?: string;
}
export class VersionInput {
  @IsInt() version!: number;
}
export class DuplicationInput {
  @Matches(/^T\d{2,5}$/) code!: string;
  @Length(3, 200) name!: string;
}
