import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { NOBODY } from '../audit/journal';
import { Db } from '../database/db';
import { InForceBook } from '../revisions/in-force.service';
import { EndingMandates } from './ending-mandates.service';
import { WrittenProcedureLetters } from './decisions/written-procedure-letters.service';
import { LateBoards } from './decisions/late-boards.service';
import { Accesses } from './spaces/accesses.service';
import { FollowUpLetters } from './follow-up/follow-up-letters.service';

const EVERY = 10 * 60_000;

/** What days bring by themselves: texts whose day has come, bodies to be reminded, actions whose term is near or past, mandates about to end. */
@Injectable()
export class DailyRound implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private walk: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(Db) private readonly db: Db,
    private readonly inForce: InForceBook,
    private readonly lateBoards: LateBoards,
    private readonly letters: FollowUpLetters,
    private readonly answers: WrittenProcedureLetters,
    private readonly ending: EndingMandates,
    private readonly accesses: Accesses,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.go().catch(() => undefined), EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.walk.catch(() => undefined);
  }

  /** Goes round once; going round again on the same day finds nothing left to do. */
  go(): Promise<{
    inForce: number;
    reminded: number;
    letters: number;
    answers: number;
    ending: number;
    accesses: number;
  }> {
    const turn = this.walk
      .catch(() => undefined)
      .then(async () => ({
        inForce: await this.db.atomic(() => this.inForce.come()),
        reminded: await this.db.atomic(() => this.lateBoards.round()),
        letters: await this.db.atomic(() => this.letters.round()),
        answers: await this.db.atomic(() => this.answers.round()),
        ending: await this.db.atomic(() => this.ending.round()),
        accesses: await this.accesses.sweep(NOBODY),
      }));
    this.walk = turn;
    return turn;
  }
}
