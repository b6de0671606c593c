import { Component, computed, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import type { Activity } from '../register-client';
import { NATURES } from '../register-words';

/** The categories of data of an entry: which, of what nature, what they contain here and why they are needed. */
@Component({
  selector: 'gw-data-table',
  imports: [StateBadge],
  template: `
    <table class="table plain">
      <caption class="visually-hidden">
        Catégories de données
      </caption>
      <thead>
        <tr>
          <th scope="col">Catégorie</th>
          <th scope="col">Ce qu’elle contient ici</th>
          @if (explained()) {
            <th scope="col">Pourquoi elle est nécessaire</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (category of categories(); track $index) {
          <tr tabindex="-1" [id]="'donnee-' + ($index + 1)">
            <td data-label="Catégorie" class="main">
              {{ category.label }}
              @if (natures[category.kind]; as nature) {
                <gw-state [kind]="nature.kind" [bare]="true">{{ nature.label }}</gw-state>
              }
            </td>
            <td data-label="Contenu">{{ category.detail || '—' }}</td>
            @if (explained()) {
              <td data-label="Nécessité">{{ category.why || '—' }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: '../plain-table.css',
})
export class DataTable {
  readonly categories = input.required<Activity['dataCategories']>();

  protected readonly natures = NATURES;
  protected readonly explained = computed(() => this.categories().some(({ why }) => why));
}
