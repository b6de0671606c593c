import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Only the digest of its token is kept. */
@Entity('session')
export class Session {
  @PrimaryColumn('varchar') tokenDigest!: string;
  @Index() @Column('varchar') personId!: string;
  /** The mandate the person chose to look from. */
  @Column('varchar', { nullable: true }) actingId!: string | null;
  @Column('varchar') createdAt!: string;
  @Column('varchar') seenAt!: string;
  @Column('varchar') expiresAt!: string;
}

/** How often a sign-in failed lately, by address or by account. */
@Entity('sign_in_failure')
export class SignInFailure {
  @PrimaryColumn('varchar') key!: string;
  @Column('integer') count!: number;
  @Column('varchar') lastAt!: string;
}
