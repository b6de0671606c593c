import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe } from '../../kernel/french-pipes';
import { Notice } from '../../ui/notice';
import { EntryStanding } from './inheritance-client';

/** On the page of an entry: its model was closed, is no longer there, or moved without touching what one follows. */
@Component({
  selector: 'gw-following-notice',
  imports: [DayPipe, Notice, RouterLink],
  template: `
    @let it = standing();
    @if (it.standing === 'closed' && !it.keptUntil) {
      <gw-notice kind="warning" title="Le modèle sectoriel est clos">
        @if (it.modelEnd) {
          Le secteur a clos le modèle {{ it.modelCode }} le {{ it.modelEnd | day }}.
        } @else {
          Le secteur a clos le modèle {{ it.modelCode }}.
        }
        Plus rien ne sera proposé à cette fiche.
        <a actions class="button" [routerLink]="['/registre', id(), 'modele']">Voir que faire</a>
      </gw-notice>
    } @else if (it.standing === 'gone') {
      <gw-notice kind="blocked" title="Le modèle sectoriel n’existe plus">
        Cette fiche suit un modèle qui n’est plus dans le registre du secteur.
        <a actions class="button" [routerLink]="['/registre', id(), 'modele']">Voir que faire</a>
      </gw-notice>
    } @else if (it.standing === 'late' && !it.waiting) {
      <gw-notice kind="info">
        La version {{ it.inForce }} du modèle sectoriel est en vigueur&#8239;; elle ne change aucun champ que
        vous suivez. <a [routerLink]="['/registre', id(), 'modele']">En prendre note</a>
      </gw-notice>
    }
  `,
  styles: `
    gw-notice {
      margin-bottom: var(--s4);
    }
  `,
})
export class FollowingNotice {
  readonly id = input.required<string>();
  readonly standing = input.required<EntryStanding>();
}
