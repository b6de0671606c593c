import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export interface Instrument {
  /** Code of `policies/vocabulary/instruments`. */
  readonly kind: string;
  readonly reference: string;
  readonly until: string | null;
}

/** What one end of a flow has said of it; `none` is an end that is no organisation and says nothing. */
export type EndState = 'confirmed' | 'disputed' | 'waiting' | 'outdated' | 'none';

/** A flow of personal data between two ends, each an organisation or a category of persons. */
@Entity('flow')
@Index(['organisationId', 'code'], { unique: true })
export class Flow extends Row {
  @Column('varchar') code!: string;
  @Column('varchar') name!: string;
  /** Whose map it belongs to. */
  @Index() @Column('varchar') organisationId!: string;
  @Column('boolean') sector!: boolean;
  @Index() @Column('varchar', { nullable: true }) sourceId!: string | null;
  /** « Candidat », when the end is no organisation. */
  @Column('varchar') sourceName!: string;
  @Index() @Column('varchar', { nullable: true }) destinationId!: string | null;
  @Column('varchar') destinationName!: string;
  @Column('text') data!: string;
  @Column('text') purpose!: string;
  @Column('varchar') legalBasis!: string;
  @Column('varchar', { nullable: true }) legalText!: string | null;
  @Column('simple-json', { nullable: true }) instrument!: Instrument | null;
  @Column('varchar') channel!: string;
  @Column('varchar') frequency!: string;
  @Column('varchar', { nullable: true }) volume!: string | null;
  @Column('varchar') roles!: string;
  /** Code of the activity it serves. */
  @Column('varchar') activity!: string;
  @Column('boolean') special!: boolean;
  @Column('boolean') niss!: boolean;
  /** What each end says now, lifted from the confirmations for lists. */
  @Column('varchar') sourceState!: EndState;
  @Column('varchar') destinationState!: EndState;
  /** SHA-256 of its facts in canonical JSON: what a confirmation names. */
  @Column('varchar') digest!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('varchar') createdAt!: string;
  @Column('varchar') updatedAt!: string;
  @Column('varchar') updatedBy!: string;
  /** Code, name, ends and data without accents, in small letters, for searching. */
  @Column('text') folded!: string;
}

/** What one end says of a flow: that it is so, or that it is not. */
@Entity('flow_confirmation')
export class FlowConfirmation extends Row {
  @Index() @Column('varchar') flowId!: string;
  /** The end that speaks. */
  @Column('varchar') organisationId!: string;
  /** confirmed | disputed */
  @Column('varchar') state!: string;
  @Column('text') note!: string;
  /** Digest of the flow as it was confirmed: a later change asks for a new confirmation. */
  @Column('varchar') digest!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') personName!: string;
  @Column('varchar') at!: string;
}
