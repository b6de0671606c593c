import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatrixView } from '../api/contract';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { AdoptionTable } from './adoption-table';
import { DossiersClient } from './dossiers-client';
import { csvOf } from './matrix-cells';

/** Who adopted what, when and by which decision, for the whole sector on one sheet. */
@Component({
  selector: 'gw-matrix-page',
  host: { class: 'full-width' },
  imports: [AdoptionTable, Empty, Icon, Loaded, PageHead, RouterLink],
  template: `
    <gw-page-head
      title="Matrice d’adoption"
      lead="Chaque ligne est un dossier, chaque colonne une organisation qui décide pour elle-même."
      [crumbs]="[{ label: 'Dossiers', link: '/dossiers' }, { label: 'Matrice d’adoption' }]"
    >
      @if (matrix.hasValue() && matrix.value().rows.length) {
        <button type="button" class="button" (click)="export(matrix.value())">
          <gw-icon name="download" /> Exporter (CSV)
        </button>
        <button type="button" class="button" (click)="print()"><gw-icon name="print" /> Imprimer</button>
      }
    </gw-page-head>
    <ng-container *gwLoaded="matrix; let it">
      @if (it.rows.length) {
        <gw-adoption-table [matrix]="it" />
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
  private readonly session = inject(Session);
  protected readonly matrix = inject(DossiersClient).matrix();

  protected print() {
    this.document.defaultView?.print();
  }

  /** A file for a spreadsheet; the mark in front tells it that the accents are UTF-8. */
  protected export(matrix: MatrixView) {
    const file = new Blob(['\ufeff', csvOf(matrix)], { type: 'text/csv;charset=utf-8' });
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `matrice-adoption-${this.asOf.day() ?? this.session.today()}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
