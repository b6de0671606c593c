import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A dossier that cannot wait: from when, why, who said so, and until when. */
@Entity('urgency')
export class Urgency extends Row {
  @Index() @Column('varchar') dossierId!: string;
  @Column('text') reason!: string;
  @Column('varchar') declaredOn!: string;
  @Column('varchar') declaredBy!: string;
  @Column('varchar', { nullable: true }) liftedOn!: string | null;
  @Column('varchar', { nullable: true }) liftedBy!: string | null;
}
