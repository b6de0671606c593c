import { Component, inject, input } from '@angular/core';
import { TypoPipe } from '../../kernel/french-pipes';
import { Empty } from '../../ui/empty';
import { listAddress } from '../../ui/list/list-address';
import { Pager } from '../../ui/list/pager';
import { Loaded } from '../../ui/loaded';
import { StateBadge } from '../../ui/state';
import { Import, ImportsClient } from './imports-client';

/** What is to be told about a file, cell by cell: errors and remarks, or the values that have no place. */
@Component({
  selector: 'gw-import-notes',
  imports: [Empty, Loaded, Pager, StateBadge, TypoPipe],
  template: `
    <ng-container *gwLoaded="found; let page">
      @if (page.total === 0 && kind() === 'told') {
        <gw-empty title="Aucune remarque" text="Toutes les valeurs ont été lues sans difficulté." />
      } @else if (page.total === 0) {
        <gw-empty title="Tout a trouvé sa place" text="Aucune cellule du fichier n’est laissée de côté." />
      } @else {
        <table class="table">
          <caption class="visually-hidden">{{ kind() === 'told' ? 'Remarques' : 'Valeurs sans place' }}</caption>
          <thead>
            <tr>
              @if (kind() === 'told') {
                <th scope="col">Gravité</th>
                <th scope="col">Remarque</th>
              } @else {
                <th scope="col">Titre</th>
                <th scope="col">Valeur</th>
                <th scope="col">Cellule</th>
                <th scope="col">Pourquoi</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (it of page.rows; track $index) {
              <tr>
                @if (kind() === 'told') {
                  <td data-label="Gravité">
                    @if (it.kind === 'error') { <gw-state kind="blocked">Erreur</gw-state> }
                    @else { <gw-state kind="warning">À vérifier</gw-state> }
                  </td>
                  <td class="main" data-label="Remarque">{{ it.sentence | typo }}</td>
                } @else {
                  <td data-label="Titre">{{ it.heading || '—' }}</td>
                  <td class="main value" data-label="Valeur">{{ it.text }}</td>
                  <td data-label="Cellule">{{ it.place | typo }}</td>
                  <td data-label="Pourquoi" class="small">{{ it.sentence | typo }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
        <gw-pager [total]="page.total" />
      }
    </ng-container>
  `,
  styles: `
    .value {
      max-width: 480px;
      overflow-wrap: anywhere;
      font-weight: 400;
      white-space: pre-line;
    }
  `,
}) // prettier-ignore
export class ImportNotes {
  private readonly address = listAddress();
  private readonly client = inject(ImportsClient);

  readonly run = input.required<Import>();
  readonly kind = input.required<'told' | 'unplaced'>();
  protected readonly found = this.client.notes(
    () => this.run().id,
    () => this.kind(),
    () => ({ page: String(this.address.page()) }),
  );
}
