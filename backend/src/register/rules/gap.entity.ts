import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is due in one entry and what of it is missing, lifted out of it so that gaps are counted in SQL. */
@Entity('activity_gap')
export class ActivityGap {
  @PrimaryColumn('varchar', { length: 36 }) activityId!: string;
  @Index() @Column('varchar') organisationId!: string;
  /** Whether it stands in the register of processors (art. 30(2)). */
  @Column('boolean') processor!: boolean;
  /** Ids of fields, each between commas. */
  @Column('text') asked!: string;
  @Column('text') lacking!: string;
}
