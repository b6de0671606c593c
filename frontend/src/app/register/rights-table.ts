import { Component, input } from '@angular/core';
import type { Api } from '../api';
import { typo } from '../kernel/french';

const ANSWERS: Readonly<Record<string, string>> = { always: 'Oui', 'on-terms': 'Oui', never: 'Non' };

/** The rights of the persons: one line a right, one column a legal basis and the purposes that rest on it. */
@Component({
  selector: 'gw-rights-table',
  template: `
    @let it = rights();
    <table class="table plain">
      <caption class="visually-hidden">
        Droits applicables selon la base légale
      </caption>
      <thead>
        <tr>
          <th scope="col">Droit</th>
          @for (column of it.columns; track column.basis) {
            <th scope="col">
              {{ column.label }}
              <span class="muted small">{{ numbers(column.purposes) }}</span>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of it.rows; track row.id) {
          <tr>
            <td class="main" data-label="Droit">
              {{ row.label }} <span class="muted small nowrap">{{ row.article }}</span>
            </td>
            @for (cell of row.cells; track $index; let index = $index) {
              <td [attr.data-label]="it.columns[index]?.label" [class.no]="cell.applies === 'never'">
                <div>
                  <strong>{{ answers[cell.applies] }}</strong>
                  @if (cell.words) {
                    <span class="small words">{{ typo(cell.words) }}</span>
                  }
                </div>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './plain-table.css',
  styles: `
    th span,
    .words {
      display: block;
      font-weight: 400;
    }
    td strong {
      font-weight: 550;
    }
    .no,
    .no strong {
      color: var(--muted);
      font-weight: 400;
    }
  `,
})
export class RightsTable {
  readonly rights = input.required<Api<'RightsView'>>();

  protected readonly typo = typo;
  protected readonly answers = ANSWERS;

  protected numbers(purposes: readonly number[]): string {
    return purposes.length === 1 ? `finalité ${purposes[0]}` : `finalités ${purposes.join(', ')}`;
  }
}
