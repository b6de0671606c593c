import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

export const MINUTES_STATES = ['draft', 'circulated', 'corrected', 'approved', 'signed'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** How minutes came to be approved. */
export interface Approval {
  readonly how: 'next-meeting' | 'written-days' | 'chair';
  readonly at: string;
  readonly by: string;
  /** The meeting that approved them, and its decision when one was taken. */
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly decision: string | null;
}
/** In which place somebody signs. */
export type SignsAs = 'chair' | 'secretary' | 'member';
/** Who signed minutes in the product, and what proves it. */
export interface MinutesSignature {
  readonly personId: string;
  readonly name: string;
  readonly quality: string;
  readonly as: SignsAs;
  readonly at: string;
  readonly statement: string;
  /** Digest of the minutes that were on the screen. */
  readonly digest: string;
  /** Hash of the journal's last line at that moment. */
  readonly journal: string;
  readonly mandateId: string | null;
}
/** A file that was signed elsewhere and brought back. */
export interface ReturnedPaper {
  /** Name of the blob. */
  readonly sha256: string;
  readonly bytes: number;
  readonly by: string;
  readonly at: string;
  readonly signers: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly signedAt: string | null;
  }[];
}
/** A final paper that was handed out: a file that comes back begins with these bytes. */
export interface HandedOut {
  readonly sha256: string;
  readonly bytes: number;
}

/** Minutes that left the desk: circulated, corrected, approved, signed. While they are a draft there is no such row. */
@Entity('minutes')
export class MinutesFile extends Row {
  @Index({ unique: true }) @Column('varchar') meetingId!: string;
  /** « PV-GT-RGPD-2026-03 », given when they are circulated. */
  @Index({ unique: true }) @Column('varchar') number!: string;
  @Index() @Column('varchar') bodyId!: string;
  @Column('varchar') organisationId!: string;
  /** Kind of the body: who may consult minutes depends on it. */
  @Column('varchar') kind!: string;
  @Column('varchar') state!: MinutesState;
  @Column('varchar') circulatedAt!: string;
  @Column('varchar') circulatedBy!: string;
  @Column('varchar') circulatedById!: string;
  /** Last day on which a member may ask for a correction. */
  @Column('varchar') correctionsUntil!: string;
  /** The point of a later agenda that approves them. */
  @Column('varchar', { nullable: true }) approvalItemId!: string | null;
  @Column('simple-json', { nullable: true }) approval!: Approval | null;
  /** Name of the blob that holds the approved minutes in canonical JSON; the name is its SHA-256. */
  @Column('varchar', { nullable: true }) digest!: string | null;
  @Column('simple-json') signatures!: MinutesSignature[];
  /** The sealed PDF, and how many signatures it bears. */
  @Column('varchar', { nullable: true }) sealed!: string | null;
  @Column('integer', { default: 0 }) sealedWith!: number;
  @Column('simple-json') handedOut!: HandedOut[];
  @Column('simple-json') returned!: ReturnedPaper[];
}

export const BLOCK_KINDS = [
  'text', 'information', 'proposal', 'decision', 'vote', 'action', 'remark', 'postponed', 'announcement',
] as const; // prettier-ignore
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A paragraph of minutes with what it is. */
export interface MinutesBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Label of a fact, in a section of facts. */
  readonly label?: string;
  readonly how?: 'unanimity' | 'majority';
  /** Who does an action, and until when (`YYYY-MM-DD`). */
  readonly who?: string;
  readonly due?: string;
  /** What stands under a decision: the sum, the votes, the digests. */
  readonly details?: readonly string[];
  /** A decision or a vote: recorded elsewhere and never rewritten here. */
  readonly fixed?: boolean;
}

/** What somebody wrote over a part of minutes; no blocks: they returned to what is computed. The last version holds. */
@Entity('minutes_writing')
@Index(['meetingId', 'section', 'version'], { unique: true })
export class MinutesWriting extends Row {
  @Column('varchar') meetingId!: string;
  @Column('varchar') section!: string;
  @Column('integer') version!: number;
  @Column('simple-json', { nullable: true }) blocks!: MinutesBlock[] | null;
  /** SHA-256 of the computed part that was written over. */
  @Column('varchar') base!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
  /** The member's correction that it follows. */
  @Column('varchar', { nullable: true }) correctionId!: string | null;
}

export const CORRECTION_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A correction that a member asks on a part of circulated minutes, and what was answered. */
@Entity('minutes_correction')
export class MinutesCorrection extends Row {
  @Index() @Column('varchar') meetingId!: string;
  @Column('varchar') section!: string;
  @Column('varchar') heading!: string;
  /** The paragraph as it read; null: something is to be added. */
  @Column('text', { nullable: true }) before!: string | null;
  @Column('text') text!: string;
  @Column('text') reason!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
  @Column('varchar') state!: CorrectionState;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('varchar', { nullable: true }) answeredBy!: string | null;
  @Column('varchar', { nullable: true }) answeredAt!: string | null;
}
