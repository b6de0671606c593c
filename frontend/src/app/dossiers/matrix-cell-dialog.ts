import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DossierView, MatrixCell, MatrixColumn, MatrixRow } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { StateBadge } from '../ui/state';
import { cellFacts, placeOf, textsOf } from './matrix-cells';

/** One cell of the matrix. */
export interface CellChosen {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly cell: MatrixCell;
}

/** What one organisation did with one dossier: its decision, its days, its texts, and the way to each. */
@Component({
  selector: 'gw-matrix-cell-dialog',
  imports: [DialogFrame, Facts, Loaded, RouterLink, StateBadge, TypoPipe],
  template: `
    <gw-dialog [title]="title">
      <p class="head">
        <gw-state [kind]="words.kind">{{ words.word }}</gw-state>
        @if (row.urgent) {
          <gw-state kind="warning">urgent</gw-state>
        }
      </p>
      <p class="muted">{{ row.number }} · {{ row.title | typo }}</p>
      <gw-facts [rows]="facts" />
      <h3>Textes</h3>
      <ng-container *gwLoaded="dossier; let it; lines: 2">
        <ul>
          @for (text of texts(); track text.subjectId) {
            <li>
              {{ text.label | typo }}
              @if (text.outcome) {
                <gw-state [kind]="said(text.outcome).kind" [bare]="true">{{
                  said(text.outcome).word
                }}</gw-state>
              }
            </li>
          }
        </ul>
        @if (it.urgency; as urgency) {
          <p class="muted">Urgent&#8239;: {{ urgency.reason | typo }}</p>
        }
      </ng-container>
      <ng-container actions>
        <a class="button" [routerLink]="['/dossiers', row.dossierId]" (click)="ref.close()"
          >Voir le dossier</a
        >
        @if (cell.decisionId) {
          <a class="button primary" [routerLink]="place" (click)="ref.close()">Voir la décision</a>
        }
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    .head {
      display: flex;
      gap: var(--s2);
      margin-bottom: var(--s2);
    }
    gw-facts {
      display: block;
      margin-top: var(--s3);
    }
    h3 {
      margin-top: var(--s4);
      font-size: var(--t13);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
      padding: var(--s1) 0;
    }
  `,
})
export class MatrixCellDialog {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly chosen = inject<CellChosen>(DIALOG_DATA);

  protected readonly row = this.chosen.row;
  protected readonly cell = this.chosen.cell;
  protected readonly title = `${this.chosen.column.code} — ${this.chosen.column.name}`;
  protected readonly words = stateWords(this.cell.state);
  protected readonly said = stateWords;
  protected readonly place = placeOf(this.row, this.cell);
  protected readonly facts = cellFacts(this.cell);
  protected readonly dossier = httpResource<DossierView>(() => `/api/dossiers/${this.row.dossierId}`);
  protected readonly texts = computed(() =>
    this.dossier.hasValue() ? textsOf(this.dossier.value(), this.cell) : [],
  );
}
