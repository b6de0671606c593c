import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TypoPipe } from '../../kernel/french-pipes';
import { Loaded } from '../../ui/loaded';
import { askerLabel } from './gap-words';
import { GapsClient } from './gaps-client';

const PER = 50;

/** The entries that lack one field, each leading to the place where it is written. */
@Component({
  selector: 'gw-gap-entries',
  imports: [Loaded, RouterLink, TypoPipe],
  template: `
    <aside class="sheet" [attr.aria-label]="'Fiches sans ' + title()">
      <div class="spread">
        <h2>{{ title() | typo }}</h2>
        <button type="button" class="button quiet" (click)="closed.emit()">Fermer</button>
      </div>
      <p class="small muted">Demandé par&#8239;: {{ label(asker()) }}</p>
      <ng-container *gwLoaded="found; let it; lines: 3">
        <ul>
          @for (one of it.rows; track one.id) {
            <li>
              <a [routerLink]="['/registre', one.id]" [fragment]="anchor()">{{ one.code }} {{ one.name }}</a>
              <span class="small muted"
                >{{ one.organisationCode }}{{ one.sector ? ', modèle sectoriel' : '' }}</span
              >
            </li>
          } @empty {
            <li class="muted">
              {{
                organisation()
                  ? 'Plus aucune fiche ne laisse ce champ vide.'
                  : 'Les fiches concernées sont celles d’autres organisations, qui les lisent chez elles.'
              }}
            </li>
          }
        </ul>
        @if (it.total > per) {
          <p class="row">
            <button
              type="button"
              class="button quiet"
              [disabled]="page() === 1"
              (click)="page.set(page() - 1)"
            >
              Précédentes
            </button>
            <button
              type="button"
              class="button quiet"
              [disabled]="page() * per >= it.total"
              (click)="page.set(page() + 1)"
            >
              Suivantes
            </button>
          </p>
        }
      </ng-container>
    </aside>
  `,
  styles: `
    :host {
      position: sticky;
      top: calc(var(--bar) + var(--s4));
      display: block;
    }
    h2 {
      font-size: var(--t15);
      line-height: 22px;
    }
    ul {
      max-height: 60vh;
      margin: var(--s3) 0 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--line);
    }
    li span {
      display: block;
    }
  `,
})
export class GapEntriesPanel {
  readonly field = input.required<string>();
  /** Where the field stands on the page of an entry. */
  readonly anchor = input.required<string>();
  readonly asker = input.required<string>();
  readonly title = input.required<string>();
  /** null: the whole federation. */
  readonly organisation = input<string | null>(null);
  readonly closed = output();

  protected readonly per = PER;
  protected readonly page = linkedSignal({
    source: () => `${this.field()} ${this.asker()} ${this.organisation()}`,
    computation: () => 1,
  });
  protected readonly found = inject(GapsClient).entries(this.field, () => ({
    asker: this.asker(),
    page: String(this.page()),
    ...(this.organisation() && { organisation: this.organisation()! }),
  }));
  protected readonly label = askerLabel;
}
