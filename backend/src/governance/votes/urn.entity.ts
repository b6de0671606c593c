import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A voice that came to the urn of a motion without names. It says nothing about what was put in. */
@Entity('turnout')
@Index(['motionId', 'voiceId'], { unique: true })
export class Turnout extends Row {
  @Column('varchar') motionId!: string;
  @Column('varchar') voiceId!: string;
}

/** What an urn holds: three sums in one row, so that not even the order or the hour of a ballot is kept (ADR 0007). */
@Entity('urn')
export class Urn extends Row {
  @Index({ unique: true }) @Column('varchar') motionId!: string;
  @Column('integer') inFavour!: number;
  @Column('integer') against!: number;
  @Column('integer') abstain!: number;
}
