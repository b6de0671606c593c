import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatrixCell, MatrixColumn, MatrixRow, MatrixView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { PluralPipe, ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { Dialogs } from '../ui/dialog/dialogs';
import { StateBadge } from '../ui/state';
import { CellChosen, MatrixCellDialog } from './matrix-cell-dialog';
import { cellOf, LEGEND } from './matrix-cells';

/** The adoption matrix on a phone: a card a dossier, each answer with the organisations that gave it. */
@Component({
  selector: 'gw-adoption-cards',
  imports: [PluralPipe, RouterLink, ShortDayPipe, StateBadge, TypoPipe],
  template: `
    <ul>
      @for (row of matrix().rows; track row.dossierId) {
        <li>
          <h2>
            <a [routerLink]="['/dossiers', row.dossierId]">{{ row.title | typo }}</a>
          </h2>
          <p class="muted small">
            {{ row.number }}, {{ row.pieces | plural: 'texte' }}, {{ row.adopted }} sur {{ row.of }} ont
            adopté
            @if (row.urgent) {
              <gw-state kind="warning" [bare]="true">urgent</gw-state>
            }
          </p>
          <dl>
            @for (answer of answers(row); track answer.state) {
              <div>
                <dt>
                  <gw-state [kind]="words(answer.state).kind" [bare]="true">
                    {{ words(answer.state).word }}
                  </gw-state>
                </dt>
                <dd>
                  @for (member of answer.members; track member.column.organisationId) {
                    <span>
                      <button type="button" class="link" (click)="open(row, member.column, member.cell)">
                        {{ member.column.code }}
                      </button>
                      <span class="muted small">{{
                        member.cell.on ? (member.cell.on | shortDay) : since(member.cell)
                      }}</span>
                    </span>
                  }
                </dd>
              </div>
            }
          </dl>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: var(--s4) 0;
      border-bottom: 1px solid var(--line);
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    dl > div {
      display: flex;
      gap: var(--s3);
      padding: var(--s1) 0;
    }
    dt {
      flex: 0 0 128px;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--s4);
      font-variant-numeric: tabular-nums;
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    dd > span {
      display: inline-flex;
      align-items: baseline;
      gap: 6px;
    }
  `,
})
export class AdoptionCards {
  private readonly dialogs = inject(Dialogs);

  readonly matrix = input.required<MatrixView>();

  protected readonly words = stateWords;

  /** What stands behind an answer. */
  protected open(row: MatrixRow, column: MatrixColumn, cell: MatrixCell) {
    return this.dialogs.open<void, CellChosen>(MatrixCellDialog, { row, column, cell });
  }

  /** « 96 j, en retard, relancé le 12/11 »: where an answer is awaited. */
  protected since({ lagDays, late, remindedOn }: MatrixCell) {
    const parts = [
      lagDays !== null && `${lagDays}\u202fj`,
      late && 'en retard',
      remindedOn && `relancé le ${remindedOn.slice(8, 10)}/${remindedOn.slice(5, 7)}`,
    ];
    return parts.filter(Boolean).join(', ');
  }

  protected answers(row: MatrixRow) {
    const { columns } = this.matrix();
    return LEGEND.map(({ state }) => ({
      state,
      members: columns
        .map((column) => ({ column, cell: cellOf(row, column.organisationId) }))
        .filter(({ cell }) => cell.state === state),
    })).filter(({ members }) => members.length);
  }
}
