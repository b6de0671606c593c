import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** Why an organisation's entry departs from the sector's model in one field: its reason, who gave it and when. */
@Entity('activity_deviation')
@Index(['activityId', 'field'], { unique: true })
export class ActivityDeviation extends Row {
  @Column('varchar') activityId!: string;
  /** Id of the field, as in `policies/register`. */
  @Column('varchar') field!: string;
  @Column('text') reason!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
}

/** A field of the model's move that an organisation put off: there it still follows the older revision. */
@Entity('activity_deferral')
@Index(['activityId', 'field'], { unique: true })
export class ActivityDeferral extends Row {
  @Column('varchar') activityId!: string;
  @Column('varchar') field!: string;
  @Column('varchar') revisionId!: string;
  @Column('varchar') by!: string;
  @Column('varchar') at!: string;
}
