import { Component, inject, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import { Icon } from '../../ui/icon';
import { WrittenField } from '../catalogue';
import { NATURES } from '../register-words';
import { EntryDesk } from './entry-desk';
import { linesOnDesk } from './lines';

/** The categories of data, a line each: which, what it contains in this very entry, and why it is needed. */
@Component({
  selector: 'gw-category-editor',
  imports: [Icon, StateBadge],
  template: `
    @for (line of list.lines(); track $index; let index = $index) {
      <div class="line" [id]="'donnee-' + (index + 1)">
        <div class="what">
          <select
            class="input"
            [attr.aria-label]="'Catégorie de la donnée ' + (index + 1)"
            [disabled]="list.isLocked('code', line)"
            (change)="list.set(index, 'code', $any($event.target).value)"
          >
            @for (term of desk.words()?.dataCategories ?? []; track term.code) {
              <option [value]="term.code" [selected]="term.code === line['code']">{{ term.label }}</option>
            }
          </select>
          @if (nature(line['code']); as mark) {
            <gw-state [kind]="mark.kind" [bare]="true">{{ mark.label }}</gw-state>
          }
        </div>
        <div class="said">
          <input
            class="input"
            placeholder="Ce qu’elle contient ici"
            [value]="line['detail'] ?? ''"
            [readonly]="list.isLocked('detail', line)"
            [attr.aria-label]="'Ce que contient la donnée ' + (index + 1)"
            (input)="list.set(index, 'detail', $any($event.target).value)"
          />
          <input
            class="input"
            placeholder="Pourquoi elle est nécessaire"
            [value]="line['why'] ?? ''"
            [readonly]="list.isLocked('why', line)"
            [attr.aria-label]="'Pourquoi la donnée ' + (index + 1) + ' est nécessaire'"
            (input)="list.set(index, 'why', $any($event.target).value)"
          />
        </div>
        @if (list.open()) {
          <button
            type="button"
            class="button icon quiet"
            [attr.aria-label]="'Retirer la donnée ' + (index + 1)"
            (click)="list.remove(index)"
          >
            <gw-icon name="close" />
          </button>
        }
      </div>
    } @empty {
      <p class="muted">Aucune catégorie de données n’est indiquée.</p>
    }
    @if (list.open()) {
      <button type="button" class="button quiet add" (click)="add()">
        <gw-icon name="plus" /> Ajouter une catégorie de données
      </button>
    }
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      gap: var(--s1) var(--s2);
      padding: var(--s2) 0;
      border-bottom: 1px solid var(--line);
      scroll-margin-top: calc(var(--bar) + var(--s6));
    }
    .said {
      display: grid;
      gap: var(--s1);
    }
    .what gw-state {
      display: inline-flex;
      margin-top: 6px;
      font-size: var(--t12);
    }
    .add {
      margin: var(--s1) 0 0 -8px;
      padding: 0 8px;
    }
    @media (max-width: 720px) {
      .line {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .what {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class CategoryEditor {
  protected readonly desk = inject(EntryDesk);

  readonly field = input.required<WrittenField>();

  protected readonly list = linesOnDesk(this.field);

  protected nature(code: unknown) {
    const kind = this.desk.words()?.dataCategories.find((one) => one.code === code)?.kind ?? '';
    return NATURES[kind];
  }

  /** The first category that is not there yet. */
  protected add() {
    const taken = new Set(this.list.lines().map((line) => line['code']));
    const offered = this.desk.words()?.dataCategories ?? [];
    const code = (offered.find((one) => !taken.has(one.code)) ?? offered[0])?.code ?? '';
    this.list.add({ code, detail: '' });
  }
}
