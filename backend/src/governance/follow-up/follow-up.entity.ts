import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

export const FOLLOW_UP_STATES = ['todo', 'running', 'done', 'dropped'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
export const ORIGINS = ['decision', 'item', 'hand'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Something that has to be done because a body said so: what, by whom, for when. */
@Entity('follow_up')
@Index(['bodyId', 'state'])
@Index(['organisationId', 'state'])
export class FollowUp extends Row {
  /** « S-2026-014 ». */
  @Index({ unique: true }) @Column('varchar') number!: string;
  @Column('text') what!: string;
  /** The body that wants it done, and whose it is. */
  @Column('varchar') bodyId!: string;
  @Column('varchar') bodyCode!: string;
  @Column('varchar') bodyOrganisationId!: string;
  /** Who does it: the organisation, and in it a person or a function. */
  @Column('varchar') organisationId!: string;
  @Column('varchar') organisationCode!: string;
  @Index() @Column('varchar', { nullable: true }) ownerId!: string | null;
  @Column('varchar') ownerName!: string;
  @Index() @Column('varchar') dueOn!: string;
  @Column('varchar') origin!: Origin;
  @Index() @Column('varchar', { nullable: true }) decisionId!: string | null;
  @Column('varchar', { nullable: true }) decisionNumber!: string | null;
  @Column('varchar', { nullable: true }) meetingId!: string | null;
  @Column('varchar', { nullable: true }) itemId!: string | null;
  @Column('varchar', { nullable: true }) dossierId!: string | null;
  @Column('varchar') state!: FollowUpState;
  /** Why it was dropped. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('varchar') createdOn!: string;
  @Column('varchar') createdBy!: string;
  @Column('varchar', { nullable: true }) closedOn!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** A line of the story of an action: a word on how it goes, a change of state, a proof. */
@Entity('follow_up_note')
export class FollowUpNote extends Row {
  @Index() @Column('varchar') followUpId!: string;
  @Column('varchar') at!: string;
  @Column('varchar') authorId!: string;
  @Column('varchar') authorName!: string;
  @Column('text') text!: string;
  /** The state that it was put in with these words. */
  @Column('varchar', { nullable: true }) state!: FollowUpState | null;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('varchar', { nullable: true }) paperName!: string | null;
  @Column('varchar', { nullable: true }) paperDigest!: string | null;
}
