import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A preparatory note of a point of an agenda; each version stays. */
@Entity('preparation')
@Index(['itemId', 'version'], { unique: true })
export class Preparation extends Row {
  @Index() @Column('varchar') meetingId!: string;
  @Column('varchar') itemId!: string;
  @Column('integer') version!: number;
  @Column('text') object!: string;
  @Column('text') context!: string;
  @Column('text') question!: string;
  @Column('text') proposal!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
}

/** One version of a paper that lies under a point of an agenda; its bytes are in the cellar. */
@Entity('item_paper')
@Index(['paperId', 'version'], { unique: true })
export class ItemPaper extends Row {
  @Index() @Column('varchar') meetingId!: string;
  @Column('varchar') itemId!: string;
  /** The same for all versions of one paper. */
  @Column('varchar') paperId!: string;
  @Column('integer') version!: number;
  @Column('varchar') name!: string;
  @Column('varchar') mime!: string;
  @Column('integer') size!: number;
  @Index() @Column('varchar') sha256!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
  /** When it was taken off the agenda; the bytes stay, so that what was sent can still be shown. */
  @Column('varchar', { nullable: true }) removedAt!: string | null;
}
