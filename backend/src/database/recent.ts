import type { Clock } from '../kernel/clock';
import type { Db } from './db';

const MS = 1000;
const MOST = 5000;

/**
 * What was read a moment ago and is asked for again: a page asks many things at once. Remembered for a second, by the
 * office's clock, and only until this process writes anything; nothing at all inside a transaction.
 */
export class Recent<T> {
  private kept = new Map<string, T>();
  private turn = -1;
  private since = 0;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Take it before reading and put into it what was read: if something was written meanwhile, it is forgotten. */
  get now(): Map<string, T> {
    if (this.db.inTransaction) return new Map();
    const at = this.clock.now().getTime();
    const holds = this.turn === this.db.turn && at >= this.since && at < this.since + MS;
    if (!holds || this.kept.size >= MOST) [this.kept, this.turn, this.since] = [new Map(), this.db.turn, at];
    return this.kept;
  }
}
