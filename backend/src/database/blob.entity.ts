import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Some bytes, kept under their own digest in the database, so that one backup holds everything. */
@Entity('blob')
export class Blob {
  @PrimaryColumn('varchar') sha256!: string;
  @Column('varchar') mime!: string;
  @Column('integer') size!: number;
  /** base64, because a text column is the same on both databases. */
  @Column('text') content!: string;
}
