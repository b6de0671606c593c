import { setImmediate } from 'node:timers/promises';

interface Waiting<In, Out> {
  readonly one: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (why: unknown) => void;
}

/**
 * A tray: what comes for the same thing while the hand is busy is taken together the next time, and each is answered for
 * itself. Nothing waits for company: what comes alone is dealt with at the next turn of the thread. The dealing gives, for each of those it was
 * handed and in their order, its answer or the error that is its answer; one that throws is tried again one by one.
 */
export class Sheaves<In, Out> {
  private readonly trays = new Map<string, Waiting<In, Out>[]>();

  constructor(
    private readonly deal: (key: string, sheaf: readonly In[]) => Promise<readonly (Out | Error)[]>,
    private readonly most = 200,
  ) {}

  /** Lays one thing on the tray of its key; settles when it was dealt with. Not to be called inside a transaction. */
  put(key: string, one: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      const tray = this.trays.get(key);
      const waiting = { one, resolve, reject };
      if (tray) tray.push(waiting);
      else {
        this.trays.set(key, [waiting]);
        void this.empty(key);
      }
    });
  }

  private async empty(key: string): Promise<void> {
    const tray = this.trays.get(key)!;
    while (tray.length) {
      // What is at the door already comes in: work that never lets go of the thread would take them one by one.
      await setImmediate();
      await this.answer(key, tray.splice(0, this.most));
    }
    this.trays.delete(key);
  }

  private async answer(key: string, sheaf: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const answers = await this.deal(
        key,
        sheaf.map(({ one }) => one),
      );
      sheaf.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]!;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      if (sheaf.length === 1) sheaf[0]!.reject(error);
      else for (const waiting of sheaf) await this.answer(key, [waiting]);
    }
  }
}
