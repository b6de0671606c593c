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

/** « Margaux Ortolan a fait adopter le dossier », with what the journal adds to the name of the dossier itself. */
function eventOf({ at, actor, action, quality, label }: HistoryLine, own: string): TimelineEvent {
  const rest = label
    .replace(own, '')
    .replace(/^[\s:]+/, '')
    .replace(/^\((.*)\)$/, '$1');
  return {
    at,
    title: `${actor} ${withItsObject(action)}`,
    who: quality,
    detail: rest && rest[0]!.toUpperCase() + rest.slice(1),
  };
}

/** A verb of the journal is followed there by the name of what it happened to: here, that is the dossier one reads. */
const withItsObject = (verb: string) =>
  verb.endsWith(' de') ? `${verb.slice(0, -3)} du dossier` : `${verb} le dossier`;
