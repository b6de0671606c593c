import { Component, inject, input } from '@angular/core';
import { TypoPipe } from '../kernel/french-pipes';
import { Notice } from '../ui/notice';
import { DossiersClient } from './dossiers-client';

/** What changed since a decision, and from which station the text would go again. */
@Component({
  selector: 'gw-decision-coverage',
  imports: [Notice, TypoPipe],
  template: `
    @if (found.hasValue() && found.value(); as it) {
      @if (!it.covers) {
        <gw-notice kind="warning" title="Ce qui a changé depuis cette décision">
          <p>{{ it.sentence! | typo }}</p>
          <ul>
            @for (change of it.changes; track $index) {
              <li>
                {{ change.label }} <span class="muted">{{ words[change.weight] }}</span>
              </li>
            }
          </ul>
        </gw-notice>
      }
    }
  `,
})
export class DecisionCoverage {
  readonly id = input.required<string>();
  protected readonly found = inject(DossiersClient).coverage(this.id);
  protected readonly words: Record<string, string> = {
    substantial: 'fond',
    minor: 'contenu',
    wording: 'forme',
  };
}
