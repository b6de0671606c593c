import { Component, computed, input } from '@angular/core';

/** Grey lines where text will come; they show only when the wait passes 300 ms. */
@Component({
  selector: 'gw-skeleton',
  template: `
    <p class="visually-hidden" role="status">Chargement en cours</p>
    @for (width of widths(); track $index) {
      <div [style.width.%]="width"></div>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s2) 0;
      animation: appear 1ms 300ms backwards;
    }
    div {
      height: 14px;
      margin: 14px 0;
      border-radius: 4px;
      background: var(--sunk);
    }
  `,
})
export class Skeleton {
  readonly lines = input(6);
  protected readonly widths = computed(() =>
    Array.from({ length: this.lines() }, (_, line) => [92, 78, 85, 64, 88, 71][line % 6]),
  );
}
