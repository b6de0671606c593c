import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { Tally } from '../votes/tally';

export interface DecidedPiece {
  readonly type: string;
  readonly subjectId: string;
  readonly revisionId: string;
  readonly digest: string;
  readonly label: string;
  readonly localRevisionId?: string | null;
  readonly localDigest?: string | null;
}

/** A decision of a body. It names the digest of what it decided, and is never changed. */
@Entity('decision')
export class Decision extends Row {
  /** « CA-MIREC-2026-07 ». */
  @Index({ unique: true }) @Column('varchar') number!: string;
  @Index() @Column('varchar') bodyId!: string;
  @Column('varchar') bodyCode!: string;
  @Column('varchar') bodyName!: string;
  @Index() @Column('varchar') organisationId!: string;
  @Column('varchar') meetingId!: string;
  @Column('varchar') motionId!: string;
  @Index() @Column('varchar', { nullable: true }) dossierId!: string | null;
  @Column('varchar', { nullable: true }) stepId!: string | null;
  @Column('varchar') outcome!: string;
  @Column('varchar') date!: string;
  @Column('varchar', { nullable: true }) inForceFrom!: string | null;
  @Column('text') text!: string;
  @Column('simple-json') pieces!: DecidedPiece[];
  @Column('simple-json') tally!: Tally;
  /** SHA-256 of the decision itself, in canonical JSON. */
  @Column('varchar') digest!: string;
}
