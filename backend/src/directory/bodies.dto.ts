import { IsIn, IsObject, IsOptional, Length, Matches } from 'class-validator';
import { BodyRow, MemberView } from './directory.dto';
import { OWN_RULES, OwnRule } from './body-rule.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One rule by which a body decides, and where it comes from. */
export class RuleView {
  rule!: string;
  name!: string;
  sentence!: string;
  /** Whether the body has it of its own; otherwise it is the rule of its kind. */
  own!: boolean;
  /** First day of an own rule. */
  from!: string | null;
  source!: string | null;
  /** sourced | to-verify; null when no source is given. */
  status!: string | null;
  /** As it stands in the rules: for the form. */
  value!: Record<string, unknown>;
}
/** A rule of a body's own, in its history. */
export class RuleChangeView {
  id!: string;
  rule!: string;
  name!: string;
  sentence!: string;
  from!: string;
  /** Last day before the next change. */
  until!: string | null;
  source!: string;
  status!: string;
  recordedAt!: string;
  recordedBy!: string;
  /** in-force | to-come | past | withdrawn */
  state!: string;
  allowed!: string[];
}
export class BodyPartView {
  part!: string;
  /** met | short | over */
  state!: string;
  sentence!: string;
}
/** A role that has a seat in a body. */
export class SeatRoleView {
  id!: string;
  name!: string;
  voter!: boolean;
}
export class BodyView extends BodyRow {
  kindName!: string;
  /** The day it is shown for. */
  day!: string;
  seats!: MemberView[];
  /** How it decides that day. */
  rules!: RuleView[];
  changes!: RuleChangeView[];
  composition!: BodyPartView[];
  /** The roles that somebody may hold there, those with a voice first. */
  roles!: SeatRoleView[];
  allowed!: string[];
}

/** A rule that the statutes or internal rules give to a body. */
export class BodyRuleInput {
  @IsIn(OWN_RULES) rule!: OwnRule;
  /** As in `policies/bodies`, a single word as `{ is: 'chair' }`; absent: the rule of its kind holds again. */
  @IsOptional() @IsObject() value?: Record<string, unknown> | null;
  @Matches(DAY) from!: string;
  @Length(3, 500) source!: string;
  @IsIn(['sourced', 'to-verify']) status!: 'sourced' | 'to-verify';
}
export class KindView {
  kind!: string;
  name!: string;
}
