import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'unwanted'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A message to one person, written in the transaction of what it tells about and carried after it. */
@Entity('letter')
@Index(['state', 'dueAt'])
@Index(['subject', 'subjectId'])
@Index(['personId', 'readAt'])
export class Letter extends Row {
  /** What it tells, about what, to whom: the same thing is never written twice. */
  @Index({ unique: true }) @Column('varchar') key!: string;
  @Column('varchar') personId!: string;
  @Column('varchar') personName!: string;
  /** Which text of `templates/mails`: « meeting.convened ». */
  @Column('varchar') kind!: string;
  /** What it is about, as the journal names it. */
  @Column('varchar') subject!: string;
  @Column('varchar') subjectId!: string;
  /** Whose letter it is: the body that writes, and its organisation. */
  @Column('varchar') organisationId!: string;
  @Column('varchar', { nullable: true }) bodyId!: string | null;
  @Column('varchar') title!: string;
  @Column('text') text!: string;
  /** The invitation that goes with it, and whether it asks or takes back. */
  @Column('text', { nullable: true }) invitation!: string | null;
  @Column('varchar', { nullable: true }) method!: string | null;
  @Column('varchar') state!: LetterState;
  @Column('varchar') writtenAt!: string;
  /** Not before; of one that is being carried, when it may be taken up again. */
  @Column('varchar') dueAt!: string;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('varchar', { nullable: true }) sentAt!: string | null;
  /** What the mail server answered to the last attempt. */
  @Column('text', { nullable: true }) answer!: string | null;
  /** The mail it travels in, alone or with others of one day: its Message-ID, so that a second copy is known as one. */
  @Column('varchar', { nullable: true }) envelope!: string | null;
  /** Page that it leads to: « /reunions/… ». */
  @Column('varchar', { nullable: true }) link!: string | null;
  /** Its title and text without accents: what a search compares with. */
  @Column('text', { nullable: true }) folded!: string | null;
  /** When its reader has seen it in the application. */
  @Column('varchar', { nullable: true }) readAt!: string | null;
}

export const RHYTHMS = ['at-once', 'daily', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** How often somebody wants to be written to; invitations always come at once. */
@Entity('post_habit')
export class PostHabit extends Row {
  @Index({ unique: true }) @Column('varchar') personId!: string;
  @Column('varchar') rhythm!: Rhythm;
}
