import { Component, computed, input } from '@angular/core';
import { DossierView, HistoryLine } from '../api/contract';
import { Timeline, TimelineEvent } from '../ui/timeline';

/** What happened to a dossier, from its proposal to its last decision, with who did it and in what quality. */
@Component({
  selector: 'gw-dossier-thread',
  imports: [Timeline],
  template: `<gw-timeline [events]="events()" />`,
})
export class DossierThread {
  readonly dossier = input.required<DossierView>();
  protected readonly events = computed<TimelineEvent[]>(() => {
    const { history, number, title } = this.dossier();
    return history.map((line) => eventOf(line, `${number} ${title}`));
  });
}

/** « Margaux Ortolan a fait adopter », with what the journal adds to the name of the dossier itself. */
function eventOf({ at, actor, action, quality, label }: HistoryLine, own: string): TimelineEvent {
  const rest = label
    .replace(own, '')
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  return {
    at,
    title: `${actor} ${action}`,
    who: quality,
    detail: rest && rest[0]!.toUpperCase() + rest.slice(1),
  };
}
