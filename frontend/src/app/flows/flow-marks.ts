import { Component, computed, input } from '@angular/core';
import { markWords } from './flow-words';

/** What must be noticed about a flow: a drawing and a word each, the same drawings as on the map. */
@Component({
  selector: 'gw-flow-marks',
  template: `
    @for (mark of shown(); track mark.word) {
      <span [attr.data-tone]="mark.tone">
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <path [attr.d]="mark.path" [class.filled]="mark.filled" />
        </svg>
        {{ mark.word }}
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--s3);
    }
    :host:empty {
      display: none;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      color: var(--ink);
      font-size: var(--t13);
      line-height: 22px;
      white-space: nowrap;
    }
    [data-tone='warning'] {
      color: var(--warning);
    }
    [data-tone='blocked'] {
      color: var(--blocked);
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.3;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .filled {
      fill: currentColor;
    }
  `,
})
export class FlowMarks {
  readonly marks = input.required<readonly string[]>();
  protected readonly shown = computed(() => this.marks().map(markWords));
}
