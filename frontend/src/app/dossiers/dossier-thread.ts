import { Component, computed, input } from '@angular/core';
import { HistoryLine } from '../api/contract';
import { Timeline, TimelineEvent } from '../ui/timeline';

/** What happened to a dossier, from its proposal to its last decision, with who did it and in what quality. */
@Component({
  selector: 'gw-dossier-thread',
  imports: [Timeline],
  template: `<gw-timeline [events]="events()" />`,
})
export class DossierThread {
  readonly history = input.required<readonly HistoryLine[]>();
  protected readonly events = computed<TimelineEvent[]>(() =>
    this.history().map(({ at, actor, quality, label }) => ({
      at,
      title: label,
      who: [actor, quality].filter(Boolean).join(', '),
    })),
  );
}
