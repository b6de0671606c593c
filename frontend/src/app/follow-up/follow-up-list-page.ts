import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Api } from '../api';
import { ShortDayPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Facet } from '../ui/list/facet';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { SortHeader } from '../ui/list/sort-header';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { FollowUpClient } from './follow-up-client';
import { FollowUpDialog, FollowUpAsked } from './follow-up-dialog';
import { STATES } from './follow-up-words';

/** The views by the word of the address, and what each asks of the server. */
const VIEWS: Readonly<
  Record<string, { readonly label: string; readonly asks: Record<string, string | readonly string[]> }>
> = {
  ouvertes: { label: 'À faire', asks: { state: ['todo', 'running'] } },
  miennes: { label: 'Les miennes', asks: { state: ['todo', 'running'], mine: 'true' } },
  retard: { label: 'En retard', asks: { late: 'true' } },
  faites: { label: 'Faites', asks: { state: 'done' } },
  toutes: { label: 'Toutes', asks: {} },
};

/** What the bodies asked to be done: by whom, for when, and how far it is. */
@Component({
  selector: 'gw-follow-up-list-page',
  imports: [Empty, Facet, Icon, List, Loaded, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge],
  templateUrl: './follow-up-list-page.html',
  styles: `
    .owner {
      display: block;
    }
    td.main .muted {
      display: block;
      font-size: var(--t13);
      font-weight: 400;
    }
  `,
})
export class FollowUpListPage {
  protected readonly address = listAddress();
  private readonly client = inject(FollowUpClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly asOf = inject(AsOf);

  protected readonly states = STATES;
  private readonly view = computed(() => VIEWS[this.address.text('vue')] ?? VIEWS['ouvertes']!);
  private readonly asked = computed(() => {
    const { vue: _, instance, organisation, ...words } = this.address.query();
    return {
      ...words,
      ...this.view().asks,
      ...(instance && { body: instance }),
      ...(organisation && { organisation }),
    };
  });
  protected readonly found = this.client.all(this.asked);
  protected readonly page = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly views = computed(() => {
    const counts: Record<string, number | undefined> = {
      ouvertes: this.page()?.open,
      miennes: this.page()?.mine,
      retard: this.page()?.late,
    };
    return Object.entries(VIEWS).map(([vue, { label }]) => ({
      label,
      query: { vue: vue === 'ouvertes' ? null : vue },
      count: counts[vue],
    }));
  });
  protected readonly bodies = computed(() => choices(this.page()?.bodies));
  protected readonly organisations = computed(() => choices(this.page()?.organisations));
  protected readonly creates = computed(
    () => !this.asOf.readOnly() && (this.page()?.allowed.includes('create') ?? false),
  );
  /** The same list as a table for a spreadsheet. */
  protected readonly file = computed(() => {
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(this.asked()))
      for (const one of [value].flat()) words.append(name, one);
    const day = this.asOf.day();
    if (day) words.set('at', day);
    return `/api/exchange/follow-up?${words.toString()}`;
  });

  protected async create() {
    const made = await this.dialogs.open<Api<'FollowUpView'>, FollowUpAsked>(FollowUpDialog, {}, 600);
    if (made) await this.router.navigate(['/suivi', made.id]);
  }
}

const choices = (facets: readonly Api<'FollowUpFacet'>[] | undefined) =>
  (facets ?? []).map(({ id, code, count }) => ({ value: id, label: code, count }));
