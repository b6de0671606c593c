import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export interface Purpose {
  readonly id: string;
  readonly text: string;
  /** Letter of art. 6(1): a to f. */
  readonly legalBasis: string;
  readonly legalText: string | null;
  readonly article: string | null;
  /** Base f: the interest pursued, and why it prevails. */
  readonly legitimateInterest?: string;
  readonly balance?: string;
  /** Base a: how consent is asked for, and where its proof lies. */
  readonly consentHow?: string;
  readonly consentEvidence?: string;
}
export interface DataCategory {
  readonly code: string;
  readonly detail: string;
  /** Why it is needed: art. 5(1)c. */
  readonly why?: string;
}
export interface Retention {
  readonly category: string;
  readonly term: string;
  readonly start: string;
  readonly archive: string | null;
  readonly fate: string;
  /** The text or the reason behind the term. */
  readonly ground?: string;
}
/** Yes or no, and why. */
export interface Answer {
  readonly yes: boolean;
  readonly why: string;
}
/** One line of a list; its parts are those that `policies/register` names. */
export type Item = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Value = string | number | boolean | Answer | readonly string[] | readonly Item[];
/** The fields beyond the core, by their id in `policies/register`; blank ones are not there. */
export type More = Readonly<Record<string, Value>>;
/** What a revision of an activity holds: one entry of the record that art. 30 RGPD asks for. */
export interface ActivityContent {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** controller | joint | processor */
  readonly role: string;
  readonly purposes: readonly Purpose[];
  readonly persons: readonly string[];
  readonly dataCategories: readonly DataCategory[];
  readonly recipients: readonly string[];
  readonly retention: readonly Retention[];
  readonly transfers: string;
  readonly measures: readonly string[];
  readonly systems: readonly string[];
  /** Codes of the documents that inform the persons. */
  readonly documents: readonly string[];
  readonly aipd: { readonly required: boolean; readonly reason: string };
  /** Absent when nothing beyond the core was said. */
  readonly more?: More;
}

export const STATES = ['draft', 'running', 'in-force', 'closed'] as const;
export type ActivityState = (typeof STATES)[number];

/** A processing activity of one organisation, or the sector's model of one. */
@Entity('activity')
@Index(['organisationId', 'code'], { unique: true })
@Index(['organisationId', 'name'])
@Index('activity_counted', [
  'organisationId', 'sector', 'state', 'special', 'aipd', 'role', 'legalBases', 'modelId', 'nextReview', 'mendFrom', 'deviations',
]) // prettier-ignore
export class Activity extends Row {
  @Column('varchar') code!: string;
  @Column('varchar') name!: string;
  @Column('varchar') organisationId!: string;
  /** Whether it is the sector's model, which everyone of the federation may read. */
  @Index() @Column('boolean') sector!: boolean;
  /** The sector's model that this entry follows. */
  @Index() @Column('varchar', { nullable: true }) modelId!: string | null;
  /** The revision of the model that this entry last took over. */
  @Column('varchar', { nullable: true }) modelRevisionId!: string | null;
  @Column('varchar') state!: ActivityState;
  /** Letters of art. 6(1), joined: « e », « c,e ». */
  @Column('varchar') legalBases!: string;
  @Column('boolean') special!: boolean;
  @Column('boolean') aipd!: boolean;
  /** Number of the revision in force; 0 while there is none. */
  @Column('integer', { default: 0 }) number!: number;
  /** Identifiers of the legal texts its purposes cite, one a purpose, each between commas. */
  @Column('text') texts!: string;
  /** How many findings its content gives on any day: what is missing, not what was repealed. */
  @Column('integer', { default: 0 }) gaps!: number;
  /** controller | joint | processor */
  @Column('varchar', { default: '' }) role!: string;
  @Column('varchar', { nullable: true }) nextReview!: string | null;
  /** How many findings of each severity its content gives, and from which day on: see `lists/standing-steps`. */
  @Column('varchar', { default: '' }) findings!: string;
  /** Since or from when on something in it is blocking or to correct; null when nothing is to stay so. */
  @Column('varchar', { nullable: true }) mendFrom!: string | null;
  /** How many fields differ from the model it follows. */
  @Column('integer', { default: 0 }) deviations!: number;
  /** The dossier that carries it, or carried it last. */
  @Column('varchar', { nullable: true }) dossierId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('varchar') updatedAt!: string;
  @Column('varchar') updatedBy!: string;
  /** Name, code and purposes without accents, in small letters: for searching, and for sorting by name. */
  @Column('text') folded!: string;
}

/** What an entry says, and what its next revision will freeze; apart from the row, so that lists need not read past it. */
@Entity('activity_sheet')
export class ActivitySheet extends Row {
  @Column('simple-json') content!: ActivityContent;
}
