import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DossierRow } from '../api/contract';
import { DOSSIER_STATES, DossierState } from '../governance/parts/words';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { DossiersClient } from './dossiers-client';

/** The saved views by the word of the address; the last one shows every dossier. */
const VIEWS: Readonly<Record<string, { readonly label: string; readonly state?: DossierState }>> = {
  'en-cours': { label: 'En cours', state: 'open' },
  renvoyes: { label: 'Renvoyés', state: 'returned' },
  termines: { label: 'Terminés', state: 'completed' },
  refuses: { label: 'Refusés', state: 'refused' },
  retires: { label: 'Retirés', state: 'withdrawn' },
  tous: { label: 'Tous' },
};

/** The dossiers of the sector: where each stands, who is late, how many organisations have adopted. */
@Component({
  selector: 'gw-dossier-list-page',
  imports: [Empty, List, Loaded, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge, TypoPipe],
  templateUrl: './dossier-list-page.html',
  styleUrl: './dossier-list-page.css',
})
export class DossierListPage {
  private readonly address = listAddress();
  private readonly view = computed(() => VIEWS[this.address.text('vue')]);

  protected readonly views = Object.entries(VIEWS).map(([vue, { label }]) => ({ label, query: { vue } }));
  protected readonly states = DOSSIER_STATES;
  /** A state is said on each line only where lines may differ in it. */
  protected readonly mixed = computed(() => !this.view()?.state);
  protected readonly found = inject(DossiersClient).all(() => {
    const { vue: _, ...words } = this.address.query() as Record<string, string>;
    const state = this.view()?.state;
    return state ? { ...words, state } : words;
  });
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));

  protected readonly proposes = computed(
    () => this.found.hasValue() && this.found.value().allowed.includes('propose'),
  );

  protected share({ adopted, of }: DossierRow) {
    return of ? (100 * adopted) / of : 0;
  }
}
