import { Component, input, output } from '@angular/core';
import { OpinionView } from '../api/contract';
import { opinionSaid } from '../governance/parts/opinion-words';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { Empty } from '../ui/empty';
import { StateBadge } from '../ui/state';

/** The opinions asked beside the road of a dossier, each with its sense, its reasons and its term. */
@Component({
  selector: 'gw-dossier-opinions',
  imports: [DayPipe, Empty, StateBadge, TypoPipe],
  template: `
    <ul>
      @for (one of opinions(); track one.id) {
        <li class="sheet">
          <div class="spread">
            <h2>{{ one.giverName }}</h2>
            <gw-state [kind]="said(one).kind">{{ said(one).word }}</gw-state>
          </div>
          <p class="muted small">
            Étape «&#8239;{{ one.stageName }}&#8239;», demandé le {{ one.askedOn | day }}
            @if (one.askedBy) {
              par {{ one.askedBy }}
            } @else {
              par le parcours
            }
            pour le {{ one.dueOn | day }}.
            @if (one.blocking) {
              L’instance ne peut pas décider favorablement avant cet avis.
            }
          </p>
          @if (one.question) {
            <p>{{ one.question | typo }}</p>
          }
          @if (one.text) {
            <p class="prose">{{ one.text | typo }}</p>
          }
          @if (one.givenOn) {
            <p class="muted small">
              Rendu le {{ one.givenOn | day }} par {{ one.givenBy }}.
              @if (!one.covers) {
                Les textes ont changé depuis.
              }
            </p>
          }
          @if (one.allowed.includes('give')) {
            <p>
              <button type="button" class="button primary" (click)="give.emit(one)">Rendre un avis</button>
            </p>
          }
        </li>
      } @empty {
        <li>
          <gw-empty
            title="Aucun avis demandé"
            text="Les avis que le parcours prévoit, et ceux qui sont demandés à la main, paraissent ici avec leur délai."
          />
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s4);
      max-width: 860px;
    }
    li p {
      margin-top: var(--s2);
    }
    h2 {
      font-size: var(--t17);
      line-height: 24px;
    }
    .prose {
      white-space: pre-line;
    }
  `,
})
export class DossierOpinions {
  readonly opinions = input.required<readonly OpinionView[]>();
  readonly give = output<OpinionView>();
  protected readonly said = opinionSaid;
}
