import { Component, computed, input, model } from '@angular/core';
import { PieceKey } from './dossiers-client';

/** A text that may be ticked, under the name people know it by. */
export interface Choosable extends PieceKey {
  readonly label: string;
}
export const keyOf = ({ type, subjectId }: PieceKey): string => `${type}:${subjectId}`;

/** Which texts a dossier carries: a box to tick for each. */
@Component({
  selector: 'gw-piece-choice',
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      @for (piece of pieces(); track piece.type + piece.subjectId) {
        <label class="choice">
          <input type="checkbox" [checked]="has(piece)" (change)="toggle(piece)" />
          <span>
            {{ piece.label }}
            <span class="muted">{{ piece.type === 'document' ? 'document' : 'fiche du registre' }}</span>
          </span>
        </label>
      } @empty {
        <p class="muted">
          Aucun texte en cours d’écriture ne peut être proposé maintenant. Commencez par réviser un document
          ou une fiche du registre.
        </p>
      }
    </fieldset>
  `,
  styles: `
    legend {
      font-weight: 600;
      margin-bottom: var(--s2);
    }
  `,
})
export class PieceChoice {
  readonly legend = input('Pièces du dossier');
  readonly pieces = input.required<readonly Choosable[]>();
  readonly chosen = model.required<readonly Choosable[]>();
  private readonly keys = computed(() => new Set(this.chosen().map(keyOf)));

  protected has(piece: Choosable) {
    return this.keys().has(keyOf(piece));
  }

  protected toggle(piece: Choosable) {
    const without = this.chosen().filter((one) => keyOf(one) !== keyOf(piece));
    this.chosen.set(this.has(piece) ? without : [...without, piece]);
  }
}
