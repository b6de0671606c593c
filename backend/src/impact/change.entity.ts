import { Column, Entity, Index } from 'typeorm';
import { Row } from '../database/row';

export const THINGS = ['partner', 'system', 'legal-text'] as const;
/** What may change: a partner or processor, a system, a text of law. */
export type Thing = (typeof THINGS)[number];

export const PROOFS = ['gone', 'revised'] as const;
export const NAMED_IN = ['activity', 'flow', 'document'] as const;
export type NamedIn = (typeof NAMED_IN)[number];

/** Says that something changes, from when, and what each organisation has to do about it. */
@Entity('change_notice')
export class ChangeNotice extends Row {
  /** Who announces it. */
  @Column('varchar') organisationId!: string;
  /** Whether it is for the whole federation, or for the announcer's own organisation. */
  @Column('boolean') sector!: boolean;
  @Column('varchar') kind!: Thing;
  /** The name as texts write it; of a text of law, its id. */
  @Column('varchar') name!: string;
  @Column('varchar') label!: string;
  @Column('text') what!: string;
  @Column('text') todo!: string;
  @Column('varchar') from!: string;
  @Column('varchar') due!: string;
  /** What settles a task by itself: the text no longer names the thing (`gone`), or was revised since (`revised`). */
  @Column('varchar') proof!: (typeof PROOFS)[number];
  @Index() @Column('varchar') createdAt!: string;
  @Column('varchar') createdBy!: string;
}

/** One entry, flow or document that named the thing when its change was announced. */
@Entity('change_task')
export class ChangeTask extends Row {
  @Index() @Column('varchar') noticeId!: string;
  /** Who has to look at it. */
  @Index() @Column('varchar') organisationId!: string;
  @Column('varchar') subject!: NamedIn;
  @Column('varchar') subjectId!: string;
  @Column('varchar') label!: string;
  /** « Sous-traitants, destinataires »: where it was named. */
  @Column('text') mention!: string;
  /** Version of the text on the day of the announcement. */
  @Column('integer') version!: number;
  /** Set aside by someone, with a reason; null while the text alone decides. */
  @Column('varchar', { nullable: true }) settledAt!: string | null;
  @Column('varchar', { nullable: true }) settledBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
