import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { Facet } from '../ui/list/facet';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { DirectoryClient } from './directory-client';
import { ofPerson } from './directory-words';

const STATES = {
  past: { kind: 'neutral', word: 'Terminé' },
  present: { kind: 'adopted', word: 'En cours' },
  future: { kind: 'running', word: 'À venir' },
} as const;

/** The mandates of a body or of a person: past, present and to come, on the day that the application shows. */
@Component({
  selector: 'gw-mandates-page',
  imports: [Empty, Facet, List, Loaded, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge, TypoPipe],
  templateUrl: './mandates-page.html',
})
export class MandatesPage {
  readonly id = input.required<string>();
  /** Whose: as the route says. */
  readonly of = input.required<'bodies' | 'people'>();

  private readonly address = listAddress();
  protected readonly found = inject(DirectoryClient).mandates(this.of, this.id, this.address.query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly title = computed(() => (this.found.hasValue() ? this.found.value().title : 'Mandats'));
  protected readonly isBody = computed(() => this.of() === 'bodies');
  protected readonly crumbs = computed(() => [
    { label: 'Annuaire', link: '/annuaire' },
    ...(this.isBody()
      ? [
          { label: 'Instances', link: '/annuaire/instances' },
          { label: this.title(), link: `/annuaire/instances/${this.id()}` },
        ]
      : []),
    { label: 'Mandats' },
  ]);
  protected readonly states = Object.entries(STATES).map(([value, { word }]) => ({ value, label: word }));
  protected readonly replaced = ofPerson;
  protected readonly stateOf = (state: string) => STATES[state as keyof typeof STATES];
}
