import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { MeetingView } from '../api/contract';
import { Attempts } from '../governance/parts/attempts';
import { AsOf } from '../session/as-of';
import { openMotion } from './agenda';
import { MeetingsClient } from './meetings-client';

const POLL_OPEN_MS = 2_000;
const MEETING_OPEN_MS = 4_000;
const CONVENED_MS = 15_000;

/** The meeting on the screen, kept true while it goes on: asked again every two seconds during a vote. One per page. */
@Service({ autoProvided: false })
export class LiveMeeting {
  private readonly client = inject(MeetingsClient);
  private readonly document = inject(DOCUMENT);
  private readonly asOf = inject(AsOf);
  private written = 0;

  readonly id = signal('');
  readonly found = this.client.one(this.id);
  readonly view = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  readonly attempts = new Attempts();
  /** Whether the last attempt to hear from the server failed. */
  readonly lost = signal(false);

  private readonly pace = computed(() => {
    const view = this.view();
    return view && !this.asOf.readOnly() ? paceOf(view) : 0;
  });

  constructor() {
    effect((onCleanup) => {
      const pace = this.pace();
      if (!pace) return;
      const timer = setInterval(() => void this.listen(), pace);
      onCleanup(() => clearInterval(timer));
    });
  }

  may(move: string): boolean {
    return !this.asOf.readOnly() && !!this.view()?.allowed.includes(move);
  }

  /** One write of this page; true when it went through, and the screen then shows the meeting as the server answered. */
  async write(work: (client: MeetingsClient) => Promise<MeetingView>): Promise<boolean> {
    this.written += 1;
    const view = await this.attempts.make(() => work(this.client));
    if (view) this.take(view);
    return !!view;
  }

  /** A meeting that a write brought back, from wherever it was made. */
  take(view: MeetingView): void {
    this.written += 1;
    if (view.id === this.id()) this.found.set(view);
  }

  /** An answer that was asked before a write is older than the write's own: it is dropped. */
  private async listen(): Promise<void> {
    if (this.document.visibilityState === 'hidden' || this.attempts.busy()) return;
    const [asked, id] = [this.written, this.id()];
    try {
      const view = await this.client.now(id);
      this.lost.set(false);
      if (asked === this.written && id === this.id()) this.found.set(view);
    } catch {
      this.lost.set(true);
    }
  }
}

function paceOf(view: MeetingView): number {
  if (openMotion(view)) return POLL_OPEN_MS;
  return { open: MEETING_OPEN_MS, convened: CONVENED_MS, planned: 0, closed: 0, stopped: 0, cancelled: 0 }[
    view.state
  ];
}
