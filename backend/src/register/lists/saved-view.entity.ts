import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** A list of the register as someone likes to find it again: its search, filters and order under a name. */
@Entity('register_view')
export class SavedView extends Row {
  @Index() @Column('varchar') personId!: string;
  @Column('varchar') personName!: string;
  @Column('varchar') name!: string;
  /** The words of the address, as `etat=draft&base=e&sort=-name`. */
  @Column('text') address!: string;
  /** The organisation whose people find it among their views; null while it is one's own. */
  @Index() @Column('varchar', { nullable: true }) organisationId!: string | null;
  @Column('varchar') updatedAt!: string;
}
