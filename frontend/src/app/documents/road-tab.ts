import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShortDayPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { StateBadge, StateKind } from '../ui/state';
import { DocumentDesk } from './document-desk';

const STATES: Record<string, { kind: StateKind; word: string }> = {
  open: { kind: 'running', word: 'en cours' },
  returned: { kind: 'warning', word: 'renvoyé' },
  completed: { kind: 'adopted', word: 'terminé' },
  refused: { kind: 'blocked', word: 'refusé' },
  withdrawn: { kind: 'neutral', word: 'retiré' },
};

/** The dossiers in which the document went, or goes, from body to body. */
@Component({
  selector: 'gw-road-tab',
  imports: [Empty, RouterLink, ShortDayPipe, StateBadge],
  template: `
    @if (document(); as it) {
      <p class="muted">Parcours {{ it.circuit }}&#8239;: {{ it.circuitName }}.</p>
      @if (it.roads.length) {
        <ul class="waiting">
          @for (road of it.roads; track road.id) {
            <li>
              <div>
                <p>
                  <a [routerLink]="['/dossiers', road.id]">{{ road.title }}</a>
                </p>
                <p class="muted small">
                  Dossier {{ road.number }}, ouvert le {{ road.openedOn | shortDay }}
                  @if (road.closedOn) {
                    , clos le {{ road.closedOn | shortDay }}
                  }
                </p>
              </div>
              <gw-state [kind]="states[road.state]?.kind ?? 'neutral'">{{
                road.state === 'open' ? road.stageName : (states[road.state]?.word ?? road.state)
              }}</gw-state>
              <a class="button" [routerLink]="['/dossiers', road.id]">Ouvrir le dossier</a>
            </li>
          }
        </ul>
      } @else {
        <gw-empty
          title="Aucun dossier"
          text="Quand le projet sera proposé, le dossier qui le porte d’une instance à l’autre se suivra ici."
        />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 860px;
    }
    .waiting,
    gw-empty {
      margin-top: var(--s4);
    }
  `,
})
export class RoadTab {
  private readonly desk = inject(DocumentDesk);
  protected readonly states = STATES;
  protected readonly document = computed(() => this.desk.document.value());
}
