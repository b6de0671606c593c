import { computed, inject, Injectable, OnDestroy } from '@angular/core';
import { EntryDesk } from './entry-desk';
import { EntryFinding, EntryFlaw, FormClient } from './form-client';

const PAUSE = 700;

/** Asks, a moment after each pause, what the rules say of the entry as it stands, and what saving would refuse. */
@Injectable()
export class LiveCheck implements OnDestroy {
  private readonly client = inject(FormClient);
  private readonly desk = inject(EntryDesk);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  private readonly findingsByField = computed(() => grouped(this.desk.check()?.findings ?? []));
  private readonly flawsByField = computed(() => grouped(this.desk.check()?.flaws ?? []));

  look(form: Readonly<Record<string, unknown>>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(form), this.asked ? PAUSE : 0);
  }

  /** Asks at once; an answer that was overtaken by a later question is not shown. */
  async now(form: Readonly<Record<string, unknown>>): Promise<void> {
    clearTimeout(this.timer);
    const question = ++this.asked;
    try {
      const check = await this.client.check(form);
      if (question === this.asked) this.desk.check.set(check);
    } catch {
      // The form goes on without its adviser; saving will say what it must.
    }
  }

  findingsOf(field: string): readonly EntryFinding[] {
    return this.findingsByField().get(field) ?? [];
  }

  /** What is unfinished in a field: said once someone wrote there, or tried to save. */
  flawsOf(field: string): readonly EntryFlaw[] {
    const written = this.desk.tried() || this.desk.entry()[field] !== this.desk.begun()[field];
    return written ? (this.flawsByField().get(field) ?? []) : [];
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
  }
}

function grouped<T extends { readonly field: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(one.field, [...(groups.get(one.field) ?? []), one]);
  return groups;
}
