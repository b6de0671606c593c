import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';

const INSTRUMENTS = ['convention', 'protocol', 'art-26', 'art-28', 'law', 'agreement-of-person'];
const SORTS = ['code', 'name', 'source', 'destination', 'activity', 'updatedAt'].flatMap((by) => [
  by,
  `-${by}`,
]);

export class FlowQuery extends ListQuery {
  @IsOptional() @IsIn(SORTS) declare sort?: string;
  /** Whose map: the flows of its file, and those it is an end of. */
  @IsOptional() @IsUUID() organisation?: string;
  /** The partner at the other end. */
  @IsOptional() @IsUUID() partner?: string;
  /** yes: only those that wait for a confirmation. */
  @IsOptional() @IsIn(['yes', 'no']) unconfirmed?: string;
  @IsOptional() @IsIn(['yes', 'no']) special?: string;
  @IsOptional() @IsIn(['yes', 'no']) niss?: string;
}
export class FlowInput {
  @Matches(/^F\d{2,5}$/) code!: string;
  @Length(3, 200) name!: string;
  @IsOptional() @IsUUID() sourceId?: string | null;
  @Length(1, 200) sourceName!: string;
  @IsOptional() @IsUUID() destinationId?: string | null;
  @Length(1, 200) destinationName!: string;
  @Length(1, 2000) data!: string;
  @Length(1, 2000) purpose!: string;
  @Length(1, 40) legalBasis!: string;
  @IsOptional() @Length(0, 80) legalText?: string | null;
  @IsOptional() @IsIn(INSTRUMENTS) instrumentKind?: string | null;
  @IsOptional() @Length(0, 300) instrumentReference?: string | null;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) instrumentUntil?: string | null;
  @Length(1, 60) channel!: string;
  @Length(1, 100) frequency!: string;
  @IsOptional() @Length(0, 100) volume?: string | null;
  @Length(1, 60) roles!: string;
  @Matches(/^T\d{2,5}$/) activity!: string;
  @IsBoolean() special!: boolean;
  @IsBoolean() niss!: boolean;
}
export class FlowCreation extends FlowInput {
  @IsUUID() organisationId!: string;
}
export class FlowChange extends FlowInput {
  @IsInt() version!: number;
}
export class ConfirmationInput {
  @IsIn(['confirmed', 'disputed']) state!: string;
  @IsOptional() @Length(0, 2000) note?: string;
  /** Digest of the flow that was on the screen. */
  @Length(64, 64) digest!: string;
}
export class MapQuery extends AsOfQuery {
  @IsUUID() organisation!: string;
}
