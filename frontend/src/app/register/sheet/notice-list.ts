import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../../kernel/french-pipes';
import { StateBadge } from '../../ui/state';
import type { Activity } from '../register-client';

/** The documents that inform the persons, each in the version that holds for the organisation. */
@Component({
  selector: 'gw-notice-list',
  imports: [DayPipe, RouterLink, StateBadge],
  template: `
    @let it = activity();
    <ul>
      @for (notice of it.notices; track notice.code) {
        <li>
          @if (notice.documentId) {
            <a [routerLink]="['/documents', notice.documentId]">{{ notice.code }} {{ notice.title }}</a>
            @if (notice.number) {
              <span class="row">
                <gw-state kind="adopted" [bare]="true">Version {{ notice.number }}</gw-state>
                <span class="muted small">
                  depuis le {{ notice.from | day
                  }}{{ notice.decisionNumber ? ', décision ' + notice.decisionNumber : '' }}
                </span>
              </span>
            } @else {
              <gw-state kind="warning" [bare]="true"
                >pas encore en vigueur chez {{ it.organisationCode }}</gw-state
              >
            }
          } @else {
            <span>{{ notice.code }}</span>
            <gw-state kind="to-verify" [bare]="true">document inconnu</gw-state>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--s4);
    }
  `,
})
export class NoticeList {
  readonly activity = input.required<Activity>();
}
