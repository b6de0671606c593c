import { Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/row';

/** Whether an organisation shows part of its register to everyone, under which address, and which fields of it. */
@Entity('public_register')
export class PublicRegister extends Row {
  @Index({ unique: true }) @Column('varchar') organisationId!: string;
  /** Last word of its address: « mirec ». */
  @Index({ unique: true }) @Column('varchar') code!: string;
  @Column('boolean') open!: boolean;
  @Column('text') intro!: string;
  /** Ids of the fields that are shown. */
  @Column('simple-json') fields!: readonly string[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('varchar') updatedAt!: string;
  @Column('varchar') updatedBy!: string;
}
