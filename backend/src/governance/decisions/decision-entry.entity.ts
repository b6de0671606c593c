import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A decision that waited for its suspensive conditions produces its effects. */
@Entity('decision_entry')
export class DecisionEntry extends Row {
  @Index({ unique: true }) @Column('varchar') decisionId!: string;
  @Column('varchar') from!: string;
  @Column('varchar') notedBy!: string;
  /** ISO 8601 instant. */
  @Column('varchar') notedAt!: string;
}
