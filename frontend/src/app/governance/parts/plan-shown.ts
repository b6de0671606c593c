import { Component, computed, input, model } from '@angular/core';
import { PlanView } from '../../api/contract';
import { NARROW } from '../../kernel/french';

const WEIGHTS: Record<string, string> = {
  substantial: 'touche au fond',
  minor: 'ne touche pas au fond',
  wording: 'forme seulement',
};

/**
 * How far texts would go: where they start, whom they pass by and why, and the changes it rests on. Whoever proposes may
 * choose the whole road instead.
 */
@Component({
  selector: 'gw-plan-shown',
  template: `
    <p>
      <strong>{{ start() }}</strong>
    </p>
    @for (one of plan().skipped; track one.stage) {
      <p class="muted">{{ one.name }}&#8239;: non requis. {{ one.reason }}.</p>
    }
    @if (plan().skipped.length) {
      <label class="choice">
        <input type="checkbox" [checked]="whole()" (change)="whole.set(!whole())" />
        <span>Refaire tout le parcours&#8239;: chaque instance se prononcera à nouveau.</span>
      </label>
    }
    @if (plan().changes.length) {
      <details class="fold">
        <summary>Ce qui a changé depuis ce qui a été décidé ({{ plan().changes.length }})</summary>
        <ul>
          @for (change of plan().changes; track $index) {
            <li>
              {{ change.label }} <span class="muted">{{ weights[change.weight] }}</span>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    p {
      margin-bottom: var(--s2);
    }
    li {
      padding: 3px 0;
    }
  `,
})
export class PlanShown {
  readonly plan = input.required<PlanView>();
  readonly whole = model(false);
  protected readonly weights = WEIGHTS;
  protected readonly start = computed(() => {
    const { startName, skipped } = this.plan();
    return skipped.length
      ? `Le dossier ira directement à l’étape «${NARROW}${startName}${NARROW}».`
      : `Le dossier ira d’abord à l’étape «${NARROW}${startName}${NARROW}».`;
  });
}
