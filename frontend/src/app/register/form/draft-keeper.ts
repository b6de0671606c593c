import { computed, inject, Injectable, OnDestroy, signal } from '@angular/core';
import { Problem, problemOf } from '../../api/problem';
import { moment } from '../../kernel/french';
import { Draft, DraftTarget, FormClient } from './form-client';

const PAUSE = 1200;

type Form = Readonly<Record<string, unknown>>;

/** « 10 h 42 ». */
const timeOf = (instant: string) => moment(instant).split(' à ')[1] ?? '';

/** Keeps what is being written, a moment after each pause: one keeping at a time, the last words always last. */
@Injectable()
export class DraftKeeper implements OnDestroy {
  private readonly client = inject(FormClient);
  private target: DraftTarget = {};
  private version = 0;
  private base: Form = {};
  private waiting: Form | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  /** The edition that the server holds; 0 when it holds none. */
  readonly edition = signal(0);
  private readonly keptAt = signal<string | null>(null);
  private readonly pending = signal(false);
  /** What the server answered when it could not keep it. */
  readonly trouble = signal<Problem | null>(null);

  /** « Brouillon enregistré à 10:42 ». */
  readonly said = computed(() => {
    if (this.trouble()) return 'Brouillon pas encore gardé';
    if (this.pending()) return 'Brouillon en cours d’enregistrement…';
    return this.keptAt() ? `Brouillon enregistré à ${timeOf(this.keptAt()!)}` : '';
  });

  /** Whether something stands on the screen that is kept nowhere. */
  readonly unkept = computed(() => this.pending() || this.trouble() !== null);

  /** Begins to keep the writing of an entry, from nothing or from the draft that was found. */
  begin(target: DraftTarget, version: number, base: Form, found?: Draft): void {
    this.target = target;
    this.version = version;
    this.base = base;
    this.edition.set(found?.edition ?? 0);
    this.keptAt.set(found?.savedAt ?? null);
  }

  /** Says what stands on the screen now. */
  write(form: Form): void {
    this.waiting = form;
    this.pending.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps at once what was not kept yet; whether nothing is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (!this.waiting || this.isMoved()) return !this.waiting;
    const form = this.waiting;
    this.waiting = null;
    this.sending = this.send(form);
    await this.sending;
    this.sending = null;
    return !this.waiting;
  }

  /** Stops keeping: what was written is saved, or given up. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.pending.set(false);
  }

  /** Goes on from the edition that another screen kept, over it. */
  insist(edition: number): Promise<boolean> {
    this.edition.set(edition);
    this.trouble.set(null);
    return this.flush();
  }

  ngOnDestroy(): void {
    void this.flush();
  }

  private isMoved(): boolean {
    return this.trouble()?.status === 409;
  }

  private async send(content: Form): Promise<void> {
    const { target, version, base } = this;
    try {
      const kept = await this.client.keep({ ...target, version, base, content, edition: this.edition() });
      this.edition.set(kept.edition);
      this.keptAt.set(kept.savedAt);
      this.trouble.set(null);
      this.pending.set(this.waiting !== null);
    } catch (error) {
      this.waiting ??= content;
      this.trouble.set(problemOf(error));
      // A server that is away may be back; one that refused has to be answered first.
      if (this.trouble()!.status === 0 || this.trouble()!.status >= 500)
        this.timer = setTimeout(() => void this.flush(), 4 * PAUSE);
    }
  }
}
