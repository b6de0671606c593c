import { Component, computed, input } from '@angular/core';
import { day } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { kindWord } from './minutes-words';
import { MinutesBlock } from './minutes-client';

/** One paragraph of minutes as it is read: what it is, what it says, and under a decision its sum and its digests. */
@Component({
  selector: 'gw-minutes-block',
  imports: [TypoPipe],
  host: { '[attr.data-kind]': 'block().kind' },
  template: `
    <p>
      @if (word(); as said) {
        <strong>{{ said }}&#8239;:</strong>
      }
      {{ block().text | typo }}
      @if (charge(); as said) {
        <span class="charge">({{ said }})</span>
      }
    </p>
    @if (block().details.length) {
      <ul>
        @for (line of block().details; track $index) {
          <li>{{ line | typo }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 68ch;
      overflow-wrap: anywhere;
    }
    :host([data-kind='decision']) {
      padding: var(--s2) var(--s4);
      border-left: 3px solid var(--accent);
      background: var(--accent-tint);
    }
    p {
      white-space: pre-line;
    }
    strong {
      font-weight: 600;
    }
    ul {
      margin-top: var(--s1);
      color: var(--muted);
      font: var(--t13) / 20px var(--sans);
    }
    .charge {
      color: var(--muted);
    }
  `,
})
export class BlockView {
  readonly block = input.required<MinutesBlock>();
  protected readonly word = computed(() => kindWord(this.block()));
  /** « responsable : Damien Digitale ; échéance : 23 décembre 2026 ». */
  protected readonly charge = computed(() => {
    const { who, due } = this.block();
    const said = [who && `responsable\u202f: ${who}`, due && `échéance\u202f: ${day(due)}`];
    return said.filter(Boolean).join('\u202f; ');
  });
}
