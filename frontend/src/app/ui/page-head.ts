import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '../kernel/french-pipes';
import { Icon } from './icon';

/** One step of the way here; the last one is the page itself and has no link. */
export interface Crumb {
  readonly label: string;
  readonly link?: string | readonly unknown[];
}

/** The top of every page: where it is, its title and state, one sentence, and what can be done there. */
@Component({
  selector: 'gw-page-head',
  imports: [Icon, RouterLink, TypoPipe],
  host: { '[attr.title]': 'null' }, // a block is no tooltip
  template: `
    @if (crumbs().length) {
      <nav class="crumbs" aria-label="Fil d’Ariane">
        <ol>
          @for (crumb of crumbs(); track $index) {
            <li>
              @if (crumb.link) {
                <a [routerLink]="crumb.link">{{ crumb.label | typo }}</a>
                <gw-icon name="right" [size]="12" />
              } @else {
                <span aria-current="page">{{ crumb.label | typo }}</span>
              }
            </li>
          }
        </ol>
      </nav>
    }
    <div class="line">
      <div class="words">
        <div class="title">
          <h1>
            @if (code()) {
              <span class="code">{{ code() }}</span>
            }
            {{ title() | typo }}
          </h1>
          <ng-content select="gw-state, [state]" />
        </div>
        @if (lead()) {
          <p class="lead">{{ lead() | typo }}</p>
        }
        <ng-content select="[lead]" />
      </div>
      <div class="actions no-print"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s6);
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 4px;
      margin-bottom: var(--s2);
      color: var(--muted);
      font-size: var(--t13);
      line-height: 20px;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    li a {
      color: var(--muted);
      text-decoration-color: var(--line);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--s3) var(--s6);
    }
    .words {
      flex: 1 1 420px;
      min-width: 0;
    }
    .title {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .code {
      margin-right: 4px;
      color: var(--muted);
      font-weight: 500;
    }
    .lead {
      max-width: 76ch;
      margin-top: var(--s1);
      color: var(--muted);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    .actions:empty {
      display: none;
    }
    @media (max-width: 720px) {
      .words {
        flex-basis: 100%;
      }
    }
  `,
})
export class PageHead {
  private readonly tab = inject(Title);

  readonly title = input.required<string>();
  /** « T02 », « D02 »: the short name said before the title. */
  readonly code = input<string>();
  /** The sentence that says where one is. */
  readonly lead = input<string>();
  readonly crumbs = input<readonly Crumb[]>([]);

  constructor() {
    effect(() => this.tab.setTitle(`${[this.code(), this.title()].filter(Boolean).join(' ')} — RGPD Mire`));
  }
}
