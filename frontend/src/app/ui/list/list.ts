import { Component, computed, input, signal } from '@angular/core';
import { plural } from '../../kernel/french';
import { Empty } from '../empty';
import { Icon } from '../icon';
import { Tab, Tabs } from '../tabs';
import { listAddress } from './list-address';
import { Pager } from './pager';
import { SearchBox } from './search-box';

/** A list page: saved views as tabs, search, facets at the left (folded on a phone), the table, the pager. */
@Component({
  selector: 'gw-list',
  imports: [Empty, Icon, Pager, SearchBox, Tabs],
  template: `
    @if (views().length) {
      <gw-tabs [tabs]="views()" label="Vues enregistrées" />
    }
    <div class="tools no-print" role="search" [attr.aria-label]="search()">
      @if (search(); as words) {
        <gw-search-box [label]="words" [value]="address.q()" (searched)="address.write({ q: $event })" />
      }
      @if (faceted()) {
        <button
          type="button"
          class="button filters"
          [attr.aria-expanded]="unfolded()"
          aria-controls="facettes"
          (click)="unfolded.set(!unfolded())"
        >
          <gw-icon name="filter" /> Filtres
          @if (address.facets().length) {
            ({{ address.facets().length }})
          }
        </button>
      }
      @if (total() !== undefined) {
        <p class="total" role="status">{{ counted() }}</p>
      }
      <div class="others"><ng-content select="[tools]" /></div>
    </div>
    <div class="columns" [class.faceted]="faceted()">
      <div id="facettes" class="facets no-print" [class.unfolded]="unfolded()">
        <ng-content select="gw-facet, [facet]" />
        @if (narrowed()) {
          <button type="button" class="button quiet" (click)="address.clear()">Effacer les filtres</button>
        }
      </div>
      <div class="found">
        @if (total() === 0 && narrowed()) {
          <gw-empty
            title="Rien ne correspond"
            text="Aucune ligne ne répond à cette recherche et à ces filtres."
          >
            <button type="button" class="button" (click)="address.clear()">Tout afficher</button>
          </gw-empty>
        } @else if (total() === 0) {
          <ng-content select="[empty]" />
        }
        <div [hidden]="total() === 0"><ng-content /></div>
        <gw-pager [total]="total() ?? 0" [per]="per()" />
      </div>
    </div>
  `,
  styleUrl: './list.css',
})
export class List {
  protected readonly address = listAddress();

  /** What the search box says (« Chercher une activité »); without it there is no box. */
  readonly search = input<string>();
  /** How many lines answer, over all pages; undefined while not known. */
  readonly total = input<number>();
  readonly unit = input('ligne');
  readonly units = input<string>();
  readonly per = input(50);
  readonly views = input<readonly Tab[]>([]);
  /** Whether facets are given, which opens their column. */
  readonly faceted = input(false);

  protected readonly unfolded = signal(false);
  protected readonly counted = computed(() =>
    plural(this.total() ?? 0, this.unit(), this.units() ?? `${this.unit()}s`),
  );
  protected readonly narrowed = computed(() => !!this.address.q() || this.address.facets().length > 0);
}
