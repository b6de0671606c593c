import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plural } from '../../kernel/french';
import { Ticked } from './ticked';

/** What can be done with the entries that are ticked; it stays at the foot of the list while there are some. */
@Component({
  selector: 'gw-bulk-bar',
  imports: [RouterLink],
  template: `
    <div class="action-bar no-print" role="region" aria-label="Fiches choisies">
      <p role="status">{{ said() }}</p>
      @if (!ticked().all() && (total() ?? 0) > ticked().count()) {
        <button type="button" class="button quiet" (click)="ticked().all.set(true)">
          Prendre les {{ plural(total()!, 'résultat') }}
        </button>
      }
      @if (changes()) {
        <button type="button" class="button primary" (click)="changed.emit()">Modifier</button>
      }
      <a class="button" routerLink="/registre/exporter" [queryParams]="exported()">Exporter</a>
      <button type="button" class="button quiet" (click)="ticked().clear()">Tout décocher</button>
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 5;
      display: block;
    }
    p {
      margin-right: auto;
      font-weight: 550;
    }
  `,
})
export class BulkBar {
  readonly ticked = input.required<Ticked>();
  readonly total = input<number>();
  /** Whether the person may change entries at all. */
  readonly changes = input(false);
  /** The address of the export for what is chosen. */
  readonly exported = input.required<Record<string, string | readonly string[]>>();
  readonly changed = output();

  protected readonly plural = plural;
  protected readonly said = computed(() =>
    this.ticked().all()
      ? `Les ${plural(this.ticked().count(), 'résultat choisi', 'résultats choisis')}`
      : plural(this.ticked().count(), 'fiche choisie', 'fiches choisies'),
  );
}
