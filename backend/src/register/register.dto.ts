import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';

export const BASES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export class PurposeInput {
  @Length(1, 40) id!: string;
  @Length(3, 2000) @Matches(/\S/) text!: string;
  @IsIn(BASES) legalBasis!: string;
  @IsOptional() @Length(0, 80) legalText?: string | null;
  @IsOptional() @Length(0, 80) article?: string | null;
  @IsOptional() @Length(0, 4000) legitimateInterest?: string | null;
  @IsOptional() @Length(0, 4000) balance?: string | null;
  @IsOptional() @Length(0, 4000) consentHow?: string | null;
  @IsOptional() @Length(0, 4000) consentEvidence?: string | null;
}
export class DataCategoryInput {
  @Length(1, 60) code!: string;
  @Length(0, 1000) detail!: string;
  @IsOptional() @Length(0, 1000) why?: string | null;
}
export class RetentionInput {
  @Length(1, 200) category!: string;
  /** May be left blank while it is being looked for: a finding then says so. */
  @Length(0, 200) term!: string;
  @Length(0, 300) start!: string;
  @IsOptional() @Length(0, 500) archive?: string | null;
  @Length(0, 300) fate!: string;
  @IsOptional() @Length(0, 500) ground?: string | null;
}
export class ActivityInput {
  @Matches(/^T\d{2,5}$/) code!: string;
  @Length(3, 200) @Matches(/\S/) name!: string;
  @Length(0, 4000) description!: string;
  @IsIn(['controller', 'joint', 'processor']) role!: string;
  /** May be empty in a processor's entry only (art. 30(2)). */
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PurposeInput)
  purposes!: PurposeInput[];
  @IsArray() @IsString({ each: true }) @Length(1, 300, { each: true }) persons!: string[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DataCategoryInput)
  dataCategories!: DataCategoryInput[];
  @IsArray() @IsString({ each: true }) @Length(1, 300, { each: true }) recipients!: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionInput) retention!: RetentionInput[];
  @Length(0, 1000) transfers!: string;
  @IsArray() @IsString({ each: true }) @Length(1, 500, { each: true }) measures!: string[];
  @IsArray() @IsString({ each: true }) @Length(1, 200, { each: true }) systems!: string[];
  /** Codes of documents: « D02 ». */
  @IsArray() @Matches(/^D\d{2,3}$/, { each: true }) documents!: string[];
  @IsBoolean() aipdRequired!: boolean;
  @Length(0, 1000) aipdReason!: string;
  /** The fields beyond these, by their id in `policies/register`, each checked against its kind there. */
  @IsOptional() @IsObject() more?: Record<string, unknown>;
  /** The edition of the writer's own draft that is saved hereby; it is then done with. */
  @IsOptional() @IsInt() @Min(0) draft?: number;
}
/** A new entry: of the sector (its model) or of one organisation. */
export class ActivityCreationInput extends ActivityInput {
  @IsUUID() organisationId!: string;
  /** false: an entry of the umbrella's own register; otherwise its entries are the sector's models. */
  @IsOptional() @IsBoolean() sector?: boolean;
}
export class ActivityChangeInput extends ActivityInput {
  /** The version that was on the screen. */
  @IsInt() version!: number;
  /** Why the entry departs from the model it follows, by field; those already given need not be sent again. */
  @IsOptional() @IsObject() reasons?: Record<string, unknown>;
}
