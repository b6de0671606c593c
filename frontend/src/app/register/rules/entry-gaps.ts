import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '../../kernel/french-pipes';
import { Loaded } from '../../ui/loaded';
import { StateBadge } from '../../ui/state';
import { askerLabel, LEVELS } from './gap-words';
import { EntryGaps, GapsClient } from './gaps-client';

type Gap = EntryGaps['gaps'][number];

/** What one entry lacks, in the margin of its page: what the law asks first, the rest folded. */
@Component({
  selector: 'gw-entry-gaps',
  imports: [Loaded, RouterLink, StateBadge, TypoPipe],
  template: `
    <h2>Lacunes</h2>
    <ng-container *gwLoaded="found; let it; lines: 2">
      @for (level of levels(it); track level.name) {
        <details class="fold" [open]="level.name === 'obligatory'">
          <summary>
            <gw-state [kind]="level.kind" [bare]="true">{{ level.label }}</gw-state> {{ level.gaps.length }}
          </summary>
          <ul>
            @for (gap of level.gaps; track gap.field) {
              <li>
                <a [routerLink]="['/registre', activity()]" [fragment]="gap.anchor">{{ said(gap) | typo }}</a>
                <span class="small muted">{{ askers(gap) }}</span>
              </li>
            }
          </ul>
        </details>
      } @empty {
        <p class="muted">Tous les champs demandés sont remplis.</p>
      }
    </ng-container>
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
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding: 3px 0;
      font-size: var(--t13);
      line-height: 20px;
    }
    li span {
      display: block;
    }
  `,
})
export class EntryGapsPanel {
  /** Identifier of the entry. */
  readonly activity = input.required<string>();

  protected readonly found = inject(GapsClient).ofEntry(this.activity);
  /** The gaps by how heavily they weigh, the obligatory first. */
  protected levels({ gaps }: EntryGaps) {
    return Object.entries(LEVELS).flatMap(([name, words]) => {
      const own = gaps.filter(({ level }) => level === name);
      return own.length ? [{ name, ...words, gaps: own }] : [];
    });
  }

  protected said({ label, of }: Gap): string {
    return of ? `${of} : ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
  }

  protected askers({ askers }: Gap): string {
    return askers.map(askerLabel).join(', ');
  }
}
