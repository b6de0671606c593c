import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { MotionOutcome } from '../circuits/outcomes';
import { Ballot, Choice, MotionState } from '../meetings/ballot';
import { MotionTermsInput } from '../meetings/motion-terms.dto';
import { Tally } from './tally';

/** What a body is asked to vote on. */
@Entity('motion')
export class Motion extends Row {
  @Index() @Column('varchar') meetingId!: string;
  @Index() @Column('varchar') itemId!: string;
  @Column('text') text!: string;
  /** Why: a return, a postponement or a refusal says so. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** What a favourable vote gives. */
  @Column('varchar') outcome!: MotionOutcome;
  /** The amendment voted on, for the outcome `amended`. */
  @Column('varchar', { nullable: true }) amendmentId!: string | null;
  /** Digest over the pieces as they were when the poll opened. */
  @Column('varchar') digest!: string;
  /** Revisions of local values, for a variant: by subject. */
  @Column('simple-json') variants!: {
    subjectId: string;
    revisionId: string;
    digest: string;
    label: string;
  }[];
  /** The earlier station to which a return leads; null for any other outcome. */
  @Column('varchar', { nullable: true }) returnsTo!: string | null;
  /** The texts it is about, where it is not about all that are on the table. */
  @Column('simple-json', { nullable: true }) subjectIds!: string[] | null;
  /** On what terms it is asked: conditions, who is charged with what, from which day it holds. */
  @Column('simple-json', { nullable: true }) terms!: MotionTermsInput | null;
  @Column('varchar') state!: MotionState;
  /** How it is voted on: by name, by a count of raised hands, in secret. */
  @Column('varchar', { default: 'named' }) ballot!: Ballot;
  @Column('simple-json', { nullable: true }) tally!: Tally | null;
  @Column('varchar') openedAt!: string;
  @Column('varchar', { nullable: true }) closedAt!: string | null;
}

/** The member pressed, or who carries their proxy; the secretary noted hands; nobody objected when the chair asked. */
export type HowVoted = 'own' | 'proxy' | 'hands' | 'no-objection';

/** One voice's vote on one motion, by name. */
@Entity('vote')
@Index(['motionId', 'voiceId'], { unique: true })
export class Vote extends Row {
  @Column('varchar') motionId!: string;
  @Column('varchar') voiceId!: string;
  @Column('varchar') choice!: Choice;
  /** Who pressed the button: the member, the holder of the proxy, or the secretary noting raised hands. */
  @Column('varchar') personId!: string;
  @Column('varchar') how!: HowVoted;
  @Column('varchar') at!: string;
  /** « Pour, avec réserve »: what the minutes repeat beside the vote. */
  @Column('text', { nullable: true }) reserve!: string | null;
}
