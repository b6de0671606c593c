import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A condition of a decision: what it asks is in the decision itself, how it was met is noted here. */
@Entity('decision_condition')
@Index(['decisionId', 'position'], { unique: true })
export class DecisionCondition extends Row {
  @Column('varchar') decisionId!: string;
  /** From 1. */
  @Column('integer') position!: number;
  @Column('text') text!: string;
  /** Whether the decision has no effect until it is met, or it is seen to afterwards. */
  @Column('varchar', { default: 'to-do' }) kind!: 'suspensive' | 'to-do';
  /** The day on which it was met; null while it is awaited. */
  @Column('varchar', { nullable: true }) metOn!: string | null;
  /** How one knows. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) link!: string | null;
  /** The paper that proves it: its name and the SHA-256 under which it is kept. */
  @Column('varchar', { nullable: true }) paperName!: string | null;
  @Column('varchar', { nullable: true }) paperDigest!: string | null;
  @Column('varchar', { nullable: true }) closedBy!: string | null;
}

/** A reservation that a voice made about a motion, in its own words. */
@Entity('reservation')
@Index(['motionId', 'voiceId'], { unique: true })
export class Reservation extends Row {
  @Column('varchar') motionId!: string;
  @Column('varchar') voiceId!: string;
  @Column('varchar') voiceName!: string;
  @Column('text') text!: string;
  /** Who wrote it down: the voice with its vote, or the secretary. */
  @Column('varchar') how!: 'vote' | 'secretary';
  @Column('varchar') notedBy!: string;
  @Column('varchar') notedAt!: string;
}

export const AUDIENCES = ['members', 'staff', 'partners', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A decision was made known to somebody. */
@Entity('decision_communication')
export class DecisionCommunication extends Row {
  @Index() @Column('varchar') decisionId!: string;
  @Column('varchar') audience!: Audience;
  /** « courriel à tout le personnel ». */
  @Column('text') how!: string;
  @Column('varchar') on!: string;
  @Column('varchar') notedBy!: string;
  @Column('varchar') notedAt!: string;
}
