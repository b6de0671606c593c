import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { typo } from '../../kernel/french';
import { StateBadge } from '../../ui/state';
import { Anchors } from '../anchors';
import { Activity } from '../register-client';
import { SEVERITIES } from '../register-words';

/** What rules find in an entry, by which article, and the field where each is mended. */
@Component({
  selector: 'gw-activity-findings',
  imports: [RouterLink, StateBadge],
  template: `
    @let it = activity();
    <h2>Constats</h2>
    @for (finding of it.findings; track finding.anchor + finding.rule) {
      <div class="finding">
        <gw-state [kind]="severities[finding.severity]?.kind ?? 'neutral'">{{ finding.article }}</gw-state>
        <p>{{ typo(finding.sentence) }}</p>
        <p class="row">
          <a [routerLink]="[]" [fragment]="finding.anchor" (click)="anchors.focus(finding.anchor)"
            >→ {{ finding.place }}</a
          >
          @if (it.modelId && finding.section === 'purposes') {
            <a [routerLink]="['/registre', it.modelId]" [fragment]="finding.anchor"
              >Se corrige dans le modèle sectoriel</a
            >
          } @else if (it.allowed.includes('revise')) {
            <a [routerLink]="['/registre', it.id, 'reviser']" [fragment]="finding.anchor">Corriger</a>
          }
        </p>
        <details class="fold">
          <summary>Comment faire</summary>
          <p>{{ typo(finding.remedy) }}</p>
        </details>
      </div>
    } @empty {
      <p class="muted">Aucune règle ne trouve rien à redire.</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: var(--s2);
      font-size: var(--t15);
      line-height: 22px;
    }
    .finding + .finding {
      margin-top: var(--s4);
    }
    p {
      margin-top: 4px;
      font-size: var(--t13);
      line-height: 20px;
    }
    .fold > summary {
      padding: 2px 0;
      font-size: var(--t13);
      font-weight: 400;
    }
  `,
})
export class ActivityFindings {
  readonly activity = input.required<Activity>();

  protected readonly anchors = inject(Anchors);
  protected readonly severities = SEVERITIES;
  protected readonly typo = typo;
}
