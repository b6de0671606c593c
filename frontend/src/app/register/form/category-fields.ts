import { Component, input, output } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import type { Api } from '../../api';
import { Icon } from '../../ui/icon';
import { EntryModel } from './entry-model';

/** One category of data in the form, and what it contains in this very entry. */
@Component({
  selector: 'gw-category-fields',
  imports: [FormField, Icon],
  template: `
    <div class="line" [id]="'donnee-' + number()">
      <select class="input" [formField]="of().code" [attr.aria-label]="'Catégorie de la donnée ' + number()">
        @for (term of offered(); track term.code) {
          <option [value]="term.code">{{ term.label }}</option>
        }
      </select>
      <input
        class="input"
        [formField]="of().detail"
        [attr.aria-label]="'Ce que contient la donnée ' + number()"
        placeholder="Ce qu’elle contient ici"
      />
      <button
        type="button"
        class="button icon quiet"
        [attr.aria-label]="'Retirer la donnée ' + number()"
        (click)="removed.emit()"
      >
        <gw-icon name="close" />
      </button>
    </div>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      gap: var(--s1) var(--s2);
      max-width: 760px;
      margin-bottom: var(--s1);
    }
    @media (max-width: 720px) {
      .line {
        grid-template-columns: minmax(0, 1fr) auto;
        margin-bottom: var(--s3);
      }
      select {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class CategoryFields {
  readonly of = input.required<FieldTree<EntryModel['dataCategories'][number]>>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly offered = input.required<readonly Api<'TermView'>[]>();
  readonly removed = output();
}
