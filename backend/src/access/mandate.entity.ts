import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** A mandate: a person speaks for an organisation, in a body or outside of one, from a day until a day. */
@Entity('mandate')
export class Mandate extends Row {
  @Index() @Column('varchar') personId!: string;
  /** Role of `policies/roles`. */
  @Column('varchar') role!: string;
  @Index() @Column('varchar') organisationId!: string;
  @Column('varchar') organisationCode!: string;
  @Index() @Column('varchar', { nullable: true }) bodyId!: string | null;
  @Column('varchar', { nullable: true }) bodyCode!: string | null;
  /** « Présidence du CA — MIREC », as it was called when it was given. */
  @Column('varchar') label!: string;
  /** First day, `YYYY-MM-DD`. */
  @Column('varchar') from!: string;
  /** Last day; null while no end is known. */
  @Column('varchar', { nullable: true }) until!: string | null;
  /** The mandate whose holder this one replaces when absent. */
  @Column('varchar', { nullable: true }) substituteOf!: string | null;
  /** Why it was last corrected or ended. */
  @Column('text', { nullable: true }) reason!: string | null;
}
