import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';
import { Certainty } from '../rulebook/words';

/** The rules of its kind that a body may replace by its own. */
export const OWN_RULES = [
  'voice', 'quorum', 'majority', 'abstentions', 'tie', 'proxies', 'writtenProcedure', 'conflicts', 'hands', 'withoutObjection',
  'secret', 'minutes',
] as const; // prettier-ignore
export type OwnRule = (typeof OWN_RULES)[number];

/** A word, or the parts of a rule. */
export type RuleValue = string | boolean | Record<string, string | number | boolean>;

/** A rule that a body's statutes or internal rules give it from a day on; nothing that was decided before moves. */
@Entity('body_rule')
@Index(['bodyId', 'rule', 'from'], { unique: true, where: '"withdrawnAt" IS NULL' })
export class BodyRule extends Row {
  @Index() @Column('varchar') bodyId!: string;
  @Column('varchar') rule!: OwnRule;
  /** As it stands in `policies/bodies`; null: the rule of its kind holds again. */
  @Column('simple-json', { nullable: true }) value!: RuleValue | null;
  /** First day, `YYYY-MM-DD`; never before the day on which it was written down. */
  @Column('varchar') from!: string;
  /** The article that says so. */
  @Column('text') source!: string;
  @Column('varchar') status!: Certainty;
  @Column('varchar') recordedAt!: string;
  @Column('varchar') recordedBy!: string;
  /** When it was taken back before its first day; null while it stands. */
  @Column('varchar', { nullable: true }) withdrawnAt!: string | null;
}
