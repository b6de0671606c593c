import { Component, computed, inject, input } from '@angular/core';
import { TimeEventView } from '../api/contract';
import { Loaded } from '../ui/loaded';
import { StateKind } from '../ui/state';
import { Timeline, TimelineEvent } from '../ui/timeline';
import { DossiersClient } from './dossiers-client';
import { LEFT, pictureOf, ROW, TOP, WIDTH } from './time-picture';

const KINDS: Readonly<Record<string, StateKind>> = {
  decision: 'adopted',
  'in-force': 'adopted',
  'opinion-given': 'local',
  reminded: 'warning',
  urgent: 'warning',
  withdrawn: 'blocked',
  left: 'blocked',
  meeting: 'running',
};

/** Everything that happened to a dossier on one line of time: drawn station by station, then told day by day. */
@Component({
  selector: 'gw-dossier-times',
  imports: [Loaded, Timeline],
  template: `
    <ng-container *gwLoaded="found; let it">
      <div class="frame" tabindex="0" role="group" aria-label="Ligne du temps, à faire défiler">
        <svg [attr.viewBox]="'0 0 ' + width + ' ' + picture().height" role="img" [attr.aria-label]="told()">
          @for (tick of picture().ticks; track tick.x) {
            <line
              class="tick"
              [attr.x1]="tick.x"
              [attr.x2]="tick.x"
              [attr.y1]="top"
              [attr.y2]="picture().height"
            />
            <text class="date" [attr.x]="tick.x" [attr.y]="top - 10" text-anchor="middle">
              {{ tick.label }}
            </text>
          }
          @for (row of picture().rows; track row.label) {
            <text class="row" x="0" [attr.y]="row.y + 4">{{ row.label }}</text>
            <line class="base" [attr.x1]="left" [attr.x2]="width" [attr.y1]="row.y" [attr.y2]="row.y" />
          }
          @for (bar of picture().bars; track $index) {
            <rect
              class="bar"
              [attr.data-kind]="bar.kind"
              [attr.x]="bar.x"
              [attr.y]="bar.y"
              [attr.width]="bar.width"
              height="12"
              rx="3"
            >
              <title>{{ bar.title }}</title>
            </rect>
          }
          @for (mark of picture().marks; track $index) {
            <circle class="mark" [attr.data-kind]="mark.kind" [attr.cx]="mark.x" [attr.cy]="mark.y" r="4">
              <title>{{ mark.title }}</title>
            </circle>
          }
        </svg>
      </div>
      <p class="muted small">
        Une barre dure le temps que l’étape a eu le dossier&#8239;; bordée de tirets, elle est en retard. Un
        point est une décision (vert), une réunion (bleu), un avis (violet) ou une autre démarche (orange).
      </p>
      <gw-timeline [events]="events()" />
    </ng-container>
  `,
  styles: `
    .frame {
      overflow-x: auto;
      max-width: 100%;
    }
    svg {
      display: block;
      min-width: 680px;
      width: 100%;
      max-width: 1100px;
    }
    text {
      font-family: var(--sans);
      fill: var(--ink);
    }
    .row {
      font-size: 12.5px;
    }
    .date {
      font-size: 11.5px;
      fill: var(--muted);
    }
    .tick,
    .base {
      stroke: var(--line);
      stroke-width: 1;
    }
    .bar {
      fill: var(--accent-tint);
      stroke: var(--accent);
    }
    .bar[data-kind='done'] {
      fill: var(--sunk);
      stroke: var(--edge);
    }
    .bar[data-kind='late'] {
      fill: var(--warning-tint);
      stroke: var(--warning);
      stroke-dasharray: 3 2;
    }
    .mark {
      fill: var(--warning);
      stroke: var(--paper);
      stroke-width: 1.2;
    }
    .mark[data-kind='decision'],
    .mark[data-kind='in-force'] {
      fill: var(--adopted);
    }
    .mark[data-kind='meeting'],
    .mark[data-kind='proposed'] {
      fill: var(--running);
    }
    .mark[data-kind^='opinion'] {
      fill: var(--local);
    }
    p {
      margin: var(--s2) 0 var(--s5);
    }
  `,
})
export class DossierTimes {
  readonly id = input.required<string>();
  protected readonly found = inject(DossiersClient).timeline(this.id);
  protected readonly left = LEFT;
  protected readonly width = WIDTH;
  protected readonly top = TOP;
  protected readonly row = ROW;
  protected readonly picture = computed(() => pictureOf(this.found.value()!));
  protected readonly told = computed(() => {
    const { lines, events } = this.found.value()!;
    return `${events.length} événements sur ${lines.length} lignes. Ils suivent en texte, du plus récent au plus ancien.`;
  });
  protected readonly events = computed<TimelineEvent[]>(() =>
    this.found.value()!.events.toReversed().map(told),
  );
}

function told({ on, title, detail, link, line, kind }: TimeEventView): TimelineEvent {
  return {
    at: on,
    title,
    who: line === 'Dossier' ? undefined : line,
    detail: detail ?? undefined,
    kind: KINDS[kind],
    link: link ?? undefined,
  };
}
