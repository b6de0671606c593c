import { MessageEvent } from '@nestjs/common';
import { Subscriber } from 'rxjs';

/** Someone who follows a meeting in their browser. */
export interface Follower {
  readonly token: string | undefined;
  readonly to: Subscriber<MessageEvent>;
}
/** What happened at a meeting: an answer came in, or anything else. */
export type Stir = 'answered' | 'changed';

/** How long news wait for more of their kind, in milliseconds: two hundred who vote at once are told a few times, not each. */
const GATHER = 200;

/** Everybody who follows one meeting. News that come close together are told once. */
export class LiveRoom {
  readonly followers = new Set<Follower>();
  private waiting: NodeJS.Timeout | undefined;
  private stir: Stir = 'answered';
  private told = 0;

  constructor(private readonly tell: (what: Stir) => Promise<void>) {}

  /** Something happened: told at once when it was quiet, else with what else happens meanwhile. */
  note(what: Stir): void {
    if (what === 'changed') this.stir = 'changed';
    if (this.waiting) return;
    const wait = Math.max(0, this.told + GATHER - Date.now());
    this.waiting = setTimeout(() => void this.out(), wait);
  }

  close(): void {
    clearTimeout(this.waiting);
    for (const { to } of this.followers) to.complete();
  }

  private async out(): Promise<void> {
    const what = this.stir;
    this.waiting = undefined;
    this.stir = 'answered';
    this.told = Date.now();
    await this.tell(what).catch(() => undefined);
  }
}
