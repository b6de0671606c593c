import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { Certainty } from '../../rulebook/words';

/** How many meetings a body meant to hold in a year, and where that is written. */
@Entity('year_plan')
@Index(['bodyId', 'year'], { unique: true })
export class YearPlan extends Row {
  @Column('varchar') bodyId!: string;
  @Column('varchar') bodyCode!: string;
  @Column('varchar') organisationId!: string;
  @Column('integer') year!: number;
  @Column('integer') planned!: number;
  @Column('text') source!: string;
  @Column('varchar') status!: Certainty;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
}
