import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';
import { Outcome } from '../../rulebook/words';

export const STEP_STATES = [
  'waiting', 'on-agenda', 'endorsed', 'approved', 'adopted', 'adopted-with-variant', 'adopted-in-part', 'postponed', 'refused',
  'returned', 'done', 'not-required',
] as const; // prettier-ignore
export type StepState = (typeof STEP_STATES)[number];

/** What a body decided about one text of the dossier. */
export interface Part {
  readonly type: string;
  readonly subjectId: string;
  readonly revisionId: string;
  readonly outcome: Outcome;
}

/** One station of a dossier: what one body has to do about it, and what became of it. */
@Entity('step')
@Index(['bodyId', 'state'])
export class Step extends Row {
  @Index() @Column('varchar') dossierId!: string;
  @Column('varchar') stage!: string;
  @Column('varchar') bodyId!: string;
  @Column('varchar') bodyCode!: string;
  @Index() @Column('varchar') organisationId!: string;
  @Column('varchar') organisationCode!: string;
  @Column('varchar') state!: StepState;
  @Column('varchar') openedOn!: string;
  @Column('varchar') dueOn!: string;
  @Column('varchar', { nullable: true }) closedOn!: string | null;
  @Column('varchar', { nullable: true }) meetingId!: string | null;
  @Column('varchar', { nullable: true }) decisionId!: string | null;
  /** Number of the decision and sum of its votes, « CA-MIREC-2026-07 » and « 10–0 ». */
  @Column('varchar', { nullable: true }) decisionNumber!: string | null;
  @Column('varchar', { nullable: true }) result!: string | null;
  @Column('varchar', { nullable: true }) remindedOn!: string | null;
  /** Text by text, what was decided here; null before the first decision. */
  @Column('simple-json', { nullable: true }) parts!: Part[] | null;
  /** Why it was sent back or refused, or why nobody needs to decide here again. */
  @Column('text', { nullable: true }) reason!: string | null;
}
