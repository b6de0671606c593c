import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A folder in the space of a body; it lies in another one, or at the top. */
@Entity('space_folder')
export class SpaceFolder extends Row {
  @Index() @Column('varchar') bodyId!: string;
  @Index() @Column('varchar', { nullable: true }) parentId!: string | null;
  @Column('varchar') name!: string;
  /** Its name without accents: what a search compares with. */
  @Column('varchar') folded!: string;
  /** Where it lies and how it is called: no two folders have the same. */
  @Index({ unique: true }) @Column('varchar') key!: string;
}

/** A paper in the space of a body: in a folder, under a meeting, or at the top. Its versions hold the bytes. */
@Entity('space_paper')
@Index(['bodyId', 'archivedAt'])
export class SpacePaper extends Row {
  @Column('varchar') bodyId!: string;
  @Index() @Column('varchar', { nullable: true }) folderId!: string | null;
  @Index() @Column('varchar', { nullable: true }) meetingId!: string | null;
  @Column('varchar') name!: string;
  /** What it is for, in a sentence. */
  @Column('text') note!: string;
  /** Name and note without accents: what a search compares with. */
  @Column('text') folded!: string;
  /** Where it lies and how it is called: no two papers have the same; an archived one gives its name free. */
  @Index({ unique: true }) @Column('varchar') key!: string;
  /** Number of the version that holds. */
  @Column('integer') number!: number;
  @Column('varchar') mime!: string;
  @Column('integer') size!: number;
  /** Grows with each change of name, place, version: what a reader saw when they decided to change it. */
  @Column('integer', { default: 1 }) edition!: number;
  @Column('varchar') addedById!: string;
  @Column('varchar') addedAt!: string;
  @Column('varchar') changedByName!: string;
  @Column('varchar') changedAt!: string;
  @Column('varchar', { nullable: true }) archivedAt!: string | null;
  @Column('varchar', { nullable: true }) archivedByName!: string | null;
}

/** One version of a paper, kept for good: whose, when, what for, and the name of its bytes. */
@Entity('space_paper_version')
@Index(['paperId', 'number'], { unique: true })
export class SpacePaperVersion extends Row {
  @Column('varchar') paperId!: string;
  @Column('integer') number!: number;
  @Index() @Column('varchar') sha256!: string;
  @Column('varchar') mime!: string;
  @Column('integer') size!: number;
  /** As the file was called when it came in. */
  @Column('varchar') fileName!: string;
  /** What it brings. */
  @Column('text') note!: string;
  @Column('varchar') at!: string;
  @Column('varchar') byId!: string;
  @Column('varchar') byName!: string;
  /** In which quality: « Membre du GT RGPD — MIREC ». */
  @Column('varchar') quality!: string;
}

export const ACCESS_STATES = ['asked', 'given', 'declined', 'taken-back', 'ended'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** The request of a direction to read in the space of a body it does not sit in, and what was answered. */
@Entity('space_access')
@Index(['bodyId', 'state'])
export class SpaceAccess extends Row {
  @Column('varchar') bodyId!: string;
  /** Organisation of the body. */
  @Column('varchar') organisationId!: string;
  /** The mandate it was asked by: without it there is no access. */
  @Index() @Column('varchar') mandateId!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') personName!: string;
  @Column('varchar') askerCode!: string;
  @Column('text') reason!: string;
  @Column('varchar') state!: AccessState;
  @Column('varchar') askedAt!: string;
  @Column('varchar', { nullable: true }) answeredAt!: string | null;
  @Column('varchar', { nullable: true }) answeredBy!: string | null;
  /** Why it was declined or ended; a word that goes with an access. */
  @Column('text', { nullable: true }) answer!: string | null;
  /** Last day of the access, `YYYY-MM-DD`. */
  @Column('varchar', { nullable: true }) until!: string | null;
  @Column('varchar', { nullable: true }) endedAt!: string | null;
}
/** A request as it is written. */
export type Request = Omit<SpaceAccess, 'identify'>;
