import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What entries are counted by that each may have several of: its partners, its systems. */
export const SEVERAL = ['partner', 'system'] as const;

/** One partner or one system of one entry, lifted out of it so that a list can count and choose by them. */
@Entity('activity_facet')
@Index(['organisationId', 'kind', 'value'])
export class ActivityFacet {
  @PrimaryColumn('varchar', { length: 36 }) activityId!: string;
  @PrimaryColumn('varchar') kind!: (typeof SEVERAL)[number];
  @PrimaryColumn('varchar') value!: string;
  @Column('varchar') organisationId!: string;
  @Index() @Column('boolean') sector!: boolean;
}

/** By which rules the entries were last lifted: other rules, and all of them are lifted anew at the next start. */
@Entity('activity_lifting')
export class ActivityLifting {
  @PrimaryColumn('varchar') id!: string;
  @Column('varchar') digest!: string;
}
