import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Db } from '../database/db';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { SignInFailure } from './session.entity';

const FREE_TRIES = 5;
const FREE_TRIES_OF_AN_ADDRESS = 30;
const WINDOW_MINUTES = 15;

/** Slows down whoever guesses passwords: a pause after five failures on an account, thirty from an address. */
@Injectable()
export class Throttle {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Refuses while the account or the address must wait. */
  async check(email: string, from: string): Promise<void> {
    const failures = await this.db.of(SignInFailure).findBy({ key: In([account(email), address(from)]) });
    const since = this.minutesAgo(WINDOW_MINUTES);
    const tooMany = failures.find(
      ({ key, count, lastAt }) =>
        lastAt > since && count >= (key.startsWith('account:') ? FREE_TRIES : FREE_TRIES_OF_AN_ADDRESS),
    );
    if (tooMany) throw new Refusal('access.throttled', 429, { minutes: WINDOW_MINUTES });
  }

  async failed(email: string, from: string): Promise<void> {
    await this.db.atomic(async () => {
      await this.db.of(SignInFailure).delete({ lastAt: LessThan(this.minutesAgo(WINDOW_MINUTES)) });
      for (const key of [account(email), address(from)]) {
        const known = await this.db.of(SignInFailure).findOneBy({ key });
        await this.db
          .of(SignInFailure)
          .save({ key, count: (known?.count ?? 0) + 1, lastAt: this.clock.stamp() });
      }
    });
  }

  async succeeded(email: string): Promise<void> {
    await this.db.atomic(() => this.db.of(SignInFailure).delete({ key: account(email) }));
  }

  private minutesAgo(minutes: number): string {
    return new Date(this.clock.now().getTime() - minutes * 60_000).toISOString();
  }
}

const account = (email: string) => `account:${email.trim().toLowerCase()}`;
const address = (from: string) => `address:${from}`;
