import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ListQuery } from '../../../kernel/page';
import { MINUTES_STATES, MinutesState } from '../minutes.entity';

const YEAR = /^\d{4}$/;

export class MinutesRegisterQuery extends ListQuery {
  @IsOptional() @IsUUID() body?: string;
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @Matches(YEAR) year?: string;
  @IsOptional() @IsIn(MINUTES_STATES) state?: MinutesState;
}
export class DecisionRegisterQuery extends ListQuery {
  @IsOptional() @IsUUID() body?: string;
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @Matches(YEAR) year?: string;
  @IsOptional() @Matches(/^[a-z-]{2,30}$/) outcome?: string;
}
export class MinutesRegisterRow {
  meetingId!: string;
  /** null while they have not been circulated. */
  number!: string | null;
  title!: string;
  date!: string;
  bodyId!: string;
  bodyCode!: string;
  mode!: string;
  state!: MinutesState;
  decisions!: number;
  correctionsUntil!: string | null;
  digest!: string | null;
}
export class RegisterBodyView {
  id!: string;
  code!: string;
  name!: string;
}
export class MinutesRegisterPage {
  rows!: MinutesRegisterRow[];
  total!: number;
  page!: number;
  size!: number;
  /** Bodies whose minutes the reader may consult. */
  bodies!: RegisterBodyView[];
  years!: string[];
}
export class DecisionRegisterRow {
  id!: string;
  number!: string;
  date!: string;
  bodyCode!: string;
  outcome!: string;
  text!: string;
  result!: string;
  inForceFrom!: string | null;
  /** Whether it waits for a suspensive condition before it has any effect. */
  suspended!: boolean;
  meetingId!: string;
  dossierId!: string | null;
  minutesNumber!: string | null;
  digest!: string;
}
export class DecisionRegisterPage {
  rows!: DecisionRegisterRow[];
  total!: number;
  page!: number;
  size!: number;
  bodies!: RegisterBodyView[];
  years!: string[];
}
