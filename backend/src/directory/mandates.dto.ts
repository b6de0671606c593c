import { IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { ListQuery, Several } from '../kernel/page';
import { MemberView } from './directory.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const MANDATE_STATES = ['past', 'present', 'future'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

export class MandateInput {
  @IsUUID() personId!: string;
  @Length(2, 40) role!: string;
  @IsUUID() organisationId!: string;
  @IsOptional() @IsUUID() bodyId?: string | null;
  @Matches(DAY) from!: string;
  @IsOptional() @Matches(DAY) until?: string | null;
  /** The mandate whose holder this one replaces when absent: same body, same organisation, same role. */
  @IsOptional() @IsUUID() substituteOf?: string | null;
}
export class MandateEndInput {
  @Matches(DAY) until!: string;
  @Length(3, 500) reason!: string;
}
/** Puts right what was written down wrongly. */
export class MandateCorrection {
  @Matches(DAY) from!: string;
  @IsOptional() @Matches(DAY) until?: string | null;
  @IsOptional() @IsUUID() substituteOf?: string | null;
  @Length(3, 500) reason!: string;
}
export class MandateQuery extends ListQuery {
  /** Any of these. */
  @IsOptional() @Several() @IsIn(MANDATE_STATES, { each: true }) state?: MandateState[];
}
export class MandateRow extends MemberView {
  bodyId!: string | null;
  bodyName!: string | null;
  /** past | present | future, on the day it is shown for. */
  state!: string;
  /** Why it was last corrected or ended. */
  reason!: string | null;
}
export class MandatePage {
  rows!: MandateRow[];
  total!: number;
  page!: number;
  size!: number;
  /** Whose history it is. */
  title!: string;
}

export class InvitationView {
  personId!: string;
  name!: string;
  email!: string;
  /** Shown once, to be handed over in person; good for one first password. */
  code!: string;
  expires!: string;
}
export class FirstPasswordInput {
  @Length(3, 320) email!: string;
  @Length(8, 40) code!: string;
  @Length(10, 200) password!: string;
}
