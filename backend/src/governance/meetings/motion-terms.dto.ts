import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, Length, Matches, ValidateNested } from 'class-validator';

/** Somebody is charged with something by a decision, for a day. */
export class MandateGivenInput {
  /** A person or a function: « La coordination », « Claire Aubépine ». */
  @Length(2, 200) who!: string;
  @IsOptional() @IsUUID() personId?: string | null;
  @Length(3, 1000) task!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) due!: string;
}

/** On what terms something is decided: they are voted with it, and its digest covers them. */
export class MotionTermsInput {
  /** « que le DPD ait rendu son avis »: what follows « sous condition », to be seen to once it is decided. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Length(3, 1000, { each: true }) conditions?: string[];
  /** Conditions that have to be met before the decision has any effect. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @Length(3, 1000, { each: true }) suspensive?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MandateGivenInput)
  mandates?: MandateGivenInput[];
  /** The day from which the text holds, when it is not that of the decision. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) inForceFrom?: string | null;
}
