import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { List } from '../ui/list/list';
import { listAddress } from '../ui/list/list-address';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tabs } from '../ui/tabs';
import { ImpactClient } from './impact-client';
import { IMPACT_TABS } from './impact-words';

/** The changes that were announced to the organisations one follows, the latest first. */
@Component({
  selector: 'gw-notice-list-page',
  imports: [Empty, List, Loaded, PageHead, RouterLink, ShortDayPipe, StateBadge, Tabs, TypoPipe],
  template: `
    <gw-page-head
      title="Changements annoncés"
      lead="Ce qui change, à partir de quand, et ce qui reste à revoir."
    >
      @if (allowed()) {
        <a class="button primary" routerLink="/impact">Annoncer un changement</a>
      }
    </gw-page-head>
    <gw-tabs [tabs]="tabs" label="Changements" />
    <gw-list unit="changement" [total]="total()">
      <gw-empty
        empty
        title="Aucun changement annoncé"
        text="Les changements qui touchent vos fiches, vos flux et vos documents viendront ici."
      />
      <table class="table" *gwLoaded="found; let page">
        <caption class="visually-hidden">
          Changements annoncés
        </caption>
        <thead>
          <tr>
            <th scope="col">Ce qui change</th>
            <th scope="col">À partir du</th>
            <th scope="col">À faire avant le</th>
            <th scope="col" class="end">Restent</th>
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>
          @for (one of page.rows; track one.id) {
            <tr>
              <td class="main" data-label="Ce qui change">
                <div>
                  <a [routerLink]="one.id">{{ one.label | typo }}</a>
                  <p class="small muted">{{ one.what | typo }}</p>
                </div>
              </td>
              <td data-label="À partir du">{{ one.from | shortDay }}</td>
              <td data-label="À faire avant le">{{ one.due | shortDay }}</td>
              <td data-label="Restent" class="end">{{ one.open }}/{{ one.total }}</td>
              <td data-label="État">
                <gw-state [kind]="one.late ? 'warning' : one.open ? 'running' : 'adopted'">{{
                  one.late ? 'En retard' : one.open ? 'En cours' : 'Fait'
                }}</gw-state>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </gw-list>
  `,
})
export class NoticeListPage {
  private readonly address = listAddress();
  protected readonly tabs = IMPACT_TABS;
  protected readonly found = inject(ImpactClient).notices(this.address.query);
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  protected readonly allowed = computed(
    () => this.found.hasValue() && this.found.value().allowed.includes('announce'),
  );
}
