import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../api';
import { day } from '../../kernel/french';
import { AsOf } from '../../session/as-of';
import { Session } from '../../session/session';
import { shortcut } from '../../ui/dialog/shortcuts';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { Menu, MenuItem } from '../../ui/menu';
import { PageHead } from '../../ui/page-head';
import { FlowsClient } from '../flows-client';
import { FlowMap } from './flow-map';
import { edgeAt, keyOf } from './keys';
import { MapPanel } from './map-panel';
import { MapTable } from './map-table';

const CRUMBS = [{ label: 'Flux', link: '/flux' }, { label: 'Carte' }];

/** The map of an organisation's flows, or the same as a table; the chosen flow, the view and whose map are in the address. */
@Component({
  selector: 'gw-map-page',
  imports: [Empty, FlowMap, Icon, Loaded, MapPanel, MapTable, Menu, NgTemplateOutlet, PageHead, RouterLink],
  host: { class: 'full-width', '[class.upright]': 'upright()' },
  templateUrl: './map-page.html',
  styleUrl: './map-page.css',
})
export class MapPage {
  private readonly client = inject(FlowsClient);
  private readonly session = inject(Session);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  /** Words of the address. */
  readonly organisation = input<string>();
  readonly flux = input<string>();
  readonly vue = input<string>();

  protected readonly crumbs = CRUMBS;
  protected readonly whose = computed(() => this.organisation() || this.session.acting()?.organisationId);
  protected readonly tabled = computed(() => this.vue() === 'table');
  protected readonly map = this.client.map(this.whose);
  protected readonly it = computed(() => (this.map.hasValue() ? this.map.value() : undefined));
  /** Every flow one may see: whose maps there are, and the lines of the table. */
  private readonly seen = this.client.all(() => ({ size: '200' }));
  /** A partner who is an end of no flow has no map, which is no error. */
  protected readonly nothing = computed(
    () => !this.organisation() && this.seen.hasValue() && this.seen.value().total === 0,
  );
  protected readonly rows = this.client.all(() => {
    const organisation = this.tabled() ? this.whose() : undefined;
    return organisation ? { organisation, size: '200' } : undefined;
  });
  protected readonly edge = computed(() => edgeAt(this.flux() ?? '', this.it()?.edges ?? []));
  protected readonly upright = computed(() => (this.it()?.height ?? 0) > (this.it()?.width ?? 0));
  /** Whether the map is longer than a screen, so that the record must follow the eye. */
  protected readonly tall = computed(() => (this.it()?.height ?? 0) > 640);
  protected readonly dated = computed(() => `État au ${day(this.asOf.day() ?? this.session.today())}`);
  protected readonly lead = computed(() => {
    const it = this.it();
    const same = it?.organisationName.toUpperCase() === it?.organisationCode;
    const whose = same ? it?.organisationName : `${it?.organisationCode}, ${it?.organisationName}`;
    return it && `${whose}. Choisissez un flux pour le suivre.`;
  });
  protected readonly maps = computed<MenuItem[]>(() => {
    const own = this.session.acting();
    const rows = this.seen.hasValue() ? this.seen.value().rows : [];
    const codes = new Map(rows.map((row) => [row.organisationId, row.organisationCode]));
    if (own) codes.set(own.organisationId, own.organisationCode);
    const all = [...codes].toSorted(([, a], [, b]) => a.localeCompare(b));
    const run = (organisation: string) => this.write({ organisation, flux: null });
    return all.map(([id, label]) => ({ label, checked: id === this.whose(), run: () => run(id) }));
  });

  constructor() {
    shortcut('t', 'Carte ou tableau', () => this.turn());
    shortcut('escape', 'Ne plus suivre de flux', () => this.choose(null));
  }

  protected turn() {
    return this.write({ vue: this.tabled() ? null : 'table' });
  }

  protected choose(edge: Api<'EdgeView'> | null) {
    const flux = edge ? keyOf(edge, this.it()?.edges ?? []) : null;
    return this.write({ flux }, true);
  }

  protected chooseRow({ id }: Api<'FlowRow'>) {
    return this.choose(this.it()?.edges.find(({ flowId }) => flowId === id) ?? null);
  }

  protected print() {
    this.document.defaultView?.print();
  }

  private write(queryParams: Record<string, string | null>, replaceUrl = false) {
    // Choosing a flow far down a tall map must not lead back to the top of the page.
    const scroll = replaceUrl ? 'manual' : 'after-transition';
    return this.router.navigate(['/flux/carte'], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl,
      scroll,
    });
  }
}
