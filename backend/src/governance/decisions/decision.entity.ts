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

/** On what terms it was decided, and what voices had to say about it before the poll closed. */
export interface DecisionTerms {
  /** To be seen to once the decision has its effects. */
  readonly conditions: readonly string[];
  /** To be met before the decision has any effect; left out where there is none. */
  readonly suspensive?: readonly string[];
  readonly mandates: readonly MandateGiven[];
  readonly reservations: readonly { readonly voice: string; readonly text: string }[];
}
export interface MandateGiven {
  readonly who: string;
  readonly personId: string | null;
  readonly task: string;
  readonly due: string;
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
  /** Null where it was decided without any; its digest then does not speak of them. */
  @Column('simple-json', { nullable: true }) terms!: DecisionTerms | null;
  /** SHA-256 of the decision itself, in canonical JSON. */
  @Column('varchar') digest!: string;
}
