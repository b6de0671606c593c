import { signal } from '@angular/core';
import { problemOf } from '../../api/problem';

/** The writes of a page: one at a time, and the sentence of the last refusal for the page to show. */
export class Attempts {
  /** The server's own sentence; '' when the last write went through. */
  readonly refusal = signal('');
  readonly busy = signal(false);

  /** What the write answered; undefined when it was refused, or when another was still on its way. */
  async make<Answer>(write: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.refusal.set('');
    try {
      return await write();
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
