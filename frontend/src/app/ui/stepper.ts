import { Component, computed, DestroyRef, inject, input, OnInit, output } from '@angular/core';
import { Shortcuts } from './dialog/shortcuts';
import { Icon } from './icon';

/** From one place of a page to the next and back, with N and P: « 2 / 7 ». */
@Component({
  selector: 'gw-stepper',
  imports: [Icon],
  template: `
    @if (places().length) {
      <span class="muted figures">{{ at() < 0 ? '–' : at() + 1 }} / {{ places().length }}</span>
      <button
        type="button"
        class="button icon"
        [attr.aria-label]="before() + ' (P)'"
        [title]="before() + ' (P)'"
        [disabled]="at() === 0"
        (click)="step(-1)"
      >
        <gw-icon name="up" />
      </button>
      <button
        type="button"
        class="button icon"
        [attr.aria-label]="after() + ' (N)'"
        [title]="after() + ' (N)'"
        [disabled]="at() === places().length - 1"
        (click)="step(1)"
      >
        <gw-icon name="down" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class Stepper implements OnInit {
  private readonly shortcuts = inject(Shortcuts);
  private readonly end = inject(DestroyRef);

  /** The identifiers of the places, in their order. */
  readonly places = input.required<readonly string[]>();
  /** The one that one is at, if any. */
  readonly here = input<string>();
  /** « Changement précédent », « Changement suivant ». */
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  readonly stepped = output<string>();

  protected readonly at = computed(() => this.places().indexOf(this.here() ?? ''));

  ngOnInit() {
    const keys = [
      this.shortcuts.add({ key: 'n', label: this.after(), run: () => this.step(1) }),
      this.shortcuts.add({ key: 'p', label: this.before(), run: () => this.step(-1) }),
    ];
    for (const leave of keys) this.end.onDestroy(leave);
  }

  protected step(by: 1 | -1) {
    const places = this.places();
    const next = places[this.at() < 0 ? (by > 0 ? 0 : places.length - 1) : this.at() + by];
    if (next !== undefined) this.stepped.emit(next);
  }
}
