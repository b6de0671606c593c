import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatrixCell, MatrixRow, MatrixView } from '../api/contract';
import { stateWords } from '../governance/parts/words';
import { ShortDayPipe, TypoPipe } from '../kernel/french-pipes';
import { StateBadge } from '../ui/state';
import { cellOf, LEGEND, placeOf } from './matrix-cells';

/** The adoption matrix on a phone: a card a dossier, each answer with the organisations that gave it. */
@Component({
  selector: 'gw-adoption-cards',
  imports: [RouterLink, ShortDayPipe, StateBadge, TypoPipe],
  template: `
    <ul>
      @for (row of matrix().rows; track row.dossierId) {
        <li>
          <h2>
            <a [routerLink]="['/dossiers', row.dossierId]">{{ row.title | typo }}</a>
          </h2>
          <p class="muted small">{{ row.number }}, {{ row.adopted }} sur {{ row.of }} ont adopté</p>
          <dl>
            @for (answer of answers(row); track answer.state) {
              <div>
                <dt>
                  <gw-state [kind]="words(answer.state).kind" [bare]="true">
                    {{ words(answer.state).word }}
                  </gw-state>
                </dt>
                <dd>
                  @for (member of answer.members; track member.code) {
                    <span>
                      @if (member.cell.decisionId) {
                        <a [routerLink]="place(row, member.cell)">{{ member.code }}</a>
                      } @else {
                        {{ member.code }}
                      }
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
    dd > span {
      display: inline-flex;
      align-items: baseline;
      gap: 6px;
    }
  `,
})
export class AdoptionCards {
  readonly matrix = input.required<MatrixView>();

  protected readonly words = stateWords;
  protected readonly place = placeOf;

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
        .map(({ code, organisationId }) => ({ code, cell: cellOf(row, organisationId) }))
        .filter(({ cell }) => cell.state === state),
    })).filter(({ members }) => members.length);
  }
}
