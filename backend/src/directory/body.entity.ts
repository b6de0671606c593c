import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** A body of one organisation: a task force, a working group, a college, a board. */
@Entity('body')
export class Body extends Row {
  @Index({ unique: true }) @Column('varchar') code!: string;
  @Column('varchar') name!: string;
  /** Kind of `policies/bodies`: where its rules come from. */
  @Column('varchar') kind!: string;
  @Index() @Column('varchar') organisationId!: string;
}
