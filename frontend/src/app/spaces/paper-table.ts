import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf } from '../kernel/french';
import { PluralPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';
import { Pager } from '../ui/list/pager';
import { SearchBox } from '../ui/list/search-box';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { weight } from './space-words';
import { SpacesClient } from './spaces-client';

/** The papers of a space: of one folder, or all in whose name, note or folder the search is found. */
@Component({
  selector: 'gw-paper-table',
  imports: [
    Empty,
    Icon,
    Loaded,
    Pager,
    PluralPipe,
    RouterLink,
    SearchBox,
    ShortDayPipe,
    SortHeader,
    TypoPipe,
  ],
  templateUrl: './paper-table.html',
  styleUrl: './paper-table.css',
})
export class PaperTable {
  protected readonly address = listAddress();

  readonly bodyId = input.required<string>();
  /** A folder, `racine`, or '' for all of them. */
  readonly folder = input('');
  readonly archived = input(false);
  readonly adds = input(false);
  /** Another number: what is shown is read again. */
  readonly turn = input(0);
  readonly deposit = output();

  protected readonly weight = weight;
  protected readonly dayOf = dayOf;
  protected readonly found = inject(SpacesClient).papers(this.bodyId, () => ({
    page: String(this.address.page()),
    ...(this.address.q() && { q: this.address.q() }),
    ...(this.address.sort() && { sort: this.address.sort() }),
    // What is looked for may lie anywhere in the space.
    ...(this.folder() && !this.address.q() && { folder: this.folder() }),
    ...(this.archived() && { state: 'archived' }),
  }));
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly elsewhere = computed(() => !this.folder() || !!this.address.q());

  constructor() {
    effect(() => {
      if (this.turn() > 0) untracked(() => this.found.reload());
    });
  }
}
