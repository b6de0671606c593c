import { Component, computed, effect, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Api } from '../../api';
import { plural } from '../../kernel/french';
import { ShortDayPipe } from '../../kernel/french-pipes';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { Dialogs } from '../../ui/dialog/dialogs';
import { Empty } from '../../ui/empty';
import { Facet } from '../../ui/list/facet';
import { List } from '../../ui/list/list';
import { listAddress } from '../../ui/list/list-address';
import { SortHeader } from '../../ui/list/sort-header';
import { Loaded } from '../../ui/loaded';
import { Menu, MenuItem } from '../../ui/menu';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { ActivityRow, RegisterClient } from '../register-client';
import { basesOf, stateOf } from '../register-words';
import { BulkBar } from './bulk-bar';
import { BulkDialog, Meant } from './bulk-dialog';
import { BulkView } from './list-client';
import { addressText, asked, offered, scopeOf } from './list-words';
import { recalled, remember } from './remembered';
import { Ticked } from './ticked';
import { ViewTabs } from './view-tabs';

/** The register: found, narrowed, sorted, kept as views, and changed by many at once. */
@Component({
  selector: 'gw-activity-list-page',
  imports: [
    BulkBar, Empty, Facet, List, Loaded, Menu, PageHead, RouterLink, ShortDayPipe, SortHeader, StateBadge, ViewTabs,
  ],
  templateUrl: './activity-list-page.html',
  styleUrl: './activity-list-page.css',
}) // prettier-ignore
export class ActivityListPage {
  private readonly address = listAddress();
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly readOnly = inject(AsOf).readOnly;

  protected readonly plural = plural;
  protected readonly stateOf = stateOf;
  protected readonly basesOf = basesOf;

  protected readonly view = computed(() => scopeOf(this.address.text('vue')));
  protected readonly q = this.address.q;
  protected readonly own = computed(() => this.session.acting());
  private readonly question = computed(() => asked(this.address.query(), this.own()?.organisationId ?? ''));
  protected readonly found = inject(RegisterClient).all(() => ({ ...this.question(), facets: 'yes' }));
  private readonly page = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly total = computed(() => this.page()?.total);
  /** What was counted last stays on the screen while the next counts are on their way. */
  private readonly counted = linkedSignal<Api<'FacetView'>[] | undefined, readonly Api<'FacetView'>[]>({
    source: () => this.page()?.facets,
    computation: (now, before) => now ?? before?.value ?? [],
  });
  protected readonly facets = computed(() => offered(this.counted(), this.address.text('vue')));
  /** Whether several organisations may stand in the list, so that each line must say whose it is. */
  protected readonly several = computed(() => this.view() !== '');
  private readonly allowed = computed(() => (this.readOnly() ? [] : (this.page()?.allowed ?? [])));
  protected readonly writes = computed(() => this.allowed().includes('create'));
  protected readonly changes = computed(() => this.allowed().includes('bulk'));
  protected readonly ticked = new Ticked(this.total);
  protected readonly exported = computed(() => {
    const { page: _, sort: __, ...filter } = this.question();
    return this.ticked.count() && !this.ticked.all() ? { ids: this.ticked.ids().join(',') } : filter;
  });
  protected readonly others = computed((): MenuItem[] => [
    ...(this.writes() ? [{ label: 'Importer un registre', link: '/registre/importer' }] : []),
    { label: 'Modèles du secteur et écarts', link: '/registre/modeles' },
    { label: 'Lacunes par champ', link: '/registre/lacunes' },
    { label: 'Ce qu’un changement touche', link: '/impact' },
    ...(this.writes() ? [{ label: 'Registre public', link: '/registre/public' }] : []),
  ]);
  protected readonly lead = computed(() => {
    const code = this.own()?.organisationCode ?? 'mon organisation';
    return {
      '': `Les traitements de ${code}, tels que l’article 30 du RGPD demande de les inscrire.`,
      modeles: 'Ce que la task force rédige pour toutes les Mire\u202f; chacune l’adopte en son conseil.',
      'a-corriger':
        'Les fiches où une règle trouve quelque chose de manquant, d’abrogé ou de contradictoire.',
      tout: 'Toutes les fiches que vos mandats permettent de lire.',
    }[this.view()] as string;
  });

  constructor() {
    const router = inject(Router);
    const before = recalled();
    if (before && addressText(this.address.query()) === '' && !this.address.text('vue'))
      void router.navigate([], { queryParams: before, replaceUrl: true });
    effect(() => remember(this.address.query()));
  }

  /** The ticks follow the person over the pages of one list, and end where another list begins. */
  protected readonly list = computed(() => addressText(this.address.query()));
  private readonly forgetting = effect(() => {
    this.list();
    this.ticked.clear();
  });

  protected idsOf(rows: readonly ActivityRow[]): string[] {
    return rows.map(({ id }) => id);
  }

  protected async change() {
    const { page: _, sort: __, ...filter } = this.question();
    const count = this.ticked.count();
    const meant: Meant = this.ticked.all()
      ? { filter: filter as Meant['filter'], count }
      : { ids: this.ticked.ids(), count };
    const done = await this.dialogs.open<BulkView | null, Meant>(BulkDialog, meant, 760);
    if (!done) return;
    this.ticked.clear();
    this.found.reload();
  }
}
