import { Component, computed, input } from '@angular/core';
import { MatrixView } from '../api/contract';
import { DOSSIER_STATES } from '../governance/parts/words';
import { listAddress } from '../ui/list/list-address';

/** What narrows the matrix: words in the address, so that a filtered matrix can be sent to somebody. */
@Component({
  selector: 'gw-matrix-filters',
  template: `
    <form class="no-print" role="search" aria-label="Filtrer la matrice" (submit)="$event.preventDefault()">
      @for (one of selects(); track one.name) {
        <label>
          {{ one.label }}
          <select #box class="input" (change)="narrow(one.name, box.value)">
            @for (choice of one.choices; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === address.text(one.name)">
                {{ choice.label }}
              </option>
            }
          </select>
        </label>
      }
      <label class="choice">
        <input
          #late
          type="checkbox"
          [checked]="address.text('late') === 'true'"
          (change)="address.write({ late: late.checked ? 'true' : null })"
        />
        En retard seulement
      </label>
      @if (address.facets().length) {
        <button type="button" class="button quiet" (click)="address.clear()">Tout voir</button>
      }
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s2) var(--s4);
      margin-bottom: var(--s4);
    }
    label:not(.choice) {
      display: grid;
      gap: 2px;
      color: var(--muted);
      font-size: var(--t13);
    }
    select {
      width: auto;
      min-width: 120px;
    }
  `,
})
export class MatrixFilters {
  protected readonly address = listAddress();
  readonly matrix = input.required<MatrixView>();

  protected narrow(name: string, value: string) {
    return this.address.write({ [name]: value });
  }

  protected readonly selects = computed(() => {
    const { years, circuits, organisations } = this.matrix();
    return [
      { name: 'organisation', label: 'Organisation', choices: [ALL('Toutes'), ...organisations.map(({ id, code }) => ({ value: id, label: code }))] },
      { name: 'circuit', label: 'Parcours', choices: [ALL('Tous'), ...circuits.map((one) => ({ value: one, label: `Parcours ${one}` }))] },
      { name: 'year', label: 'Ouvert en', choices: [ALL('Toutes années'), ...years.map((one) => ({ value: one, label: one }))] },
      { name: 'state', label: 'Dossiers', choices: [ALL('En cours et terminés'), ...STATES] },
      { name: 'sort', label: 'Trier par', choices: SORTS },
    ];
  }); // prettier-ignore
}

const ALL = (label: string) => ({ value: '', label });
const STATES = Object.entries(DOSSIER_STATES).map(([value, { word }]) => ({ value, label: word }));
const SORTS = [
  { value: '', label: 'le plus récent' },
  { value: '-lag', label: 'le délai le plus long' },
  { value: 'lag', label: 'le délai le plus court' },
  { value: 'title', label: 'l’intitulé' },
];
