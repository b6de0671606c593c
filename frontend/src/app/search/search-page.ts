import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api';
import { TypoPipe } from '../kernel/french-pipes';
import { AddressPipe } from '../ui/address';
import { Empty } from '../ui/empty';
import { listAddress } from '../ui/list/list-address';
import { SearchBox } from '../ui/list/search-box';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';

const KINDS: Readonly<Record<string, string>> = {
  document: 'Documents',
  activity: 'Registre',
  flow: 'Flux',
  dossier: 'Dossiers',
  organisation: 'Annuaire',
  'legal-text': 'Textes de loi',
};

/** What was found, by room. */
@Component({
  selector: 'gw-search-page',
  imports: [AddressPipe, Empty, Loaded, PageHead, RouterLink, SearchBox, TypoPipe],
  template: `
    <gw-page-head
      title="Recherche"
      lead="Documents, registre, flux, dossiers, annuaire et textes de loi que vous pouvez lire."
    />
    <gw-search-box label="Chercher partout" [value]="address.q()" (searched)="address.write({ q: $event })" />
    @if (address.q().trim().length < 2) {
      <gw-empty
        title="Que cherchez-vous ?"
        text="Un code (T02, D02, F03), un mot du titre, une organisation ou un article (art. 28)."
      />
    } @else {
      <div class="stack" *gwLoaded="found; let it">
        @for (group of grouped(it.hits); track group.kind) {
          <section class="sheet" [attr.aria-labelledby]="'k-' + group.kind">
            <h2 [id]="'k-' + group.kind">{{ group.title }}</h2>
            <ul class="hits">
              @for (hit of group.hits; track $index) {
                <li>
                  <a [routerLink]="hit.link | address">{{ hit.label | typo }}</a>
                  <span class="small muted">{{ hit.note | typo }}</span>
                </li>
              }
            </ul>
          </section>
        } @empty {
          <gw-empty
            title="Rien ne correspond"
            text="Essayez un autre mot, sans accent si vous le souhaitez."
          />
        }
      </div>
    }
  `,
  styles: `
    .hits {
      list-style: none;
      margin: 0;
      padding: 0;
      display: grid;
      gap: var(--s2);
    }
    .stack {
      margin-top: var(--s5);
    }
  `,
})
export class SearchPage {
  protected readonly address = listAddress();
  private readonly words = computed(() => this.address.q().trim());
  protected readonly found = httpResource<Api<'SearchView'>>(() =>
    this.words().length < 2 ? undefined : { url: '/api/search', params: { q: this.words() } },
  );

  protected grouped(hits: readonly Api<'HitView'>[]) {
    return Object.entries(KINDS)
      .map(([kind, title]) => ({ kind, title, hits: hits.filter((hit) => hit.kind === kind) }))
      .filter((group) => group.hits.length);
  }
}
