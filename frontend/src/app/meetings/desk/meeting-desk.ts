import { Component, computed, inject, input } from '@angular/core';
import { MeetingView } from '../../api/contract';
import { TypoPipe } from '../../kernel/french-pipes';
import { Notice } from '../../ui/notice';
import { RouterLink } from '@angular/router';
import { openMotion, pointToShow } from '../agenda';
import { LiveMeeting } from '../live-meeting';
import { AgendaPanel } from './agenda-panel';
import { ItemPanel } from './item-panel';
import { PresencePanel } from './presence-panel';

/** The secretary's desk: agenda at the left, the point in the middle, presence and quorum at the right. */
@Component({
  selector: 'gw-meeting-desk',
  imports: [AgendaPanel, ItemPanel, Notice, PresencePanel, RouterLink, TypoPipe],
  template: `
    @if (meeting().voices.length) {
      <p class="quorum" [class.reached]="meeting().quorum.reached" aria-hidden="true">
        {{ meeting().quorum.sentence }}
      </p>
    }
    <gw-agenda-panel class="agenda" [meeting]="meeting()" [shown]="shown()?.id" />
    <div class="point">
      @if (elsewhere(); as poll) {
        <gw-notice>
          Un vote est ouvert sur le point «&#8239;{{ poll.item.title | typo }}&#8239;».
          <a
            actions
            class="button"
            [routerLink]="[]"
            [queryParams]="{ point: poll.item.id }"
            queryParamsHandling="merge"
          >
            Y aller
          </a>
        </gw-notice>
      }
      <!-- Another point is another panel, so that what was being written there is kept on leaving. -->
      @for (item of shown() ? [shown()!] : []; track item.id) {
        <gw-item-panel [item]="item" [meeting]="meeting()" />
      } @empty {
        <p class="muted">
          Ajoutez les points à traiter. Les dossiers qui attendent cette instance sont proposés.
        </p>
      }
    </div>
    <!-- It scrolls by itself: whoever has a keyboard only must be able to enter it. -->
    <gw-presence-panel
      class="presence"
      role="region"
      aria-label="Présences et quorum"
      tabindex="0"
      [meeting]="meeting()"
    />
  `,
  styleUrl: './meeting-desk.css',
})
export class MeetingDesk {
  protected readonly live = inject(LiveMeeting);

  readonly meeting = input.required<MeetingView>();
  /** The point asked for in the address. */
  readonly point = input<string>();

  protected readonly shown = computed(() => pointToShow(this.meeting(), this.point()));
  protected readonly elsewhere = computed(() => {
    const poll = this.meeting().mode === 'written' ? undefined : openMotion(this.meeting());
    return poll && poll.item.id !== this.shown()?.id ? poll : undefined;
  });
}
