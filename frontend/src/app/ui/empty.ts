import { Component, input } from '@angular/core';

/** An empty place says what will come here and offers the first step (its content). */
@Component({
  selector: 'gw-empty',
  host: { '[attr.title]': 'null' }, // a block is no tooltip
  template: `
    <h2>{{ title() }}</h2>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="first-step"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s8) var(--s6);
      border: 1px dashed var(--line);
      border-radius: var(--radius);
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    p {
      max-width: 64ch;
      margin-top: var(--s1);
      color: var(--muted);
    }
    .first-step:not(:empty) {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      margin-top: var(--s4);
    }
  `,
})
export class Empty {
  readonly title = input.required<string>();
  readonly text = input<string>();
}
