import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export const PACK_STATES = ['composing', 'ready', 'sealing', 'sealed', 'failed', 'cancelled'] as const;
export type PackState = (typeof PACK_STATES)[number];

export interface ManifestPiece {
  readonly id: string;
  readonly label: string;
  /** Name of the file attached to the PDF. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}
/** Who signed a pack in the product, and what proves it. */
export interface PackSignature {
  readonly personId: string;
  readonly name: string;
  readonly quality: string;
  readonly at: string;
  readonly statement: string;
  /** Digest of the manifest that was on the screen. */
  readonly manifest: string;
  /** Digest of the pages that were on the screen. */
  readonly pages: string;
  /** Hash of the journal's last line at that moment. */
  readonly journal: string;
  readonly mandateId: string;
}

/** A compliance file of one organisation as it stood on one day. */
@Entity('pack')
@Index(['organisationId', 'date'])
export class Pack extends Row {
  @Column('varchar') organisationId!: string;
  @Column('varchar') organisationCode!: string;
  @Column('varchar') date!: string;
  @Column('varchar') state!: PackState;
  /** 0 to 100. */
  @Column('integer', { default: 0 }) progress!: number;
  @Column('simple-json') manifest!: ManifestPiece[];
  /** SHA-256 of the manifest in canonical JSON. */
  @Column('varchar', { nullable: true }) digest!: string | null;
  @Column('simple-json') signatures!: PackSignature[];
  /** The facts as gathered, the unsealed pages, then the sealed file: names of blobs. */
  @Column('varchar', { nullable: true }) facts!: string | null;
  @Column('varchar', { nullable: true }) pages!: string | null;
  @Column('varchar', { nullable: true }) sealed!: string | null;
  @Column('integer', { nullable: true }) pageCount!: number | null;
  @Column('varchar') askedBy!: string;
  @Column('varchar') at!: string;
  @Column('text', { nullable: true }) failure!: string | null;
}
