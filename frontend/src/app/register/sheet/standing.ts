import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../../kernel/french-pipes';
import { Activity } from '../register-client';

/** The line under an entry's name: whose it is, since when it holds, and by which decision. */
@Component({
  selector: 'gw-standing',
  imports: [DayPipe, RouterLink],
  template: `
    @let it = activity();
    {{ it.organisationCode }} ·
    @if (it.inForceFrom) {
      {{ it.state === 'in-force' ? 'en vigueur' : 'version ' + it.number + ' en vigueur' }}
      depuis le {{ it.inForceFrom | day }}
      @if (it.decisionNumber) {
        par la décision
        @if (it.dossierId) {
          <a [routerLink]="['/dossiers', it.dossierId]">{{ it.decisionNumber }}</a>
        } @else {
          {{ it.decisionNumber }}
        }
      }
    } @else {
      pas encore en vigueur
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s1);
      color: var(--muted);
    }
  `,
})
export class Standing {
  readonly activity = input.required<Activity>();
}
