import { Component, input } from '@angular/core';

export type StateKind =
  'draft' | 'running' | 'adopted' | 'warning' | 'blocked' | 'local' | 'locked' | 'to-verify' | 'neutral';

/** The state of a thing: a word, a shape and a colour, so that none of the three is needed to understand it. */
@Component({
  selector: 'gw-state',
  host: { '[attr.data-kind]': 'kind()', '[class.bare]': 'bare()' },
  template: `
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      @switch (kind()) {
        @case ('draft') {
          <circle class="line" cx="6" cy="6" r="4.2" />
        }
        @case ('running') {
          <circle class="line" cx="6" cy="6" r="4.2" />
          <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" />
        }
        @case ('adopted') {
          <circle cx="6" cy="6" r="5.2" />
          <path class="line hole" d="M3.6 6.2l1.7 1.7 3.1-3.6" />
        }
        @case ('warning') {
          <path d="M6 .9l5.4 9.7H.6z" />
          <path class="line hole" d="M6 4.4v2.5M6 8.7v.01" />
        }
        @case ('blocked') {
          <path d="M3.7.6h4.6l3.1 3.1v4.6l-3.1 3.1H3.7L.6 8.3V3.7z" />
          <path class="line hole" d="M3.5 6h5" />
        }
        @case ('local') {
          <path class="line" d="M6 1.2L10.8 6 6 10.8 1.2 6z" />
        }
        @case ('locked') {
          <path d="M2 5.5h8v5.7H2z" />
          <path class="line" d="M3.8 5.5V3.7a2.2 2.2 0 0 1 4.4 0v1.8" />
        }
        @case ('to-verify') {
          <path class="line" d="M1.5 1.5h9v9h-9zM4.6 4.6a1.5 1.5 0 1 1 2 1.4c-.4.2-.6.4-.6.8M6 8.5v.01" />
        }
        @default {
          <path class="line" d="M2.5 6h7" />
        }
      }
    </svg>
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      --own: var(--muted);
      --own-tint: var(--sunk);
      display: inline-flex;
      align-items: center;
      gap: 5px;
      max-width: 100%;
      min-height: 22px;
      padding: 0 8px 0 6px;
      border: 1px solid transparent;
      border-radius: var(--radius);
      background: var(--own-tint);
      color: var(--own);
      font: 500 var(--t13) / 20px var(--sans);
      text-align: left;
      white-space: nowrap;
      vertical-align: top;
    }
    @media (max-width: 720px) {
      :host {
        white-space: normal;
      }
    }
    :host(.bare) {
      padding: 0;
      border-color: transparent !important;
      background: none !important;
    }
    svg {
      flex: none;
      fill: currentColor;
    }
    .line {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .hole {
      stroke: var(--own-tint);
      stroke-width: 1.5;
    }
    :host(.bare) .hole {
      stroke: var(--paper);
    }
    :host([data-kind='draft']) {
      --own-tint: transparent;
      border-color: var(--edge);
    }
    :host([data-kind='running']) {
      --own: var(--running);
      --own-tint: var(--running-tint);
    }
    :host([data-kind='adopted']) {
      --own: var(--adopted);
      --own-tint: var(--adopted-tint);
    }
    :host([data-kind='warning']) {
      --own: var(--warning);
      --own-tint: var(--warning-tint);
    }
    :host([data-kind='blocked']) {
      --own: var(--blocked);
      --own-tint: var(--blocked-tint);
    }
    :host([data-kind='local']) {
      --own: var(--local);
      --own-tint: var(--local-tint);
      border: 1px dotted var(--local);
    }
    :host([data-kind='locked']) {
      --own: var(--ink);
    }
    :host([data-kind='to-verify']) {
      --own: var(--ink);
      border-color: var(--edge);
      background: repeating-linear-gradient(135deg, var(--paper) 0 4px, var(--stripe) 4px 8px);
    }
  `,
})
export class StateBadge {
  readonly kind = input.required<StateKind>();
  /** Without ground or frame, for dense tables. */
  readonly bare = input(false);
}
