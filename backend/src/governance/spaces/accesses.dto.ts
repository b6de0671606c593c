import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { ListQuery } from '../../kernel/page';

export class SpaceAccessView {
  id!: string;
  personName!: string;
  askerCode!: string;
  reason!: string;
  /** asked, given, declined, taken-back, ended */
  state!: string;
  askedAt!: string;
  answeredAt!: string | null;
  answeredBy!: string | null;
  answer!: string | null;
  until!: string | null;
  endedAt!: string | null;
  /** answer, end, take-back */
  allowed!: string[];
}

export class SpaceAccessPage {
  rows!: SpaceAccessView[];
  total!: number;
  page!: number;
  size!: number;
}

export class AccessRequestInput {
  @Length(10, 1000) reason!: string;
}

export class AccessAnswerInput {
  @IsBoolean() give!: boolean;
  /** Last day, `YYYY-MM-DD`; needed to give. */
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) until?: string | null;
  /** Needed to decline. */
  @IsOptional() @IsString() @MaxLength(1000) answer?: string;
}

export class AccessEndInput {
  @IsString() @MaxLength(1000) reason!: string;
}

export class AccessQuery extends ListQuery {
  @IsOptional() @IsIn(['asked', 'given', 'declined', 'taken-back', 'ended']) state?: string;
}
