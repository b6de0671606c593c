import { Component, computed, input } from '@angular/core';
import { StateBadge } from '../../ui/state';
import { stateWords } from './words';

/** Where a station of a dossier stands, or what was decided there: the word, its shape and colour. */
@Component({
  selector: 'gw-step-state',
  imports: [StateBadge],
  template: `<gw-state [kind]="said().kind" [bare]="bare()">{{ said().word }}</gw-state>`,
})
export class StepStateBadge {
  readonly of = input.required<string>();
  readonly bare = input(false);
  protected readonly said = computed(() => stateWords(this.of()));
}
