import { computed, Signal, signal } from '@angular/core';

/** The entries ticked in a list: some of them, over its pages, or all of its results. */
export class Ticked {
  private readonly some = signal<ReadonlySet<string>>(new Set());
  readonly all = signal(false);
  readonly count = computed(() => (this.all() ? (this.total() ?? 0) : this.some().size));

  constructor(private readonly total: Signal<number | undefined>) {}

  has(id: string): boolean {
    return this.all() || this.some().has(id);
  }

  ids(): string[] {
    return [...this.some()];
  }

  turn(id: string, on: boolean) {
    this.all.set(false);
    this.some.update((known) => new Set(on ? [...known, id] : [...known].filter((one) => one !== id)));
  }

  turnPage(ids: readonly string[], on: boolean) {
    this.all.set(false);
    this.some.update(
      (known) => new Set(on ? [...known, ...ids] : [...known].filter((one) => !ids.includes(one))),
    );
  }

  hasPage(ids: readonly string[]): boolean {
    return ids.length > 0 && ids.every((id) => this.has(id));
  }

  clear() {
    this.all.set(false);
    this.some.set(new Set());
  }
}
