import { Component, input } from '@angular/core';

/** A person, and in what function they are named here. */
@Component({
  selector: 'gw-person',
  template: `
    <span class="name">{{ name() }}</span>
    @if (function()) {
      <span class="function">{{ function() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-direction: column;
    }
    :host(.inline) {
      flex-direction: row;
      gap: 6px;
    }
    .name {
      font-weight: 500;
    }
    .function {
      color: var(--muted);
      font-size: var(--t13);
      line-height: 18px;
    }
    :host(.inline) .function {
      line-height: 22px;
    }
  `,
})
export class PersonName {
  readonly name = input.required<string>();
  readonly function = input<string>();
}
