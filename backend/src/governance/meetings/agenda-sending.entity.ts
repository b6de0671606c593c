import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A point as it was sent: its words, its papers and its note, and whether its dossier had been withdrawn. */
export interface SentPoint {
  readonly itemId: string;
  readonly title: string;
  readonly isGone: boolean;
  /** Version of the preparatory note; 0 without one. */
  readonly note: number;
  readonly papers: readonly { readonly paperId: string; readonly name: string; readonly version: number }[];
}

/** An agenda as it was sent to the members; each version stays. */
@Entity('agenda_sending')
@Index(['meetingId', 'version'], { unique: true })
export class AgendaSending extends Row {
  @Column('varchar') meetingId!: string;
  /** 1 is the one that came with the invitation. */
  @Column('integer') version!: number;
  @Column('varchar') sentAt!: string;
  @Column('varchar') sentBy!: string;
  @Column('simple-json') points!: SentPoint[];
}
