import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { OpinionValue } from '../dossiers/opinions.dto';

export const OPINION_STATES = ['asked', 'given', 'dropped'] as const;
/** A dropped opinion was still awaited when its station was left. */
export type OpinionState = (typeof OPINION_STATES)[number];

/** An opinion asked beside the road of a dossier, and what was answered. */
@Entity('opinion')
@Index(['giver', 'organisationId', 'state'])
export class Opinion extends Row {
  @Index() @Column('varchar') dossierId!: string;
  /** The station at which it was asked. */
  @Column('varchar') stage!: string;
  /** Kind of mandate or kind of body that gives it: « dpd », « raf ». */
  @Column('varchar') giver!: string;
  @Column('varchar') giverName!: string;
  @Column('varchar') organisationId!: string;
  /** The body that gives it; null where a person does. */
  @Column('varchar', { nullable: true }) bodyId!: string | null;
  /** Whether the station waits for it before it may decide in favour. */
  @Column('boolean') blocking!: boolean;
  @Column('varchar') askedOn!: string;
  /** Who asked by hand; null where the circuit asks. */
  @Column('varchar', { nullable: true }) askedBy!: string | null;
  @Column('text', { nullable: true }) question!: string | null;
  @Column('varchar') dueOn!: string;
  @Column('varchar') state!: OpinionState;
  @Column('varchar', { nullable: true }) value!: OpinionValue | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('varchar', { nullable: true }) givenOn!: string | null;
  @Column('varchar', { nullable: true }) givenBy!: string | null;
  /** SHA-256 over the texts on which it was given. */
  @Column('varchar', { nullable: true }) digest!: string | null;
}
