import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AsOf } from '../session/as-of';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list/list-address';
import { Pager } from '../ui/list/pager';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { AdoptionTable } from './adoption-table';
import { DossiersClient } from './dossiers-client';
import { MatrixFilters } from './matrix-filters';

/** Who adopted what, when and by which decision, for the whole sector on one sheet. */
@Component({
  selector: 'gw-matrix-page',
  host: { class: 'full-width' },
  imports: [AdoptionTable, Empty, Icon, Loaded, MatrixFilters, PageHead, Pager, RouterLink],
  template: `
    <gw-page-head
      title="Matrice d’adoption"
      lead="Chaque ligne est un dossier, chaque colonne une organisation qui décide pour elle-même."
      [crumbs]="[{ label: 'Dossiers', link: '/dossiers' }, { label: 'Matrice d’adoption' }]"
    >
      @if (matrix.hasValue() && matrix.value().rows.length) {
        <a class="button" [href]="file()" download><gw-icon name="download" /> Exporter (XLSX)</a>
        <button type="button" class="button" (click)="print()"><gw-icon name="print" /> Imprimer</button>
      }
    </gw-page-head>
    <ng-container *gwLoaded="matrix; let it">
      @if (it.rows.length || narrowed()) {
        <gw-matrix-filters [matrix]="it" />
      }
      @if (it.rows.length) {
        <gw-adoption-table [matrix]="it" />
        @if (it.total > it.size) {
          <gw-pager [total]="it.total" [per]="it.size" />
        }
      } @else if (narrowed()) {
        <gw-empty
          title="Aucun dossier ne répond à ces filtres"
          text="Élargissez l’année, le parcours ou l’organisation."
        >
          <button type="button" class="button" (click)="address.clear()">Tout voir</button>
        </gw-empty>
      } @else {
        <gw-empty
          title="Aucun dossier n’a encore atteint les organisations"
          text="Un dossier paraît ici dès qu’il est ouvert dans un parcours qui se termine par la décision de chaque organisation."
        >
          <a class="button" routerLink="/dossiers">Voir les dossiers en cours</a>
        </gw-empty>
      }
    </ng-container>
  `,
  styles: `
    @page matrix {
      size: A4 landscape;
      margin: 12mm;
    }
    @media print {
      :host {
        display: block;
        page: matrix;
      }
    }
  `,
})
export class MatrixPage {
  private readonly document = inject(DOCUMENT);
  private readonly asOf = inject(AsOf);
  protected readonly address = listAddress();
  protected readonly matrix = inject(DossiersClient).matrix(this.address.query);
  protected readonly narrowed = computed(() => this.address.facets().length > 0);
  /** The same filters as a workbook: the matrix on one sheet, every answer with its decision on the other. */
  protected readonly file = computed(() => {
    const words = new URLSearchParams({ format: 'xlsx' });
    for (const [name, value] of Object.entries(this.address.query()))
      for (const one of [value].flat()) if (name !== 'page') words.append(name, one);
    const day = this.asOf.day();
    if (day) words.set('at', day);
    return `/api/exchange/adoptions?${words.toString()}`;
  });

  protected print() {
    this.document.defaultView?.print();
  }
}
