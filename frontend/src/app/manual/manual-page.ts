import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Api } from '../api';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';

/** The manual, a page for each task. */
@Component({
  selector: 'gw-manual-page',
  imports: [Loaded, PageHead, RouterLink, RouterLinkActive],
  template: `
    <div class="manual">
      <nav aria-label="Pages du manuel">
        <ul *gwLoaded="contents; let it">
          <li>
            <a routerLink="/manuel" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: true }"
              >Sommaire</a
            >
          </li>
          @for (one of it.pages; track one.id) {
            <li>
              <a [routerLink]="['/manuel', one.id]" routerLinkActive="here" ariaCurrentWhenActive="page">{{
                one.title
              }}</a>
            </li>
          }
        </ul>
      </nav>
      @if (page()) {
        <article *gwLoaded="shown; let it">
          <gw-page-head
            [title]="it.title"
            [crumbs]="[{ label: 'Manuel', link: '/manuel' }, { label: it.title }]"
          />
          <div class="sheet text" [innerHTML]="it.html" (click)="follow($event)"></div>
        </article>
      } @else {
        <article *gwLoaded="contents; let it">
          <gw-page-head title="Manuel" lead="Une page par tâche." />
          <div class="sheet text" [innerHTML]="it.front" (click)="follow($event)"></div>
        </article>
      }
    </div>
  `,
  styleUrl: './manual-page.css',
})
export class ManualPage {
  /** From the route; the contents without it. */
  readonly page = input<string>();

  private readonly router = inject(Router);
  protected readonly contents = httpResource<Api<'ManualView'>>(() => '/api/manual');
  private readonly wanted = computed(() => this.page());
  protected readonly shown = httpResource<Api<'ManualPageView'>>(() => {
    const id = this.wanted();
    return id ? `/api/manual/${encodeURIComponent(id)}` : undefined;
  });

  /** A link inside the text leads to another page without leaving the application. */
  protected follow(event: Event) {
    const link = (event.target as Element).closest('a');
    const address = link?.getAttribute('href');
    if (!address?.startsWith('/')) return;
    event.preventDefault();
    void this.router.navigateByUrl(address);
  }
}
