import { Component, computed, input } from '@angular/core';
import { plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Icon } from '../ui/icon';
import { Minutes } from './minutes-client';

/** What minutes and each decision must carry: present, or marked absent, with the rule that asks for it. */
@Component({
  selector: 'gw-points-list',
  imports: [Icon, TypoPipe],
  template: `
    <h2>Points à porter</h2>
    <p class="muted small">{{ told() }}</p>
    @for (group of groups(); track group.title) {
      <details class="fold" [open]="$first">
        <summary>
          {{ group.title | typo }} <span class="muted">{{ missing(group) }}</span>
        </summary>
        <ul>
          @for (point of group.points; track point.id) {
            <li [class.absent]="!point.value">
              <gw-icon [name]="point.value ? 'check' : 'warning'" [size]="14" />
              <div>
                <p class="name">{{ point.label }}</p>
                @if (!point.value) {
                  <p class="gone">Absent&#8239;: {{ point.absent | typo }}</p>
                }
                <p class="rule">
                  {{ point.rule | typo }}{{ point.mark === 'to-verify' ? ' (à vérifier)' : '' }}
                </p>
              </div>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      gap: var(--s2);
      padding: var(--s2) 0;
      border-top: 1px solid var(--line);
      font-size: var(--t13);
      line-height: 18px;
    }
    gw-icon {
      flex: none;
      margin-top: 2px;
      color: var(--adopted);
    }
    .absent gw-icon {
      color: var(--warning);
    }
    .gone {
      color: var(--warning);
    }
    .rule {
      color: var(--muted);
      font-size: var(--t12);
      line-height: 16px;
    }
  `,
})
export class PointsList {
  readonly groups = input.required<Minutes['points']>();

  protected readonly told = computed(() => {
    const points = this.groups().flatMap((group) => group.points);
    const there = points.filter(({ value }) => value).length;
    return `${plural(there, 'point présent', 'points présents')} sur ${points.length}\u202f; chacun figure en annexe du procès-verbal.`;
  });

  protected missing({ points }: Minutes['points'][number]) {
    const absent = points.filter(({ value }) => !value).length;
    return absent ? `${absent} absent${absent > 1 ? 's' : ''}` : 'complet';
  }
}
