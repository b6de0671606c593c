import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export const KINDS = ['umbrella', 'mire', 'partner', 'processor', 'authority'] as const;
export type OrganisationKind = (typeof KINDS)[number];

/** What identifies a legal person; null means « à compléter », never a guess. */
export interface Identity {
  readonly legalForm: string | null;
  readonly bce: string | null;
  readonly seat: string | null;
  readonly rpm: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly site: string | null;
}
export interface Dpd {
  readonly name: string | null;
  readonly contact: string | null;
}

/** A legal person of the federation, or one it deals with. */
@Entity('organisation')
export class Organisation extends Row {
  @Index({ unique: true }) @Column('varchar') code!: string;
  @Column('varchar') name!: string;
  @Column('varchar') kind!: OrganisationKind;
  @Column('varchar', { nullable: true }) town!: string | null;
  @Column('text', { nullable: true }) territory!: string | null;
  @Column('simple-json') identity!: Identity;
  @Column('simple-json', { nullable: true }) dpd!: Dpd | null;
  /** Grows with each change, so that two people never overwrite each other. */
  @Column('integer', { default: 1 }) version!: number;
}
