import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** Which revision holds for an organisation, from when until when, and by which decision. */
@Entity('in_force')
@Index(['organisationId', 'type', 'from'])
@Index(['type', 'subjectId', 'organisationId'])
export class InForce extends Row {
  @Column('varchar') type!: string;
  @Column('varchar') subjectId!: string;
  @Column('varchar') organisationId!: string;
  @Column('varchar') revisionId!: string;
  /** The organisation's own values, when it adopted a variant. */
  @Column('varchar', { nullable: true }) localRevisionId!: string | null;
  @Column('varchar') from!: string;
  /** The last day; null while it holds. */
  @Column('varchar', { nullable: true }) until!: string | null;
  @Column('varchar') decisionId!: string;
  /** The day to come on which those who follow what holds are to be told; null once they were. */
  @Column('varchar', { nullable: true }) tellOn!: string | null;
}
