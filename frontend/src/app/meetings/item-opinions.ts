import { Component, input } from '@angular/core';
import { OpinionView } from '../api/contract';
import { opinionSaid } from '../governance/parts/opinion-words';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { StateBadge } from '../ui/state';

/** The opinions on a dossier as a body reads them before it votes: who gave them, their sense, their reasons, and which are missing. */
@Component({
  selector: 'gw-item-opinions',
  imports: [DayPipe, StateBadge, TypoPipe],
  template: `
    <ul>
      @for (one of opinions(); track one.id) {
        <li>
          <p class="who">
            <span>{{ one.giverName }}</span>
            <gw-state [kind]="said(one).kind" [bare]="true">{{ said(one).word }}</gw-state>
          </p>
          @if (one.text) {
            <p class="reasons">{{ one.text | typo }}</p>
          }
          <p class="muted small">
            @if (one.givenOn) {
              Rendu le {{ one.givenOn | day }} par {{ one.givenBy }}, étape «&#8239;{{
                one.stageName
              }}&#8239;».
              @if (!one.covers) {
                Les textes ont changé depuis.
              }
            } @else {
              Demandé le {{ one.askedOn | day }} pour le {{ one.dueOn | day }}, non rendu.
              @if (one.blocking && one.state === 'asked') {
                L’instance ne peut pas décider favorablement avant cet avis.
              }
            }
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: var(--s2) 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s3);
      font-weight: 500;
    }
    .reasons {
      max-width: 76ch;
      white-space: pre-line;
    }
  `,
})
export class ItemOpinions {
  readonly opinions = input.required<readonly OpinionView[]>();
  protected readonly said = opinionSaid;
}
