import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon';
import { listAddress } from './list-address';

/** `<th gw-sort="code">Code</th>`: a column title that sorts the list through its address. */
@Component({
  selector: 'th[gw-sort]',
  imports: [Icon],
  host: { scope: 'col', '[attr.aria-sort]': 'order()' },
  template: `
    <button type="button" (click)="turn()">
      <ng-content />
      @if (order()) {
        <gw-icon [name]="order()!" [size]="12" />
      }
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      margin: -4px -6px;
      padding: 4px 6px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      text-align: inherit;
      cursor: pointer;
    }
    button:hover {
      background: var(--sunk);
      color: var(--ink);
    }
    :host([aria-sort]) button {
      color: var(--ink);
    }
  `,
})
export class SortHeader {
  private readonly address = listAddress();
  readonly by = input.required<string>({ alias: 'gw-sort' });

  protected readonly order = computed(() => {
    const sort = this.address.sort();
    return sort === this.by() ? 'ascending' : sort === `-${this.by()}` ? 'descending' : null;
  });

  protected turn() {
    void this.address.write({ sort: (this.order() === 'ascending' ? '-' : '') + this.by() });
  }
}
