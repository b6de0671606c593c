import { Component, input } from '@angular/core';

/** A name and its value; without a value it says so instead of leaving a hole. */
export interface Fact {
  readonly label: string;
  readonly value?: string | number | null;
}

/** Rows of names and values. For values richer than text, write `<dl class="facts">` yourself. */
@Component({
  selector: 'gw-facts',
  template: `
    <dl class="facts">
      @for (fact of rows(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>
            @if (fact.value !== null && fact.value !== undefined && fact.value !== '') {
              {{ fact.value }}
            } @else {
              <span class="muted">{{ missing() }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
})
export class Facts {
  readonly rows = input.required<readonly Fact[]>();
  readonly missing = input('Non renseigné');
}
