import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** Someone with an account. What they may do comes from their mandates, never from here. */
@Entity('person')
export class Person extends Row {
  @Column('varchar') name!: string;
  @Index({ unique: true }) @Column('varchar') email!: string;
  @Column('varchar') passwordHash!: string;
  @Column('boolean') active!: boolean;
}
