import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

/** A one-time code with which somebody who was enrolled without a password chooses their first one. */
@Entity('first_code')
export class FirstCode extends Row {
  @Index({ unique: true }) @Column('varchar') personId!: string;
  @Column('varchar') digest!: string;
  @Column('varchar') expiresAt!: string;
  /** Wrong codes given; too many make it void. */
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('varchar') madeBy!: string;
}
